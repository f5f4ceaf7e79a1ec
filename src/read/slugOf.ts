/** The name of a source file as a slug, cut between words at 120; empty where no letter or digit is in it. */
export async function slugOf(path: string): Promise<string> {
  const name = (path.split('/').at(-1) ?? '').replace(/\.(?:md|yaml)$/i, '');
  // Half of all file names need no table of scripts.
  const ascii = /[^\0-\x7F]/.test(name) ? (await import('@sindresorhus/transliterate')).default(name) : name;
  const slug = ascii
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.length <= 120
    ? slug
    : slug
        .slice(0, 121)
        .replace(/-[^-]*$/, '')
        .slice(0, 120);
}
