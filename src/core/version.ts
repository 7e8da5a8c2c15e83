/** The package's version; the build writes it in, the source tree says so. */

declare const __VERSION__: string | undefined;

/** Version of this copy of the script. */
export const VERSION: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';
