import { expect, test } from 'vitest';
import { compose } from '../../../src/formats/pdf/composing/compose.ts';
import { designFor } from '../../../src/formats/pdf/design.ts';
import { facesOf } from '../../../src/formats/pdf/faces/facesOf.ts';
import { pdf } from '../../../src/formats/pdf/index.ts';
import type { AnyElement, Layout, Mark, TextMark } from '../../../src/model/index.ts';
import { openPdf } from '../../../src/proof/pdf/index.ts';
import { typeset, volumeOf } from '../../../src/typeset/index.ts';
import { wordsIn } from '../../typeset/wordsIn.ts';
import { e, p, print, storyOf, worldOf } from './story.ts';

const sentence = 'The official inspection of the foundations, unaffected by the flood, found nothing unacceptable in the reconstruction. ';
const long = sentence.repeat(6);
const ref = (number: number, occurrence = 1) => e('footnoteref', { number, occurrence });
const note = (number: number, text: string) => e('footnote', { number }, p(text));

const world = worldOf();
const settingsOf = (wishes: object) => pdf.settings.parse(wishes);

/** A story set by what publication.yaml may say under `pdf:`. */
async function set(body: readonly AnyElement[], wishes: object = {}): Promise<Layout> {
  const design = designFor(settingsOf(wishes));
  const { faces } = await facesOf(design.faces, world);
  return typeset(volumeOf(compose(storyOf(body), world, () => {})), { design, faces }, () => {});
}

const textsOn = (page: Layout['pages'][number] | undefined) => wordsIn(page?.marks ?? []);
const said = (marks: readonly TextMark[]) => marks.map(({ glyphs }) => glyphs.text).join('');
/** The marks that are part of an element of the structure, or of what is in it. */
const within = (layout: Layout, node: number) => (mark: Mark) => {
  for (let at = mark.owner; typeof at === 'number' && at >= 0; at = layout.structure[at]?.parent ?? -1) if (at === node) return true;
  return false;
};
const nodesOf = (layout: Layout, role: string) => layout.structure.flatMap((node, at) => (node.role === role ? [at] : []));

test('the lines of all columns stand on one grid, and columns end level where the story does', async () => {
  const layout = await set(
    Array.from({ length: 9 }, () => p(long)),
    { columns: 3, size: '9pt' },
  );
  const design = designFor(settingsOf({ columns: 3, size: '9pt' }));
  for (const page of layout.pages) {
    const body = textsOn(page).filter(({ owner, size }) => owner !== 'furniture' && size === 9);
    const steps = body.map(({ y }) => (y - (body[0]?.y ?? 0)) / design.leading);
    expect(steps.filter((step) => Math.abs(step - Math.round(step)) > 0.01)).toEqual([]);
  }
  const last = textsOn(layout.pages.at(-1)).filter(({ owner, size }) => owner !== 'furniture' && size === 9);
  const feet = [0, 1, 2].map((column) => {
    const left = design.text.left + column * (design.text.measure + design.columns.gutter);
    return Math.max(...last.filter(({ x }) => x >= left - 4 && x < left + design.text.measure - 4).map(({ y }) => y));
  });
  expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(design.leading * 3);
});

test('the lines of a list agree with those of the column beside it', async () => {
  const list = e(
    'ul',
    {},
    e('li', {}, p(sentence), p(sentence)),
    e('li', {}, sentence, e('ul', {}, e('li', {}, sentence))),
    e('li', {}, sentence),
  );
  const wishes = { columns: 2, size: '9pt' };
  const design = designFor(settingsOf(wishes));
  const layout = await set([p(long), list, p(long), list, p(long), list, ...Array.from({ length: 5 }, () => p(long))], wishes);
  const body = layout.pages.flatMap(textsOn).filter(({ owner, size }) => owner !== 'furniture' && size === 9);
  const steps = body.map(({ y }) => (y - (body[0]?.y ?? 0)) / design.leading);
  expect(steps.filter((step) => Math.abs(step - Math.round(step)) > 0.01)).toEqual([]);
});

test('a page does not hold the last line of a story alone', async () => {
  for (let lines = 30; lines < 50; lines++) {
    const layout = await set([p('One line. '.repeat(lines * 7)), p('And that was that.')]);
    const last = textsOn(layout.pages.at(-1)).filter(({ owner, size }) => owner !== 'furniture' && size === 10.5);
    expect(new Set(last.map(({ y }) => Math.round(y))).size).toBeGreaterThan(3);
  }
});

