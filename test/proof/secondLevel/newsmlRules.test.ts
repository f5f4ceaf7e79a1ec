import { describe, expect, test } from 'vitest';
import { newsmlRules } from '../../../src/proof/secondLevel/newsmlRules.ts';
import { readXml } from '../../../src/proof/xml.ts';

const iptc = '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>';

/** What a test puts into a small item that keeps every rule. */
interface Parts {
  readonly guid?: string;
  readonly catalogs?: string;
  readonly provider?: string;
  readonly itemMeta?: string;
  readonly contentMeta?: string;
  readonly contentSet?: string;
}

const item = ({
  guid = 'tag:example.org,2026-05-04:bridge',
  catalogs = iptc,
  provider = '<provider uri="https://example.org/"/>',
  itemMeta = '',
  contentMeta = '',
  contentSet = '',
}: Parts = {}) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" conformance="power" guid="${guid}" version="1">
    ${catalogs}
    <itemMeta><itemClass qcode="ninat:text"/>${provider}<versionCreated>2026-05-04T09:00:00Z</versionCreated>${itemMeta}</itemMeta>
    <contentMeta>${contentMeta}</contentMeta>
    <contentSet>${contentSet}</contentSet>
  </newsItem>`;

const complaints = (xml: string) => {
  const bytes = new TextEncoder().encode(xml);
  return newsmlRules(readXml(bytes)).map(({ code, message }) => `${code}: ${message}`);
};

const own = `${iptc}<catalog><scheme alias="mine" uri="https://example.org/cv/"/></catalog>`;
const inline = (inside: string) =>
  `<inlineXML rendition="rnd:x" contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${inside}</body></html></inlineXML>`;

/** What breaks a rule, what is said of it, and the nearest thing that keeps the rule. */
const examples: readonly (readonly [rule: string, bad: string, complaint: string, good: string])[] = [
  [
    'an alias is declared',
    item({ contentMeta: '<subject qcode="mine:bridge"/>' }),
    'newsml/unknown-alias: "mine:bridge" (subject) has an alias that no catalog declares',
    item({ catalogs: own, contentMeta: '<subject qcode="mine:bridge"/>' }),
  ],
  [
    'IPTC’s aliases are declared by its catalog',
    item({ catalogs: '', itemMeta: '' }),
    'newsml/unknown-alias: "ninat:text" (itemClass) has an alias that no catalog declares',
    item({ itemMeta: '<pubStatus qcode="stat:usable"/><edNote>See <a rel="x:y" href="https://example.org/">this</a></edNote>' }),
  ],
  [
    'every code of a list has its alias',
    item({ contentMeta: '<keyword role="drol:summary nobody:knows">bridge</keyword>' }),
    'newsml/unknown-alias: "nobody:knows" (keyword) has an alias that no catalog declares',
    item({ contentMeta: '<keyword role="drol:summary drol:caption">bridge</keyword>' }),
  ],
  [
    'what a foreign catalog declares is not known here',
    item({ contentMeta: '<genre qcode="ours:feature"/>' }),
    'newsml/unknown-alias: "ours:feature" (genre) has an alias that no catalog declares',
    item({ catalogs: `${iptc}<catalogRef href="https://example.org/catalog.xml"/>`, contentMeta: '<genre qcode="ours:feature"/>' }),
  ],
  [
    'a provider has an identity',
    item({ provider: '<provider><name>Riverside News</name></provider>' }),
    'newsml/provider-without-identity: The provider has no identity',
    item({ provider: '<provider literal="Riverside News"/>' }),
  ],
  [
    'there is one creditline',
    item({ contentMeta: '<creditline>RNS</creditline><creditline>RNS/Post</creditline>' }),
    'newsml/many-creditlines: There is more than one creditline',
    item({ contentMeta: '<creditline>RNS</creditline>' }),
  ],
  [
    'a guid is a URI',
    item({ guid: 'bridge-2026' }),
    'newsml/guid-no-uri: The guid "bridge-2026" is no URI',
    item({ guid: 'urn:newsml:example.org:20260504:bridge' }),
  ],
  [
    'a hash says its type',
    item({ itemMeta: '<hash>d2a84f4b</hash>' }),
    'newsml/hash-without-type: A hash does not say of which type it is',
    item({ itemMeta: '<hash hashtype="hashtype:sha256">d2a84f4b</hash>' }),
  ],
  [
    'an idref refers to something',
    `<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:y"><groupSet root="top"><group id="top"><groupRef idref="main"/></group></groupSet></packageItem>`,
    'newsml/idref-to-nothing: groupRef refers to "main", which is nowhere in the item',
    `<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:y"><groupSet root="top"><group id="top"><groupRef idref="main"/></group><group id="main"/></groupSet></packageItem>`,
  ],
  [
    'a time has its offset',
    item({ itemMeta: '<firstCreated>2026-05-04T09:00:00</firstCreated>' }),
    'newsml/time-without-offset: "2026-05-04T09:00:00" (firstCreated) has no offset from UTC',
    item({ itemMeta: '<firstCreated>2026-05-04T09:00:00.5+02:00</firstCreated>' }),
  ],
  [
    'a time in an attribute has its offset too; a day needs none',
    item({ contentSet: inline('<p>Text</p>').replace('<inlineXML', '<inlineXML generated="2026-05-04T09:00"') }),
    'newsml/time-without-offset: "2026-05-04T09:00" (inlineXML) has no offset from UTC',
    item({ contentSet: inline('<p>Text</p>').replace('<inlineXML', '<inlineXML generated="2026-05-04"') }),
  ],
  [
    'an embargo has its time',
    item({ itemMeta: '<embargoed/>' }),
    'newsml/empty-embargo: The embargo has no time',
    item({ itemMeta: '<embargoed>2026-05-05T06:00:00Z</embargoed>' }),
  ],
  [
    'a text has no ids; an element of the item may have one',
    item({ contentSet: inline('<h2 id="top">Bridge</h2>') }),
    'newsml/id-inside: The text has an id ("top"), which may clash with another in a message',
    item({ contentSet: inline('<h2>Bridge</h2>').replace('<inlineXML', '<inlineXML id="text"') }),
  ],
  [
    'no comment stands in contentSet; elsewhere it may',
    item({ contentSet: inline('<p>Text<!-- check --></p>') }),
    'newsml/comment-in-content: There is a comment inside contentSet, at which a common ingest stops',
    item({ itemMeta: '<!-- by hand --><edNote>No &lt;contentSet> here</edNote>', contentSet: inline('<p><![CDATA[<!-- shown -->]]></p>') }),
  ],
  [
    'remote content says its rendition',
    item({ contentSet: '<remoteContent href="https://example.org/b.jpg" rendition="web" contenttype="image/jpeg"/>' }),
    'newsml/incomplete-remote-content: remoteContent "https://example.org/b.jpg" has no rendition with a colon, at which a common ingest stops',
    item({ contentSet: '<remoteContent href="https://example.org/b.jpg" rendition="rnd:web" contenttype="image/jpeg"/>' }),
  ],
  [
    'remote content says its type',
    item({ contentSet: '<remoteContent residref="tag:b" rendition="rnd:web"/>' }),
    'newsml/incomplete-remote-content: remoteContent "tag:b" has no contenttype, at which a common ingest stops',
    item({ contentSet: '<remoteContent residref="tag:b" rendition="rnd:web" contenttype="image/png"/>' }),
  ],
];

