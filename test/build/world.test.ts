import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFaces } from '../../src/build/faces.ts';
import { openWorld } from '../../src/build/index.ts';
import { openProfiles } from '../../src/build/profiles.ts';
import { lay, temporary } from './folders.ts';
import { dot, story, town } from './publication.ts';

test('a plugin’s world holds the settings, the stories as cards, and the files of the publication', async () => {
  const source = temporary();
  lay(source, { ...town, 'stories/bad.md': 'No header.\n' });
  writeFileSync(join(source, 'stories/dot.png'), dot);
  const world = await openWorld(source);
  expect(world.house.name).toBe('The Little Gazette');
  expect(world.card('library')?.header.headline).toBe('The library gets a new roof');
  expect(world.card('library')).not.toHaveProperty('body');
  expect(world.story('library')?.body.children).toHaveLength(1);
  expect(world.card('bad')).toBeUndefined();
  expect(await world.read('stories/dot.png')).toEqual(dot);
  expect(await world.read('stories/none.png')).toBeUndefined();
  expect(await world.read('../secret')).toBeUndefined();
});

test('of a file that is not read the world says why', async () => {
  const source = temporary();
  lay(source, { ...town, 'press/large.icc': '' });
  truncateSync(join(source, 'press/large.icc'), 50_000_000);
  const world = await openWorld(source);
  expect(await world.read('press/large.icc')).toBeUndefined();
  expect(await world.refusal?.('press/large.icc')).toBe('too-large');
  expect(await world.refusal?.('press/none.icc')).toBe('missing');
  expect(await world.refusal?.('press')).toBe('not-a-file');
  expect(await world.refusal?.('../secret.icc')).toBe('outside');
  expect(await world.refusal?.('publication.yaml')).toBeUndefined();
});

test('stories that are held back are not told of to others', async () => {
  const source = temporary();
  lay(source, {
    ...town,
    'stories/secret.md': story('A secret', 'published: 2026-03-01T08:00:00+01:00\nstatus: withheld'),
    'stories/later.md': story('Later', 'published: 2026-03-01T08:00:00+01:00\nembargo: 2999-01-01T00:00:00Z'),
    'stories/earlier.md': story('Earlier', 'published: 2026-03-01T08:00:00+01:00\nembargo: 2026-03-01T09:00:00+01:00'),
  });
  const world = await openWorld(source);
  expect(['secret', 'later', 'earlier'].map((slug) => world.card(slug)?.header.headline)).toEqual([undefined, undefined, 'Earlier']);
  expect(world.story('secret')?.header.headline).toBe('A secret');
});

test('a publication whose settings have errors opens no world', async () => {
  const source = temporary();
  lay(source, { ...town, 'publication.yaml': 'nam: Gazette\n' });
  await expect(openWorld(source)).rejects.toThrow('nam');
});

test.each(['source-serif-4/400Regular', 'source-serif-4/700Bold_Italic', 'source-code-pro/400Regular'])(
  'the face %s is a whole TrueType font',
  async (face) => {
    const bytes = await openFaces()(face);
    expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(bytes.length).toBeGreaterThan(50_000);
  },
);

test.each(['source-serif-4/regular', '../../etc/passwd', 'source-serif-4/400Regular/../x', 'no-such-family/400Regular'])(
  'a face of no known name (%s) is refused',
  async (face) => {
    await expect(openFaces()(face)).rejects.toThrow();
  },
);

test('the press profile FOGRA39 is a CMYK printer profile', async () => {
  const bytes = await openProfiles()('FOGRA39');
  expect(Buffer.from(bytes.subarray(12, 20)).toString('latin1')).toBe('prtrCMYK');
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)).toBe(bytes.length);
});

test.each(['FOGRA40', 'constructor', '../package.json', 'fogra39'])(
  'a press profile of no known name (%s) is refused',
  async (condition) => {
    await expect(openProfiles()(condition)).rejects.toThrow(condition);
  },
);
