import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { designFor } from '../../../src/formats/pdf/design.ts';
import { pdf } from '../../../src/formats/pdf/index.ts';
import { settings as schema } from '../../../src/formats/pdf/settings.ts';
import { pressStory, ready } from '../../../src/press/index.ts';
import { read } from './read.ts';
import { p, print, storyOf, worldOf } from './story.ts';

const designOf = (wishes: Readonly<Record<string, unknown>>) => designFor(schema.parse(wishes));

/** A page of text, printed with some wishes. */
async function printed(wishes: Readonly<Record<string, unknown>>) {
  const text = 'The official inspection of the foundations found nothing that had to be done at once. '.repeat(6);
  const { bytes } = await print(storyOf([p(text), p(text), p(text)]), worldOf(), wishes);
  return read(bytes);
}

/** Where text stands on a page: points from its left and its top, by the baselines. */
async function boxOf({ pages: [page] }: Awaited<ReturnType<typeof printed>>) {
  const [, , width = 0, height = 0] = page?.view ?? [];
  const items = ((await page?.getTextContent())?.items ?? []).flatMap((item) => ('transform' in item && item.str.trim() ? [item] : []));
  const [lefts, tops] = [4, 5].map((at) => items.map(({ transform }) => Number(transform[at])));
  return {
    width,
    height,
    left: Math.min(...(lefts ?? [])),
    right: Math.max(...items.map(({ transform, width: wide }) => Number(transform[4]) + wide)),
    top: height - Math.max(...(tops ?? [])),
  };
}

test('without any wish a story is on A4, in one column of 300 points with the headline out to its left', () => {
  const { paper, text, wide, columns, leading, styles } = designOf({});
  expect(paper).toEqual({ width: 595.28, height: 841.89 });
  expect([text.measure, wide.measure, columns.count, leading, styles.text.size]).toEqual([300, 378, 1, 14.5, 10.5]);
  expect(text.left + text.measure).toBeCloseTo(wide.left + wide.measure);
});

test.each([
  ['A5', 419.53, 595.28],
  ['letter', 612, 792],
  ['tabloid', 792, 1224],
  [{ width: '320pt', height: '560pt' }, 320, 560],
])('paper %j is that of each page', async (paper, width, height) => {
  const { pages } = await printed({ paper });
  expect(pages.map(({ view }) => [view[2], view[3]])).toEqual(pages.map(() => [width, height]));
});

test('text stands between the margins that were asked for', async () => {
  const box = await boxOf(await printed({ margins: { top: '90pt', bottom: '80pt', inside: '100pt', outside: '60pt' } }));
  expect(box.left).toBeCloseTo(100, 0);
  expect(box.right).toBeLessThan(box.width - 60 + 2);
  expect(box.right).toBeGreaterThan(box.width - 60 - 20);
  expect(box.top).toBeGreaterThan(90);
  expect(box.top).toBeLessThan(90 + 34);
});

test('pages that are to be bound have their inner margin at the binding, the others stand all alike', () => {
  expect(designOf({ margins: { inside: '40pt', outside: '70pt' } }).mirror).toBe(30);
  expect(designOf({ margins: { top: '40pt' } }).mirror).toBe(0);
});

test('columns and what is between them fill the page from margin to margin', () => {
  for (const columns of [2, 3, 4]) {
    const {
      text,
      wide,
      paper,
      columns: set,
    } = designOf({ columns, gutter: '5mm', margins: { inside: '20mm', outside: '15mm' }, size: '9pt' });
    expect(set).toEqual({ count: columns, gutter: 14.17 });
    expect(text.left).toBe(wide.left);
    expect(columns * text.measure + (columns - 1) * 14.17).toBeCloseTo(wide.measure);
    expect(wide.measure).toBeCloseTo(paper.width - 56.69 - 42.52);
  }
});

test('every size follows that of the text, and every leading leaves room for its letters', () => {
  const [usual, large] = [designOf({}).styles, designOf({ size: '12pt', leading: '17pt' }).styles];
  for (const [name, { size, leading }] of Object.entries(large)) {
    const before = usual[name as keyof typeof usual].size; // the same names in both
    expect([name, Math.abs(size / before / (12 / 10.5) - 1) < 0.07]).toEqual([name, true]);
    expect([name, leading >= size * 1.08]).toEqual([name, true]);
  }
});

test('whatever the paper, a page left to itself has lines of three to fifteen words and room for its furniture', () => {
  for (let width = 171; width < 1500; width += 83) {
    for (let height = 240; height < 1500; height += 140) {
      const made = schema.safeParse({ paper: { width: `${width}pt`, height: `${height}pt` } });
      expect([width, height, made.error?.issues]).toEqual([width, height, undefined]);
      const { text, columns, top, lines, leading, foot, head, paper, styles } = designFor(made.data ?? schema.parse({}));
      const ems = text.measure / styles.text.size;
      expect([width, height, columns.count, ems > 12 && ems < 36]).toEqual([width, height, columns.count, true]);
      expect(text.left + columns.count * text.measure + (columns.count - 1) * columns.gutter).toBeLessThan(paper.width);
      expect(lines).toBeGreaterThan(7);
      expect(foot).toBeGreaterThan(top + lines * leading + 8);
      expect(foot).toBeLessThan(paper.height - 8);
      expect(head).toBeGreaterThan(8);
      expect(head).toBeLessThan(top - 4);
    }
  }
});

test('lines of few words are set ragged, others justified', () => {
  expect(designOf({ columns: 4, size: '10pt' }).styles.text.align).toBe('left');
  expect(designOf({ columns: 2 }).styles.text.align).toBe('justify');
});

test('the house’s faces stand for those that are not named', () => {
  const { faces } = designOf({ faces: { code: './fonts/Mono.ttf' } });
  expect(faces).toMatchObject({ regular: 'source-serif-4/400Regular', code: 'fonts/Mono.ttf' });
});

test('text is printed in its colour, and in plain grey where it has none', async () => {
  const coloursIn = async (wishes: Readonly<Record<string, unknown>>) => {
    const { pages } = await printed(wishes);
    const { fnArray, argsArray } = (await pages[0]?.getOperatorList()) ?? { fnArray: [], argsArray: [] };
    return new Set(fnArray.flatMap((operator, at) => (operator === OPS.setFillRGBColor ? [String(argsArray[at])] : [])));
  };
  expect(await coloursIn({ colours: { text: '#8c1d18' } })).toContain('#8c1d18');
  expect(await coloursIn({})).toEqual(new Set(['#000000', '#545454']));
});

test('each setting has a default, so that {} is enough', () => {
  expect(pdf.settings.safeParse({}).success).toBe(true);
});

test('with its foot hidden a PDF is proven by what its text says; its margins hold nothing', async () => {
  for (const furniture of ['hidden', 'shown']) {
    const world = worldOf();
    const tool = await ready(pdf, schema.parse({ furniture }), world);
    const said: string[] = [];
    const story = { ...storyOf([p('The bridge is open.')]), renditions: pdf.renditions(storyOf([]), schema.parse({})) };
    const [proven] = (await pressStory(tool, story, world, ({ message }) => said.push(message))) ?? [];
    expect(said).toEqual([]);
    expect(proven?.evidence.seen).toEqual(furniture === 'shown' ? ['sign-off', 'furniture'] : ['sign-off']);
    const { texts } = await read(proven?.bytes ?? new Uint8Array());
    expect(texts.join('').includes('The Riverside Courier')).toBe(furniture === 'shown');
  }
});
