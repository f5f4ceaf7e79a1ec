// hyphen 1.14 ships no types; each language is one module of this shape.
declare module 'hyphen/*/index.js' {
  const language: {
    /** Marks the places with U+00AD. */
    readonly hyphenateSync: (text: string) => string;
  };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module has no other
  export default language;
}
