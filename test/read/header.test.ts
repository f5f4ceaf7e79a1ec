import { describe, expect, test } from 'vitest';
import { readStory } from '../../src/read/index.ts';
import { expectations, file, fixture, house, marks, nothing, read } from './marked.ts';

const readText = (text: string, path = 'stories/bridge.md') => readStory(file(path, text), { settings: house, open: nothing });
const sound = 'headline: Bridge reopens\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n';
const withHeader = (header: string) => readText(`---\n${header}---\n\nThe bridge is open.\n`);

describe('a header with mistakes', () => {
  test('all twelve mistakes of a file are told at once, each at its line and columns', async () => {
    const text = fixture('twelve-mistakes.md');
    const expected = expectations(text);
    expect(expected).toHaveLength(12);
    const { story, diagnostics } = await readText(text);
    expect(story).toBeUndefined();
    expect(diagnostics.map(marks)).toEqual(expected);
  });

  test('a misspelt key comes with the text that mends it', async () => {
    const { diagnostics } = await withHeader(`${sound}sumary: Short.\n`);
    expect(diagnostics[0]?.fix).toMatchObject({ text: 'summary', place: { start: { line: 5, column: 1 }, end: { line: 5, column: 7 } } });
  });

  test('a tab or a new line in a value is a space', async () => {
    const { story } = await readText(
      '---\nheadline: "Bridge\\treopens\\n in March"\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n---\n\nIt is.\n',
    );
    expect(story?.header.headline).toBe('Bridge reopens in March');
  });

  test('a key that stands twice names both lines', async () => {
    const { diagnostics } = await withHeader(`${sound}note: One.\nnote: Two.\n`);
    expect(diagnostics.map(({ message }) => message)).toEqual(['"note" stands twice: in line 5 and in line 6']);
  });

  test('faults of the header and of the text are told together', async () => {
    const { diagnostics } = await readText(`---\n${sound}tags: bridges\n---\n\n![A bridge](https://example.org/a.jpg)\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['header/unknown-key', 'picture/linked']);
    expect(diagnostics[0]?.hints[0]).toBe('Did you mean "keywords"?');
  });

  test.each([
    ['title', 'headline'],
    ['date', 'published'],
    ['author', 'byline'],
    ['tags', 'keywords'],
    ['description', 'summary'],
    ['lang', 'language'],
    ['draft', 'status'],
    ['last_modified_at', 'updated'],
    ['featuredImage', 'image'],
    ['publisher', 'source'],
  ])('the key "%s" of another program is known as "%s"', async (key, right) => {
    const { diagnostics } = await withHeader(`${sound}${key}: x\n`);
    expect(diagnostics.map(marks)).toEqual([`5:1-${key.length + 1} header/unknown-key; hint: Did you mean "${right}"?`]);
  });

  test('a key inside another is compared with the keys there', async () => {
    const { diagnostics } = await withHeader(`${sound}image:\n  src: a.jpg\n  description: A bridge\n`);
    expect(diagnostics.map(marks)).toEqual([
      '6:3-6 header/unknown-key; hint: Did you mean "file"?',
      '7:3-14 header/unknown-key; hint: Did you mean "alt"?',
    ]);
  });

  test.each([
    ['2008-03-17 12:00', 'header/no-offset', 'Write the time and the offset too, e.g. 2008-03-17T12:00:00+00:00'],
    ['2008-3-7', 'header/no-offset', 'Write the time and the offset too, e.g. 2008-03-07T12:00:00+00:00'],
    ['17 March 2008', 'header/no-offset', 'Write the time and the offset too, e.g. 2008-03-17T12:00:00+00:00'],
    ['Mar. 17, 2008 9:30', 'header/no-offset', 'Write the time and the offset too, e.g. 2008-03-17T09:30:00+00:00'],
    ['2008-03-17 12:00:00 +0100', 'header/wrong-value', 'Did you mean "2008-03-17T12:00:00+01:00"?'],
    ['2008-03-17T12:00Z', 'header/wrong-value', 'Did you mean "2008-03-17T12:00:00Z"?'],
    ['Mon, 17 Mar 2008 12:00:00 GMT', 'header/wrong-value', 'Did you mean "2008-03-17T12:00:00+00:00"?'],
    ['2008-02-30T12:00:00Z', 'header/wrong-value', 'Expected: a day and a time that exist'],
    ['03/04/2008', 'header/wrong-value', 'Expected: a date and time with offset, e.g. 2008-03-17T12:00:00+00:00'],
    ['17 Smarch 2008', 'header/wrong-value', 'Expected: a date and time with offset, e.g. 2008-03-17T12:00:00+00:00'],
  ])('a date written as %s: %s, %s', async (written, code, hint) => {
    const { diagnostics } = await withHeader(`headline: Bridge\ncredit: IPS\npublished: ${written}\n`);
    expect(diagnostics.map(marks)).toEqual([`4:12-${written.length + 12} ${code}; hint: ${hint}`]);
  });

  test.each([
    ['language', 'English', 'en'],
    ['language', 'español', 'es'],
    ['language', 'en_GB', 'en-GB'],
    ['subjects', 'medtop:01000000', '01000000'],
    ['subjects', '1000000', '01000000'],
    ['status', 'cancelled', 'canceled'],
    ['status', 'draft', 'withheld'],
    ['slug', 'Bridge Reopens', 'bridge-reopens'],
    ['version', 'v2', '2'],
    ['version', '0', '1'],
  ])('%s: %s is known as %s', async (key, written, right) => {
    const { story, diagnostics } = await withHeader(`${sound}${key}: ${written}\n`);
    expect(story).toBeUndefined();
    const from = key.length + 3;
    expect(diagnostics.map(marks)).toEqual([`5:${from}-${from + written.length} header/wrong-value; hint: Did you mean "${right}"?`]);
  });

  test.each([
    ['+++\ntitle = "Bridge"\n+++\n\nText.\n', 'This one is TOML'],
    [`\n---\n${sound}---\n\nText.\n`, 'Line 2 is meant for it'],
    [`----\n${sound}----\n\nText.\n`, 'Line 1 is meant for it'],
    [`---\n${sound}...\n\nText.\n`, 'Write --- in line 5 for "..."'],
    [`---\n${sound} ---\n\nText.\n`, 'Write --- in line 5'],
    ['Text.\n\n---\n\nMore: text.\n', 'The first line is ---'],
  ])('what stands for a header is named: %j', async (text, hint) => {
    const { diagnostics } = await readText(text);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.hints[0]).toContain(hint);
  });

  test.each([
    [`headline: 'Tis open`, '2:11-20', 'A quotation mark or a bracket is not closed'],
    ['headline: [Bridge', '2:11-18', 'A quotation mark or a bracket is not closed'],
    ['headline: - Bridge', '2:11-12', 'A value cannot begin with "- "'],
    ['headline:Bridge', '2:1-16', 'A key is not closed by a colon in its line'],
    ['headline = Bridge', '2:1-18', 'A key is not closed by a colon in its line'],
  ])('broken YAML is one fault, where it is: %s', async (line, at, message) => {
    const { diagnostics } = await withHeader(`${line}\ncredit: IPS\npublished: 2008-03-17T12:00:00Z\n`);
    expect(diagnostics.map((one) => [marks(one).split(' ')[0], one.message])).toEqual([[at, message]]);
  });

  test('columns count UTF-16 units, also behind emoji, tabs and in lines that end in CR LF', async () => {
    const text = `\uFEFF---\n${sound}dateline: {place: 😀一,\tplaec: x}\n---\n\nText.\n`.replaceAll('\n', '\r\n');
    expect((await readText(text)).diagnostics.map(marks)).toEqual(['5:24-29 header/unknown-key; hint: Did you mean "place"?']);
  });

  test('a missing key is missed at the opening line', async () => {
    const { diagnostics } = await withHeader('headline: Bridge reopens\n');
    expect(diagnostics.map(marks)).toEqual([
      '1:1-4 header/missing-key; hint: Add "credit:" with the credit line, one line of text',
      '1:1-4 header/missing-key; hint: Add "published:" with a date and time with offset, e.g. 2008-03-17T12:00:00+00:00',
    ]);
  });

  test.each([
    ['headline: "a\\u0000b\\u0007c"', 'abc', ['2:11-28', '2:11-28']],
    ['headline: "a\\ud800b"', 'ab', ['2:11-21']],
    ['headline: a\u0007b\u{10FFFF}c', 'abc', ['2:12-13', '2:14-16']],
    ['headline: "\uFFFD stays, \u0001 goes"', '\uFFFD stays,  goes', ['2:21-22']],
    ['headline: "😀 ]]> \u202Eb\u202C\u0085"', '😀 ]]> \u202Eb\u202C', ['2:22-23']],
  ])('%j is read without what no format may carry, and each of it is named', async (line, headline, at) => {
    const { story, diagnostics } = await withHeader(`${line}\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n`);
    expect(story?.header.headline).toBe(headline);
    const removed = diagnostics.filter(({ code }) => code === 'header/control-character');
    expect(removed.map(({ severity }) => severity)).toEqual(at.map(() => 'warning'));
    expect(removed.map((one) => marks(one).split(' ')[0])).toEqual(at);
  });

  test.each([
    ['headline: ""', 'header/blank'],
    ['headline: "  "', 'header/blank'],
    ['headline: "\\u200B\\u00AD\\u2060"', 'header/blank'],
    ['headline: [a, b]', 'header/wrong-type'],
    ['headline: {a: b}', 'header/wrong-type'],
    ['headline: *anchor', 'yaml/alias'],
    ['headline: &anchor text', 'yaml/alias'],
    ['headline: !!str text', 'yaml/tag'],
    ['headline: Talks: resumed', 'yaml/syntax'],
    ['headline: "Talks" resumed', 'yaml/syntax'],
    ['headline: @home', 'yaml/syntax'],
    ['headline: "Talks', 'yaml/syntax'],
    ['\theadline: Talks', 'yaml/syntax'],
    ['headline: Talks\n...', 'yaml/many-documents'],
    ['%YAML 1.1\nheadline: Talks', 'yaml/directive'],
  ])('%s is refused', async (line, code) => {
    const { story, diagnostics } = await withHeader(`${line}\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n`);
    expect(story).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(diagnostics.every(({ place }) => (place?.start?.line ?? 0) > 1)).toBe(true);
  });

  test('a key of invisible characters alone is blank, and text is expected', async () => {
    const { diagnostics } = await withHeader(`${sound}note: "\\u200B\\u00A0"\n`);
    expect(diagnostics.map(marks)).toEqual(['5:7-21 header/blank; hint: Expected: text']);
  });

  test.each(['byline', 'subjects', 'keywords', 'places', 'related'])('%s are 500 at most', async (key) => {
    const list = (count: number) =>
      withHeader(`${sound}${key}: [${Array.from({ length: count }, (_, at) => 20_000_000 + at).join(', ')}]\n`);
    expect((await list(500)).diagnostics.filter(({ code }) => code === 'header/too-many')).toEqual([]);
    expect((await list(501)).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'header/too-many', message: `"${key}" has 501 texts; 500 are allowed` }),
    );
  });

  test.each([
    ['the file has no header', 'The bridge is open.\n', 'header/missing'],
    ['the header is not closed', `---\n${sound}\nThe bridge is open.\n`, 'header/not-closed'],
    ['the header is a list', '---\n- headline\n- credit\n---\n\nText.\n', 'header/not-keys'],
    ['the header is a text', '---\nBridge reopens\n---\n\nText.\n', 'header/not-keys'],
    ['the header is empty', '---\n---\n\nText.\n', 'header/missing-key'],
    ['the file is empty', '', 'file/empty'],
    ['the file has a NUL', `---\n${sound}---\n\nThe \0 bridge.\n`, 'file/nul'],
  ])('it is said that %s', async (_, text, code) => {
    const { story, diagnostics } = await readText(text);
    expect(story).toBeUndefined();
    expect(diagnostics[0]?.code).toBe(code);
    expect(diagnostics[0]?.severity).toBe('error');
  });

  test('aliases that would explode are refused before they are followed', async () => {
    const bomb = ['a: &a [x, x]', ...Array.from({ length: 20 }, (_, n) => `b${n}: &b${n} [*a, *a, *a]`)].join('\n');
    const { diagnostics } = await withHeader(`${bomb}\n`);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['yaml/alias']));
  });

  test('lists nested a hundred thousand deep are refused where the 21st begins', async () => {
    const { diagnostics } = await withHeader(`byline: ${'['.repeat(100_000)}\n`);
    expect(diagnostics.map(marks)).toEqual(['2:28-29 yaml/too-deep']);
    const dashes = await withHeader(`${'- '.repeat(100_000)}x\n`);
    expect(dashes.diagnostics.map(({ code }) => code)).toEqual(['yaml/too-deep']);
  });

  test('a value of more than ten thousand characters is too long', async () => {
    const { diagnostics } = await withHeader(`${sound}summary: ${'x'.repeat(10_001)}\n`);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['header/too-long', '"summary" has 10,001 characters; 10,000 are allowed'],
    ]);
  });

  const later = 'updated: 2008-03-18T12:00:00+02:00\n';

  test('a kill and a correction need a note', async () => {
    expect((await withHeader(`${sound}version: 2\nstatus: canceled\n${later}`)).diagnostics.map(marks)).toEqual([
      '6:9-17 header/note-required; hint: Say in "note" what editors must know',
    ]);
    expect((await withHeader(`${sound}version: 2\nsignal: correction\n${later}`)).diagnostics.map(marks)).toEqual([
      '6:9-19 header/note-required; hint: Say in "note" what editors must know',
    ]);
    expect((await withHeader(`${sound}version: 2\nsignal: update\n${later}`)).diagnostics).toEqual([]);
  });

  test.each([
    ['status: canceled', '6:9-17 header/kill-of-nothing', 'error'],
    ['signal: correction', '6:9-19 header/signal-of-nothing', 'warning'],
    ['signal: update', '6:9-15 header/signal-of-nothing', 'warning'],
  ])('"%s" in version 1 has no earlier version to speak of', async (line, mark, severity) => {
    const unnumbered = await withHeader(`${sound}note: Wrong.\n${line}\n`);
    expect(unnumbered.diagnostics.map((one) => [marks(one).replace(/;.*/, ''), one.severity, one.fix])).toEqual([
      [mark, severity, undefined],
    ]);
    expect(unnumbered.diagnostics[0]?.hints[0]).toContain('Write "version: 2"');
    const { diagnostics } = await withHeader(`${sound}version: 1\nnote: Wrong.\n${line}\n`);
    expect(diagnostics.map(({ fix }) => [fix?.place.start?.line, fix?.place.start?.column, fix?.text])).toEqual([[5, 10, '2']]);
    expect((await withHeader(`${sound}version: 2\nnote: Wrong.\n${line}\n${later}`)).diagnostics).toEqual([]);
  });

  test.each([
    ['status: canceled', '7:9-17'],
    ['signal: correction', '7:9-19'],
    ['signal: update', '7:9-15'],
  ])('"%s" without a date of its own would be missed by partners who go by dates', async (line, place) => {
    const { story, diagnostics } = await withHeader(`${sound}version: 2\nnote: Wrong.\n${line}\n`);
    expect(story).toBeDefined();
    expect(diagnostics.map((one) => [marks(one).replace(/;.*/, ''), one.severity])).toEqual([[`${place} header/not-updated`, 'warning']]);
    expect(diagnostics[0]?.message).toBe(`"${line}" without "updated": by its date this version is no newer than the first`);
  });

  test('a story named twice in "related" is named once, with a warning at the second place', async () => {
    const { story, diagnostics } = await withHeader(`${sound}related: [fair, roof, fair]\n`);
    expect(story?.header.related).toEqual(['fair', 'roof']);
    expect(diagnostics.map(marks)).toEqual(['5:23-27 story/doubled-related; hint: Keep one of them']);
  });

  test('a story cannot be updated before it was published, in whatever offset', async () => {
    const early = await withHeader(`${sound}updated: 2008-03-17T12:30:00+02:00\n`);
    expect(early.diagnostics.map(marks)).toEqual([
      '5:10-35 header/updated-before-published; hint: Write when the text last changed, or take "updated" out',
    ]);
    expect((await withHeader(`${sound}updated: 2008-03-17T11:30:00-01:00\n`)).diagnostics).toEqual([]);
  });

  test('the file is not UTF-8: the byte and its place are named', async () => {
    const good = new TextEncoder().encode(`---\nheadline: Caf`);
    const bytes = Uint8Array.of(...good, 0xe9, 0x20, 0x61);
    const { diagnostics } = await readStory({ path: 'stories/a.md', bytes }, { settings: house, open: nothing });
    expect(diagnostics[0]).toMatchObject({ code: 'file/invalid-utf-8', place: { start: { line: 2, column: 14 } } });
    expect(diagnostics[0]?.message).toContain(`byte 0xE9 at offset ${good.length}`);
  });

  test('a file cut within a character, and one in UTF-16, are not UTF-8', async () => {
    const cut = await readStory({ path: 'a.md', bytes: Uint8Array.of(0x61, 0xe2, 0x82) }, { settings: house, open: nothing });
    expect(cut.diagnostics[0]?.message).toContain('byte 0xE2 at offset 1');
    const wide = await readStory({ path: 'a.md', bytes: Uint8Array.of(0xff, 0xfe, 0x2d, 0) }, { settings: house, open: nothing });
    expect(wide.diagnostics.map(({ code }) => code)).toEqual(['file/utf-16']);
  });

  test('twenty million bytes are refused with the place where a million ends', async () => {
    const { diagnostics } = await readStory(
      { path: 'a.md', bytes: new Uint8Array(20_000_000).fill(0x61) },
      { settings: house, open: nothing },
    );
    expect(diagnostics).toMatchObject([{ code: 'file/too-large', place: { start: { line: 1, column: 1_000_001 } } }]);
  });
});

