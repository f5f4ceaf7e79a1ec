import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fixture, look } from './check.ts';

const story = fixture('good.newsml.xml');
const utf16 = (mark: string) => new Uint8Array(Buffer.from(mark + story, 'utf16le'));
const latin1 = story.replace('UTF-8', 'ISO-8859-1').replace('Staff Writer', 'Müller').replaceAll('—', '-').replaceAll('©', '(c)');

/** What a file is, and what is said of it: at which place, and in which words. */
const files: readonly (readonly [what: string, bytes: string | Uint8Array, code: string, place: string, words: string])[] = [
  ['nothing', '', 'check/empty', '', 'The file is empty'],
  ['white space', ' \n\t\n', 'check/empty', '', 'The file is empty'],
  ['plain text', 'Talks resume', 'check/other-kind', '', 'The file is neither XML nor JSON'],
  ['UTF-16 with its mark', utf16('\uFEFF'), 'check/utf-16', '', 'The file is in UTF-16'],
  ['UTF-16 without', utf16(''), 'check/utf-16', '', 'The file is in UTF-16'],
  ['Latin 1', new Uint8Array(Buffer.from(latin1, 'latin1')), 'check/not-utf-8', '', 'The file is in ISO-8859-1, not in UTF-8'],
  ['gzip', gzipSync(story), 'check/compressed', '', 'The file is compressed by gzip'],
  ['cut off', story.slice(0, story.indexOf('</creditline>')), 'check/cut-off', '45:20', '<creditline> never ends'],
  ['cut off in a tag', story.slice(0, story.indexOf('creditline>')), 'check/cut-off', '45:6', 'The file is cut off'],
  ['a declaration alone', '<?xml version="1.0"?>', 'check/cut-off', '1:22', 'The file is cut off'],
  [
    'entities of its own',
    story.replace('<newsItem', '<!DOCTYPE newsItem [<!ENTITY a "b">]>\n<newsItem'),
    'check/document-type',
    '2:38',
    'entities are never expanded',
  ],
  ['an entity of HTML', story.replace('&amp;', '&nbsp;'), 'check/not-well-formed', '53:42', 'undefined entity'],
  ['broken XML', story.replace('<em>', '<em x>'), 'check/not-well-formed', '52:65', 'attribute without value'],
  ['two roots', `${story}<newsItem/>`, 'check/not-well-formed', '80:11', 'documents may contain only one root'],
  ['no end of elements', '<a>'.repeat(1_000), 'check/other-kind', '', 'XML with the root <a>'],
  ['an item without an end of elements', story.replace('<body>', '<b>'.repeat(1_000)), 'check/too-deep', '51:1500', 'nested too deep'],
  ['RSS', '<rss version="2.0"><channel/></rss>', 'check/other-kind', '', 'This is an RSS feed'],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'check/other-kind', '', 'This is an Atom feed'],
  ['plain NITF', '<nitf><body/></nitf>', 'check/other-kind', '', 'This is plain NITF'],
  ['NewsML 1', '<NewsML Version="1.2"/>', 'check/other-kind', '', 'This is NewsML 1'],
  ['a page', '<!DOCTYPE html><html><head/></html>', 'check/other-kind', '', 'This is a web page'],
  [
    'an item in no namespace',
    '<newsItem guid="urn:x:y"/>',
    'check/other-kind',
    '',
    'This is a newsItem in no namespace. NewsML-G2 is in the namespace http://iptc.org/std/nar/2006-10-01/',
  ],
  ['JSON that is cut off', '{ "uri": "urn:x', 'check/cut-off', '1:16', 'The file is cut off'],
  ['JSON with a comma too many', '{\n  "uri": "urn:x:y",\n}', 'check/no-json', '3:1', 'The JSON is broken'],
  ['JSON in single quotes', "{ 'uri': 1 }", 'check/no-json', '1:3', 'The JSON is broken'],
  ['JSON in Latin 1', new Uint8Array(Buffer.from('{"uri":"ü"}', 'latin1')), 'check/not-utf-8', '', 'not in UTF-8'],
  ['JSON without an end', '['.repeat(100_000), 'check/too-deep', '', 'nested too deep'],
  ['a list', '[{"uri":"urn:x:y"}]', 'check/other-kind', '', 'This is a JSON list'],
  ['a JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', 'check/other-kind', '', 'This is a JSON Feed'],
  ['ninjs 1', '{"uri":"urn:x:y","headline":"Talks resume"}', 'check/other-kind', '', 'This is ninjs of another version'],
  ['other JSON', '{"name":"slugline"}', 'check/other-kind', '', 'JSON, but no ninjs: it has no uri'],
];

describe.each(files)('%s', (_, bytes, code, place, words) => {
  test('is one error that says what it is', async () => {
    const { items, diagnostics } = await look(bytes, 'file');
    expect(items).toBe(0);
    const said = diagnostics.map((one) => ({ code: one.code, severity: one.severity }));
    expect(said).toEqual([{ code, severity: 'error' }]);
    const [{ message = '', hints = [], place: at } = {}] = diagnostics;
    expect([message, ...hints].join('. ')).toContain(words);
    expect(at).toMatchObject({ path: 'file' });
    expect(at?.start ? `${at.start.line}:${at.start.column}` : '').toBe(place);
  });
});

test('a file that never ends is left as soon as an item is too large', async () => {
  let sent = 0;
  async function* endless() {
    yield new TextEncoder().encode(story.slice(0, story.indexOf('UPDATES')));
    for (;;) {
      sent += 1_000_000;
      yield new Uint8Array(1_000_000).fill(97);
    }
  }
  const { checkFile } = await import('../../../src/proof/secondLevel/index.ts');
  const said: string[] = [];
  await checkFile({ path: '-', chunks: endless() }, { report: ({ message }) => said.push(message) });
  expect(said).toEqual(['The item is larger than 32 MB']);
  expect(sent).toBeLessThan(40_000_000);
});
