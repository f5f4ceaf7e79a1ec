import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { signersIn, verify } from '../../src/archive/index.ts';
import { disk } from '../../src/build/disk.ts';
import type { Outcome } from '../conformance/outcome.ts';
import { archiveTo, type Ground } from './ground.ts';

/** What must be said of a damage: each of these codes at its path. `anyOf`: one of them will do. */
interface Expected {
  readonly all?: readonly string[];
  readonly anyOf?: readonly string[];
}

/** An archive that may be damaged, and chance. */
interface Field {
  readonly root: string;
  readonly files: readonly string[];
  readonly bags: readonly string[];
  /** A whole number below. */
  below(most: number): number;
}

const chain = 'chain.jsonl';
const ofChain = ['chain-broken', 'bad-signature', 'unsigned', 'no-chain'];
const inRoot = (file: string) => !file.includes('/');
const rootFaults = (file: string): Expected => ({ anyOf: ofChain.flatMap((code) => [`${code} ${file}`, `${code} ${chain}`]) });
const pick = <T>(list: readonly T[], { below }: Field): T => list[below(list.length)] as T; // never empty here

/** One row a kind of damage: does it, and says what must be found. */
const kinds: Readonly<Record<string, (field: Field) => Expected>> = {
  'a bit': (field) => {
    const file = pick(field.files, field);
    const bytes = readFileSync(path.join(field.root, file));
    const at = field.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << field.below(8));
    writeFileSync(path.join(field.root, file), bytes);
    return inRoot(file) ? rootFaults(file) : { all: [`damaged ${file}`] };
  },
  'a truncation': (field) => {
    const file = pick(field.files, field);
    truncateSync(path.join(field.root, file), field.below(readFileSync(path.join(field.root, file)).length));
    return inRoot(file) ? rootFaults(file) : { all: [`damaged ${file}`] };
  },
  'a deletion': (field) => {
    const file = pick(field.files, field);
    rmSync(path.join(field.root, file));
    return inRoot(file) ? rootFaults(file) : { all: [`missing ${file}`] };
  },
  'a bag deleted': (field) => {
    const bag = pick(field.bags, field);
    rmSync(path.join(field.root, bag), { recursive: true });
    return { all: [`missing-bag ${bag}`] };
  },
  'an addition': (field) => {
    const beside = pick(field.files, field);
    const file = path.posix.join(path.posix.dirname(beside), 'added.txt');
    writeFileSync(path.join(field.root, file), 'added');
    return { all: [`added ${file}`] };
  },
  'a bag added': (field) => {
    const bag = pick(field.bags, field);
    cpSync(path.join(field.root, bag), path.join(field.root, `${bag}9`), { recursive: true });
    return { all: [`added-bag ${bag}9`] };
  },
  'a swap': (field) => {
    const bag = pick(field.bags, field);
    const inside = field.files.filter((file) => file.startsWith(`${bag}/`));
    const one = pick(inside, field);
    const bytes = readFileSync(path.join(field.root, one));
    const other = pick(
      inside.filter((file) => !readFileSync(path.join(field.root, file)).equals(bytes)),
      field,
    );
    exchange(field.root, one, other);
    return { anyOf: [`swapped ${one}`, `swapped ${other}`] };
  },
  'two bags swapped': (field) => {
    const one = pick(field.bags, field);
    const other = pick(
      field.bags.filter((bag) => bag !== one),
      field,
    );
    exchange(field.root, one, other);
    return { all: [`swapped-bag ${one}`, `swapped-bag ${other}`] };
  },
  'a rename': (field) => {
    const file = pick(
      field.files.filter((each) => !inRoot(each)),
      field,
    );
    renameSync(path.join(field.root, file), path.join(field.root, `${file}.bak`));
    return { all: [`renamed ${file}.bak`] };
  },
  'a bag renamed': (field) => {
    const bag = pick(field.bags, field);
    renameSync(path.join(field.root, bag), path.join(field.root, `${bag}7`));
    return { all: [`renamed-bag ${bag}7`] };
  },
  'all check sums made anew': (field) => {
    const [bag, file] = change(field);
    for (const algorithm of ['sha256', 'sha512']) remake(path.join(field.root, bag), algorithm);
    return { all: [`recomputed ${bag}`, ...(file.includes('/data/source/') || file.includes('/data/dist/') ? [`damaged ${file}`] : [])] };
  },
  'the check sums of one kind made anew': (field) => {
    const [bag, file] = change(field);
    remake(path.join(field.root, bag), pick(['sha256', 'sha512'], field));
    return { all: [`recomputed ${bag}`, `damaged ${file}`] };
  },
};