describe('a header that can be read, but hardly as meant', () => {
  test.each([
    ['credit: — IPS', '3:9-14 header/signed-credit; hint: Write "IPS"', 'IPS'],
    ['credit: "-- IPS"', '3:9-17 header/signed-credit; hint: Write "IPS"', 'IPS'],
    ['credit: (IPS)', '3:9-14 header/signed-credit; hint: Write "IPS"', 'IPS'],
    ['credit: IPS\nkeywords: bridge, harbour', '4:11-26 header/one-text; hint: A list stands in brackets: [one, two]', '[bridge, harbour]'],
    [
      'credit: IPS\nsummary: The #1 bridge',
      '4:14-23 yaml/comment; hint: Put the whole value in quotes; a comment has a space after its #',
      undefined,
    ],
  ])('%j is told, and built', async (lines, mark, fix) => {
    const { story, diagnostics } = await withHeader(`headline: Bridge\n${lines}\npublished: 2008-03-17T12:00:00Z\n`);
    expect(story).toBeDefined();
    expect(diagnostics.map(marks)).toEqual([mark]);
    expect(diagnostics[0]?.fix?.text).toBe(fix);
  });

  test('a comment behind a value and a keyword with a comma in quotes are as meant', async () => {
    expect((await withHeader(`${sound}summary: Open # again\nkeywords: ["bridge, old"]\n`)).diagnostics).toEqual([]);
    expect((await withHeader(sound.replace('IPS', 'AFP-IPS'))).diagnostics).toEqual([]);
  });
});

