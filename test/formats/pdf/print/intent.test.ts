import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openProfiles } from '../../../../src/build/profiles.ts';
import { sRgbProfile } from '../../../../src/formats/pdf/archive/sRgb.ts';
import { type IntentWish, openIntent } from '../../../../src/formats/pdf/print/intent.ts';
import { limits, type Refusal } from '../../../../src/model/index.ts';
import { ascii, changed, entryOf, fogra39, textTag, withTag, written } from './profiles.ts';

const own = 'press/Daily Press.icc';
const open = (bytes: Uint8Array | undefined, wish: Omit<IntentWish, 'profile'> = {}, refusal?: Refusal) =>
  openIntent(
    { profile: own, ...wish },
    { profile: openProfiles(), read: async (path) => (path === own ? bytes : undefined), refusal: async () => refusal },
  );

describe('the condition FOGRA39 of the house', () => {
  test('is said as the registry has it', async () => {
    const { intent, faults } = await openIntent({ profile: 'FOGRA39' }, { profile: openProfiles(), read: async () => undefined });
    expect(faults).toEqual([]);
    expect(intent).toMatchObject({ identifier: 'FOGRA39', registry: 'http://www.color.org' });
    expect(intent.condition).toContain('coated paper');
    expect(Buffer.from(intent.bytes).equals(fogra39)).toBe(true);
  });

  test('is packed once for all builds of a process', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => openIntent({ profile: 'FOGRA39' }, { profile: openProfiles(), read: async () => undefined })),
    );
    expect(second?.intent.bytes).toBe(first?.intent.bytes);
    expect(second?.intent.packed).toBe(first?.intent.packed);
    expect(inflateSync(first?.intent.packed ?? new Uint8Array()).equals(fogra39)).toBe(true);
  });

  test('is no longer the registry’s under another name', async () => {
    const { intent } = await openIntent(
      { profile: 'FOGRA39', condition: 'Our sheets' },
      { profile: openProfiles(), read: async () => undefined },
    );
    expect(intent.identifier).toBe('Our sheets');
    expect(intent).not.toHaveProperty('registry');
    expect(intent).not.toHaveProperty('condition');
  });
});

