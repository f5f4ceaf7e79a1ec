import { pdf } from '../../../src/formats/pdf/index.ts';
import type { Edition, Report, Settings, Story, World } from '../../../src/model/index.ts';
import type { read } from './read.ts';
import { headerOf, p, storyOf, worldOf } from './story.ts';

/** A story of an edition: each has a slug, a headline and a credit of its own. */
export const storyNamed = (
  slug: string,
  more: Parameters<typeof headerOf>[0] = {},
  children = [p(`Text of ${slug}. `.repeat(40))],
): Story =>
  storyOf(children, { ...headerOf(), slug, headline: `Headline of ${slug}`, guid: `tag:news.example.org,2008-03-17:${slug}`, ...more });

export const editionOf = (sections: Readonly<Record<string, readonly Story[]>>, more: Partial<Edition> = {}): Edition => ({
  path: 'editions/week.yaml',
  id: 'week',
  guid: 'tag:news.example.org,2008-03-20:edition/week',
  version: 2,
  title: 'After the flood',
  language: 'en',
  date: '2008-03-20',
  sections: Object.entries(sections).map(([title, stories]) => ({ title, stories: stories.map(({ header }) => header.slug) })),
  renditions: [],
  ...more,
});

/** Binds an edition as a build would; `files` are what the publication has beside its stories, `design` its settings of `pdf:`. */
export async function bind(
  sections: Readonly<Record<string, readonly Story[]>>,
  {
    edition,
    house,
    files,
    design = {},
    report = () => {},
  }: {
    edition?: Partial<Edition>;
    house?: Partial<Settings>;
    files?: Readonly<Record<string, Uint8Array>>;
    design?: object;
    report?: Report;
  } = {},
): Promise<Uint8Array> {
  const stories = new Map(
    Object.values(sections)
      .flat()
      .map((story) => [story.header.slug, story]),
  );
  const world: World = { ...worldOf(house, files), story: (slug) => stories.get(slug) };
  const writer = await pdf.prepare(pdf.settings.parse(design), world);
  const [artifact] = (await writer.edition?.(editionOf(sections, edition), world, report)) ?? [];
  if (!artifact) throw new Error('No file was made');
  return artifact.bytes;
}

/** One line as it is printed, its parts from left to right. */
export interface PrintedLine {
  readonly y: number;
  readonly parts: readonly { readonly text: string; readonly x: number; readonly right: number }[];
}

type Read = Awaited<ReturnType<typeof read>>;

/** The lines of a page from top to bottom. */
export async function printedOn(page: Read['pages'][number] | undefined): Promise<readonly PrintedLine[]> {
  const lines = new Map<number, PrintedLine['parts'][number][]>();
  for (const item of (await page?.getTextContent({ disableNormalization: true }))?.items ?? []) {
    if (!('transform' in item) || item.str.trim() === '') continue;
    const [, , , , x = 0, y = 0] = item.transform as number[]; // six numbers
    const parts = lines.get(Math.round(y)) ?? [];
    parts.push({ text: item.str, x, right: x + item.width });
    lines.set(Math.round(y), parts);
  }
  return [...lines].map(([y, parts]) => ({ y, parts: parts.sort((a, b) => a.x - b.x) })).sort((a, b) => b.y - a.y);
}

/** The links of a page that lead to another of the file, from top to bottom: the text beside them, and the number of that page from 1. */
export async function leadsOf({ document }: Read, page: Read['pages'][number]): Promise<readonly { y: number; page: number }[]> {
  const annotations = (await page.getAnnotations()) as { dest?: readonly unknown[] | null; rect: readonly number[] }[];
  const inside = annotations.flatMap(({ dest, rect }) => (dest ? [{ to: dest[0], y: rect[1] ?? 0 }] : []));
  return Promise.all(
    inside
      .sort((a, b) => b.y - a.y)
      .map(async ({ to, y }) => ({ y, page: (await document.getPageIndex(to as Parameters<typeof document.getPageIndex>[0])) + 1 })),
  );
}