test('a story may fill its page to the last line: its imprint then stands in the margin', async () => {
  const design = designFor(settingsOf({}));
  let signedAt = 0;
  for (let lines = 15; ; lines++) {
    const layout = await set(Array.from({ length: lines }, () => p('One line.')));
    if (layout.pages.length > 1) break;
    signedAt = textsOn(layout.pages[0]).find(({ glyphs }) => glyphs.text.startsWith('—'))?.y ?? 0;
  }
  expect(design.top + design.lines * design.leading - signedAt).toBeLessThan(design.leading);
});

test('no text leaves its column', async () => {
  const body = [p(long), e('ul', {}, e('li', {}, sentence), e('li', {}, p(sentence), e('ol', {}, e('li', {}, sentence)))), p(long)];
  const wishes = { columns: 4, size: '9pt', paper: 'tabloid' };
  const design = designFor(settingsOf(wishes));
  const layout = await set(
    [...body, ...body, e('pre', {}, 'const harbour = open({ name: "Tarnford", quays: 3, depth: 4.5 });'), ...body],
    wishes,
  );
  const step = design.text.measure + design.columns.gutter;
  const astray = layout.pages.flatMap((page) =>
    textsOn(page).filter(({ owner, x, size, glyphs, stretch = 1, tracking = 0 }) => {
      if (owner === 'furniture' || size > 9.1 || glyphs.text.trim() === '' || page === layout.pages[0]) return false;
      const column = Math.floor((x - design.text.left + 6) / step);
      const right = x + ((glyphs.width * size) / 1000 + glyphs.ids.length * tracking) * stretch;
      // What hangs at the edge is a hyphen or a mark.
      return right > design.text.left + column * step + design.text.measure + 6;
    }),
  );
  expect(astray.map(({ glyphs }) => glyphs.text)).toEqual([]);
});

test('a small table stands in a column, a wide one across, and headings near it are not left behind', async () => {
  const table = (...words: readonly string[]) =>
    e(
      'table',
      {},
      e('tbody', {}, e('tr', {}, ...words.map((word) => e('td', {}, word))), e('tr', {}, ...words.map((word) => e('td', {}, word)))),
    );
  const wishes = { columns: 3, size: '9pt' };
  const design = designFor(settingsOf(wishes));
  const wide = Array.from({ length: 8 }, (_, at) => `considerations ${at}`);
  const layout = await set([p(long), table('Arch', '12'), p(long), e('h2', {}, 'HEADING'), table(...wide), p(long)], wishes);
  const [first = -1, second = -1] = nodesOf(layout, 'Table');
  const spanOf = (node: number) => {
    const marks = layout.pages.flatMap(({ marks }) => marks).filter(within(layout, node));
    return Math.max(...marks.map(({ x }) => x)) - Math.min(...marks.map(({ x }) => x));
  };
  expect(spanOf(first)).toBeLessThan(design.text.measure);
  expect(spanOf(second)).toBeGreaterThan(design.text.measure * 2);
  const pageOf = (node: number) => layout.pages.findIndex(({ marks }) => marks.some(within(layout, node)));
  expect(pageOf(nodesOf(layout, 'H2')[0] ?? -1)).toBe(pageOf(second));
});

test('a wide table below columns stands a whole line away from their text', async () => {
  const wishes = { columns: 3, size: '9pt' };
  const { leading } = designFor(settingsOf(wishes));
  const cells = Array.from({ length: 8 }, (_, at) => e('td', {}, `considerations ${at}`));
  const layout = await set([p(long), p(long), e('table', {}, e('tbody', {}, e('tr', {}, ...cells)))], wishes);
  const [table = -1] = nodesOf(layout, 'Table');
  const marks = layout.pages[0]?.marks ?? [];
  const rule = Math.min(...marks.filter(({ kind }) => kind === 'rule').map(({ y }) => y));
  const text = textsOn(layout.pages[0]).filter((mark) => mark.owner !== 'furniture' && !within(layout, table)(mark) && mark.size === 9);
  expect(rule - Math.max(...text.map(({ y }) => y))).toBeGreaterThan(leading * 1.4);
});

