import { describe, expect, test } from 'vitest';
import { limits } from '../../src/model/index.ts';
import { readVocabulary, vocabularyText } from '../../src/read/index.ts';
import { file, fixture, marks } from './marked.ts';

const read = (data: unknown) => readVocabulary(file('topics.json', typeof data === 'string' ? data : JSON.stringify(data)));
const said = (data: unknown) => read(data).diagnostics.map(({ code, severity, message }) => `${severity} ${code}: ${message}`);

describe('Media Topics as IPTC publishes them', () => {
  const { vocabulary, notice, diagnostics } = read(fixture('mediatopic.json'));

  test('are read without a complaint, and say of when they are', () => {
    expect(diagnostics).toEqual([]);
    expect([...(vocabulary?.keys() ?? [])]).toEqual(['01000000', '20000029', '20000030']);
    expect(notice).toBe('IPTC Media Topics NewsCodes, (c) IPTC, CC BY 4.0; codes and names as of 2026-07-02');
  });

  test('have their names under tags of BCP 47: se is Swedish there, dk Danish, no-NB and no-NN the two of Norwegian', () => {
    expect(vocabulary?.get('01000000')?.names).toEqual({
      'en-GB': 'arts, culture, entertainment and media',
      'pt-BR': 'artes, cultura, entretenimento e mídia',
      'zh-Hans': '艺术、文化、娱乐和媒体',
      sv: 'Konst, kultur och nöje',
      da: 'kunst, kultur, underholdning og medier',
      nb: 'kultur, underholdning og medier',
      nn: 'kultur, underhaldning og media',
    });
  });

  test('know the topic above, the day of retirement, and what IPTC said then', () => {
    expect(vocabulary?.get('20000030')).toMatchObject({
      broader: '20000029',
      retired: '2021-09-30',
      note: 'Retired on 2021-09-30. Child terms moved up to be children of medtop:20000029 theatre.',
    });
    expect(vocabulary?.get('01000000')).not.toHaveProperty('broader');
  });

  test('written out in our own form they are read as the same', () => {
    const text = vocabularyText(vocabulary ?? new Map(), notice ?? '');
    const again = read(text);
    expect(again).toEqual({ vocabulary, notice, diagnostics: [] });
    expect(vocabularyText(again.vocabulary ?? new Map(), notice ?? '')).toBe(text);
    expect(text.split('\n').filter((line) => line.startsWith('"20000030"'))).toHaveLength(1);
  });

  test('a language that has come right keeps its own name', () => {
    const { vocabulary: mixed } = read({
      conceptSet: [{ qcode: 'medtop:20000002', prefLabel: { se: 'Gammalt', sv: 'Nytt', 'no-nb': 'kunst' } }],
    });
    expect(mixed?.get('20000002')?.names).toEqual({ sv: 'Nytt', nb: 'kunst' });
  });

  test('a concept that comes once for each language is one topic with all of its names', () => {
    const concept = (prefLabel: object) => ({ uri: 'http://cv.iptc.org/newscodes/mediatopic/20000002', prefLabel });
    const { vocabulary: whole } = read({ conceptSet: [concept({ de: 'Kunst' }), concept({ fr: 'Arts' })] });
    expect(whole?.get('20000002')?.names).toEqual({ de: 'Kunst', fr: 'Arts' });
  });

  test('a code without its scheme is an error at its place, with the right one as its fix', () => {
    const { vocabulary: none, diagnostics: faults } = read('{"conceptSet":[{"qcode":"20000002"}]}');
    expect(none).toBeUndefined();
    expect(faults.map(marks)).toEqual(['1:25-35 vocabulary/code; hint: Did you mean "medtop:20000002"?']);
    expect(faults[0]?.fix?.text).toBe('"medtop:20000002"');
  });
});

