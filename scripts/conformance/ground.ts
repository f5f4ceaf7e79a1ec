import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { type Attack, attack } from './attack.ts';
import { dot } from './dot.ts';
import { hostile } from './hostile.ts';
import { hostileEditions } from './hostileEditions.ts';
import { proseFiles } from './proseFiles.ts';
import { type Build, build, type Files, type House, lay, type Made, made } from './publication.ts';
import { type RandomStory, randomStories } from './random.ts';
import { each } from './run.ts';
import { buildWire, type Wire } from './wire.ts';

/** What all checks stand on: publications and their builds, each made when first asked for and once only. */
export interface Ground {
  readonly house: House;
  readonly seed: number;
  /** The real wire copy; undefined where it is not there. */
  readonly copy: string | undefined;
  /** The folder with what is no part of the project. */
  readonly shared: string;
  /** The folder with the NewsML-G2 schemas. */
  readonly schemas: string;
  /** The repository's own publication. */
  source(): Promise<Build>;
  wire(): Promise<Wire | undefined>;
  readonly stories: readonly RandomStory[];
  readonly batches: readonly (readonly RandomStory[])[];
  random(): Promise<readonly Build[]>;
  /** Publications of plain prose: 300 stories and 20 editions of them, as PDFs. */
  readonly prose: readonly Readonly<Record<string, string>>[];
  books(): Promise<readonly Build[]>;
  attacks(): Promise<readonly Attack[]>;
  /** All of these builds. */
  builds(): Promise<readonly Build[]>;
  /** Every file of these media types, or of all, in all builds; the same bytes once. */
  files(...mediaTypes: readonly string[]): Promise<readonly Exhibit[]>;
}

/** A file with the build it comes from and all that was made beside it. */
export interface Exhibit extends Made {
  readonly build: Build;
  readonly all: readonly Made[];
}

export interface Where {
  readonly house: House;
  readonly seed: number;
  readonly shared: string;
  readonly schemas: string | undefined;
}

const randomCount = 200;
const batchSize = 20;
const editionSize = 10;
export const proseHouse = 'Prose';
/** Milliseconds. */
const hurry = 8000;

/** Random stories bound in editions of ten, by id. */
export const editionsOf = (stories: readonly RandomStory[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: Math.ceil(stories.length / editionSize) }, (_, n) => {
      const slugs = stories.slice(n * editionSize, (n + 1) * editionSize).map(({ slug }) => slug);
      const sections = [slugs.slice(0, 4), slugs.slice(4)].filter((section) => section.length > 0);
      const listed = sections.map((section, at) => `  - {title: Part ${at + 1} & more, stories: [${section.join(', ')}]}\n`);
      return [
        `edition-${n + 1}`,
        `title: Edition ${n + 1}\ndate: 2026-03-01\ncover: {file: ../stories/dot.png, alt: A dot}\nsections:\n${listed.join('')}`,
      ];
    }),
  );

/** Each PDF for the archive and for a press. */
export const inBothCopies = { 'publication.yaml': 'pdf: {profiles: [archive, print]}\n' } as const;
/** They take a quarter longer, and what is typical of them is in a few. */
const bothCopiesEvery = 4;

/** A publication of random stories and editions of them, with the picture that they show. */
export const publish = (stories: readonly RandomStory[]): Files => ({
  ...Object.fromEntries(stories.map(({ slug, source }) => [`stories/${slug}.md`, source])),
  ...Object.fromEntries(Object.entries(editionsOf(stories)).map(([id, source]) => [`editions/${id}.yaml`, source])),
  'stories/dot.png': dot,
});

export function ground({ house, seed, shared, schemas }: Where): Ground {
  const copy = path.join(shared, 'real', 'missile-talks.txt');
  const stories = randomStories(seed, randomCount);
  const batches = Array.from({ length: randomCount / batchSize }, (_, n) => stories.slice(n * batchSize, (n + 1) * batchSize));
  const prose = Array.from({ length: 5 }, (_, n) => ({
    'publication.yaml': `name: ${proseHouse}\nformats: [pdf]\n${n === 0 ? inBothCopies['publication.yaml'] : ''}`,
    ...proseFiles({ seed: seed * 100 + n, stories: 60, editions: 4 }),
  }));
  const it: Ground = {
    house,
    seed,
    shared,
    copy: existsSync(copy) ? copy : undefined,
    schemas: path.resolve(schemas ?? path.join(shared, 'schemas', 'newsml-g2')),
    stories,
    batches,
    prose,
    books: once(() => each(prose, house.width, async (files, n) => build(house, `prose ${n + 1}`, await lay(house, files)))),
    source: once(async () => {
      const source = path.join(house.folder, 'source');
      await cp('source', source, { recursive: true });
      return build(house, 'source', source);
    }),
    wire: once(async () => (it.copy === undefined ? undefined : buildWire(house, it.copy))),
    random: once(() =>
      each(batches, house.width, async (batch, n) => {
        const files = { ...publish(batch), ...(n % bothCopiesEvery === 0 && inBothCopies) };
        return build(house, `random ${n + 1}`, await lay(house, files));
      }),
    ),
    attacks: once(async () => {
      const attacks = await each([...hostile, ...hostileEditions], house.width, (row) => attack(house, row));
      // What was slow beside another build may have been kept waiting by it: it is timed again, alone, twice at most.
      return each(attacks, 1, async (first) => {
        let one = first;
        for (let turn = 0; turn < 2 && one.build.ran.milliseconds > hurry; turn++) one = await attack(house, one.row);
        return one;
      });
    }),
    builds: once(async () => {
      const wire = await it.wire();
      return [
        await it.source(),
        ...(wire ? [wire.build] : []),
        ...(await it.random()),
        ...(await it.books()),
        ...(await it.attacks()).map((one) => one.build),
      ];
    }),
    files: async (...mediaTypes) => {
      const found = new Map<string, Exhibit>();
      for (const one of await it.builds()) {
        const all = await made(one.out);
        const wanted = mediaTypes.length === 0 ? all : all.filter((file) => mediaTypes.includes(file.mediaType));
        for (const file of wanted) if (!found.has(file.sha256)) found.set(file.sha256, { ...file, build: one, all });
      }
      return [...found.values()];
    },
  };
  return it;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
