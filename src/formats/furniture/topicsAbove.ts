/** Looks up a topic: `broader` is the code above it, which a top topic has not. */
export type LookUp = (code: string) => { readonly broader?: string | undefined } | undefined;

/** A topic's code and those above it, the top one last; of one that is not known nothing. A vocabulary that goes in a circle is left where it comes round. */
export function codesUpFrom(code: string, topic: LookUp): readonly string[] {
  const passed = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !passed.has(at); ) {
    const found = topic(at);
    if (found === undefined) break;
    passed.add(at);
    at = found.broader;
  }
  return [...passed];
}

/** The top topic that a code is under, itself maybe; where the way up leads to none, nothing. */
export function topAbove(code: string, topic: LookUp): string | undefined {
  const top = codesUpFrom(code, topic).at(-1);
  return top === undefined || topic(top)?.broader !== undefined ? undefined : top;
}