test('notes stand at the foot of the page that refers to them, once each, and are told after the text and before the sign-off', async () => {
  const body = [
    p('First', ref(1), long),
    p(long),
    p(long),
    p(long),
    p(long, ref(2), ref(1, 2)),
    p(long),
    e('footnotes', {}, note(1, 'One note.'), note(2, 'Another note.')),
  ];
  const layout = await set(body);
  const [one = -1, two = -1] = nodesOf(layout, 'Note');
  const pagesOf = (node: number) => layout.pages.flatMap(({ marks }, at) => (marks.some(within(layout, node)) ? [at] : []));
  expect(pagesOf(one)).toEqual([0]);
  const referring = layout.pages.findIndex((page) => textsOn(page).some(({ glyphs, size }) => glyphs.text === '2' && size < 8));
  expect(referring).toBe(1);
  expect(pagesOf(two)).toEqual([referring]);
  const [foot = 0, text = 0] = [within(layout, one), (mark: Mark) => typeof mark.owner === 'number' && !within(layout, one)(mark)].map(
    (of) =>
      Math.max(
        ...textsOn(layout.pages[0])
          .filter(of)
          .map(({ y }) => y),
      ),
  );
  expect(foot).toBeGreaterThan(text);
  const design = designFor(settingsOf({}));
  expect(design.top + design.lines * design.leading - foot).toBeLessThan(design.leading);
  const told = openPdf((await print(storyOf(body))).bytes).tellings.flat();
  expect(told.slice(told.indexOf('One note.') - 1)).toEqual([
    '1',
    'One note.',
    '2',
    'Another note.',
    '— IPS',
    '© 2008 IPS. The credit line IPS must be kept.',
  ]);
});

test('readers that go by the order of the file meet the notes before the sign-off', async () => {
  const layout = await set([p('Text', ref(1)), e('footnotes', {}, note(1, 'A note.'))]);
  const texts = textsOn(layout.pages[0]).map(({ glyphs }) => glyphs.text.trim());
  expect(texts.indexOf('note.')).toBeLessThan(texts.indexOf('—'));
});

test('each reference leads to its note, also where the note goes on behind the page', async () => {
  const layout = await set([p(long, ref(1)), p(long), p(long, ref(1, 2)), e('footnotes', {}, note(1, sentence.repeat(60)))]);
  const [node = -1] = nodesOf(layout, 'Note');
  const links = layout.pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'link' ? [mark.to] : [])));
  expect(links).toEqual([node, node]);
  expect(layout.pages.filter(({ marks }) => marks.some(within(layout, node))).length).toBeGreaterThan(1);
});

test('a note that nothing refers to is set below the text', async () => {
  const layout = await set([p('Text.'), e('footnotes', {}, note(7, 'Forgotten.'))]);
  const texts = textsOn(layout.pages[0]);
  const yOf = (text: string) => texts.find(({ glyphs }) => glyphs.text.startsWith(text))?.y ?? 0;
  expect(yOf('Forgotten')).toBeGreaterThan(yOf('Text'));
  expect(yOf('Forgotten')).toBeLessThan(yOf('—'));
});

test.each([
  [
    '200 notes in one paragraph',
    [
      p(...Array.from({ length: 200 }, (_, at) => [sentence, ref(at + 1)]).flat()),
      e('footnotes', {}, ...Array.from({ length: 200 }, (_, at) => note(at + 1, `${sentence}(${at})`))),
    ],
  ],
  ['a note longer than a page', [p('Text', ref(1), long), p(long), e('footnotes', {}, note(1, sentence.repeat(90)))]],
  [
    'words that go on behind notes',
    [
      p(...Array.from({ length: 30 }, (_, at) => [`${'abcdefghij'.repeat(30)} `, ref(at + 1)]).flat()),
      e('footnotes', {}, ...Array.from({ length: 30 }, (_, at) => note(at + 1, 'klmnopqrst'.repeat(30)))),
    ],
  ],
  ['a heading longer than a page', [e('h2', {}, sentence.repeat(60)), p(long)]],
])('%s: nothing is lost, nothing said twice, in one column or four', async (_, body) => {
  const lettersOf = (text: string) => text.replace(/[^a-z]/g, '');
  const textIn = (node: AnyElement | { readonly type: 'text'; readonly value: string }): string =>
    node.type === 'text' ? node.value : node.children.map(textIn).join('');
  const wanted = lettersOf(body.map(textIn).join(''));
  const around = lettersOf('The old bridge opens again By Ada Obi 17 March 2008 The credit line IPS must be kept.');
  for (const wishes of [{}, { columns: 4, size: '7pt', paper: { width: '320pt', height: '400pt' }, gutter: '8pt' }]) {
    const writer = await pdf.prepare(settingsOf(wishes), world);
    const [artifact] = (await writer.story?.(storyOf(body), world, () => {})) ?? [];
    const blocks = openPdf(artifact?.bytes ?? new Uint8Array()).tellings.flat();
    expect(lettersOf(blocks.join('')).length).toBe(around.length + wanted.length);
    expect(lettersOf(blocks.join(''))).toContain(wanted.slice(0, 200));
  }
});