describe('a press profile of the newsroom', () => {
  const theirs = withTag('cprt', textTag('© Daily Press Ltd. For our customers only.'));

  test('names the condition, and the settings may name it otherwise', async () => {
    expect((await open(theirs)).intent).toMatchObject({ identifier: 'FOGRA39L, coated offset, 300 % ink (Slugline)' });
    const named = await open(theirs, { condition: 'WAN-IFRAnewspaper26v5', registry: 'https://registry.example/' });
    expect(named.intent).toMatchObject({ identifier: 'WAN-IFRAnewspaper26v5', registry: 'https://registry.example/' });
    expect(named.intent.info).toBe('FOGRA39L, coated offset, 300 % ink (Slugline)');
  });

  test('without a name of its own goes by its file’s', async () => {
    expect((await open(withTag('desc', ascii('desc\0\0\0\0\0\0\0\0')))).intent.identifier).toBe('Daily Press');
  });

  test('is told with what it says of its rights, because it goes into every file', async () => {
    const { faults } = await open(theirs);
    expect(faults).toMatchObject([
      {
        code: 'pdf/profile-licence',
        severity: 'note',
        place: { path: own },
        message: 'This profile goes into every print copy. It says of its rights: © Daily Press Ltd. For our customers only.',
      },
    ]);
    const [silent] = (await open(withTag('cprt', ascii('text\0\0\0\0')))).faults;
    expect(silent?.message).toBe('This profile goes into every print copy, and does not say whose it is');
    const [long] = (await open(withTag('cprt', textTag('Whereas '.repeat(500))))).faults;
    expect(long?.message.length).toBeLessThan(400);
    expect(long?.message).toMatch(/ Wher…$/);
  });

  const display = sRgbProfile();
  const press = (space: string) => written(16, space, written(12, 'prtr', display));
  test.each<readonly [name: string, bytes: Uint8Array, code: string, message: string, hint: RegExp]>([
    ['text', ascii('FOGRA39'), 'form', 'This is no ICC profile', /the profile itself/],
    ['empty', new Uint8Array(), 'form', 'This is no ICC profile', /the profile itself/],
    ['a ZIP', ascii(`PK\x03\x04${'x'.repeat(200)}`), 'form', 'This is no ICC profile, but a ZIP archive', /out of it/],
    ['a PDF', ascii('%PDF-1.6'), 'form', 'This is no ICC profile, but a PDF', /the profile itself/],
    [
      'a page',
      ascii('<!doctype html><title>404</title>'),
      'form',
      'This is no ICC profile, but a web page or other markup',
      /the profile itself/,
    ],
    [
      'measured data',
      ascii('CTI3   \r\n'),
      'form',
      'This is no ICC profile, but measurements that a profile can be made of',
      /the profile itself/,
    ],
    [
      'cut short',
      fogra39.subarray(0, 4_000),
      'damaged',
      'The ICC profile is damaged: it says that it has 173944 bytes, and has 4000',
      /anew/,
    ],
    [
      'of 50 MB',
      new Uint8Array(50_000_000),
      'too-large',
      'The ICC profile has 50 MB, more than 8 MB; it would go into every print copy',
      /3 MB/,
    ],
    ['of a screen', display, 'class', 'This is a profile of a screen, not of a press', /output profile for cyan/],
    ['of a scanner', written(12, 'scnr'), 'class', 'This is a profile of a scanner or camera, not of a press', /output profile/],
    [
      'a device link',
      written(12, 'link'),
      'class',
      'This is a profile of the way from one device to another (a device link), not of a press',
      /output/,
    ],
    ['of a strange class', written(12, '\x1bcls'), 'class', 'This is a profile of a class of its own, "?cls", not of a press', /output/],
    [
      'of an RGB printer',
      press('RGB '),
      'space',
      'This is a profile for red, green and blue (RGB); print copies are in cyan, magenta, yellow and black',
      /output profile for cyan/,
    ],
    [
      'of a grey printer',
      press('GRAY'),
      'space',
      'This is a profile for grey alone; print copies are in cyan, magenta, yellow and black',
      /output/,
    ],
    [
      'of seven inks',
      press('7CLR'),
      'space',
      'This is a profile for 7 inks; print copies are in cyan, magenta, yellow and black',
      /output/,
    ],
    [
      'of iccMAX',
      changed((bytes) => bytes.set([5, 0], 8)),
      'version',
      'This is an ICC profile of version 5.0; PDF/X-4 holds those of version 2 and of version 4 up to 4.2',
      /version 2 or 4\.2/,
    ],
    [
      'of version 4.4',
      changed((bytes) => bytes.set([4, 0x40], 8)),
      'version',
      'This is an ICC profile of version 4.4; PDF/X-4 holds those of version 2 and of version 4 up to 4.2',
      /version 2 or 4\.2/,
    ],
    [
      'without a way to its inks',
      changed((bytes) => bytes.set(ascii('none'), entryOf(bytes, 'B2A0'))),
      'incomplete',
      'The ICC profile lacks its tag "B2A0", by which pictures are turned into its inks',
      /whole/,
    ],
    [
      'with a table that ends early',
      changed((bytes, view) => view.setUint32(entryOf(bytes, 'B2A0') + 8, 40_000)),
      'damaged',
      'The ICC profile is damaged: its tables of colours cannot be read',
      /anew/,
    ],
    [
      'with a table of three inks',
      changed((bytes, view) => {
        bytes[view.getUint32(entryOf(bytes, 'A2B0') + 4) + 8] = 3;
      }),
      'damaged',
      'The ICC profile is damaged: its tables of colours cannot be read',
      /anew/,
    ],
    [
      'with a table of 255 steps a side',
      changed((bytes, view) => {
        bytes[view.getUint32(entryOf(bytes, 'A2B0') + 4) + 10] = 255;
      }),
      'damaged',
      'The ICC profile is damaged: its tables of colours cannot be read',
      /anew/,
    ],
  ])('that is %s is told of, and the house’s stands in', async (_, bytes, code, message, hint) => {
    const { intent, faults } = await open(bytes);
    expect(faults).toMatchObject([{ code: `pdf/profile-${code}`, severity: 'error', place: { path: own }, message }]);
    expect(faults[0]?.hints[0]).toMatch(hint);
    expect(faults[0]?.hints.at(-1)).toBe('publication.yaml names it: pdf, print, intent');
    expect(intent.identifier).toBe('FOGRA39');
  });

  test.each<readonly [Refusal | undefined, string, string]>([
    [undefined, 'missing', 'There is no such ICC profile'],
    ['missing', 'missing', 'There is no such ICC profile'],
    ['outside', 'missing', 'The path of the ICC profile leads out of the source folder and is not read'],
    ['not-a-file', 'missing', 'This is no file, and so no ICC profile'],
    ['unreadable', 'missing', 'There is no permission to read the ICC profile'],
    ['too-large', 'too-large', 'The ICC profile has more than 8 MB; it would go into every print copy'],
  ])('that is not read (%s) is told with the reason', async (refusal, code, message) => {
    const { intent, faults } = await open(undefined, {}, refusal);
    expect(faults).toMatchObject([{ code: `pdf/profile-${code}`, severity: 'error', place: { path: own }, message }]);
    expect(intent.identifier).toBe('FOGRA39');
  });

  test('may have versions 2.4, 4.0 and 4.2, and as many bytes as the limit has', async () => {
    for (const version of [
      [2, 0x40],
      [4, 0],
      [4, 0x20],
    ])
      expect((await open(changed((bytes) => bytes.set(version, 8)))).faults.map(({ severity }) => severity)).toEqual(['note']);
    expect((await open(new Uint8Array(limits.profileBytes))).faults[0]?.code).toBe('pdf/profile-form');
  });
});
