/**
 * `node stream.js FOLDER COUNT FILE [prove]`: writes a newsMessage of COUNT items as a stream, alone in its process, and says what that took.
 * FOLDER has sealed items; each goes in as often as it must, under a guid of its own. With `prove` the message is read back as it passes.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newsml } from '../../src/formats/newsml/index.ts';
import type { Envelope, Proven, World } from '../../src/model/index.ts';
import { pressBundle, ready } from '../../src/press/index.ts';
import { brand } from '../../src/press/seal.ts';
import { readSettings } from '../../src/read/index.ts';

const [folder = '', count = '', file = '', mode] = process.argv.slice(2);

/** What the writing of a message took. */
export interface Took {
  /** Bytes that the process held at its most, above what it held when all code was loaded and nothing was written. */
  readonly peak: number;
  /** Milliseconds of the processor. */
  readonly cpu: number;
  /** Of the items. */
  readonly bytes: number;
}

let length = 0;
const names = (await readdir(folder)).sort();

/** An item of the folder again, as another story: it is what a message has ten thousand of. */
async function* items(): AsyncGenerator<Proven> {
  for (let n = 0; n < Number(count); n++) {
    const name = names[n % names.length] ?? '';
    const text = (await readFile(path.join(folder, name), 'utf8')).replace(/ guid="[^"]*"/, ` guid="tag:stream.example.org,2026:${n}"`);
    const bytes = new TextEncoder().encode(text);
    const artifact = { path: `${n}/${n}.newsml.xml`, mediaType: 'application/vnd.iptc.g2.newsitem+xml', bytes, carries: 'story' } as const;
    length += bytes.length;
    yield brand(artifact, createHash('sha256').update(bytes).digest('hex'), { credits: ['IPS'], seen: [], read: [], fields: [] });
  }
}

const { settings: house } = readSettings(undefined, { newsml: newsml.settings });
const world: World = {
  house,
  read: async () => undefined,
  font: async () => new Uint8Array(),
  profile: async () => new Uint8Array(),
  card: () => undefined,
  story: () => undefined,
  topic: () => undefined,
  translations: () => [],
  made: async function* () {},
};
const press = await ready(newsml, undefined, world);
const envelope: Envelope = { sent: '2026-11-24T12:00:00+00:00', sender: 'stream.example.org', transmitId: 'stream-1' };

const before = { maxRSS: process.resourceUsage().maxRSS, cpu: process.cpuUsage() };
const scope = { name: 'feed', items: items() };
const passing = pressBundle(press, { envelope, scope }, ({ message }) => {
  throw new Error(message);
});
const bundle = mode === 'prove' ? passing : press.writer.bundle?.(envelope, scope);
if (!passing || !bundle) throw new Error('newsml makes no message');
await pipeline(Readable.from(bundle.chunks), createWriteStream(file));
if (mode === 'prove' && !passing.seal()) throw new Error('the message is not sealed');
const { user, system } = process.cpuUsage(before.cpu);
const took: Took = { peak: (process.resourceUsage().maxRSS - before.maxRSS) * 1024, cpu: (user + system) / 1000, bytes: length };
process.stdout.write(JSON.stringify(took));