describe('a sound header', () => {
  test('what is not said has its default', async () => {
    const { story } = await readText(`---\n${sound}---\n\nThe bridge is open.\n`, 'stories/2008/Brücke & Café.md');
    expect(story?.header).toEqual({
      headline: 'Bridge reopens',
      credit: 'IPS',
      published: '2008-03-17T12:00:00+00:00',
      language: 'en',
      slug: 'bruecke-cafe',
      guid: 'tag:slugline.invalid,2008-03-17:bruecke-cafe',
      version: 1,
      byline: [],
      source: { name: 'IPS', code: 'IPS' },
      status: 'usable',
      subjects: [],
      keywords: [],
      places: [],
      rights: { holder: 'IPS', notice: '© 2008 IPS', terms: 'The credit line IPS must be kept.' },
      related: [],
    });
    expect(Object.isFrozen(story?.header.rights)).toBe(true);
    expect(Object.isFrozen(story?.body.children[0]?.children)).toBe(true);
  });

  test('codes, numbers and words of YAML stay as they are written', async () => {
    const { story, diagnostics } = await withHeader(`${sound}subjects: 01000000\nversion: 007\ngenre: no\nkeywords: [yes, 1.0, ~]\n`);
    expect(diagnostics).toEqual([]);
    expect(story?.header).toMatchObject({ subjects: ['01000000'], version: 7, genre: 'no', keywords: ['yes', '1.0', '~'] });
  });

  test('a key without a value is as if it were not there', async () => {
    const { story } = await withHeader(`${sound}summary:\nbyline: ""\ndateline:\n`);
    expect(story?.header).not.toHaveProperty('summary');
    expect(story?.header).not.toHaveProperty('dateline');
    expect(story?.header.byline).toEqual([]);
  });

  test('a mark at the start of the file and any line ends move no place', async () => {
    const { diagnostics } = await readText(`\uFEFF---\r\n${sound.replaceAll('\n', '\r\n')}hedline: x\r\n---\r\n\r\nText.\r\n`);
    expect(diagnostics.map(marks)).toEqual(['5:1-8 header/unknown-key; hint: Did you mean "headline"?']);
    const old = await readText(`---\r${sound.replaceAll('\n', '\r')}hedline: x\r---\r\rText.\r`);
    expect(old.diagnostics.map(marks)).toEqual(diagnostics.map(marks));
  });

  test('quotation marks are curled in what is printed, never in the credit', async () => {
    const { story } = await read('Text.', { headline: `Town's "bridge" reopens`, credit: `"IPS"'s`, byline: `By Ann O'Hara` });
    expect(story).toBeUndefined();
    const quoted = await read('Text.', { headline: `Town's "bridge" reopens`, credit: `O'Hara's`, byline: `By Ann O'Hara` });
    expect(quoted.story?.header).toMatchObject({ headline: 'Town’s “bridge” reopens', credit: `O'Hara's`, byline: ['Ann O’Hara'] });
  });

  test('a character that turns the text around it is named, also where it is escaped', async () => {
    const { story, diagnostics } = await withHeader(`${sound}genre: a\u202Eb\nkeywords: ["c\\u202Ed"]\n`);
    expect(story).toBeDefined();
    expect(diagnostics.map(marks).map((line) => line.replace(/;.*/, ''))).toEqual([
      '5:9-10 text/bidi-control',
      '6:12-22 text/bidi-control',
    ]);
  });

  test('a credit without a letter of ASCII has a code from its digest', async () => {
    const { story } = await read('Text.', { credit: 'Агентство' });
    expect(story?.header.source).toEqual({ name: 'Агентство', code: expect.stringMatching(/^c[\da-f]{8}$/) });
  });

  test('terms of one’s own that lack the credit gain the sentence that it must be kept', async () => {
    const terms = async (text: string) => (await read('Text.', { rights: `{terms: "${text}"}` })).story?.header.rights.terms;
    expect(await terms('No resale.')).toBe('No resale. The credit line IPS must be kept.');
    expect(await terms('Name IPS.')).toBe('Name IPS.');
    expect(await terms('Name IPSOS.')).toBe('Name IPSOS. The credit line IPS must be kept.');
  });

  test('a kill leaves nothing of the text but its note', async () => {
    const { story, body } = await read('The bridge fell.\n\n![x](https://example.org/x.png)', {
      version: '2',
      status: 'canceled',
      note: `The bridge "stands"`,
      summary: 'It fell.',
      subheadline: 'Splash',
      image: '{file: gone.jpg, alt: Debris}',
      byline: '[Ada Obi]',
      dateline: '{place: Millford}',
      keywords: '[collapse]',
      places: '[Upper Mill]',
      genre: 'Feature',
      subjects: '[04000000]',
    });
    expect(body).toEqual(['p The bridge “stands”']);
    const words = /fell|Splash|gone|Debris|Ada|Millford|collapse|Upper|Feature/;
    expect(JSON.stringify({ ...story, withdrawn: [] })).not.toMatch(words);
    expect(story?.header).toMatchObject({ headline: 'Bridge reopens', subjects: ['04000000'] });
    // They are kept apart, so that they can be looked for in every file.
    expect(story?.withdrawn).toEqual(
      expect.arrayContaining([
        'It fell.',
        'Splash',
        'gone.jpg',
        'Debris',
        'Ada Obi',
        'Millford',
        'collapse',
        'Upper Mill',
        'The bridge fell.',
      ]),
    );
  });

  test('a file name without a letter or digit needs a slug', async () => {
    const { diagnostics } = await readText(`---\n${sound}---\n\nText.\n`, 'stories/---.md');
    expect(diagnostics.map(({ code }) => code)).toEqual(['header/no-slug']);
  });
});

test('a year that no reader of dates believes is answered with those it may be', async () => {
  const { diagnostics } = await readText(
    '---\nheadline: H\ncredit: IPS\npublished: 9999-12-31T23:59:59-14:00\ndateline: {date: 0001-01-01}\n---\n\nText.\n',
  );
  expect(diagnostics.map(({ code, hints }) => [code, hints])).toEqual([
    ['header/wrong-value', ['Expected: a year from 1583 to 2999']],
    ['header/wrong-value', ['Expected: a year from 1583 to 2999']],
  ]);
});
