/** What a provider tells the widgets below it, and the key under which they ask. */

import { createContext } from '@lit/context';
import type { Limits } from '../data/limits.js';

/** Plain, frozen values: a second copy of the script may read them. `undefined` means: not set here. */
export interface KlimaSettings {
  /** Base for relative feed URLs, absolute. */
  readonly baseUrl: string | undefined;
  readonly lang: string | undefined;
  /** IANA zone. */
  readonly timeZone: string | undefined;
  readonly theme: string | undefined;
  /** A CSS colour. */
  readonly accent: string | undefined;
  /** Origins that feeds may redirect to and images may come from. */
  readonly allowOrigins: readonly string[];
  readonly limits: Partial<Limits>;
}

/** `Symbol.for`, so that two copies of the script on one page understand each other. */
export const settingsContext = createContext<KlimaSettings>(Symbol.for('klima-widgets/settings/1'));
