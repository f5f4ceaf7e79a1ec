import { describe, expect, test } from 'vitest';
import { readStory, readVocabulary } from '../../src/read/index.ts';
import { file, house, marks, nothing } from './marked.ts';

const topics = readVocabulary(
  file(
    'topics.json',
    JSON.stringify({
      topics: {
        '11000000': { name: { 'en-GB': 'politics', es: 'Política' } },
        '20000574': { name: { 'en-GB': 'election', de: 'Wahl', fr: 'élections' }, broader: '11000000' },
        '20000579': { name: { 'en-GB': 'national elections', es: 'Elecciones' }, broader: '20000574' },
        '20000580': { name: { 'en-GB': 'local elections' }, broader: '20000575', retired: '2022-03-01' },
        '20000575': { name: { 'en-GB': 'political campaigns' }, broader: '20000574', retired: '2024-09-26', note: 'Use election.' },
        '20000999': { name: { 'en-GB': 'sport event' } },
        '20001340': { name: { 'en-GB': 'sport event', de: 'Sportereignis' } },
      },
    }),
  ),
).vocabulary;

/** `null`: without a vocabulary. */
const withSubjects = async (subjects: string, known: typeof topics | null = topics) => {
  const text = `---\nheadline: Bridge\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\nsubjects: ${subjects}\n---\n\nIt is open.\n`;
  const { story, diagnostics } = await readStory(file('stories/bridge.md', text), {
    settings: house,
    topics: known ?? undefined,
    open: nothing,
  });
  return { subjects: story?.header.subjects, diagnostics, said: diagnostics.map(marks), fixes: diagnostics.map(({ fix }) => fix?.text) };
};

describe('with a vocabulary', () => {
  test('codes that it knows are taken as they are', async () => {
    expect(await withSubjects('[11000000, 20000574]')).toMatchObject({ subjects: ['11000000', '20000574'], said: [] });
    expect(await withSubjects('20000574')).toMatchObject({ subjects: ['20000574'], said: [] });
  });

  test('an unknown code is an error that names the nearest topic and mends it', async () => {
    expect(await withSubjects('[11000000, 20000547]')).toMatchObject({
      subjects: undefined,
      said: ['5:22-30 header/unknown-subject; hint: Did you mean 20000574 (election)?'],
      fixes: ['20000574'],
    });
  });

  test('where several topics are as near, they are named with the closest first, and nothing is mended', async () => {
    expect(await withSubjects('20000573')).toMatchObject({
      said: ['5:11-19 header/unknown-subject; hint: Did you mean 20000574 (election) or 20000579 (national elections)?'],
      fixes: [undefined],
    });
  });

  test('what is two slips away from the only topic is named, and not mended', async () => {
    expect(await withSubjects('11011000')).toMatchObject({
      said: ['5:11-19 header/unknown-subject; hint: Did you mean 11000000 (politics)?'],
      fixes: [undefined],
    });
  });

  test('of hundreds of unknown codes the first are compared with all topics, and each is told', async () => {
    const { said } = await withSubjects(`[${Array.from({ length: 500 }, (_, index) => 20_000_573 - index * 1_000).join(', ')}]`);
    expect(said).toHaveLength(500);
    expect(said.filter((one) => one.includes('Did you mean'))).not.toHaveLength(0);
    expect(said.slice(20).filter((one) => one.includes('Did you mean'))).toHaveLength(0);
  });

  test('where none is near, it is said where topics are looked up', async () => {
    const { said, diagnostics } = await withSubjects('99999999');
    expect(said).toEqual(['5:11-19 header/unknown-subject; hint: Look the topic up at https://cv.iptc.org/newscodes/mediatopic/']);
    expect(diagnostics[0]?.severity).toBe('error');
  });

  test('a retired topic is a warning with its day, what IPTC says, and the next topic above that is in use', async () => {
    const { subjects, diagnostics } = await withSubjects('[20000575, 20000580]');
    expect(subjects).toEqual(['20000575', '20000580']);
    expect(diagnostics.map(({ severity, message, hints }) => [severity, message, ...hints])).toEqual([
      [
        'warning',
        '"subjects" has 20000575 (political campaigns), which IPTC retired on 2024-09-26',
        'IPTC says: Use election.',
        'The next topic above it that is in use is 20000574 (election)',
      ],
      [
        'warning',
        '"subjects" has 20000580 (local elections), which IPTC retired on 2022-03-01',
        'The next topic above it that is in use is 20000574 (election)',
      ],
    ]);
  });

  test.each([
    ['election', '20000574'],
    ['Wahl', '20000574'],
    ['ÉLECTIONS', '20000574'],
    ['electoin', '20000574'],
    ['elections', '20000574'],
    ['elecciones', '20000579'],
    ['national elections', '20000579'],
  ])('the name "%s" for a code is an error that gives the code', async (name, code) => {
    expect(await withSubjects(`[${name}]`)).toMatchObject({ subjects: undefined, fixes: [code] });
  });

  test.each(['sport event', 'political campaigns', 'bridges and tunnels'])(
    'a name that two topics have, that only a retired one has, or that none has (%s) gives no code',
    async (name) => {
      expect(await withSubjects(`[${name}]`)).toMatchObject({
        fixes: [undefined],
        said: [expect.stringContaining('hint: Expected: IPTC Media Topic codes of eight digits, e.g. 16000000')],
      });
    },
  );
});

