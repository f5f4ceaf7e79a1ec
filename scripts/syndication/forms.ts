import { formats } from '../../src/formats/index.ts';
import type { Format } from '../../src/model/index.ts';
import type { Opened } from '../../src/proof/index.ts';
import { openFile, type Sample } from './sample.ts';

/** The file of each format that tells of a story: one of its own, or a feed. */
const files: Readonly<Record<string, (slug: string) => string>> = {
  html: (slug) => `${slug}/index.html`,
  epub: (slug) => `${slug}/${slug}.epub`,
  pdf: (slug) => `${slug}/${slug}.pdf`,
  newsml: (slug) => `${slug}/${slug}.newsml.xml`,
  nitf: (slug) => `${slug}/${slug}.nitf.xml`,
  ninjs: (slug) => `${slug}/${slug}.ninjs.json`,
  rss: () => 'feed.rss.xml',
  atom: () => 'feed.atom.xml',
  jsonfeed: () => 'feed.json',
};

const books = new Set(['html', 'epub', 'pdf']);
/** Formats that a partner's system takes in. */
export const forms: readonly Format[] = formats.filter(({ name }) => Object.hasOwn(files, name) && !books.has(name));

/** What a format tells of a story, opened: its file, or its entry in the feed; undefined where there is neither. */
export async function openTelling(
  sample: Sample,
  { name, entries, fields }: Format,
  { slug, guid }: Identity,
): Promise<Opened | undefined> {
  const file = files[name]?.(slug);
  if (file === undefined || !sample.files.has(file)) return undefined;
  const opened = await openFile(sample, file);
  if (entries === undefined) return opened;
  const [at] = 'nowhere' in fields.guid ? [] : fields.guid.map((spot) => (typeof spot === 'string' ? spot : spot.at));
  return opened
    .entries?.(entries)
    .map((entry) => entry.open())
    .find((entry) => at !== undefined && entry.find(at).includes(guid));
}

export interface Identity {
  readonly slug: string;
  readonly guid: string;
}