describe('our own form', () => {
  test('in it se is Northern Sami, as everywhere', () => {
    expect(read({ topics: { '20000002': { name: { se: 'dáidda' } } } }).vocabulary?.get('20000002')?.names).toEqual({ se: 'dáidda' });
  });

  test('keys that mean something to JavaScript are nothing special', () => {
    const text =
      '{"__proto__":{"topics":1},"topics":{"20000002":{"name":{"__proto__":"x","en":"arts"},"__proto__":{"retired":"2021-01-01"}}}}';
    const { vocabulary, diagnostics } = read(text);
    expect(vocabulary?.get('20000002')).toEqual({ code: '20000002', names: { en: 'arts' } });
    expect(diagnostics.map(marks)).toEqual([
      '1:69-72 vocabulary/name; hint: Expected: a BCP 47 language tag with one line of text, e.g. "pt-BR": "esporte"',
    ]);
    expect(Object.getPrototypeOf({}) as object).not.toHaveProperty('retired');
  });

  test('a name that cannot stand in a feed is left out with a warning, and the rest is kept', () => {
    const names = {
      en: 'arts',
      english: 'arts',
      'e n': 'arts',
      fr: '',
      de: 3,
      es: 'ar\u0000tes',
      it: 'x'.repeat(501),
      pt: ' duas\n linhas ',
    };
    const { vocabulary, diagnostics } = read({ topics: { '20000002': { name: names } } });
    expect(vocabulary?.get('20000002')?.names).toEqual({ en: 'arts', pt: 'duas linhas' });
    expect(diagnostics.map(({ message }) => message.replace(/.* in /, ''))).toEqual([
      '"english" is left out: it is no language',
      '"e n" is left out: it is no language',
      '"fr" is left out: it is blank',
      '"de" is left out: it is 3',
      '"es" is left out: it has a control character',
      '"it" is left out: it has more than 500 characters',
    ]);
  });

  test('a topic under one that is not there stands under none, with a warning', () => {
    const { vocabulary, diagnostics } = read({ topics: { '20000002': { name: {}, broader: '01000000' } } });
    expect(vocabulary?.get('20000002')).toEqual({ code: '20000002', names: {} });
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'vocabulary/broader']]);
  });
});

describe('what is no vocabulary', () => {
  test.each([
    ['', 'error file/empty: The file is empty'],
    [
      '{"topics": {',
      'error vocabulary/syntax: The vocabulary is no JSON: here stands the end of the file, and a key in quotation marks was expected',
    ],
    ['{"topics": {]}', 'error vocabulary/syntax: The vocabulary is no JSON: here stands "]}", and a key in quotation marks was expected'],
    ['<rdf:RDF>', 'error vocabulary/syntax: The vocabulary is no JSON: here stands XML or HTML, and a value was expected'],
    ['topics: {}', 'error vocabulary/syntax: The vocabulary is no JSON: here stands "topics: {}", and a value was expected'],
    ['{} {}', 'error vocabulary/syntax: The vocabulary is no JSON: here stands "{}", and the end of the file was expected'],
    ['[]', 'error vocabulary/foreign: This is no vocabulary of Media Topics: it has neither "conceptSet" nor "topics"'],
    ['null', 'error vocabulary/foreign: This is no vocabulary of Media Topics: it has neither "conceptSet" nor "topics"'],
    ['{"topics":[]}', 'error vocabulary/foreign: This is no vocabulary of Media Topics: it has neither "conceptSet" nor "topics"'],
    ['{"topics":{}}', 'error vocabulary/foreign: This is no vocabulary of Media Topics: it has no topic'],
    [
      '{"uri":"http://cv.iptc.org/newscodes/genre/","conceptSet":[{"qcode":"genre:Obituary"}]}',
      'error vocabulary/foreign: This is no vocabulary of Media Topics: it is that of http://cv.iptc.org/newscodes/genre/',
    ],
    ['{"conceptSet":[{"qcode":"genre:Obituary"}]}', 'error vocabulary/code: The vocabulary has a topic of the code "genre:Obituary"'],
    ['{"conceptSet":[3]}', 'error vocabulary/code: The vocabulary has a topic of the code "nothing"'],
    ['{"topics":{"medtop:20000002":{}}}', 'error vocabulary/code: The vocabulary has a topic of the code "medtop:20000002"'],
    ['{"topics":{"20000002":3}}', 'error vocabulary/value: "topics" of the topic 20000002 is 3'],
    ['{"topics":{"20000002":{"name":"arts"}}}', 'error vocabulary/value: "name" of the topic 20000002 is "arts"'],
    ['{"topics":{"20000002":{"broader":1000000}}}', 'error vocabulary/value: "broader" of the topic 20000002 is 1000000'],
    ['{"topics":{"20000002":{"retired":true}}}', 'error vocabulary/value: "retired" of the topic 20000002 is true'],
    ['{"topics":{"20000002":{"retired":"2021-02-30"}}}', 'error vocabulary/value: "retired" of the topic 20000002 is "2021-02-30"'],
    ['{"topics":{"20000002":{},"20000002":{}}}', 'error vocabulary/doubled-key: "20000002" stands twice in one object of the vocabulary'],
    [
      '{"topics":{"20000002":{"broader":"20000002"}}}',
      'error vocabulary/cycle: These topics are each under the next, and the last under the first: 20000002',
    ],
  ])('%s is refused: %s', (text, message) => {
    expect(said(text)).toContain(message);
    expect(read(text).vocabulary).toBeUndefined();
    expect(read(text).diagnostics.every(({ hints }) => hints.length > 0 || text === '')).toBe(true);
  });

  test('what is wrong has the line and the column of the file', () => {
    expect(read('{\n"topics": {\n  "20000002": { "retired": "soon" }\n}}').diagnostics.map(marks)).toEqual([
      '3:28-34 vocabulary/value; hint: Expected: a day, e.g. "2021-09-30"',
    ]);
    expect(read('{"topics": {\n"20000002": {}\n"20000003": {}}}').diagnostics.map(marks)[0]).toMatch(/^3:1-2 vocabulary\/syntax/);
  });
});

