/** One console line per cause, for whoever set the page up; visitors see the fallback. */

const said = new Set<string>();

/** Says a thing once. */
export function warnOnce(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  console.warn(`[klima-widgets] ${text}`);
}

/** Runs a step of the script so that nothing it throws reaches the page. */
export function safely(step: () => void): void {
  try {
    step();
  } catch (error) {
    warnOnce(String(error));
  }
}
