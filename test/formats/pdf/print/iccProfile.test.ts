import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sRgbProfile } from '../../../../src/formats/pdf/archive/sRgb.ts';
import { readIccProfile } from '../../../../src/formats/pdf/print/iccProfile.ts';
import { ascii, changed, entryOf, fogra39, languagesTag, textTag, withTag } from './profiles.ts';

const read = (bytes: Uint8Array) => {
  const profile = readIccProfile(bytes);
  if (!profile || 'damage' in profile) throw new Error(profile?.damage ?? 'no profile');
  return profile;
};
const damageOf = (bytes: Uint8Array) => {
  const profile = readIccProfile(bytes);
  return profile && 'damage' in profile ? profile.damage : undefined;
};

test('a profile of version 2 says what it is, of what press and whose', () => {
  const { version, deviceClass, space, connection, description, copyright, tags } = read(fogra39);
  expect({ version, deviceClass, space, connection }).toEqual({ version: [2, 2], deviceClass: 'prtr', space: 'CMYK', connection: 'Lab ' });
  expect(description).toBe('FOGRA39L, coated offset, 300 % ink (Slugline)');
  expect(copyright).toMatch(/^Free to use, copy and change, zlib licence, no warranty\. Measurements: FOGRA39L of Fogra, .* for Slugline/);
  expect([...tags.keys()]).toEqual(expect.arrayContaining(['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2', 'gamt', 'wtpt']));
});

test('a profile of version 4 says the same in its own way', () => {
  expect(read(sRgbProfile())).toMatchObject({
    version: [4, 2],
    deviceClass: 'mntr',
    space: 'RGB ',
    description: 'sRGB',
    copyright: 'Public domain',
  });
});

test('of several languages English is read, and else the first', () => {
  const named = (texts: Readonly<Record<string, string>>) => read(withTag('desc', languagesTag(texts))).description;
  expect(named({ deDE: 'Zeitungsdruck', enUS: 'Newsprint' })).toBe('Newsprint');
  expect(named({ deDE: 'Zeitungsdruck für Wörter', esES: 'Prensa' })).toBe('Zeitungsdruck für Wörter');
  expect(named({})).toBe('');
});

test('a name that version 2 has in Unicode alone is read from there', () => {
  const tag = new Uint8Array(12 + 1 + 8 + 8);
  tag.set(ascii('desc'));
  tag[11] = 1;
  tag[20] = 4;
  [0x7d19, 0x9762, 0x5370, 0].forEach((unit, at) => {
    new DataView(tag.buffer).setUint16(21 + at * 2, unit);
  });
  expect(read(withTag('desc', tag)).description).toBe('紙面印');
});

test('texts are shown in one line, without what cannot be seen or turns the text around', () => {
  expect(read(withTag('cprt', textTag('Mine \r\n\x1b[31mand\x07\tyours'))).copyright).toBe('Mine [31mand yours');
  expect(read(withTag('cprt', languagesTag({ enUS: 'a\u202eb\u2066c' }))).copyright).toBe('a b c');
});

test('letters beyond ASCII are read in either of the ways in which they are written', () => {
  expect(read(withTag('cprt', textTag('© Müller'))).copyright).toBe('© Müller');
  expect(
    read(
      withTag(
        'cprt',
        changed((bytes) => bytes.set([0xa9], 8), textTag('c Muller')),
      ),
    ).copyright,
  ).toBe('© Muller');
});

test.each([
  ['text of no known type', ascii('what\0\0\0\0Mine\0')],
  ['a text whose length reaches out of it', changed((bytes) => bytes.set([0xff, 0xff, 0xff, 0xff], 20), languagesTag({ enUS: '' }))],
  ['a table of languages that is cut', ascii('mluc\0\0\0\0\xff\xff')],
  ['languages by the thousand million', changed((bytes) => bytes.fill(0xff, 8, 16), languagesTag({}))],
])('%s is taken for none', (_, tag) => {
  expect(read(withTag('cprt', tag)).copyright).toBe('');
});

test.each([
  ['nothing', new Uint8Array()],
  ['a text', ascii('Hello, press. '.repeat(20))],
  ['zeros', new Uint8Array(500)],
])('%s is no profile', (_, bytes) => {
  expect(readIccProfile(bytes)).toBeUndefined();
});

test.each([
  ['cut in its header', fogra39.subarray(0, 100), 'it ends in its header'],
  ['cut in the middle', fogra39.subarray(0, 90_000), 'it says that it has 173944 bytes, and has 90000'],
  ['with more behind it', new Uint8Array([...fogra39, 1, 2]), 'it says that it has 173944 bytes, and has 173946'],
  ['with too many tags', changed((_, view) => view.setUint32(128, 0xffffffff)), 'its list of tags is longer than the file'],
  [
    'with a tag beyond its end',
    changed((bytes, view) => view.setUint32(entryOf(bytes, 'B2A1') + 8, 0xfffffff0)),
    'its tag "B2A1" reaches past the end of the file',
  ],
  [
    'with a tag in its header',
    changed((bytes, view) => view.setUint32(entryOf(bytes, 'wtpt') + 4, 36)),
    'its tag "wtpt" lies in its list of tags',
  ],
  [
    'with an empty tag',
    changed((bytes, view) => view.setUint32(entryOf(bytes, 'cprt') + 8, 0)),
    'its tag "cprt" is too short to hold anything',
  ],
  ['with a tag twice', changed((bytes) => bytes.set(ascii('A2B0'), entryOf(bytes, 'A2B1'))), 'its tag "A2B0" is there twice'],
  [
    'with a tag of no letters',
    changed((bytes, view) => {
      const at = entryOf(bytes, 'arts');
      bytes.set([0x1b, 0x5b, 0, 0x41], at);
      view.setUint32(at + 8, 0xffffffff);
    }),
    'its tag "?[?A" reaches past the end of the file',
  ],
])('a profile %s is damaged', (_, bytes, damage) => {
  expect(damageOf(bytes)).toBe(damage);
});

test('whatever the bytes are, reading ends and breaks nothing', () => {
  const header = fogra39.subarray(0, 900);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(899), fc.nat(255)), { maxLength: 40 }), fc.nat(900), (changes, length) => {
      const bytes = changed((copy, view) => {
        view.setUint32(0, length);
        for (const [at, value] of changes) copy[at] = value;
      }, header).subarray(0, length);
      const profile = readIccProfile(bytes);
      if (profile && !('damage' in profile)) expect(profile.description.length).toBeLessThanOrEqual(2_000);
    }),
    { numRuns: 2_000 },
  );
});
