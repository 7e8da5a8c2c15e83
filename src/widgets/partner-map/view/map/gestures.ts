/**
 * What pointers, wheel and fingers do to a map. The page always keeps the wheel and the single finger; a mouse drags,
 * two fingers and Ctrl or ⌘ with the wheel move and zoom the map.
 */

import type { Point } from '../../model/mercator.js';

/** What gestures ask for; points are pixels of the stage. */
export interface GestureActions {
  /** A gesture begins; running motion ends. */
  readonly begin: () => void;
  /** The content follows the hand: moved by pixels, scaled by a factor around a point. */
  readonly move: (dx: number, dy: number, factor: number, anchor: Point) => void;
  /** All pointers are up. */
  readonly end: () => void;
  /** Somebody scrolled where they may have wanted the map. */
  readonly hint: (kind: 'wheel' | 'touch') => void;
}

/** Pixels a pointer may tremble before it is a drag rather than a click. */
const TREMBLE = 4;
/** Wheel steps to zoom: as in other web maps, a notch of 100 is a good half step. */
const WHEEL = 0.006;
/** Pinch on a touch pad arrives as wheel events with small steps. */
const PINCH = 0.02;
const LINE = 16;

/** Attaches to a stage; returns the function that detaches. */
export function attachGestures(stage: HTMLElement, actions: GestureActions): () => void {
  const pointers = new Map<number, Point>();
  let start: Point | undefined;
  let isDragging = false;
  let suppressClick = false;

  const at = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };

  const down = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (pointers.size === 0) [start, isDragging, suppressClick] = [at(event), false, false];
    pointers.set(event.pointerId, at(event));
    if (pointers.size === 2) begin();
  };

  const begin = (): void => {
    if (isDragging) return;
    isDragging = true;
    actions.begin();
    for (const id of pointers.keys()) capture(stage, id);
  };

  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    if (pointers.size === 1) {
      if (event.pointerType === 'touch') return;
      if (!isDragging) {
        if (!start || Math.hypot(now[0] - start[0], now[1] - start[1]) < TREMBLE) return;
        begin();
      }
      pointers.set(event.pointerId, now);
      actions.move(now[0] - before[0], now[1] - before[1], 1, now);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1] ?? before;
    pointers.set(event.pointerId, now);
    const spread = Math.hypot(before[0] - other[0], before[1] - other[1]);
    const factor = spread > 1 ? Math.hypot(now[0] - other[0], now[1] - other[1]) / spread : 1;
    actions.move((now[0] - before[0]) / 2, (now[1] - before[1]) / 2, factor || 1, [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
  };

  const up = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId) || pointers.size > 0 || !isDragging) return;
    [isDragging, suppressClick] = [false, event.type === 'pointerup'];
    actions.end();
  };

  // A drag that ends on a marker must not open it.
  const click = (event: Event): void => {
    if (!suppressClick) return;
    suppressClick = false;
    event.stopPropagation();
    event.preventDefault();
  };

  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      actions.hint('wheel');
      return;
    }
    event.preventDefault();
    const step = event.deltaMode === 0 ? event.deltaY : event.deltaY * LINE;
    const rate = event.ctrlKey && Math.abs(step) < 20 ? PINCH : WHEEL;
    actions.begin();
    actions.move(0, 0, 2 ** (-Math.max(-100, Math.min(100, step)) * rate), at(event));
    actions.end();
  };

  // With two fingers down the browser must not scroll; with one it must.
  const touch = (event: TouchEvent): void => {
    if (event.touches.length >= 2) {
      if (event.cancelable) event.preventDefault();
    } else if (event.type === 'touchmove') actions.hint('touch');
  };

  const listeners: readonly [string, (event: never) => void, AddEventListenerOptions?][] = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
    ['click', click, { capture: true }],
    ['wheel', wheel, { passive: false }],
    ['touchstart', touch, { passive: false }],
    ['touchmove', touch, { passive: false }],
  ];
  for (const [type, listener, options] of listeners) stage.addEventListener(type, listener as EventListener, options);
  return () => {
    for (const [type, listener, options] of listeners) stage.removeEventListener(type, listener as EventListener, options);
  };
}

function capture(stage: HTMLElement, id: number): void {
  try {
    stage.setPointerCapture(id);
  } catch {
    // The pointer is already gone, or was made by a script.
  }
}
