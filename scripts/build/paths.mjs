/** Where things lie. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What is built; not committed. */
export const DIST = path.join(ROOT, 'dist');
/** The sources. */
export const SRC = path.join(ROOT, 'src');

/** A path as it stands in URLs and manifests, on every system. */
export const posix = (file) => file.split(path.sep).join('/');