describe('a hostile vocabulary', () => {
  const chain = (length: number, last: object) =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [String(20000000 + index), index + 1 < length ? { broader: String(20000001 + index) } : last]),
    );

  test('topics that go round are told once, not for ever', () => {
    expect(said({ topics: chain(3, { broader: '20000000' }) })).toEqual([
      'error vocabulary/cycle: These topics are each under the next, and the last under the first: 20000000, 20000001, 20000002',
    ]);
    expect(said({ topics: chain(1_000, { broader: '20000000' }) })).toHaveLength(1);
    expect(said({ topics: { ...chain(3, { broader: '20000001' }) } })).toEqual([
      'error vocabulary/cycle: These topics are each under the next, and the last under the first: 20000001, 20000002',
    ]);
  });

  test('a way up that never seems to end is an error; the longest that is allowed is not', () => {
    expect(said({ topics: chain(limits.topicDepth + 1, {}) })).toEqual([]);
    expect(said({ topics: chain(limits.topicDepth + 2, {}) })).toEqual([
      `error vocabulary/too-deep: The vocabulary has topics more than ${limits.topicDepth} deep here`,
    ]);
    expect(said({ topics: chain(19_000, {}) })).toHaveLength(1);
  });

  test.each(['[', '{"a":', '{"topics":{"20000002":{"name":['])('a million of %s is refused at the depth that is allowed', (opening) => {
    expect(said(opening.repeat(1_000_000 / opening.length))[0]).toContain('too-deep');
  });

  test('more bytes and more topics than a vocabulary can have are refused with what is allowed', () => {
    const many = Object.fromEntries(Array.from({ length: limits.topics + 1 }, (_, index) => [String(20000000 + index), {}]));
    expect(said({ topics: many })).toEqual(['error vocabulary/too-many: The vocabulary has 20,001 topics; 20,000 are allowed']);
    const { diagnostics } = readVocabulary({ path: 'topics.json', bytes: new Uint8Array(limits.vocabularyBytes + 1).fill(0x20) });
    expect(diagnostics.map(({ message }) => message)).toEqual(['The file has 10,000,001 bytes; 10,000,000 are allowed']);
  });

  test('thousands of faults are not told one by one', () => {
    const diagnostics = said({ topics: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, {}])) });
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)).toBe('note vocabulary/more: The vocabulary has 4,980 more faults that are not listed');
  });
});
