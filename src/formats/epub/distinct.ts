/** Each text once, where it stands first. */
export const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
