import { describe, expect, test } from 'vitest';
import { limits, type OpenSource } from '../../src/model/index.ts';
import { gatherEditions, readEdition, readSettings, readStory } from '../../src/read/index.ts';
import { dot } from '../build/publication.ts';
import { expectations, file, fixture, house, marks, nothing } from './marked.ts';

const sound = 'title: November\ndate: 2026-11-24\nsections:\n  - title: World\n    stories: [bridge]\n';
const pictures: OpenSource = async (path) => (path.endsWith('.png') ? { bytes: dot } : { refused: 'missing' });
const read = (text: string, path = 'editions/november.yaml', open = pictures) => readEdition(file(path, text), { settings: house, open });
const said = async (text: string, path?: string) => (await read(text, path)).diagnostics.map(marks);

describe('an edition', () => {
  test('needs a title, a day and sections; all else has a default', async () => {
    const { edition, diagnostics } = await read(sound);
    expect(diagnostics).toEqual([]);
    expect(edition).toEqual({
      path: 'editions/november.yaml',
      id: 'november',
      guid: 'tag:slugline.invalid,2026-11-24:edition/november',
      version: 1,
      title: 'November',
      language: 'en',
      date: '2026-11-24',
      sections: [{ title: 'World', stories: ['bridge'] }],
      renditions: [],
    });
    expect(Object.isFrozen(edition?.sections[0]?.stories)).toBe(true);
  });

  test('says all that it may say, its quotation marks curled in its language', async () => {
    const { settings } = readSettings(file('publication.yaml', 'baseUrl: https://news.example/\nlanguage: fr\n'), {});
    const text = `title: "Le \\"monde\\""
date: 2026-11-24
id: winter
guid: urn:x:winter
version: 3
language: es
cover: {file: ../pictures/front.png, alt: 'A "dot"', caption: "The dot", credit: LG}
sections:
  - title: Uno
    stories: bridge
  - title: Dos
    stories: [library, fair]
`;
    const { edition, diagnostics } = await readEdition(file('editions/2026/Winter Issue.YAML', text), { settings, open: pictures });
    expect(diagnostics).toEqual([]);
    expect(edition).toMatchObject({
      id: 'winter',
      guid: 'urn:x:winter',
      version: 3,
      title: 'Le «monde»',
      language: 'es',
      cover: {
        src: 'editions/pictures/front.png',
        alt: 'A «dot»',
        caption: 'The dot',
        credit: 'LG',
        width: 2,
        height: 2,
        mediaType: 'image/png',
      },
      sections: [
        { title: 'Uno', stories: ['bridge'] },
        { title: 'Dos', stories: ['library', 'fair'] },
      ],
    });
    const bare = await readEdition(file('editions/Öffentliche Ausgabe.yaml', sound), { settings, open: nothing });
    expect(bare.edition).toMatchObject({
      id: 'oeffentliche-ausgabe',
      guid: 'tag:news.example,2026-11-24:edition/oeffentliche-ausgabe',
      language: 'fr',
    });
  });

  test('with every mistake is answered with each at its place, and the nearest right word', async () => {
    const text = fixture('edition-mistakes.yaml');
    expect(await said(text)).toEqual(expectations(text));
  });

  test.each([
    ['', 'undefined:undefined-undefined file/empty'],
    ['# nothing yet\n', '1:1-1 header/missing-key; hint: Add "title:" with one line of text'],
    ['- a\n- b\n', '1:1-4 header/not-keys; hint: Write each as "key: value" on a line of its own'],
    ['title: [\n', '1:8-9 yaml/syntax; hint: Close it, or put the whole value in quotes of the other kind'],
    ['title: &a x\n', '1:8-10 yaml/alias; hint: Write the value out; a text that begins with & or * stands in quotes'],
    [`title: ${'['.repeat(30)}\n`, '1:27-28 yaml/too-deep'],
    [sound.replace('[bridge]', '[]'), expect.stringMatching(/^5:14-16 header\/wrong-type/)],
    [sound.replace('[bridge]', ''), expect.stringMatching(/^5:5-12 header\/blank/)],
    ['title: N\ndate: 2026-11-24\nsections: []\n', expect.stringMatching(/^3:11-13 header\/wrong-type/)],
    ['title: N\ndate: 2026-11-24\nsections: {title: World, stories: [bridge]}\n', expect.stringMatching(/^3:11-44 header\/wrong-type/)],
    ['title: N\ndate: 2026-11-24\nsections: [bridge]\n', expect.stringMatching(/^3:12-18 header\/wrong-type/)],
    [sound.replace('2026-11-24', '2026-02-30'), expect.stringMatching(/^2:7-17 header\/wrong-value/)],
    [`${sound}language: English\n`, '6:11-18 header/wrong-value; hint: Did you mean "en"?'],
    [`${sound}cover: gone.jpg\n`, expect.stringMatching(/^6:8-16 picture\/no-alt/)],
  ])('%j is refused', async (text, first) => {
    const { edition, diagnostics } = await read(text);
    expect(edition).toBeUndefined();
    expect(diagnostics.map(marks)[0]).toEqual(first);
  });

  test('in another encoding is refused; a byte order mark is none of its text', async () => {
    const bytes = (...all: readonly number[]) => ({ path: 'editions/a.yaml', bytes: Uint8Array.from(all) });
    const context = { settings: house, open: nothing };
    expect((await readEdition(bytes(0xff, 0xfe, 0x74, 0), context)).diagnostics.map(({ code }) => code)).toEqual(['file/utf-16']);
    expect((await readEdition(bytes(0x74, 0xe9), context)).diagnostics.map(({ code }) => code)).toEqual(['file/invalid-utf-8']);
    expect((await read(`\uFEFF${sound}`)).edition?.title).toBe('November');
    expect((await read(sound.replaceAll('\n', '\r\n'))).edition?.title).toBe('November');
  });

  test.each([
    ['a remote picture', 'https://example.org/a.png', 'picture/remote'],
    ['a picture outside of the source folder', '../../a.png', 'picture/outside'],
    ['a picture that is not there', 'a.jpg', 'picture/refused'],
  ])('with %s on its cover is refused', async (_, name, code) => {
    const { edition, diagnostics } = await read(`${sound}cover: {file: "${name}", alt: x}\n`);
    expect(edition).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, place: { start: { line: 6, column: 15 } } }]);
  });

  test('whose cover is no picture says what it is', async () => {
    const open: OpenSource = async () => ({ bytes: new TextEncoder().encode('%PDF-1.7') });
    const { edition, diagnostics } = await read(`${sound}cover: {file: a.pdf, alt: x}\n`, undefined, open);
    expect(edition).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'picture/type', message: 'The picture "editions/a.pdf" is a PDF file' }]);
  });

  test('whose file name has no letter and that has no id is refused', async () => {
    expect(await said(sound, 'editions/???.yaml')).toEqual(['1:1-1 edition/no-id; hint: Add "id:" to the edition, or rename the file']);
    expect(await said(`${sound}id: x\n`, 'editions/???.yaml')).toEqual([]);
  });

  test('of a hundred thousand slugs that are none is one fault, not as many', async () => {
    expect(await said(sound.replace('bridge', Array.from({ length: 100_000 }, () => 'A B').join(', ')))).toEqual([
      '3:1-9 edition/too-large; hint: Make two editions of it',
    ]);
  });

  test('beyond measure is refused with the measure, whatever its stories are', async () => {
    const slugs = (count: number) => Array.from({ length: count }, (_, n) => `s${n}`).join(', ');
    expect(await said(sound.replace('bridge', slugs(limits.editionStories)))).toEqual([]);
    expect(await said(sound.replace('bridge', slugs(limits.editionStories + 1)))).toEqual([
      '3:1-9 edition/too-large; hint: Make two editions of it',
    ]);
    const sections = Array.from({ length: limits.editionSections + 1 }, (_, n) => `  - {title: T, stories: s${n}}\n`).join('');
    expect(await said(`title: T\ndate: 2026-11-24\nsections:\n${sections}`)).toEqual([
      '3:1-9 edition/too-large; hint: Make two editions of it',
    ]);
  });
});

