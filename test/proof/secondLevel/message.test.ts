import { expect, test } from 'vitest';
import { newsmlRules } from '../../../src/proof/secondLevel/newsmlRules.ts';
import { readXml } from '../../../src/proof/xml.ts';
import { type Edits, edited, fixture, look, pointedAt } from './check.ts';

const catalog = '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>';
const story = (edits: Edits = []) => edited(fixture('good.newsml.xml'), edits).replace(/^<\?xml.*\n/, '');
const other: Edits = [
  ['2008:missile-talks', '2008:bridge'],
  ['id="xhtml" ', ''],
];

const message = (...items: readonly string[]) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2008-03-17T10:00:00Z</sent>${catalog}<timestamp role="ours:received">2008-03-17T10:00:00Z</timestamp></header>
<itemSet>
${items.join('\n')}
</itemSet>
</newsMessage>`;

const said = async (text: string) => (await look(text)).diagnostics.map(({ code, message: words }) => `${code}: ${words}`);

test('of many items each that is wrong is named, by its guid and its place', async () => {
  const text = message(story(), story([...other, ['<provider uri="https://news.example.org/">', '<provider>']]));
  const { items, diagnostics } = await look(text, 'feed.xml');
  expect(items).toBe(2);
  expect(diagnostics).toMatchObject([
    {
      code: 'newsml/provider-without-identity',
      message: 'Item tag:example.org,2008:bridge: The provider has no identity',
      place: { path: 'feed.xml', start: { line: text.slice(0, text.indexOf('<provider>')).split('\n').length, column: 5 } },
    },
  ]);
});

test('items that come twice in the same version, and ids that are in two items, are named; another version is another thing', async () => {
  const text = message(story(), story([['id="xhtml" ', '']]), story([['2008:missile-talks', '2008:bridge']]));
  const { diagnostics } = await look(text);
  expect(diagnostics.map((diagnostic) => `${pointedAt(text, diagnostic)}: ${diagnostic.message}`)).toEqual([
    'tag:example.org,2008:missile-talks: Item tag:example.org,2008:missile-talks: The same item in the same version (2) is in this message before',
    'xhtml: Item tag:example.org,2008:bridge: The id "xhtml" is also in the item "tag:example.org,2008:missile-talks" of this message',
  ]);
  expect(await said(message(story(), story([['version="2"', 'version="3"']])))).toEqual([]);
});

test('places are right far down in a long message', async () => {
  const many = Array.from({ length: 400 }, (_, number) =>
    story([
      ['2008:missile-talks', `2008:${number}`],
      ['id="xhtml" ', ''],
    ]),
  );
  const text = message(...many, story([['version="2"', '']]));
  const { items, diagnostics } = await look(text);
  expect(items).toBe(401);
  const line = text.slice(0, text.lastIndexOf('<newsItem')).split('\n').length;
  expect(line).toBeGreaterThan(30_000);
  expect(diagnostics).toMatchObject([{ code: 'newsml/no-version', place: { start: { line, column: 1 } } }]);
});

test('each item has its own catalogs', async () => {
  const bare = story([...other, [catalog, '']]);
  expect((await said(message(story(), bare)))[0]).toBe(
    'newsml/unknown-alias: Item tag:example.org,2008:bridge: "ninat:text" (itemClass) has an alias that no catalog declares',
  );
});

test('the header is looked at too, and before a message of our own is sealed', async () => {
  const text = message(story()).replace('<sent>2008-03-17T10:00:00Z', '<sent>2008-03-17T10:00:00');
  const expected = 'newsml/time-without-offset: "2008-03-17T10:00:00" (sent) has no offset from UTC';
  expect(await said(text)).toEqual([expected]);
  expect(newsmlRules(readXml(new TextEncoder().encode(text))).map(({ code, message: words }) => `${code}: ${words}`)).toEqual([expected]);
});

test('of a message with thousands of faults 2,000 of each severity are listed, and how many more there are', async () => {
  const items = Array.from({ length: 3_000 }, (_, number) => `<newsItem guid="urn:x:${number}"/>`);
  const { items: count, diagnostics } = await look(message(...items));
  expect(count).toBe(3_000);
  expect(diagnostics).toHaveLength(2_001);
  expect(diagnostics.at(-1)).toMatchObject({ severity: 'note', code: 'check/too-many', message: '16000 more complaints are not listed' });
});

test('places are those of an editor, whatever ends a line', async () => {
  const text = edited(fixture('good.newsml.xml'), [['    guid="tag:example.org,2008:missile-talks"', '    guid="bridge"']]);
  const place = { start: { line: 3, column: 11 }, end: { line: 3, column: 17 } };
  for (const end of ['\n', '\r\n', '\r']) expect((await look(text.replaceAll('\n', end))).diagnostics).toMatchObject([{ place }]);
  const noVersion = edited(fixture('good.newsml.xml'), [
    [' version="2"', ''],
    ['<newsItem xmlns', '<newsItem\n xmlns'],
  ]);
  for (const end of ['\n', '\r\n'])
    expect((await look(noVersion.replaceAll('\n', end))).diagnostics).toMatchObject([{ place: { start: { line: 2, column: 1 } } }]);
});
