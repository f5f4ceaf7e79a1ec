import { describe, expect, test } from 'vitest';
import { contains, type Edition, type EditionKey, nowhere, type Story, type Where } from '../../src/model/index.ts';
import { prove } from '../../src/proof/index.ts';
import { bridgeWith, paragraph } from '../press/bridge.ts';
import { opened } from './opened.ts';

const story = (slug: string, headline: string, ...texts: readonly string[]): Story =>
  bridgeWith({ slug, headline, guid: `urn:x:${slug}`, note: undefined, signal: undefined }, ...texts.map(paragraph));
const mill = story('mill', 'The Mill Turns', 'The wheel is wet.', 'ᾯ said all: it turns.');
const fair = story('fair', 'The Fair', 'Nobody got wet.');
const bare: Story = { ...story('bare', 'The Picture', 'x'), body: { type: 'root', children: [] } };

const edition: Edition = {
  path: 'editions/spring.yaml',
  id: 'spring',
  guid: 'urn:x:spring',
  version: 1,
  title: 'Spring',
  language: 'en',
  date: '2008-03-20',
  sections: [{ title: 'All', stories: ['mill', 'fair'] }],
  renditions: [],
};
const fields: Record<EditionKey, Where> = {
  title: [contains('text')],
  date: nowhere('in a test of the text'),
  language: nowhere('in a test of the text'),
  guid: nowhere('in a test of the text'),
  version: nowhere('in a test of the text'),
  credit: ['footer'],
};

/** The codes of what is wrong with a page of blocks, a line each; a line that begins with `#` is a heading. */
async function faultsOf(blocks: readonly string[], stories: readonly Story[] = [mill, fair]) {
  const page = ['Spring', ...blocks].map((block) => (block.startsWith('#') ? `<h1>${block.slice(1)}</h1>` : `<p>${block}</p>`)).join('');
  const subject = { path: 'editions/spring/spring.html', maker: 'test', source: edition.path };
  const finding = prove(await opened('text/html', `<main>${page}</main><footer>IPS</footer>`), {
    carries: 'edition',
    subject,
    edition,
    stories,
    fields,
  });
  return 'evidence' in finding ? [] : finding.diagnostics.map(({ code }) => code);
}

const contents = ['#The Mill Turns', '#The Fair'];
const first = ['#The Mill Turns', 'The wheel is wet.', 'ᾯ said all: it turns.', '— IPS'];
const second = ['#The Fair', 'Nobody got wet.', '— IPS'];

describe('an edition in a file', () => {
  test.each<[string, readonly string[]]>([
    ['its stories one after the other', [...first, ...second]],
    ['contents and the titles of sections around them', [...contents, 'All', ...first, 'All', ...second, 'The Mill Turns · IPS']],
    [
      'words that are broken and numbered anew',
      ['#The Mill Turns', 'The wh', 'eel is wet.', 'ᾯ said all: it tur-', 'ns.', '— IPS', ...second],
    ],
    ['a mark that stands beside its letter', ['#The Mill Turns', 'The wheel is wet.', 'Ὧ \u0345 said all: it turns.', '— IPS', ...second]],
    ['the sign-off at the end of the last line', ['#The Mill Turns', 'The wheel is wet.', 'ᾯ said all: it turns. — IPS', ...second]],
  ])('is believed with %s', async (_, blocks) => {
    expect(await faultsOf(blocks)).toEqual([]);
  });

  test.each<[string, readonly string[], string]>([
    ['without its second story', first, 'proof/story-missing'],
    ['without the text of one', [...first, '#The Fair', '— IPS'], 'proof/text-lost'],
    ['without a word', [...first, '#The Fair', 'Nobody got.', '— IPS'], 'proof/text-lost'],
    [
      'without a mark of a letter',
      ['#The Mill Turns', 'The wheel is wet.', 'Ω said all: it turns.', '— IPS', ...second],
      'proof/text-lost',
    ],
    ['with its stories turned round', [...second, ...first], 'proof/story-missing'],
    [
      'with its paragraphs turned round',
      ['#The Mill Turns', 'ᾯ said all: it turns.', 'The wheel is wet.', '— IPS', ...second],
      'proof/text-lost',
    ],
    ['without the first sign-off', [...first.slice(0, -1), ...second], 'proof/credit-missing'],
    ['without the last sign-off', [...first, ...second.slice(0, -1)], 'proof/credit-missing'],
    ['with the first sign-off altered', [...first.slice(0, -1), '-- IPS', ...second], 'proof/credit-altered'],
    ['with a sign-off twice', [...first, '— IPS', ...second], 'proof/credit-doubled'],
    ['with a story twice', [...first, ...first, ...second], 'proof/credit-doubled'],
    ['with a sign-off before the text', ['— IPS', ...first, ...second], 'proof/credit-doubled'],
    ['with a sign-off behind all', [...first, ...second, 'The end — IPS'], 'proof/credit-doubled'],
    [
      'with text behind the sign-off',
      ['#The Mill Turns', 'The wheel is wet.', '— IPS', 'ᾯ said all: it turns.', ...second],
      'proof/credit-misplaced',
    ],
  ])('%s is refused', async (_, blocks, code) => {
    expect(await faultsOf(blocks)).toContain(code);
  });

  test('may hold a story of a picture alone, which is a headline and a sign-off', async () => {
    expect(await faultsOf(['#The Picture', ...first, '#The Picture', '— IPS'], [mill, bare])).toEqual([]);
    expect(await faultsOf(['#The Picture', ...first, '#The Picture'], [mill, bare])).toContain('proof/credit-missing');
  });
});
