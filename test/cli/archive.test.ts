import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { keyBytes } from '../../src/archive/signature.ts';
import { all } from '../build/folders.ts';
import { folder, slugline } from './stage.ts';

const hour = ['--now', '2026-11-24T12:00:00Z'];
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const story = (headline: string, more = '') => `---
headline: ${headline}
credit: IPS
published: 2026-03-02T08:00:00Z
${more}---

The council met.

![A dot](pictures/50%20dot%25.png "A dot")
`;

const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==', 'base64');

interface Place {
  readonly source: string;
  readonly out: string;
  readonly to: string;
  readonly key: string;
  readonly signers: string;
}

let built: Place;
const places = (at: string): Place => ({
  source: join(at, 'source'),
  out: join(at, 'dist'),
  to: join(at, 'archive'),
  key: join(at, 'archive.key'),
  signers: join(at, 'signers'),
});
const build = ({ source, out }: Place) => slugline(['build', '--source', source, '--out', out, '--formats', 'html,newsml', '--quiet']);
const keep = ({ source, out, to }: Place, ...more: string[]) =>
  slugline(['archive', '--source', source, '--out', out, '--to', to, ...hour, ...more]);

beforeAll(async () => {
  const at = join(process.env.TMPDIR ?? '/tmp', `slugline-archive-test-${process.pid}`);
  built = places(at);
  await mkdir(join(built.source, 'stories/pictures'), { recursive: true });
  writeFileSync(join(built.source, 'publication.yaml'), 'name: The Archive\n');
  writeFileSync(join(built.source, 'stories/bridge.md'), story('The bridge'));
  writeFileSync(join(built.source, 'stories/river.md'), story('The river'));
  writeFileSync(join(built.source, 'stories/pictures/50 dot%.png'), dot);
  writeFileSync(built.key, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  writeFileSync(built.signers, `archivist@example.org ssh-ed25519 ${keyBytes(publicKey).toString('base64')}\n`);
  expect((await build(built)).err).toBe('');
  expect(await keep(built, '--key', built.key)).toMatchObject({ code: 0 });
  return () => rmSync(at, { recursive: true, force: true });
});

/** A place of its own with what was built and archived there. */
async function fresh(): Promise<Place> {
  const at = await folder();
  cpSync(join(built.to, '..'), at, { recursive: true });
  return places(at);
}

const bagOf = async (to: string, name: string) =>
  `stories/${(await readdir(join(to, 'stories'))).find((each) => each.startsWith(`${name}.`))}/v0001`;

test('an archive has a bag for each story; again changes nothing, and verifies as signed', async () => {
  const place = await fresh();
  const before = all(place.to);
  const { code, out } = await keep(place, '--key', place.key);
  expect({ code, out }).toEqual({ code: 0, out: `Archived 0 versions in ${place.to}: 2 bags, signed\n  2 versions stood already\n` });
  expect(all(place.to)).toEqual(before);
  expect(Object.keys(before).filter((path) => /bagit\.txt$/.test(path))).toHaveLength(2);
  const said = await slugline(['verify', place.to, '--signers', place.signers]);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toMatch(/^Sound: 2 bags of 2, .*\n {2}chain: 2 lines, signed by archivist@example.org/);
});

test('another version gets a bag of its own; other bytes under the same version are refused with both digests', async () => {
  const place = await fresh();
  const before = all(place.to);
  const file = join(place.source, 'stories/bridge.md');
  writeFileSync(file, story('The bridge', 'summary: It stands.\n'));
  const unbuilt = await keep(place);
  expect(unbuilt.code).toBe(1);
  expect(unbuilt.err).toMatch(
    /bridge\.md error "stories\/bridge.md" changed since it was built: it had SHA-256 [\da-f]{64} and has [\da-f]{64}/,
  );
  expect(unbuilt.err).toContain('Build first');
  await build(place);
  const same = await keep(place);
  expect(same.code).toBe(1);
  expect(same.err).toMatch(/Version 1 is in the archive with other bytes.*stories\/bridge.md was [\da-f]{64}, is [\da-f]{64}/);
  expect(same.err).toContain('Write "version: 2"');
  expect(all(place.to)).toEqual(before);
  writeFileSync(file, story('The bridge', 'summary: It stands.\nversion: 2\n'));
  await build(place);
  expect((await keep(place)).out).toContain('Archived 1 version');
  for (const [path, bytes] of Object.entries(before)) if (path.startsWith('stories/')) expect(all(place.to)[path]).toBe(bytes);
  const verified = await slugline(['verify', place.to, '--signers', place.signers]);
  expect(verified.code).toBe(1);
  expect(verified.err).toContain('Lines 3 to 3 are not signed');
});

test('everything is restored to the last byte, and one story of one version by itself', async () => {
  const place = await fresh();
  const again = join(place.to, '../again');
  const { code, out } = await slugline(['restore', place.to, '--to', again]);
  expect(code).toBe(0);
  expect(out).toContain('Restored 4 files of 2 bags');
  expect(all(again)).toEqual(all(place.source));
  const one = join(place.to, '../one');
  expect((await slugline(['restore', place.to, '--to', one, '--story', 'river', '--story-version', '1'])).code).toBe(0);
  expect(Object.keys(all(one))).toEqual(['publication.yaml', 'stories/pictures/50 dot%.png', 'stories/river.md']);
  const none = await slugline(['restore', place.to, '--to', join(one, 'x'), '--story', 'lake']);
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining('The archive has no "lake"') });
  expect((await slugline(['restore', place.to, '--to', join(one, 'x'), '--story-version', '1'])).code).toBe(2);
});

