/** The marks around a printed part of a page that is else written by hand. */
const part = /<!-- printed: ([\w-]+) -->\n[\s\S]*?<!-- end -->/g;

/**
 * A page with its printed parts made anew, each between `<!-- printed: NAME -->` and `<!-- end -->`. Throws where the page wants a part
 * that nobody makes, or has no place for one that somebody does.
 */
export function refreshed(page: string, parts: Readonly<Record<string, string>>): string {
  const placed = new Set<string>();
  const text = page.replace(part, (_all, name: string) => {
    if (!Object.hasOwn(parts, name)) throw new Error(`Nobody prints the part "${name}"`);
    placed.add(name);
    return `<!-- printed: ${name} -->\n\n${parts[name]}\n\n<!-- end -->`;
  });
  const homeless = Object.keys(parts).filter((name) => !placed.has(name));
  if (homeless.length > 0) throw new Error(`The page has no place for the parts ${homeless.join(', ')}`);
  return text;
}
