/** Which part of a long list is in the document: a page, and more on request. Pure. */

/** A window of a list: from `start` up to, but without, `end`. */
export interface ListWindow {
  readonly start: number;
  readonly end: number;
}

/** The first page. */
export function firstPage(size: number): ListWindow {
  return { start: 0, end: size };
}

/** A page more at the end. */
export function extend({ start, end }: ListWindow, size: number): ListWindow {
  return { start, end: end + size };
}

/** A page more at the beginning. */
export function extendBack({ start, end }: ListWindow, size: number): ListWindow {
  return { start: Math.max(0, start - size), end };
}

/** The window that shows a position: the present one if it does, else one page more if that is enough, else the page around it. */
export function reveal(present: ListWindow, position: number, size: number): ListWindow {
  if (position < 0 || (position >= present.start && position < present.end)) return present;
  if (position >= present.end && position < present.end + size) return extend(present, size);
  const start = Math.floor(position / size) * size;
  return { start, end: start + size };
}
