/** Modules that only the bundler knows, and scripts of the build without types. */

declare module 'virtual:klima-manifest' {
  /** A custom elements manifest, schema 1.0.0. */
  const manifest: object;
  export default manifest;
}

declare module '*/manifest.mjs' {
  /** The custom elements manifest of the sources. */
  export function createManifest(): object;
}

declare module '*.css';