test.each([
  [
    'is damaged',
    (bag: string) => appendFileSync(join(bag, 'data/source/stories/bridge.md'), 'x'),
    'error The file is damaged: it had SHA-256',
  ],
  ['is missing', (bag: string) => rmSync(join(bag, 'data/source/stories/bridge.md')), 'error The file is missing'],
  [
    'is added',
    (bag: string) => writeFileSync(join(bag, 'data/notes.txt'), 'x'),
    'data/notes.txt error The file is not one of the archive’s',
  ],
  ['is renamed', (bag: string) => renameSync(join(bag, 'bag-info.txt'), join(bag, 'info.txt')), 'bag-info.txt under another name'],
  ['is a link', (bag: string) => symlinkSync('/etc/passwd', join(bag, 'data/link')), 'data/link error This is neither file nor folder'],
  ['is a whole bag', (bag: string) => rmSync(bag, { recursive: true }), 'v0001 error The bag is missing'],
])('what %s in an archive is named', async (_, damage, said) => {
  const place = await fresh();
  damage(join(place.to, await bagOf(place.to, 'bridge')));
  const { code, err, out } = await slugline(['verify', place.to, '--signers', place.signers]);
  expect(code).toBe(1);
  expect(err).toContain(said);
  expect(out).toContain('1 fault: ');
});

test('a changed chain is found by its signature, and one without a signature by its lines', async () => {
  const place = await fresh();
  const chain = join(place.to, 'chain.jsonl');
  const lines = readFileSync(chain, 'utf8').split('\n');
  writeFileSync(chain, `${lines[1]}\n${lines[0]}\n`);
  const { code, err } = await slugline(['verify', place.to, '--signers', place.signers]);
  expect(code).toBe(1);
  expect(err).toContain('chain.jsonl error Line 1 does not follow');
  expect(err).toContain('chain-00000002.sig error The signature does not hold: the chain is not what was signed');
  expect((await keep(place)).err).toContain('Nothing was archived');
  expect((await slugline(['restore', place.to, '--to', join(place.to, '../x')])).code).toBe(1);
});

