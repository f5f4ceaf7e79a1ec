import { expect, test } from 'vitest';
import { sourceIn } from '../../src/archive/index.ts';
import { bytesOf, carrying } from './carrying.ts';

const read = (bytes: Uint8Array) => sourceIn({ name: 'archive/story.pdf', bytes });
const faultOf = (bytes: Uint8Array) => {
  const source = read(bytes);
  return 'fault' in source ? `${source.fault.place?.path} ${source.fault.code}: ${source.fault.message}` : undefined;
};

const story = { name: 'stories/a.md' };

test('the source comes out as it went in, in any letters; what is no source is named and left', () => {
  const source = read(
    carrying(
      { name: 'stories/Müller — 1.md', bytes: bytesOf('---\n') },
      { name: 'stories/pictures/empty.png', mediaType: 'image/png', bytes: new Uint8Array() },
      { name: 'elsewhere.json', relationship: 'Supplement' },
      { name: 'a.newsml.xml', relationship: 'Alternative' },
      { name: '../../etc/passwd', relationship: 'Data' },
    ),
  );
  if ('fault' in source) throw new Error(source.fault.message);
  expect(source.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]).sort()).toEqual([
    ['elsewhere.json', 'of elsewhere.json'],
    ['stories/Müller — 1.md', '---\n'],
    ['stories/pictures/empty.png', ''],
  ]);
  expect([...source.left].sort()).toEqual(['../../etc/passwd', 'a.newsml.xml']);
});

test.each([
  ['../outside.md', 'it leads out of the folder, or nowhere'],
  ['stories/../../outside.md', 'it leads out of the folder, or nowhere'],
  ['stories//a.md', 'it leads out of the folder, or nowhere'],
  ['stories/./b.md', 'it leads out of the folder, or nowhere'],
  ['/etc/cron.d/job', 'it does not begin in the folder'],
  ['~/.profile', 'it does not begin in the folder'],
  ['C:\\Windows\\win.ini', 'it does not begin in the folder'],
  ['c:job.md', 'it does not begin in the folder'],
  ['stories\\..\\..\\b.md', 'it has a backslash, which parts folders on Windows'],
  ['stories/nul.md', 'it is a device on Windows'],
  ['stories/COM1', 'it is a device on Windows'],
  ['stories/b.md.', 'it ends in a dot or a space, which Windows cuts off'],
  ['stories/b.md ', 'it ends in a dot or a space, which Windows cuts off'],
  ['stories/\u202Edm.b', 'it has characters that nobody sees'],
  [`stories/${'é'.repeat(130)}.md`, 'it is longer than any file’s name'],
  [`${'a/'.repeat(600)}b.md`, 'it is longer than any path'],
])('a file called %j is refused, and with it all others', (name, why) => {
  expect(faultOf(carrying(story, { name }))).toContain(`story.pdf restore/bad-name: The PDF carries a file of the name`);
  expect(faultOf(carrying(story, { name }))).toContain(`: ${why}`);
});

test.each([
  ['stories/A.md', 'stories/a.md'],
  ['stories/e\u0301.md', 'stories/\u00e9.md'],
  ['stories/a.md', 'stories/a.md/b.png'],
  ['stories/x/b.png', 'stories/X'],
])('%j and %j together are refused: a disk may hold only one', (one, other) => {
  expect(
    faultOf(carrying(story, { name: 'stories/z.md' }, ...[one, other].filter((name) => name !== story.name).map((name) => ({ name })))),
  ).toContain('restore/same-name');
});

test('a PDF without files, and one that carries only somebody else’s, say so', () => {
  expect(faultOf(carrying())).toBe('story.pdf restore/no-source: The PDF carries no files');
  expect(faultOf(carrying({ name: 'thesis.docx' }, { name: 'data.csv', relationship: 'Data' }))).toBe(
    'story.pdf restore/no-source: The PDF carries 2 files, but no story as its source: "data.csv", "thesis.docx"',
  );
});

/** Bytes with one text put for another of the same length. */
function altered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  expect(text).toContain(from);
  return Uint8Array.from(text.replace(from, to), (character) => character.charCodeAt(0));
}

test('a file whose size or check sum is not that of its bytes is refused', () => {
  const whole = carrying(story, { name: 'stories/b.png', mediaType: 'image/png', bytes: bytesOf('exactly these bytes') });
  expect(faultOf(whole)).toBeUndefined();
  expect(faultOf(altered(whole, 'exactly these bytes', 'exactly those bytes'))).toContain('restore/damaged: "stories/b.png"');
  expect(faultOf(altered(whole, '/Size 19', '/Size 18'))).toContain('restore/damaged: "stories/b.png"');
});

test('no PDF, one cut short anywhere and one with any byte changed is read or refused, and nothing is thrown', () => {
  expect(faultOf(bytesOf('hello'))).toBe('story.pdf restore/unreadable: The PDF cannot be read: it does not start as a PDF');
  expect(faultOf(new Uint8Array())).toContain('restore/unreadable');
  const whole = carrying(story, { name: 'publication.yaml' }, { name: 'stories/é.md' });
  for (let length = 0; length < whole.length - 8; length += 13) expect(faultOf(whole.subarray(0, length))).toContain('restore/');
  for (let at = 0; at < whole.length; at++) {
    const source = read(whole.map((byte, index) => (index === at ? byte ^ 0x15 : byte)));
    if (!('fault' in source)) for (const { path } of source.files) expect(path).not.toMatch(/^\/|\.\./);
  }
});
