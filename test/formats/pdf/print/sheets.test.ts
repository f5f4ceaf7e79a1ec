import { describe, expect, test } from 'vitest';
import { impose } from '../../../../src/formats/pdf/print/impose.ts';
import { read } from '../read.ts';
import { p, storyOf, worldOf } from '../story.ts';
import { bothOf, boxes, contents, latin } from './printed.ts';

const sentence = 'The official inspection of the foundations, unaffected by the flood, found nothing unacceptable in the reconstruction. ';
/** Three pages. */
const long = storyOf([p(sentence.repeat(60))]);

const points = (millimetres: number) => (millimetres * 72) / 25.4;

describe('the sheet', () => {
  test('is larger than the page by the bleed on each side, which is three millimetres', async () => {
    const { print } = await bothOf(long);
    for (const [at, [left = 0, bottom = 0, right = 0, top = 0]] of boxes(print, 'TrimBox').entries()) {
      expect([right - left, top - bottom].map((side) => side.toFixed(2))).toEqual(['595.28', '841.89']);
      expect(left).toBeCloseTo(points(3), 1);
      expect(boxes(print, 'BleedBox')[at]).toEqual(boxes(print, 'MediaBox')[at]);
      expect(boxes(print, 'MediaBox')[at]?.[3]).toBeCloseTo(841.89 + 2 * points(3), 1);
    }
    expect(boxes(print, 'TrimBox')).toHaveLength(3);
  });

  test.each([
    ['0mm', 0],
    ['5mm', 5],
    ['20mm', 20],
  ])('with a bleed of %s has it', async (bleed, millimetres) => {
    const { print } = await bothOf(long, { print: { bleed } });
    expect(boxes(print, 'TrimBox')[0]?.[0]).toBeCloseTo(points(millimetres), 1);
  });

  test('has its marks outside the bleed and inside the sheet, in all inks, and the page is where it was', async () => {
    const { print } = await bothOf(long, { print: { marks: ['crop', 'registration'], bleed: '3mm' } });
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes(print, 'BleedBox')[0] ?? [];
    const [, , width = 0, height = 0] = boxes(print, 'MediaBox')[0] ?? [];
    const [, drawn = ''] = /\/Cover gs \/All CS 1 SCN 0\.25 w\n(.*?)\nS Q/s.exec(contents(print)[0] ?? '') ?? [];
    const ends = [...drawn.matchAll(/([\d.]+) ([\d.]+) (?=[mlc]\b|[\d.])/g)].map(([, x, y]) => [Number(x), height - Number(y)] as const);
    // Two lines at each corner; two and a circle at each side.
    expect(drawn.match(/ l\b/g)).toHaveLength(8 + 8);
    expect(drawn.match(/ h$/gm)).toHaveLength(4);
    for (const [x, y] of ends) {
      expect(x < left || x > right || y < bottom || y > top).toBe(true);
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
    expect(latin(print)).toContain('[/Separation /All /DeviceCMYK');
  });

  test('crop marks point at the corners of the cut', async () => {
    const { print } = await bothOf(long, { print: { marks: 'crop' } });
    const [left = 0, , right = 0] = boxes(print, 'TrimBox')[0] ?? [];
    const vertical = [...(contents(print)[0] ?? '').matchAll(/^([\d.]+) [\d.]+ m \1 [\d.]+ l$/gm)].map(([, x]) => Number(x));
    expect(vertical.toSorted((a, b) => a - b)).toEqual([left, left, right, right]);
  });

  test('without marks has none', async () => {
    const { print } = await bothOf(long);
    expect(contents(print).join('')).not.toMatch(/Type\/Page|\/All/);
  });
});

describe('the slug line', () => {
  const linesOf = async (print: Uint8Array) => {
    const { pages } = await read(print);
    return Promise.all(
      pages.map(async (page, at) => {
        const [, bottom = 0] = boxes(print, 'BleedBox')[at] ?? [];
        const { items } = await page.getTextContent({ disableNormalization: true });
        const below = items.flatMap((item) => ('transform' in item && Number(item.transform[5]) < bottom ? [item] : []));
        return {
          text: below.map(({ str }) => str).join(''),
          sizes: below.filter(({ str }) => str.trim() !== '').map(({ transform }) => Number(transform[3])),
          right: Math.max(...below.map(({ transform, width }) => Number(transform[4]) + width)),
          depth: Math.min(...below.map(({ transform }) => Number(transform[5]))),
          page,
        };
      }),
    );
  };

  test('says what the file is, which page of it this is, for which press, and whose: below the bleed, large enough to be read', async () => {
    const story = storyOf([p(sentence.repeat(60))], { version: 3, updated: '2008-03-18T23:30:00-05:00' });
    const { print } = await bothOf(story, { print: { marks: ['slug'] }, world: worldOf({ timeZone: 'America/Bogota' }) });
    const lines = await linesOf(print);
    expect(lines.map(({ text }) => text)).toEqual(
      [1, 2, 3].map((page) => `old-bridge · version 3 · 2008-03-18 · page ${page} of 3 · FOGRA39 · IPS`),
    );
    expect(Math.min(...lines.flatMap(({ sizes }) => sizes))).toBeGreaterThanOrEqual(6);
  });

  test('a long one goes on in further lines, and none leaves the sheet', async () => {
    const credit = 'The Agency of Everything That Has Ever Been Written Down Anywhere';
    const story = storyOf([p('Text.')], { slug: 'a-very-long-slug-'.repeat(7).slice(0, -1), credit });
    const { print } = await bothOf(story, { print: { marks: ['slug'] }, design: { paper: { width: '70mm', height: '120mm' } } });
    const [line] = await linesOf(print);
    const [, , right = 0] = boxes(print, 'BleedBox')[0] ?? [];
    expect(line?.text.replace(/\s/g, '')).toBe(`${story.header.slug}·version1·2008-03-17·page1of1·FOGRA39·${credit}`.replace(/\s/g, ''));
    expect(line?.right).toBeLessThanOrEqual(right + 0.1);
    expect(line?.depth).toBeGreaterThan(2);
  });

  test('says that a page is blank', async () => {
    const { print } = await bothOf(storyOf([p('Text.')]), { print: { marks: ['slug'], pages: { multiple: 2 } } });
    expect((await linesOf(print)).map(({ text }) => /page.*?(?= ·)/.exec(text)?.[0])).toEqual(['page 1 of 2', 'page 2 of 2 (blank)']);
  });

  test('a letter that no face has stops nothing', async () => {
    const { print } = await bothOf(storyOf([p('Text.')], { credit: '通信社 IPS' }), { print: { marks: ['slug'] } });
    expect((await linesOf(print))[0]?.text).toContain('??? IPS');
  });
});

describe('pages on paper', () => {
  const both = { multiple: 1, backs: 'printed', shift: 0 } as const;
  const shown = (places: ReturnType<typeof impose>) => places.map(({ page, shift }) => [page ?? '-', shift].join(' '));

  test.each([
    ['as they are', both, ['0 0', '1 0', '2 0']],
    ['up to a multiple', { ...both, multiple: 4 }, ['0 0', '1 0', '2 0', '- 0']],
    ['a multiple already', { ...both, multiple: 3 }, ['0 0', '1 0', '2 0']],
    ['away from the binding', { ...both, shift: 9 }, ['0 9', '1 -9', '2 9']],
    ['with blank backs', { ...both, backs: 'blank' }, ['0 0', '- 0', '1 0', '- 0', '2 0', '- 0']],
    ['all of it', { multiple: 8, backs: 'blank', shift: 9 }, ['0 9', '- 0', '1 9', '- 0', '2 9', '- 0', '- 0', '- 0']],
  ] as const)('%s', (_, imposition, expected) => {
    expect(shown(impose(3, imposition))).toEqual([...expected]);
  });

  /** Left edges of the body's text on each page, from the cut. */
  const leftsOf = async (bytes: Uint8Array) => {
    const { pages } = await read(bytes);
    const trims = boxes(bytes, 'TrimBox');
    return Promise.all(
      pages.map(async (page, at) => {
        const { items } = await page.getTextContent({ disableNormalization: true });
        const lefts = items.flatMap((item) =>
          'transform' in item && item.str.trim() !== '' && item.transform[3] === 10.5 ? [Number(item.transform[4])] : [],
        );
        return lefts.length === 0 ? undefined : Math.round(Math.min(...lefts) - (trims[at]?.[0] ?? 0));
      }),
    );
  };

  test('text moves to the right on odd pages and to the left on even ones, and its lines stay', async () => {
    const [still, moved] = [await bothOf(long), await bothOf(long, { print: { pages: { shift: '4mm' } } })];
    const [before, after] = [await leftsOf(still.print), await leftsOf(moved.print)];
    expect(after.map((left, at) => (left ?? 0) - (before[at] ?? 0)).map(Math.sign)).toEqual([1, -1, 1]);
    expect((await read(moved.print)).texts).toEqual((await read(still.print)).texts);
  });

  test('with blank backs every page has its inner margin at the left and its number at the right', async () => {
    const design = { margins: { inside: '60pt', outside: '120pt' } };
    const { archive, print } = await bothOf(long, { design, print: { pages: { backs: 'blank' } } });
    const kept = await leftsOf(archive);
    const printed = await leftsOf(print);
    expect(kept[1]).not.toBe(kept[0]);
    expect(printed.filter((left) => left !== undefined)).toEqual([kept[0], kept[0], kept[0]]);
    const { pages, texts } = await read(print);
    const squeezed = (text: string) => text.replace(/\s/g, '');
    expect(texts.filter((text) => text !== '').map(squeezed)).toEqual((await read(archive)).texts.map(squeezed));
    for (const page of [pages[0], pages[2]]) {
      const { items } = (await page?.getTextContent()) ?? { items: [] };
      const number = items.find((item) => 'str' in item && /^\d \/ 3$/.test(item.str));
      expect(number && 'transform' in number ? number.transform[4] : 0).toBeGreaterThan(300);
    }
  });

  test('each page is called what it is called in the archive copy, a blank one nothing', async () => {
    const { archive, print } = await bothOf(long, { print: { pages: { backs: 'blank' } } });
    const labels = async (bytes: Uint8Array) => (await read(bytes)).document.getPageLabels();
    const [one, two, three] = (await labels(archive)) ?? [];
    expect(await labels(print)).toEqual([one, '', two, '', three, '']);
  });
});