test('a bag is never restored from a file that changed, and none of its files is written', async () => {
  const place = await fresh();
  const bag = join(place.to, await bagOf(place.to, 'bridge'));
  appendFileSync(join(bag, 'data/source/stories/bridge.md'), 'x');
  const to = join(place.to, '../again');
  const { code, err } = await slugline(['restore', place.to, '--to', to]);
  expect(code).toBe(1);
  expect(err).toContain('bridge.md error The file is not what was archived');
  expect(await readdir(join(place.to, '..'))).not.toContain('again');
});

test('parts have all bags between them, each once', async () => {
  const place = await fresh();
  const checked = [];
  for (const part of ['1/2', '2/2']) {
    const { out } = await slugline(['verify', place.to, '--part', part, '--json']);
    checked.push(JSON.parse(out.trim().split('\n').at(-1) ?? '').checked);
  }
  expect(checked).toEqual([1, 1]);
  for (const part of ['0/2', '3/2', '1', 'x/y']) expect((await slugline(['verify', place.to, '--part', part])).code).toBe(2);
});

test('the key that signs is in no bag, no chain and no message', async () => {
  const place = await fresh();
  const secret = (privateKey.export({ format: 'jwk' }).d ?? '').slice(0, 20);
  const pem = readFileSync(place.key, 'utf8').split('\n')[1] ?? '';
  const said = [await keep(place, '--key', place.key, '--json'), await slugline(['verify', place.to, '--json'])];
  writeFileSync(place.key, `-----BEGIN PRIVATE KEY-----\n${pem.slice(0, 40)}\n-----END PRIVATE KEY-----\n`);
  said.push(await keep(place, '--key', place.key));
  const everything = JSON.stringify([all(place.to), said]);
  for (const text of [secret, pem.slice(0, 40)]) expect(everything).not.toContain(text);
  expect(said.map(({ code }) => code)).toEqual([0, 0, 2]);
});

test('words that cannot be meant are wrong usage', async () => {
  const place = await fresh();
  for (const [words, said] of [
    [['archive', '--source', place.source, '--out', place.out, '--to', join(place.source, 'archive')], 'lie one in the other'],
    [['archive', '--source', place.source, '--out', join(place.to, 'none'), '--to', place.to], 'Build first'],
    [['archive', '--source', place.source, '--out', place.out, '--to', place.to, '--key', place.signers], 'no private Ed25519 key'],
    [['verify', join(place.to, 'none')], 'is no folder'],
    [['verify', place.to, '--signers', place.key], 'no Ed25519 key that may sign'],
  ] as const) {
    const { code, err } = await slugline(words);
    expect(code).toBe(2);
    expect(err).toContain(said);
  }
  const used = await slugline(['archive', '--source', place.source, '--out', place.out, '--to', join(place.to, 'stories')]);
  expect(used).toMatchObject({ code: 1, err: expect.stringContaining('it is no archive') });
});

test('the proof of a story tells where its credit was found, its digests and its bags', async () => {
  const place = await fresh();
  const words = ['proof', 'bridge', '--source', place.source, '--out', place.out, '--archive', place.to];
  const { code, out } = await slugline(words);
  expect(code).toBe(0);
  expect(out).toContain('  headline   The bridge\n  credit     IPS\n');
  expect(out).toMatch(
    /bridge\/bridge\.newsml\.xml, .*\n {4}SHA-256 [\da-f]{64}\n {4}credit {2}IPS\n {4}seen {4}sign-off\n {4}read {4}contentMeta\/creditline/,
  );
  expect(out).toContain(`version 1: ${await bagOf(place.to, 'bridge')}`);
  const page = JSON.parse((await slugline([...words, '--json'])).out);
  expect(page).toMatchObject({ name: 'bridge', version: 1, sourceChanged: false, archive: { bags: [{ version: 1, line: 1 }] } });
  expect(await slugline(['proof', 'brigde', '--source', place.source, '--out', place.out])).toMatchObject({
    code: 1,
    err: expect.stringContaining('Did you mean "bridge"?'),
  });
});