/** Changes a payload file of some bag. */
function change(field: Field): readonly [bag: string, file: string] {
  const bag = pick(field.bags, field);
  const file = pick(
    field.files.filter((each) => each.startsWith(`${bag}/data/`)),
    field,
  );
  writeFileSync(path.join(field.root, file), Buffer.concat([readFileSync(path.join(field.root, file)), Buffer.from(' ')]));
  return [bag, file];
}

/** What somebody would do who changed a bag and knows BagIt. */
function remake(bag: string, algorithm: string): void {
  const hash = (file: string) =>
    createHash(algorithm)
      .update(readFileSync(path.join(bag, file)))
      .digest('hex');
  for (const name of [`manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`]) {
    const rows = readFileSync(path.join(bag, name), 'utf8').trimEnd().split('\n');
    const files = rows.map((row) => row.slice(row.indexOf('  ') + 2));
    writeFileSync(path.join(bag, name), files.map((file) => `${hash(file)}  ${file}\n`).join(''));
  }
}

function exchange(root: string, one: string, other: string): void {
  const aside = path.join(root, '..', 'aside');
  renameSync(path.join(root, one), aside);
  renameSync(path.join(root, other), path.join(root, one));
  renameSync(aside, path.join(root, other));
}

/** mulberry32: the same damages again for the same seed. */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  };
}

/** Damages copies of an archive, one damage each, and asks of each whether it is found and rightly named, and nothing else accused. */
export async function damages(ground: Ground, { count, seed }: { readonly count: number; readonly seed: number }): Promise<Outcome> {
  const good = path.join(ground.folder, 'good');
  if (!existsSync(good)) await archiveTo(ground, good);
  const signers = signersIn(readFileSync(ground.signers, 'utf8'));
  const root = path.join(ground.folder, 'damaged');
  const below = chance(seed);
  const names = Object.keys(kinds);
  const sum = new Map<string, number>();
  const faults: string[] = [];
  const clean = await verify({ root: good, signers }, disk);
  if (clean.diagnostics.length > 0) faults.push(`the good archive is accused: ${clean.diagnostics[0]?.message}`);
  const files = readdirSync(good, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(good, path.join(parentPath, name)))
    .sort();
  const bags = [...new Set(files.filter((file) => !inRoot(file)).map((file) => file.split('/').slice(0, 3).join('/')))];
  for (let at = 0; at < count; at += 1) {
    rmSync(root, { recursive: true, force: true });
    cpSync(good, root, { recursive: true });
    const name = names[at % names.length] ?? '';
    const expected = kinds[name]?.({ root, files, bags, below }) ?? {};
    const { diagnostics } = await verify({ root, signers }, disk);
    const said = diagnostics.map(({ code, place }) => `${code.replace('archive/', '')} ${place?.path}`);
    const isFound =
      (expected.all ?? []).every((each) => said.includes(each)) && (expected.anyOf?.some((each) => said.includes(each)) ?? true);
    // Of a chain that does not hold nobody knows which bags it named.
    const isClean = expected.anyOf !== undefined || said.length === expected.all?.length || name.includes('anew');
    if (!isFound || !isClean) faults.push(`${at}: ${name}: wanted ${JSON.stringify(expected)}, said ${JSON.stringify(said)}`);
    else sum.set(name, (sum.get(name) ?? 0) + 1);
  }
  const found = [...sum.values()].reduce((all, one) => all + one, 0);
  return {
    figures: `${found} of ${count} found and rightly named (${[...sum].map(([name, times]) => `${times} × ${name}`).join(', ')})`,
    faults,
  };
}
