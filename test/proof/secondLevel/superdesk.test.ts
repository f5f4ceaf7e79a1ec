import { describe, expect, test } from 'vitest';
import { type Edits, edited, fixture, look } from './check.ts';

const story = fixture('good.newsml.xml');
const ninjs = fixture('good.ninjs.json');

/** What becomes of a field: `kept as ednote`, `lost: not read`; several of one name in their order. */
async function becomes(text: string, field: string) {
  const { takings } = await look(text);
  return takings.flatMap(({ fields }) =>
    fields.filter((one) => one.field === field).map(({ outcome, as, why }) => [outcome, as, why].filter(Boolean).join(' | ')),
  );
}

const stops = async (text: string) =>
  (await look(text)).diagnostics.filter(({ code }) => code === 'superdesk/stops').map(({ message }) => message.replace(/^.*: /, ''));

test.each([
  ['contentMeta/creditline', ['lost | not read']],
  ['contentMeta/infoSource', ['lost | its role is not cRole:source', 'kept | original_source']],
  ['contentMeta/by', ['kept | byline']],
  ['contentMeta/subject', ['lost | only codes of the alias subj']],
  ['rightsInfo/usageTerms', ['kept | usageterms']],
  ['rightsInfo/copyrightHolder', ['lost | not read']],
  ['rightsInfo/copyrightNotice', ['lost | not read']],
  ['rightsInfo/dataMining', ['lost | not read']],
  ['itemMeta/edNote', ['kept | ednote']],
  ['itemMeta/signal', ['lost | not read']],
  ['contentSet/inlineXML', ['lost | only the last one counts', 'kept | body_html']],
  ['contentSet/remoteContent', ['kept | renditions.web']],
  ['@guid', ['changed | guid | the version is added']],
])('of a good item %s becomes %j', async (field, expected) => {
  expect(await becomes(story, field)).toEqual(expected);
});

const nitf = /<inlineXML contenttype="application\/nitf\+xml".*?<\/inlineXML>/s.exec(story)?.[0] ?? '';

test('XHTML as the last rendition loses the words behind the first markup of each block', async () => {
  const body = await becomes(edited(story, [[nitf, '']]), 'contentSet/inlineXML');
  expect(body).toEqual(['changed | body_html | 20 of 21 words; each block ends at its first markup']);
});

test('NITF without a block loses its text', async () => {
  const bare: Edits = [
    ['<block>', '<bq>'],
    ['</block>', '</bq>'],
  ];
  const body = await becomes(edited(story, bare), 'contentSet/inlineXML');
  expect(body[1]).toBe('lost | no block in body.content');
});

test.each<readonly [string, Edits, string, string]>([
  ['a second edNote', [['<signal', '<edNote>More.</edNote><signal']], 'itemMeta/edNote', 'lost | only the first is read'],
  [
    'a genre without an English name',
    [['<language tag', '<genre literal="x"/><language tag']],
    'contentMeta/genre',
    'lost | it has no name with xml:lang="en"',
  ],
  ['a place by its type', [['cpnat:abstract', 'cptType:5']], 'contentMeta/subject', 'kept | place'],
  [
    'a headline with markup',
    [['Apart on Missiles</headline>', 'Apart <a href="https://example.org/">on</a></headline>']],
    'contentMeta/headline',
    'changed | headline | up to its first markup',
  ],
  [
    'a description of a text',
    [['</contentMeta>', '<description>Talks</description></contentMeta>']],
    'contentMeta/description',
    'lost | read of media alone',
  ],
  ['an embargo', [['<pubStatus', '<embargoed>2008-03-18T06:00:00Z</embargoed><pubStatus']], 'itemMeta/embargoed', 'kept | embargoed'],
  [
    'a second rightsInfo',
    [['<itemMeta>', '<rightsInfo><usageTerms>None</usageTerms></rightsInfo><itemMeta>']],
    'rightsInfo/usageTerms',
    'lost | only the first rightsInfo is read',
  ],
])('%s', async (_, edits, field, expected) => {
  expect((await becomes(edited(story, edits), field)).at(-1)).toBe(expected);
});

describe('a stock ingest stops', () => {
  test.each<readonly [string, Edits, string]>([
    ['at an itemClass without a qcode', [['itemClass qcode="ninat:text"', 'itemClass uri="urn:x"']], 'itemClass has no qcode'],
    [
      'without contentMeta',
      [
        ['<contentMeta>', '<x:a xmlns:x="urn:x">'],
        ['</contentMeta>', '</x:a>'],
      ],
      'there is no contentMeta',
    ],
    [
      'without contentSet',
      [
        ['<contentSet>', '<x:a xmlns:x="urn:x">'],
        ['</contentSet>', '</x:a>'],
      ],
      'there is no contentSet',
    ],
    [
      'at inlineXML that is neither',
      [[nitf, '<inlineXML contenttype="text/xml"><a xmlns=""/></inlineXML>']],
      'inlineXML holds neither XHTML with a body nor NITF by its contenttype',
    ],
  ])('%s', async (_, edits, why) => {
    expect(await stops(edited(story, edits))).toEqual([why]);
  });

  test('at a package whose groups and references lack what it reads', async () => {
    const edition = fixture('good.package.newsml.xml');
    expect(await stops(edition)).toEqual([]);
    const lacking = edited(edition, [
      [' role="ipsgrp:root"', ''],
      [' contenttype="application/vnd.iptc.g2.newsitem+xml"', ''],
      ['<itemClass qcode="ninat:text"/>', ''],
    ]);
    expect(await stops(lacking)).toEqual([
      'a group has no role',
      'a reference to an item has no contenttype',
      'a reference to an item has no itemClass',
    ]);
  });

  test('at the lists of ninjs 3.1, where it looks for objects', async () => {
    expect(await stops(ninjs)).toEqual([
      'renditions is a list, where it looks for an object',
      'associations is a list, where it looks for an object',
    ]);
  });

  test('and never at a good item', async () => {
    expect(await stops(story)).toEqual([]);
    expect(await stops(fixture('good.kill.newsml.xml'))).toEqual([]);
  });
});

test('of ninjs 3.1 it keeps what ninjs 1 called by the same name', async () => {
  const { takings } = await look(ninjs);
  expect(takings[0]?.fields.filter(({ outcome }) => outcome !== 'lost').map(({ field }) => field)).toEqual(['uri', 'type', 'language']);
  expect(await becomes(ninjs, 'usageTerms')).toEqual(['lost | it reads usageterms']);
  expect(await becomes(ninjs, 'by')).toEqual(['lost | it reads byline']);
  expect(await becomes(ninjs.replace('{', '{"constructor": "x", "__proto__": {},'), 'constructor')).toEqual(['lost | not read']);
});
