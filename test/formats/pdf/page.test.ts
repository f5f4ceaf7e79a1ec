import { expect, test } from 'vitest';
import { read } from './read.ts';
import { e, p, print, storyOf } from './story.ts';

const sentence = 'The official inspection of the foundations, unaffected by the flood, found nothing unacceptable in the reconstruction. ';

/** A line as it stands on a page: its text, its place and size in points, y from the top. */
interface SetLine {
  readonly text: string;
  readonly parts: readonly { readonly text: string; readonly x: number; readonly right: number }[];
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a story's pages, from top to bottom, without the feet. */
async function linesOf(bytes: Uint8Array): Promise<readonly SetLine[]> {
  const { pages } = await read(bytes);
  const lines = await Promise.all(
    pages.map(async (page, at) => {
      const [, , , height = 0] = page.view;
      const found = new Map<number, SetLine>();
      for (const item of (await page.getTextContent()).items) {
        if (!('transform' in item) || item.str.trim() === '') continue;
        // Six numbers; the glyphs of a justified line are scaled along it.
        const [, , , size = 0, x = 0, up = 0] = item.transform as number[];
        const y = Math.round((height - up) * 10) / 10;
        const before = found.get(y) ?? { text: '', parts: [], page: at, x, right: x, y, size };
        const right = Math.max(before.right, x + item.width);
        found.set(y, {
          ...before,
          text: `${before.text}${item.str}`,
          parts: [...before.parts, { text: item.str, x, right: x + item.width }],
          x: Math.min(before.x, x),
          right,
        });
      }
      return [...found.values()].filter(({ y }) => y < height * 0.88).sort((a, b) => a.y - b.y);
    }),
  );
  return lines.flat();
}

const setLines = async (...[story, world]: Parameters<typeof print>) => linesOf((await print(story, world)).bytes);

test('a headline of forty words is set smaller than one of three, and takes no half of the page', async () => {
  const sizes = async (headline: string) => (await setLines(storyOf([p('Text.')], { headline }))).filter(({ size }) => size > 15);
  const short = await sizes('Bridge opens again');
  const long = await sizes('bridge '.repeat(40).trim());
  expect(short).toHaveLength(1);
  expect(long[0]?.size).toBeLessThan(short[0]?.size ?? 0);
  expect((long.at(-1)?.y ?? 0) - (long[0]?.y ?? 0)).toBeLessThan(200);
});

test('a heading stands nearer to the text below it than to that above', async () => {
  for (const level of ['h2', 'h3', 'h4'] as const) {
    for (let pixels = 100; pixels < 120; pixels += 3) {
      const picture = e('figure', { src: 'a.jpg', alt: 'A', width: 400, height: pixels, mediaType: 'image/jpeg' });
      const lines = await setLines(storyOf([p(sentence), picture, p(sentence), e(level, {}, 'HEADING'), p(sentence)]));
      const at = lines.findIndex(({ text }) => text === 'HEADING');
      const [above, heading, below] = lines.slice(at - 1);
      expect((heading?.y ?? 0) - (above?.y ?? 0)).toBeGreaterThan((below?.y ?? 0) - (heading?.y ?? 0) + 5);
      expect((below?.y ?? 0) - (heading?.y ?? 0)).toBeLessThan(24);
    }
  }
});

test('a pull quote is in one piece, and the text goes on before it', async () => {
  const quote = 'A counterweight of twelve tonnes is not moved by a resolution of the town, however long the meeting may have lasted.';
  for (let before = 1; before < 14; before++) {
    const lines = await setLines(
      storyOf([
        ...Array.from({ length: before }, () => p(sentence.repeat(2))),
        e('pullquote', {}, p(quote)),
        ...Array.from({ length: 14 }, () => p(sentence.repeat(2))),
      ]),
    );
    const quoted = lines.filter(({ size }) => size === 16);
    expect(quoted.length).toBeGreaterThan(2);
    expect(new Set(quoted.map(({ page }) => page)).size).toBe(1);
    const first = lines.filter(({ page }) => page === 0);
    expect(first.at(-1)?.y).toBeGreaterThan(650);
  }
});

test('a paragraph does not end in one short word', async () => {
  const ends =
    'a bridge of stone was opened on a day in May by the mayor of the old town who had it built at a cost that no one will name '.split(
      ' ',
    );
  const runts: string[] = [];
  for (let words = 40; words < 64; words++) {
    const text = Array.from({ length: words }, (_, at) => ends[at % (ends.length - 1)]).join(' ');
    const lines = await setLines(storyOf([p(`${text}.`)]));
    const last = lines.filter(({ size }) => size === 10.5).at(-2);
    if (last && last.right - last.x < 30) runts.push(last.text);
  }
  expect(runts).toEqual([]);
});

test('nine columns of words are set no smaller than eight points', async () => {
  const words = [
    'maintenance',
    'volunteers',
    'harbour side',
    'the old iron bridge',
    'closed on Mondays',
    'administration',
    'volunteers',
    'Mill Lane',
    'reconstruction',
  ];
  const cells = (kind: 'th' | 'td') => e('tr', {}, ...words.map((word) => e(kind, {}, word)));
  const lines = await setLines(
    storyOf([e('table', {}, e('thead', {}, cells('th')), e('tbody', {}, cells('td'), cells('td'))), p('After.')]),
  );
  const smallest = Math.min(...lines.filter(({ text }) => /Mondays/.test(text)).map(({ size }) => size));
  expect(smallest).toBeGreaterThanOrEqual(8);
  expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(595 - 40);
});

test('a language whose words can not be parted is set ragged, without gaping spaces', async () => {
  const text = 'maendeleo endelevu yanahitaji ushirikiano wa serikali mashirika wananchi '.repeat(8);
  const spread = async (language: string) => {
    const lines = (await setLines(storyOf([p(text)], { language }))).filter(({ size, text }) => size === 10.5 && text.length > 30);
    const rights = lines.slice(0, -1).map(({ right }) => right);
    return Math.max(...rights) - Math.min(...rights);
  };
  // What has little ink stands out, by less than a hyphen.
  expect(await spread('en')).toBeLessThan(3.4);
  expect(await spread('sw')).toBeGreaterThan(12);
});

test('the numbers of many notes do not run into their text', async () => {
  const notes = Array.from({ length: 120 }, (_, at) => e('footnote', { number: at + 1 }, p('Note.')));
  const lines = await setLines(storyOf([p('Text.'), e('footnotes', {}, ...notes)]));
  const [number, note] = lines.find(({ text }) => text.startsWith('100'))?.parts ?? [];
  expect([number?.text.trim(), note?.text]).toEqual(['100', 'Note.']);
  expect((note?.x ?? 0) - (number?.right ?? 0)).toBeGreaterThan(1.5);
});

test('a short piece of code is in one piece', async () => {
  for (let before = 12; before < 24; before++) {
    const code = e('pre', {}, 'one\ntwo\nthree\nfour\nfive\nsix');
    const lines = await setLines(storyOf([...Array.from({ length: before }, () => p(sentence)), code, p(sentence)]));
    const pages = lines.filter(({ text }) => /^(one|two|three|four|five|six)$/.test(text)).map(({ page }) => page);
    expect(pages).toHaveLength(6);
    expect(new Set(pages).size).toBe(1);
  }
});

test('the date of a Greek story names its month in the genitive', async () => {
  const lines = await setLines(storyOf([p('Κείμενο.')], { language: 'el' }));
  expect(lines.map(({ text }) => text)).toContain('17 Μαρτίου 2008');
});