test('a running head names the story on the pages behind its first', async () => {
  const layout = await set(Array.from({ length: 12 }, () => p(long)));
  const heads = layout.pages.map((page) => said(textsOn(page).filter(({ owner, y }) => owner === 'furniture' && y < 75)));
  expect(heads[0]).toBe('');
  expect(new Set(heads.slice(1))).toEqual(new Set(['The old bridge opens again']));
  expect(layout.pages.map(({ label }) => label)).toEqual(layout.pages.map((_, at) => String(at + 1)));
});

test('furniture that is hidden is not printed', async () => {
  const layout = await set([p(long)], { furniture: 'hidden' });
  expect(textsOn(layout.pages[0]).filter(({ owner }) => owner === 'furniture')).toEqual([]);
});

test('cells over several columns and rows stand over them, and say so', async () => {
  const layout = await set([
    e(
      'table',
      {},
      e(
        'thead',
        {},
        e('tr', {}, e('th', { rows: 2 }, 'Harbour'), e('th', { columns: 2 }, 'Tonnes')),
        e('tr', {}, e('th', {}, 'in'), e('th', {}, 'out')),
      ),
      e(
        'tbody',
        {},
        e('tr', {}, e('th', { rows: 2, scope: 'row' }, 'Tarnford'), e('td', {}, '12'), e('td', {}, '13')),
        e('tr', {}, e('td', { columns: 2 }, 'closed')),
      ),
    ),
  ]);
  const cells = layout.structure
    .filter(({ role }) => role === 'TH' || role === 'TD')
    .map(({ scope, span }) => [scope, span?.columns, span?.rows]);
  expect(cells).toEqual([
    ['Column', 1, 2],
    ['Column', 2, 1],
    ['Column', undefined, undefined],
    ['Column', undefined, undefined],
    ['Row', 1, 2],
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
    [undefined, 2, 1],
  ]);
  const at = (text: string) => textsOn(layout.pages[0]).find(({ glyphs }) => glyphs.text.startsWith(text));
  expect(at('Tonnes')?.x).toBeCloseTo(at('in')?.x ?? 0, 1);
  expect(at('closed')?.x).toBeCloseTo(at('12')?.x ?? 0, 1);
  expect(at('out')?.x).toBeGreaterThan((at('in')?.x ?? 0) + 5);
  expect(at('closed')?.y).toBeGreaterThan(at('12')?.y ?? 0);
});

test('a cell that covers more rows than a page holds is set through all of them', async () => {
  const rows = Array.from({ length: 120 }, (_, at) =>
    e('tr', {}, ...(at === 0 ? [e('td', { rows: 120 }, sentence.repeat(20))] : []), e('td', {}, `row ${at}`)),
  );
  const blocks = openPdf((await print(storyOf([e('table', {}, e('tbody', {}, ...rows))]))).bytes).tellings.flat();
  expect(blocks).toContain(sentence.repeat(20).trim());
  expect(blocks.filter((block) => block.startsWith('row '))).toHaveLength(120);
});

