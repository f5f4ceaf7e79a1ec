import { expect, test } from 'vitest';
import { open } from '../../../src/proof/index.ts';
import { newsmlRules } from '../../../src/proof/secondLevel/newsmlRules.ts';
import { ninjsRules } from '../../../src/proof/secondLevel/ninjsRules.ts';
import { readXml } from '../../../src/proof/xml.ts';
import { edited, fixture } from './check.ts';

const complaints = (xml: string) => newsmlRules(readXml(new TextEncoder().encode(xml)));
const story = fixture('good.newsml.xml');

test('before a file of our own is sealed, each complaint is an error that says what to do', () => {
  expect(complaints(edited(story, [['<firstCreated>', '<embargoed/><firstCreated>']]))).toEqual([
    {
      code: 'newsml/empty-embargo',
      severity: 'error',
      message: 'The embargo has no time',
      hints: ['Write until when, or leave the element out'],
    },
  ]);
});

test('an embargo that does not stand in words is an error there', () => {
  const embargoed = edited(story, [['</firstCreated>', '</firstCreated><embargoed>2008-03-18T06:00:00Z</embargoed>']]);
  expect(complaints(embargoed).map(({ code, severity }) => [code, severity])).toEqual([['newsml/embargo-not-in-words', 'error']]);
});

test('what is only a counsel for files of others stops no file of our own', () => {
  expect(complaints(edited(story, [['© 2008 Inter Press Service. All', '© 2008 Example Press. All']]))).toEqual([]);
  expect(complaints(edited(story, [['literal="IPS"', 'literal="AFP"']]))).toEqual([]);
});

test('ninjs is looked at too', () => {
  const document: unknown = JSON.parse(fixture('good.ninjs.json'));
  expect(ninjsRules(document)).toEqual([]);
  expect(ninjsRules({ ...(document as object), uri: 'missile-talks' }).map(({ code, severity }) => [code, severity])).toEqual([
    ['ninjs/uri-no-uri', 'error'],
  ]);
});

test.each([
  ['application/vnd.iptc.g2.newsitem+xml', story.replace('tag:example.org,2008:missile-talks', 'missile-talks'), 'newsml/guid-no-uri'],
  ['application/json', fixture('good.ninjs.json').replace('tag:example.org,2008:missile-talks', 'missile-talks'), 'ninjs/uri-no-uri'],
])('what opens %s before it is sealed says which rules it breaks', async (mediaType, text, code) => {
  const opened = await open(mediaType, new TextEncoder().encode(text));
  expect('rules' in opened ? opened.rules.map((rule) => rule.code) : opened).toEqual([code]);
});
