/** Lets a provider that is defined or attached late reach widgets that asked before it was there. */

import { ContextRoot } from '@lit/context';

const ROOT = Symbol.for('klima-widgets/context-root/1');

/** Attaches one ContextRoot to the page, at the first connect of a widget and never at import; a second copy of the script finds it. */
export function ensureContextRoot(): void {
  const holder = document as { [ROOT]?: ContextRoot };
  if (holder[ROOT]) return;
  const root = new ContextRoot();
  holder[ROOT] = root;
  root.attach(document.documentElement);
}