describe('with a vocabulary or without', () => {
  test.each([
    ['medtop:11000000', '11000000'],
    ['mediatopic:11000000', '11000000'],
    ['http://cv.iptc.org/newscodes/mediatopic/11000000', '11000000'],
    ['"11000000 "', '11000000'],
    ['1000000', '01000000'],
    ['11000000, 20000574', '[11000000, 20000574]'],
    ['20000574 11000000', '[20000574, 11000000]'],
    ['politics', '11000000'],
  ])('subjects: %s is an error that gives the right form', async (written, right) => {
    for (const known of [topics, null]) expect(await withSubjects(written, known)).toMatchObject({ subjects: undefined, fixes: [right] });
  });

  test.each(['subj:11000000', 'http://cv.iptc.org/newscodes/subjectcode/11000000', 'genre:Current'])(
    'a code of another scheme (%s) is an error, and no topic is made of it',
    async (written) => {
      expect(await withSubjects(`["${written}"]`)).toMatchObject({ subjects: undefined, fixes: [undefined] });
    },
  );

  test('a subject that stands twice is a warning at the second, and is taken once', async () => {
    for (const known of [topics, null])
      expect(await withSubjects('[11000000, 20000574, 11000000]', known)).toMatchObject({
        subjects: ['11000000', '20000574'],
        said: ['5:32-40 header/doubled-subject; hint: Delete one of them'],
      });
  });

  test('a number that YAML would read as octal stays the code that it is', async () => {
    expect((await withSubjects('[01000000, 02000000]', null)).subjects).toEqual(['01000000', '02000000']);
  });

  test('of hundreds of wrong names the first are compared with all topics, and each is told', async () => {
    const { said } = await withSubjects(`[${Array.from({ length: 300 }, () => 'electoin').join(', ')}]`);
    expect(said).toHaveLength(300);
    expect(said.filter((one) => one.includes('"20000574"'))).toHaveLength(20);
  });
});

describe('without a vocabulary', () => {
  test('every code that a Media Topic can have is taken', async () => {
    expect(await withSubjects('[16000000, 20000574, 20999999]', null)).toMatchObject({ said: [] });
  });

  test.each(['18000000', '01011000', '99999999'])('%s, which no Media Topic can be, is a warning', async (code) => {
    const { subjects, diagnostics } = await withSubjects(code, null);
    expect(subjects).toEqual([code]);
    expect(diagnostics.map(({ severity, code: fault }) => [severity, fault])).toEqual([['warning', 'header/no-media-topic']]);
  });
});
