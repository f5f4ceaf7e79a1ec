import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, type Judge, lacking, newsml, nitf } from '../conformance/judges.ts';
import { ninjs } from '../conformance/ninjs.ts';
import { type Outcome, thereIs } from '../conformance/outcome.ts';
import type { House, Made } from '../conformance/publication.ts';
import type { Figure } from '../figures/page.ts';
import { wholeLife } from './life.ts';
import { longMessage } from './longMessage.ts';
import { type Syndicated, syndicate } from './publication.ts';
import { readBack } from './readBack.ts';
import { secondLevel } from './secondLevel.ts';
import { wholeStories } from './whole.ts';

export interface Wish {
  readonly house: House;
  readonly seed: number;
  readonly stories: number;
  /** Items of the long message. */
  readonly items: number;
  /** Of an item in it: milliseconds of CPU. A busy machine takes longer, so that not everybody asks. */
  readonly milliseconds: number;
  /** The folder with schemas and vocabularies, which are no part of the project. */
  readonly shared: string;
  /** The folder with the NewsML-G2 schemas. */
  readonly schemas: string;
}

/** MiB that the long message may take above what the process held before. */
const mebibytes = 300;

/** What a partner's system takes in is as it should be: generated stories, by others' schemas and readers. */
export function syndicating(wish: Wish): readonly Figure[] {
  const { house, seed, shared, milliseconds } = wish;
  const topics = path.resolve(shared, 'vocabularies', 'mediatopics.json');
  let built: Promise<Syndicated> | undefined;
  const publication = () => (built ??= syndicate({ house, seed, count: wish.stories, topics: existsSync(topics) ? topics : undefined }));

  const valid = (name: string, what: string, [judge, wanted]: readonly [Judge, (file: Made) => boolean]): Figure => ({
    name,
    what,
    goal: '100 % valid',
    make: async () => {
      const lacks = lacking(judge.needs);
      if (lacks) return thereIs(`no ${lacks}`);
      const files = (await publication()).files.filter(wanted);
      return judged(files, files.length === 0 ? [] : await judge.judge(files.map(({ file }) => file)));
    },
  });
  const ofType = (ending: string) => (file: Made) => file.mediaType.endsWith(ending);
  const g2 = newsml(wish.schemas);
  const entries = (name: string, what: string, format: string): Figure => ({
    name,
    what,
    goal: 'every story there, every header key that has a place equal',
    make: async () => readBack(format, await publication()),
  });

  return [
    {
      name: 'stories',
      what: 'Generated stories: every header key in random combination, every kind of element in each text',
      goal: 'all there, whole, in each format; nothing of what is held back or was killed in any file',
      make: async () => wholeStories(await publication()),
    },
    valid('g2 items', 'newsItem, by the XML Schema of NewsML-G2 2.35 power with NITF 3.6', [g2, ofType('newsitem+xml')]),
    valid('g2 messages', 'newsMessage: of all stories, of each language, of each top subject', [g2, ofType('newsmessage+xml')]),
    valid('g2 packages', 'packageItem of each edition', [g2, ofType('packageitem+xml')]),
    valid('nitf 3.6', 'NITF, by its XML Schema', [nitf(wish.schemas), ofType('nitf+xml')]),
    valid('ninjs 3.1', 'ninjs, by its JSON Schema', [ninjs(path.resolve(shared, 'schemas', 'ninjs')), ({ format }) => format === 'ninjs']),
    entries('rss 2.0', 'RSS, read back by two parsers of others', 'rss'),
    entries('atom', 'Atom, read back by two parsers of others', 'atom'),
    entries('json feed', 'JSON Feed, read back', 'jsonfeed'),
    {
      name: 'life cycle',
      what: 'A story at each step of its life, in every format, against a table written by hand',
      goal: 'every place as in the table; withheld and under embargo in no file',
      make: () => wholeLife(house.folder),
    },
    {
      name: 'second level',
      what: 'Faults that the schema lets pass, planted one an item into the newsItems above',
      goal: 'all found, none reported on good items',
      make: async () => {
        const items = (await publication()).files.filter(ofType('newsitem+xml'));
        return secondLevel({ items, folder: path.join(house.folder, 'spoilt'), schema: g2 });
      },
    },
    {
      name: 'long message',
      what: `newsMessage of ${wish.items} items as a stream, each measurement in a process of its own`,
      goal: `at most ${mebibytes} MiB above start and ${milliseconds} ms of CPU an item`,
      make: async () => {
        const items = (await publication()).files.filter(ofType('newsitem+xml'));
        return longMessage(
          { items, count: wish.items, folder: await mkdtemp(path.join(house.folder, 'long-')) },
          { mebibytes, milliseconds },
        );
      },
    },
  ];
}

function judged(files: readonly Made[], findings: readonly Finding[]): Outcome {
  if (files.length === 0) return { figures: 'no file', faults: ['there is nothing to judge'] };
  const names = new Map(files.map((file) => [file.file, file.path]));
  const wrong = new Set(findings.map(({ file }) => file));
  return {
    figures: `${files.length - wrong.size} of ${files.length} valid`,
    faults: findings.map(({ file, message }) => `${names.get(file) ?? file}: ${message}`),
  };
}