test('a drop cap is as high as its lines, and one word with the letters beside it', async () => {
  const body = [p(long), p(long)];
  const layout = await set(body, { dropCap: 3 });
  const design = designFor(settingsOf({ dropCap: 3 }));
  const texts = textsOn(layout.pages[0]);
  const at = texts.findIndex(({ says }) => says === 'The');
  const [cap, beside] = texts.slice(at);
  expect([cap?.glyphs.text, beside?.glyphs.text]).toEqual(['T', 'he']);
  // On the baseline of the third line, two lines higher than a capital of the text.
  expect((cap?.y ?? 0) - (beside?.y ?? 0)).toBeCloseTo(2 * design.leading, 2);
  const capital = (2 * design.leading) / ((cap?.size ?? 0) - 10.5);
  expect(capital).toBeGreaterThan(0.6);
  expect(capital).toBeLessThan(0.75);
  const writer = await pdf.prepare(settingsOf({ dropCap: 3 }), world);
  const [artifact] = (await writer.story?.(storyOf(body), world, () => {})) ?? [];
  expect(openPdf(artifact?.bytes ?? new Uint8Array()).tellings.flat()).toContain(long.trim());
});

/** The pages of some texts, by their first word. */
const pagesBy = (layout: Layout, words: readonly string[]) =>
  words.map((word) =>
    layout.pages.findIndex((page) => textsOn(page).some(({ glyphs, owner }) => owner !== 'furniture' && glyphs.text.startsWith(word))),
  );

test('a heading has what it heads below it: a whole small table, two entries of a list', async () => {
  const rows = Array.from({ length: 5 }, (_, at) => e('tr', {}, e('td', {}, `CELL${at}`)));
  const items = Array.from({ length: 6 }, (_, at) => e('li', {}, `ITEM${at}`));
  for (let before = 18; before < 34; before++) {
    const text = Array.from({ length: before }, () => p('One line.'));
    const [table, first, last] = pagesBy(await set([...text, e('h2', {}, 'HEADING'), e('table', {}, e('tbody', {}, ...rows)), p(long)]), [
      'HEADING',
      'CELL0',
      'CELL4',
    ]);
    expect([first, last]).toEqual([table, table]);
    const [heading, one, two] = pagesBy(await set([...text, e('h2', {}, 'HEADING'), e('ul', {}, ...items)]), ['HEADING', 'ITEM0', 'ITEM1']);
    expect([one, two]).toEqual([heading, heading]);
  }
});

test('the sign-off never stands alone at the head of a page', async () => {
  for (let before = 18; before < 34; before++) {
    const layout = await set([
      ...Array.from({ length: before }, () => p('One line.')),
      e('ul', {}, e('li', {}, 'one'), e('li', {}, 'LAST')),
    ]);
    const [last, signOff] = pagesBy(layout, ['LAST', '—']);
    expect(signOff).toBe(last);
  }
});

test('a page on which a story begins below another has no running head', async () => {
  const design = designFor(settingsOf({}));
  const { faces } = await facesOf(design.faces, world);
  const copy = (headline: string, body: readonly AnyElement[]) => compose(storyOf(body, { headline }), world, () => {});
  const one = volumeOf(copy('One story', [p(long.repeat(4))]));
  const two = copy('Another story', [p(long.repeat(5))]);
  const volume = { ...one, stories: 'run-on', sections: one.sections.map(({ stories }) => ({ stories: [...stories, two] })) } as const;
  const layout = await typeset(volume, { design, faces }, () => {});
  const [, second = 0] = pagesBy(layout, ['One', 'Another']);
  expect(second).toBeGreaterThan(0);
  const heads = layout.pages.map((page) => said(textsOn(page).filter(({ owner, y }) => owner === 'furniture' && y < 75)));
  expect(heads[second]).toBe('');
  expect(heads[second + 1]).toBe('Another story');
});

test('words that go on in the next line of a tall cell are said cell by cell', async () => {
  const words = ['abcdefghij', 'klmnopqrst'].map((letters) => `${letters.repeat(9)} `.repeat(40));
  const { bytes } = await print(storyOf([e('table', {}, e('tbody', {}, e('tr', {}, ...words.map((word) => e('td', {}, word)))))]));
  // Lines of a cell are told apart by the lines of its neighbour, so that a reader sees their ends.
  const blocks = openPdf(bytes)
    .tellings.flat()
    .map((block) => block.replaceAll(' ', ''));
  expect(blocks.filter((block) => block.length > 1000)).toEqual(words.map((word) => word.replaceAll(' ', '')));
});
