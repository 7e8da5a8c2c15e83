/** Pieces that the same state of every widget needs. */

import type { Decorator, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answering, never, onlyOnce } from './answers.js';
import { reaches } from './settled.js';

/** A file that no server has: a real request, and a real 404. */
export const MISSING_FEED = 'feeds/fehlt.json';

/** Parts of a story. */
type Part = Pick<StoryObj, 'args' | 'beforeEach' | 'decorators' | 'play'>;

/** The feed never answers; the time limit is moved out of sight, so that the state lasts. */
export function loadingFrom(feed: string): Part {
  return { args: { src: `${feed}?story=never`, limits: { timeout: 3_600_000 } }, beforeEach: answering('never', never), play: reaches('loading') };
}

/** The feed does not exist. */
export const failing: Part = { args: { src: MISSING_FEED }, play: reaches('error') };

/** The feed answers once; the refresh after it meets a server that is down. */
export function staleFrom(feed: string): Part {
  return { args: { src: `${feed}?story=once` }, beforeEach: answering('once', onlyOnce), decorators: [refreshedAfterLoad], play: reaches('stale') };
}

const refreshed = new WeakSet<EventTarget>();

const refreshedAfterLoad: Decorator = (story) => html`<div @klima-load=${refreshOnce}>${story()}</div>`;

function refreshOnce({ target }: Event): void {
  if (!target || refreshed.has(target)) return;
  refreshed.add(target);
  (target as EventTarget & { refresh(): void }).refresh();
}

/** A fixed "now" in epoch milliseconds, so that a story looks the same tomorrow. */
export function clockAt(date: string): () => number {
  const now = Date.parse(date);
  return () => now;
}
