import { readFileSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, slugline, textOf } from './stage.ts';

const iptc = readFileSync(new URL('../read/fixtures/mediatopic.json', import.meta.url), 'utf8');
const story = '---\nheadline: A play\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\nsubjects: 20000029\n---\n\nIt is good.\n';

const newsroom = async (settings = 'name: The Desk\n') => {
  const source = await folder();
  await mkdir(join(source, 'stories'));
  await writeFile(join(source, 'publication.yaml'), settings);
  await writeFile(join(source, 'stories', 'play.md'), story);
  return source;
};

test('IPTC’s file becomes the publication’s vocabulary, and the lines that name it are told as they are written', async () => {
  const source = await newsroom();
  const { code, out, err } = await slugline(['vocabulary', 'import', '-', '--source', source], { stdin: iptc });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const path = join(source, 'vocabularies', 'mediatopics.json');
  expect(out).toBe(
    `Wrote ${path}: 3 topics, 1 of them retired, names in 8 languages\n` +
      `Add to ${join(source, 'publication.yaml')}, which does not name it yet:\n\nvocabularies:\n  mediatopics: vocabularies/mediatopics.json\n`,
  );
  await writeFile(join(source, 'publication.yaml'), `name: The Desk\n${out.split(':\n\n')[1]}`);
  expect(await slugline(['check', '--source', source])).toMatchObject({ code: 0, err: '' });
  await writeFile(join(source, 'stories', 'play.md'), story.replace('20000029', '20000028'));
  const wrong = await slugline(['check', '--source', source]);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain(
    'play.md:5:11-5:19 error "subjects" has 20000028, and the vocabulary has no such topic. Did you mean 20000029 (theatre)?',
  );
});

test('what is written is the same whatever form it came in, and a newer release takes the place of an older one', async () => {
  const source = await newsroom();
  const words = ['vocabulary', 'import', '-', '--source', source];
  const path = ['vocabularies', 'mediatopics.json'] as const;
  await slugline(words, { stdin: iptc });
  const first = await textOf(source, ...path);
  await slugline(words, { stdin: first });
  expect(await textOf(source, ...path)).toBe(first);
  await slugline(words, { stdin: iptc.replace('"theatre"', '"stage"') });
  expect(await textOf(source, ...path)).toContain('"20000029": {"name":{"en-GB":"stage","en-US":"theater"},"broader":"01000000"}');
  expect(await readdir(join(source, 'vocabularies'))).toEqual(['mediatopics.json']);
});

test.each([
  ['vocabularies: {mediatopics: vocabularies/mediatopics.json}\n', /^Next: slugline check/m],
  [
    'vocabularies: {mediatopics: other.json}\n',
    /names other\.json; to use this one, write under "vocabularies:"\n\n {2}mediatopics: vocab/,
  ],
  ['vocabularies: {}\n', /Add to .*publication\.yaml, under "vocabularies:"\n\n {2}mediatopics: vocab/],
  ['nam: x\n', /Add to .*publication\.yaml, which does not name it yet/],
])('with %j in publication.yaml the next step is the right one', async (settings, step) => {
  const source = await newsroom(settings);
  const { code, out } = await slugline(['vocabulary', 'import', '-', '--source', source], { stdin: iptc });
  expect(code).toBe(0);
  expect(out).toMatch(step);
  const json = await slugline(['vocabulary', 'import', '-', '--source', source, '--json'], { stdin: iptc });
  expect(JSON.parse(json.out)).toEqual({
    type: 'result',
    command: 'vocabulary',
    path: join(source, 'vocabularies', 'mediatopics.json'),
    topics: 3,
    retired: 1,
    languages: ['da', 'en-GB', 'en-US', 'nb', 'nn', 'pt-BR', 'sv', 'zh-Hans'],
    named: settings.includes(': vocabularies/'),
    exit: 0,
  });
});

test.each(['', '{', '<html>', '[]', '{"conceptSet":[]}', '{"conceptSet":[{"qcode":"20000002"}]}'])(
  '%j is refused with its fault, and what was there stays',
  async (text) => {
    const source = await newsroom();
    const words = ['vocabulary', 'import', '-', '--source', source];
    const { code, out, err } = await slugline(words, { stdin: text });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^standard input(:\d+:\d+-\d+:\d+)? error .* (vocabulary|file)\/[a-z-]+\n$/);
    expect(await readdir(source)).not.toContain('vocabularies');
    await slugline(words, { stdin: iptc });
    const before = await textOf(source, 'vocabularies', 'mediatopics.json');
    const json = await slugline([...words, '--json'], { stdin: text });
    expect(JSON.parse(json.out.trim().split('\n').at(-1) ?? '')).toEqual({ type: 'result', command: 'vocabulary', exit: 1 });
    expect(await textOf(source, 'vocabularies', 'mediatopics.json')).toBe(before);
  },
);

test('names in one language are taken, with a note of where the others are', async () => {
  const source = await newsroom();
  const stdin = JSON.stringify({ conceptSet: [{ qcode: 'medtop:20000002', prefLabel: { fr: 'Arts' } }] });
  const { code, err } = await slugline(['vocabulary', 'import', '-', '--source', source], { stdin });
  expect(code).toBe(0);
  expect(err).toMatch(/note The vocabulary has names in one language only \(fr\)\. .*lang=x-all/);
});

test('a vocabulary that never ends is refused, not waited for', async () => {
  const source = await newsroom();
  function* endless() {
    for (;;) yield Buffer.alloc(1_000_000, ' ');
  }
  const { code, err } = await slugline(['vocabulary', 'import', '-', '--source', source], { stdin: endless() });
  expect(code).toBe(1);
  expect(err).toContain('file/too-large');
});

test('a file that is not there, a folder, and a source folder that is none are wrong usage', async () => {
  const source = await newsroom();
  const file = join(source, 'topics.json');
  await writeFile(file, iptc);
  for (const [words, right] of [
    [[join(source, 'none.json'), '--source', source], 'usage/no-vocabulary'],
    [[source, '--source', source], 'is a folder'],
    [[file, '--source', join(source, 'none')], 'source/no-folder'],
    [[file, '--source', file], 'source/not-a-folder'],
  ] as const) {
    const { code, err } = await slugline(['vocabulary', 'import', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(right);
  }
  expect(await readdir(source)).not.toContain('vocabularies');
});

test('nothing is written through a link that leads out of the source folder', async () => {
  const source = await newsroom();
  const elsewhere = await folder();
  await symlink(elsewhere, join(source, 'vocabularies'));
  const { code, err } = await slugline(['vocabulary', 'import', '-', '--source', source], { stdin: iptc });
  expect(code).toBe(2);
  expect(err).toContain('leads out of the source folder');
  expect(await readdir(elsewhere)).toEqual([]);
});

test('where the file cannot take its place, nothing is left behind and the exit code says whose fault it is', async () => {
  const source = await newsroom();
  await mkdir(join(source, 'vocabularies', 'mediatopics.json'), { recursive: true });
  const { code } = await slugline(['vocabulary', 'import', '-', '--source', source], { stdin: iptc });
  expect(code).toBe(3);
  expect(await readdir(join(source, 'vocabularies'))).toEqual(['mediatopics.json']);
});
