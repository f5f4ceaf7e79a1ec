import { beforeAll, describe, expect, test } from 'vitest';
import type { AnyElement, BodyElement, BodyKind, BodyNode, BodyProperties, Story } from '../../src/model/index.ts';
import { type Ready, ready } from '../../src/press/index.ts';
import { bridge, bridgeWith, paragraph, worldOf } from './bridge.ts';
import { font } from './faces.ts';
import { pressOne, tellingFormats } from './pressOne.ts';

/** What is right must never be refused: every kind of ending, name and character, in every format. */

const text = (value: string): BodyNode => ({ type: 'text', value });

/** One body element; texts may stand bare among its children. */
function element<K extends BodyKind>(tagName: K, properties: BodyProperties[K], ...children: readonly (AnyElement | string)[]): AnyElement {
  const node: BodyElement<K> = {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
  // One kind of element is an element of some kind: TypeScript can't follow that through the type parameter.
  return node as unknown as AnyElement;
}

const prose =
  'The footbridge, which had been closed for two winters, was open again on Tuesday, and official work on the second one would begin soon. ';

const endings: Readonly<Record<string, readonly AnyElement[]>> = {
  'a list': [element('ul', {}, element('li', {}, 'one'), element('li', {}, element('p', {}, prose)))],
  'a list in a list': [
    element('ol', { start: 3 }, element('li', {}, element('p', {}, 'one'), element('ul', {}, element('li', {}, 'two')))),
  ],
  'a quotation': [element('blockquote', {}, element('p', {}, prose))],
  'code that says the sign-off': [element('pre', { language: 'js' }, 'const end =\n  "— IPS";\n')],
  'a line': [paragraph(prose), element('hr', {})],
  'a table': [
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, element('th', { align: 'left' }, 'Bridge'), element('th', { align: 'right' }, 'Metres'))),
      element('tbody', {}, element('tr', {}, element('td', { align: 'left' }, 'Mill bridge'), element('td', { align: 'right' }, '31'))),
    ),
  ],
  'a pull quote': [paragraph(prose), element('pullquote', {}, element('label', {}, 'The mayor'), element('p', {}, 'A modest wonder.'))],
  'a fact box': [
    element('factbox', {}, element('label', {}, 'Facts'), element('p', {}, prose), element('ul', {}, element('li', {}, '31 metres'))),
  ],
  'a heading': [element('h2', {}, 'What comes next')],
  footnotes: [
    element(
      'p',
      {},
      'Long',
      element('footnoteref', { number: 1, occurrence: 1 }),
      ' and old',
      element('footnoteref', { number: 1, occurrence: 2 }),
      '.',
    ),
    element('footnotes', {}, element('footnote', { number: 1 }, paragraph('By the school.'))),
  ],
  'marks of every kind': [
    element(
      'p',
      {},
      'It is ',
      element('em', {}, 'very'),
      element('del', {}, ' not'),
      ' H',
      element('sub', {}, '2'),
      'O, ',
      element('code', {}, '— IPS'),
      element('br', {}),
      element('a', { href: 'https://mill.example/' }, 'there'),
    ),
  ],
  'ten pages': [paragraph(prose.repeat(150))],
  'a word wider than the page': [paragraph('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4))],
  'dashes and brackets around the credit, at every line end': [paragraph('the agency—IPS—said (IPS) and '.repeat(40))],
  'writing without spaces': [paragraph('橋は雨の中で再び開かれた。')],
  'writing from the right': [paragraph('افتتح الجسر مرة أخرى')],
  'no text at all': [],
};

const credits = [
  'A.B & C <x>',
  '新华社',
  'وكالة الأنباء',
  'Reuters/AP',
  'O’Brien “Q” News',
  'É·Ñ',
  'ﬁne News',
  `Inter ${'Press and Correspondents '.repeat(8)}Service`,
];

const characters = [
  'x\u2011y \u2010 \u2212',
  'x\u2009y\u202Fz',
  'x\u200Dy\u200Cz\u2060',
  '🎉 \uE000',
  'e\u0301 a\u030A',
  'ofﬁcial ﬄ ſt',
  'x² ½ ™ …',
  'Ω Å 豈',
  '\'"<&>`~^',
  'שָׁלוֹם',
  'x\ty',
];

describe.each(tellingFormats)('%s', (_, format) => {
  let tool: Ready;
  const world = worldOf([bridge], font);
  beforeAll(async () => {
    tool = await ready(format, undefined, world);
  });
  const errorsOf = async (story: Story) => {
    const errors: string[] = [];
    await pressOne({ tool, world }, story, ({ severity, message }) => severity === 'error' && errors.push(message));
    return errors;
  };

  test.each(Object.keys(endings))('is believed where a story ends in %s', async (name) => {
    expect(await errorsOf({ ...bridge, body: { type: 'root', children: endings[name] ?? [] } })).toEqual([]);
  });

  test.each(credits)('is believed with the credit %s', async (credit) => {
    const rights = { ...bridge.header.rights, notice: `© 2008 ${credit}`, terms: `The credit line ${credit} must be kept.` };
    expect(await errorsOf(bridgeWith({ credit, rights }))).toEqual([]);
  });

  test.each(['“quoted” 鋘ȏꪄ', 'ธᾎ𞴶ꈨ𛃗𐘾', 'ᨡῄ⒖䷆'])(
    'is believed with the headline %s, for which no face has all letters and marks',
    async (letters) => {
      const headline = letters.normalize('NFD');
      expect(await errorsOf(bridgeWith({ headline, subheadline: headline, byline: [headline] }))).toEqual([]);
    },
  );

  test.each(characters)('is believed with %j in header and text', async (odd) => {
    const changed = {
      headline: `The ${odd} bridge`,
      subheadline: `Under ${odd}`,
      summary: odd,
      byline: [`Ada ${odd} Obi`],
      keywords: [odd],
      places: [odd],
    };
    expect(await errorsOf(bridgeWith(changed, paragraph(`It ends in ${odd}`)))).toEqual([]);
  });

  test('is believed with the shortest header there is', async () => {
    const { headline, credit, published, language, slug, guid, status } = bridge.header;
    const short = {
      headline,
      credit,
      published,
      language,
      slug,
      guid,
      status,
      version: 1,
      byline: [],
      subjects: [],
      keywords: [],
      places: [],
      related: [],
    };
    const story = {
      ...bridge,
      header: {
        ...short,
        source: { name: 'IPS', code: 'IPS' },
        rights: { holder: 'IPS', notice: '© 2008 IPS', terms: 'The credit line IPS must be kept.' },
      },
    };
    expect(await errorsOf(story)).toEqual([]);
  });

  test('is believed with an address that a URI must escape', async () => {
    const uri = 'https://mühle.example/a b?q="x"&y=1';
    expect(await errorsOf(bridgeWith({ rights: { ...bridge.header.rights, uri } }))).toEqual([]);
  });
});
