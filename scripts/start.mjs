/** `npm start`: builds, then serves the demonstration. `--no-build` takes what is there; PORT chooses the port. */

import { serve } from './build/server.mjs';
import { build } from './build.mjs';

/** First port that is tried when PORT does not say. */
const FIRST_PORT = 4173;
/** How many ports after it are tried. */
const TRIES = 20;

async function open() {
  const wished = Number(process.env.PORT);
  if (wished > 0) return serve({ port: wished });
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port += 1) {
    try {
      return await serve({ port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  return serve();
}

if (!process.argv.includes('--no-build')) await build();
const { origin } = await open();
console.log(`Klima Widgets, Vorführung: ${origin}/   (Strg+C beendet)`);