describe('a rule of the second level', () => {
  test.each(examples)('%s: broken', (_, bad, complaint) => {
    expect(complaints(bad)).toContain(complaint);
  });
  test.each(examples.filter(([rule]) => !rule.startsWith('IPTC')))('%s: broken, and nothing else is', (_, bad) => {
    expect(complaints(bad)).toHaveLength(1);
  });
  test.each(examples)('%s: kept', (_, _bad, _complaint, good) => {
    expect(complaints(good)).toEqual([]);
  });
});

test('each complaint is an error that says what to do', () => {
  const bytes = new TextEncoder().encode(item({ itemMeta: '<embargoed/>' }));
  expect(newsmlRules(readXml(bytes))).toEqual([
    {
      code: 'newsml/empty-embargo',
      severity: 'error',
      message: 'The embargo has no time',
      hints: ['Write until when, or leave the element out'],
    },
  ]);
});

describe('in a message', () => {
  const message = (...items: readonly string[]) =>
    `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-05-04T09:00:00Z</sent>${iptc}<timestamp role="ours:received">2026-05-04T09:00:00Z</timestamp></header><itemSet>${items.join('')}</itemSet></newsMessage>`;

  test('each item stands for itself, with its own catalogs', () => {
    const stranger = item({ catalogs: '', provider: '<provider literal="x"/>' });
    expect(complaints(message(item(), item({ catalogs: own, contentMeta: '<subject qcode="mine:bridge"/>' })))).toEqual([]);
    expect(complaints(message(item({ catalogs: own }), stranger))).toEqual([
      'newsml/unknown-alias: "ninat:text" (itemClass) has an alias that no catalog declares',
    ]);
  });

  test('the header is looked at too', () => {
    expect(complaints(message(item()).replace('<sent>2026-05-04T09:00:00Z', '<sent>2026-05-04T09:00:00'))).toEqual([
      'newsml/time-without-offset: "2026-05-04T09:00:00" (sent) has no offset from UTC',
    ]);
  });
});
