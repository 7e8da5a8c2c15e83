/** Declaration files beside the modules, by the compiler itself. */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** Writes `dist/esm/**\/*.d.ts`; throws with the compiler's own words. */
export function writeTypes() {
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`types:\n${stdout}${stderr}`);
}
