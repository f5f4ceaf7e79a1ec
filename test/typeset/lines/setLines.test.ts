import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { TextMark } from '../../../src/model/index.ts';
import type { Style } from '../../../src/typeset/design.ts';
import { openFace } from '../../../src/typeset/face.ts';
import { hyphenation } from '../../../src/typeset/lines/hyphenate.ts';
import type { Line } from '../../../src/typeset/lines/setLine.ts';
import { type Column, setLines } from '../../../src/typeset/lines/setLines.ts';
import { typeCase } from '../../../src/typeset/lines/typeCase.ts';
import { wordsIn } from '../wordsIn.ts';

const { resolve } = createRequire(import.meta.url);
const face = openFace(
  'text',
  new Uint8Array(readFileSync(resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'))),
);
const faces = { regular: [face], italic: [face], bold: [face], boldItalic: [face], code: [face] };

const size = 10;
const text: Style = { face: 'regular', size, leading: 14, align: 'justify', ink: 'text', hyphens: true, before: 0, after: 0 };

/** The lines of a paragraph in Source Serif 4, 10 points; a column that is not said is 240 points wide. */
async function linesOf(paragraph: string, given: Partial<Column> & { language?: string; style?: Partial<Style> } = {}) {
  const { language = 'en-US', style = {}, ...column } = given;
  const hyphenations = new Map([[language, await hyphenation(language)]]);
  const type = typeCase({ faces, language, hyphenations, path: 'stories/a.md' });
  const look = { face: 'regular', scale: 1, rise: 0, struck: false } as const;
  return setLines([{ text: paragraph, look, owner: 1 }], { ...text, ...style }, type, { left: 0, measure: 240, indent: 0, ...column });
}

const textMarks = ({ marks }: Line) => wordsIn(marks);
const widthOf = ({ glyphs, size, stretch = 1, tracking = 0 }: TextMark) =>
  ((glyphs.width * size) / 1000 + glyphs.ids.length * tracking) * stretch;
/** What is seen of a line, its hyphen included. */
const seen = (line: Line) =>
  textMarks(line)
    .map(({ glyphs }) => glyphs.text)
    .join('')
    .trim();
const leftOf = (line: Line) => textMarks(line)[0]?.x ?? 0;
const rightOf = (line: Line) => {
  const last = textMarks(line).findLast(({ glyphs }) => glyphs.text.trim() !== '');
  return last ? last.x + widthOf(last) : 0;
};
/** The room between each two words. */
const gapsOf = (line: Line): readonly number[] => {
  const marks = textMarks(line);
  return marks.flatMap(({ x, glyphs }, at) => {
    const next = marks[at + 1];
    return glyphs.text.trim() === '' && next ? [next.x - x] : [];
  });
};

const words =
  'the official inspection of foundations unaffected by flood found nothing unacceptable in reconstruction a counterweight moved resolution of town however long meeting lasted administration announced considerable improvement for agricultural cooperatives along river with extraordinary determination and several newspapers'.split(
    ' ',
  );

/** A story's paragraph, another for each seed. */
function paragraphOf(seed: number, count = 90): string {
  let state = seed * 7919 + 1;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const sentence = Array.from({ length: count }, (_, at) => {
    const word = words[Math.floor(next() * words.length)] ?? '';
    return next() < 0.12 && at < count - 1 ? `${word},` : word;
  });
  return `${sentence.join(' ')}.`;
}

const seeds = Array.from({ length: 24 }, (_, at) => at + 1);
const measures = [140, 240, 360];

test('beside a drop cap the first lines begin further right and end where the others do', async () => {
  const lines = await linesOf(paragraphOf(1), { drop: { lines: 3, room: 40 }, measure: 300 });
  lines.slice(0, -1).forEach((line, at) => {
    expect(leftOf(line)).toBeGreaterThan((at < 3 ? 40 : 0) - 2.5);
    expect(leftOf(line)).toBeLessThanOrEqual(at < 3 ? 40 : 0);
    expect(rightOf(line)).toBeGreaterThan(299.9);
    expect(rightOf(line)).toBeLessThan(303);
  });
});

test('a hyphen or a comma stands out of the edge by two thirds, a letter hardly', async () => {
  let hung = 0;
  for (const seed of seeds) {
    for (const line of (await linesOf(paragraphOf(seed))).slice(0, -1)) {
      const out = rightOf(line) - 240;
      if (/[-,]$/.test(seen(line))) {
        expect(out).toBeGreaterThan(1.4);
        expect(out).toBeLessThan(2.6);
        hung++;
      } else {
        expect(out).toBeGreaterThan(-0.06);
        expect(out).toBeLessThan(0.4);
      }
    }
  }
  expect(hung).toBeGreaterThan(20);
});

test('a quotation mark that begins a line stands out on the left, but not from an indent', async () => {
  const [hung] = await linesOf('“No one crossed the bridge,” she said. '.repeat(5));
  const [indented] = await linesOf('“No one crossed the bridge,” she said. '.repeat(5), { indent: 12 });
  expect(hung && leftOf(hung)).toBeLessThan(-1.5);
  expect(indented && leftOf(indented)).toBe(12);
});

test('glyphs are scaled and tracked by a fiftieth at most, all of a line alike', async () => {
  const scales = new Set<number>();
  for (const measure of measures) {
    for (const seed of seeds) {
      for (const line of await linesOf(paragraphOf(seed), { measure })) {
        const [first, ...rest] = textMarks(line).filter(({ glyphs }) => glyphs.text.trim() !== '');
        const { stretch = 1, tracking = 0 } = first ?? {};
        scales.add(stretch);
        expect(Math.abs(stretch - 1)).toBeLessThan(0.020001);
        expect(Math.abs(tracking)).toBeLessThanOrEqual(0.02 * size);
        for (const mark of rest) expect([mark.stretch ?? 1, mark.tracking ?? 0]).toEqual([stretch, tracking]);
      }
    }
  }
  expect(scales.size).toBeGreaterThan(50);
});

test('no two words come so near that a reader of the file would take them for one', async () => {
  for (const measure of measures) {
    for (const seed of seeds) {
      for (const line of await linesOf(paragraphOf(seed), { measure })) {
        for (const gap of gapsOf(line)) expect(gap).toBeGreaterThan(0.157 * size);
      }
    }
  }
});

test('on a newspaper’s column spaces are hardly ever twice as wide as the face’s own', async () => {
  const gaps = (await Promise.all(seeds.map((seed) => linesOf(paragraphOf(seed))))).flatMap((lines) => lines.slice(0, -1).flatMap(gapsOf));
  expect(gaps.filter((gap) => gap > 4.8).length / gaps.length).toBeLessThan(0.03);
});

test('never do three lines in a row end with a hyphen, added or typed', async () => {
  for (const measure of measures) {
    for (const seed of seeds) {
      const typed = paragraphOf(seed).replace(/(\w+) (\w+) (\w+),/g, '$1-$2-$3,');
      const ends = (await linesOf(typed, { measure })).map((line) => (/-$/.test(seen(line)) ? '-' : ' ')).join('');
      expect(ends).not.toMatch(/---/);
    }
  }
});

test('a paragraph ends neither in the rest of a word nor in one short word', async () => {
  for (const measure of measures) {
    for (let count = 40; count < 70; count++) {
      for (const end of ['in.', 'administration.']) {
        const lines = await linesOf(`${paragraphOf(count, count).slice(0, -1)} ${end}`, { measure });
        const last = seen(lines.at(-1) as Line); // there are several
        expect(last === 'administration.' || last.includes(' '), last).toBe(true);
      }
    }
  }
});

test('a line ends between words that belong together only where nothing else fits', async () => {
  const apart = / (?:J\.|No\.|Mr\.|5)$/;
  for (let before = 0; before < 40; before++) {
    const lines = await linesOf(
      `${'he is on '.repeat(before)} and Mr. Smith of No. 10 saw J. Brown walk 5 km on ${'the old way to it '.repeat(9)}`,
    );
    for (const line of lines) expect(seen(line)).not.toMatch(apart);
  }
});

test('a dash never begins a line, and that of an aside stays with it', async () => {
  for (let before = 0; before < 60; before++) {
    const filling = 'y así '.repeat(before);
    for (const aside of ['casa — la vieja — estaba', 'casa –la vieja– estaba', 'casa —la vieja— estaba']) {
      for (const line of (await linesOf(`${filling}${aside} ${'sola y vacía '.repeat(9)}`, { language: 'es' })).map(seen)) {
        expect(line).not.toMatch(/^[–—](?: |$)/);
        expect(line).not.toMatch(/(?:^| )[–—]$(?<!casa —|vieja —)/);
      }
    }
  }
});

test('in French the space at a high mark is narrow, never an end of line, and still in the text', async () => {
  for (const space of [' ', '\u00A0', '\u202F']) {
    const paragraph = `«${space}Vous partez${space}? Alors${space}: bon voyage${space}!${space}» `.repeat(12).trim();
    const lines = await linesOf(paragraph, { language: 'fr' });
    for (const line of lines) {
      expect(seen(line)).not.toMatch(/^[?!:»]|«$/);
      const marks = textMarks(line);
      marks.forEach(({ x, glyphs }, at) => {
        const next = marks[at + 1];
        if (/[?!:»]/.test(next?.glyphs.text ?? '') && glyphs.text === space) expect((next?.x ?? 0) - x).toBeLessThan(0.17 * size);
      });
    }
    expect(lines.map((line) => seen(line)).join(' ')).toBe(paragraph);
  }
});

test('text for both edges is set ragged where the measure is too narrow for it', async () => {
  for (const line of await linesOf(paragraphOf(3), { measure: 100 })) {
    for (const gap of gapsOf(line)) expect(gap).toBeCloseTo(2.37, 1);
    for (const mark of textMarks(line)) expect(mark.stretch ?? 1).toBe(1);
    expect(rightOf(line)).toBeLessThanOrEqual(100.001);
  }
});

test('the text of all lines is the paragraph’s, however its words are parted', async () => {
  for (const measure of [60, 100, 140, 240]) {
    for (const seed of seeds.slice(0, 8)) {
      const paragraph = paragraphOf(seed);
      const said = (await linesOf(paragraph, { measure }))
        .flatMap(textMarks)
        .map((mark) => (mark.joins ? '' : (mark.says ?? mark.glyphs.text)))
        .join('');
      expect(said.trim()).toBe(paragraph);
    }
  }
});

test.each([
  ['before a word', 'a \u00A0word', 'a word'],
  ['among spaces', 'a \u00A0 word', 'a word'],
  ['twice', 'a\u00A0\u00A0word', 'a\u00A0word'],
  ['first and last', '\u00A0a word\u202F', 'a word'],
])('a no-break space %s takes no word with it', async (_, paragraph, said) => {
  expect((await linesOf(paragraph)).map(seen)).toEqual([said]);
});

test('what is held together, and is wider than a line all the same, ends lines where it must and stays in the column', async () => {
  const held = Array.from({ length: 60 }, () => 'brmf').join('\u00A0');
  for (const measure of [60, 240]) {
    const lines = await linesOf(held, { measure, style: { align: 'left' } });
    for (const line of lines) expect(rightOf(line)).toBeLessThanOrEqual(measure);
    expect(
      lines
        .map(seen)
        .join(' ')
        .split(/[\s\u00A0]+/),
    ).toEqual(held.split('\u00A0'));
  }
  expect((await linesOf('All of it is at 5\u00A0km', { measure: 75, style: { align: 'left' } })).map(seen)).toEqual([
    'All of it is at',
    '5\u00A0km',
  ]);
});

test('a word of many looks that is wider than a line ends lines between them', async () => {
  const type = typeCase({ faces, language: 'en-US', hyphenations: new Map(), path: 'stories/a.md' });
  const runs = Array.from({ length: 90 }, (_, at) => ({
    text: 'brm',
    look: { face: at % 2 === 0 ? ('regular' as const) : ('italic' as const), scale: 1, rise: 0, struck: false },
    owner: 1,
  }));
  const lines = setLines(runs, text, type, { left: 0, measure: 240, indent: 0 });
  for (const line of lines) expect(rightOf(line)).toBeLessThan(244);
  expect(lines.map(seen).join('')).toBe('brm'.repeat(90));
});

test('a word wider than the line is never broken between a letter and its marks', async () => {
  const lines = await linesOf('e\u0301\u0323'.repeat(300));
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(seen(line)).toMatch(/^(?:e\u0301\u0323)+$/);
});

test('tens of thousands of places with nothing between them are as quick as one', async () => {
  const began = performance.now();
  const lines = await linesOf(`a${'\u200B'.repeat(40_000)}b`, { measure: 40, style: { align: 'left' } });
  expect(lines.length).toBeLessThan(3);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('a heading as long as a story is set once, not again and again to balance it', async () => {
  const heading = paragraphOf(1, 2_500).replaceAll(/[ ,]/g, '');
  const timed = async (balanced: boolean) => {
    const began = performance.now();
    await linesOf(heading, { style: { align: 'left', hyphens: false, ...(balanced && { balanced }) } });
    return performance.now() - began;
  };
  // Once to know its words.
  await timed(false);
  const once = await timed(false);
  expect(await timed(true)).toBeLessThan(once * 3);
});
