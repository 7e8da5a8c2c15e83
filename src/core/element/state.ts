/** Which states hold for a widget. Pure. */

import type { ProblemCode } from '../data/problems.js';

/** The states of design order: the worst one is the element's `state`. */
export type KlimaState = 'idle' | 'loading' | 'ready' | 'empty' | 'partial' | 'stale' | 'error';

/** Findings that leave something out; the others are hints and change no state. */
const LOSSES: readonly ProblemCode[] = [
  'record-dropped',
  'field-dropped',
  'date-invalid',
  'url-refused',
  'coordinates-invalid',
  'geometry-invalid',
  'number-invalid',
  'unit-unknown',
  'recurrence-refused',
  'duplicate-id',
  'too-many',
  'text-clamped',
  'network',
  'timeout',
  'http-status',
  'type',
  'parse',
  'shape',
];

/** What the element knows. */
export interface StateFacts {
  readonly phase: 'idle' | 'loading' | 'loaded' | 'failed';
  readonly hasContent: boolean;
  readonly isEmpty: boolean;
  /** True while the last try failed. */
  readonly failed: boolean;
  readonly counts: ReadonlyMap<ProblemCode, number>;
}

/** All states that hold, the worst first. */
export function statesThatHold({ phase, hasContent, isEmpty, failed, counts }: StateFacts): readonly KlimaState[] {
  if (!hasContent) {
    if (failed) return ['error'];
    return [phase === 'loading' ? 'loading' : 'idle'];
  }
  const states: KlimaState[] = [];
  if (failed) states.push('stale');
  if (LOSSES.some((code) => counts.has(code))) states.push('partial');
  if (isEmpty) states.push('empty');
  else states.push('ready');
  return states;
}