describe('editions among stories and each other', () => {
  const story = async (slug: string, lines = '') => {
    const text = `---\nheadline: H\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n${lines}---\n\nText.\n`;
    const { story: made, diagnostics } = await readStory(file(`stories/${slug}.md`, text), { settings: house, open: nothing });
    if (!made) throw new Error(diagnostics.map(marks).join('\n'));
    return made;
  };
  const stories = async () => [
    await story('bridge', 'guid: urn:x:bridge\n'),
    await story('library'),
    await story('draft', 'status: withheld\n'),
    await story('killed', 'version: 2\nstatus: canceled\nnote: Withdrawn.\n'),
    await story('coming', 'embargo: 2999-01-01T00:00:00Z\n'),
  ];
  const gathered = async (...texts: readonly (readonly [path: string, text: string])[]) => {
    const editions = await Promise.all(texts.map(([path, text]) => read(text, `editions/${path}`)));
    const { editions: good, diagnostics } = gatherEditions(editions, { stories: await stories(), absent: ['broken'] });
    return {
      good: good.map(({ path }) => path),
      said: diagnostics.map((one) => `${one.place?.path.slice(9)} ${one.severity} ${marks(one)}`),
    };
  };
  const naming = (slugs: string) => sound.replace('bridge', slugs);

  test('that name stories which can be made are good; of one under embargo the build decides', async () => {
    expect(await gathered(['a.yaml', naming('bridge, library, coming')])).toEqual({ good: ['editions/a.yaml'], said: [] });
  });

  test.each([
    ['no story has', 'libary', 'edition/missing-story; hint: Did you mean "library"?'],
    ['no story has, nor any like it', 'zeppelin', 'edition/missing-story; hint: Write the slug of a story that is there, or take it out'],
    ['is withheld', 'draft', 'edition/withheld-story; hint: Take its slug out of the edition, or set "status: usable" in the story'],
    ['has errors', 'broken', 'edition/bad-story; hint: Mend the story, or take its slug out of the edition'],
    ['stands there already', 'bridge', 'edition/doubled-story; hint: Keep one of them'],
  ])('an edition that names a story which %s is not made', async (_, slug, fault) => {
    const { good, said: faults } = await gathered(['a.yaml', naming(`bridge, ${slug}`)], ['b.yaml', naming('library')]);
    expect(good).toEqual(['editions/b.yaml']);
    expect(faults).toEqual([`a.yaml error 5:23-${23 + slug.length} ${fault}`]);
  });

  test('a story in two sections of one edition is named with both lines; in two editions it is fine', async () => {
    const twice = `${sound}  - title: Again\n    stories: [bridge]\n`;
    const editions = [await read(twice)];
    const { diagnostics } = gatherEditions(editions, { stories: await stories(), absent: [] });
    expect(diagnostics.map(({ message }) => message)).toEqual(['The story "bridge" stands twice in the edition: in line 5 and in line 7']);
    expect((await gathered(['a.yaml', sound], ['b.yaml', sound])).good).toHaveLength(2);
  });

  test('a killed story is in an edition as its notice, with a warning', async () => {
    expect(await gathered(['a.yaml', naming('killed')])).toEqual({
      good: ['editions/a.yaml'],
      said: ['a.yaml warning 5:15-21 edition/withdrawn-story; hint: Take its slug out of the edition, or let its readers see the notice'],
    });
  });

  test('two of one id name each other, and neither is made', async () => {
    const { good, said: faults } = await gathered(['2026/A.yaml', sound], ['a.yaml', sound], ['c.yaml', sound]);
    expect(good).toEqual(['editions/c.yaml']);
    expect(faults.filter((one) => one.includes('doubled-id'))).toEqual([
      '2026/A.yaml error 1:1-1 edition/doubled-id; hint: Give one of them an "id:" of its own; none of them is built',
      'a.yaml error 1:1-1 edition/doubled-id; hint: Give one of them an "id:" of its own; none of them is built',
    ]);
  });

  test('a guid is one edition’s, in whatever letter case, and no story’s', async () => {
    const { good, said: faults } = await gathered(
      ['a.yaml', `${sound}guid: urn:x:ONE\n`],
      ['b.yaml', `${sound}guid: urn:x:one\n`],
      ['c.yaml', `${sound}guid: urn:x:Bridge\n`],
    );
    expect(good).toEqual([]);
    expect(faults).toEqual(
      ['a', 'b', 'c'].map(
        (name) =>
          `${name}.yaml error 6:7-${name === 'c' ? 19 : 16} edition/doubled-guid; hint: A guid is of one thing for ever; no edition with it is built`,
      ),
    );
  });
});
