import { takingTable } from '../../src/cli/takingTable.ts';
import { formats } from '../../src/formats/index.ts';
import type { Format, Where } from '../../src/model/index.ts';
import { checkFile, type Taking } from '../../src/proof/secondLevel/index.ts';
import { escaped, howPlacesRead, placesTable } from '../mappingTable.ts';
import { markdownTable } from '../typography/rows.ts';
import { forms, openTelling } from './forms.ts';
import { lifeTables } from './life.ts';
import { buildSample, type Sample, story, translation } from './sample.ts';

/** The printed parts of docs/syndication.md, by name. */
export async function guideParts(): Promise<Readonly<Record<string, string>>> {
  const sample = await buildSample();
  const beside = (ending: string) => fileOf(sample, `${story.slug}/${story.slug}.${ending}`);
  const fields = await Promise.all(forms.map(async (format) => [`fields-${format.name}`, await fieldsOf(format, sample)] as const));
  return {
    files: filesTable(sample),
    life: lifeTables(),
    how: howPlacesRead.join('\n'),
    ...Object.fromEntries(fields),
    links: fenced('xml', outdented(linesOf(beside('newsml.xml'), /<link .*residref/))),
    item: fenced('xml', beside('newsml.xml')),
    package: fenced('xml', fileOf(sample, 'editions/march/march.newsml.xml')),
    message: fenced('xml', cutAfter(fileOf(sample, 'feed.newsml.xml'), '<newsItem', '…\n</newsMessage>')),
    nitf: fenced('xml', beside('nitf.xml')),
    ninjs: fenced('json', beside('ninjs.json')),
    rss: fenced('xml', oneOf(fileOf(sample, 'feed.rss.xml'), 'item')),
    atom: fenced('xml', oneOf(fileOf(sample, 'feed.atom.xml'), 'entry')),
    jsonfeed: fenced('json', itemOf(fileOf(sample, 'feed.json'))),
    sitemap: fenced('xml', oneOf(fileOf(sample, 'sitemap.xml'), 'url')),
    'sitemap-news': fenced('xml', oneOf(fileOf(sample, 'sitemap.news.xml'), 'url')),
    superdesk: fenced('text', await superdesk(sample)),
    mining: await miningTable(sample),
    tdmrep: fenced('json', fileOf(sample, '.well-known/tdmrep.json')),
  };
}

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

function fileOf({ files }: Sample, name: string): string {
  const file = files.get(name);
  if (!file) throw new Error(`The sample has no ${name}`);
  return new TextDecoder().decode(file.bytes);
}

const linesOf = (text: string, wanted: RegExp) => text.split('\n').filter((line) => wanted.test(line));
const outdented = (lines: readonly string[]) => lines.map((line) => line.trim()).join('\n');

/** A text up to where something begins, and how it ends. */
const cutAfter = (text: string, begin: string, end: string) => `${text.slice(0, text.indexOf(begin))}${end}`;

/** A feed with one of its entries, that of the sample's story. */
function oneOf(text: string, name: string): string {
  const blocks = [...text.matchAll(new RegExp(`<${name}[ >][^]*?</${name}>`, 'g'))];
  const wanted = blocks.find(([block]) =>
    [`>${story.guid}</guid>`, `>${story.guid}</id>`, `/${story.slug}/</loc>`].some((identity) => block.includes(identity)),
  );
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!wanted || !first || !last) throw new Error(`There is no ${name} of ${story.slug}`);
  const around = (block: RegExpMatchArray) => (block === wanted ? [] : ['…\n']);
  const end = last.index + last[0].length;
  return [text.slice(0, first.index), ...around(first), wanted[0], '\n', ...around(last), text.slice(end).trimStart()].join('');
}

function itemOf(text: string): string {
  const { items, ...feed } = JSON.parse(text) as { readonly items: readonly { readonly id: string }[] };
  return JSON.stringify({ ...feed, items: items.filter(({ id }) => id === story.guid) }, undefined, 2);
}

/** Each file that a partner takes in, as the sample has it. */
const filesTable = ({ files }: Sample): string =>
  markdownTable(
    ['file', 'media type', 'what it is'],
    kinds.flatMap(([name, what]) => {
      const file = files.get(name);
      return file ? [[`\`${name.replaceAll(story.slug, 'SLUG').replaceAll('march', 'ID')}\``, `\`${file.mediaType}\``, what]] : [];
    }),
  );

const kinds = [
  [`${story.slug}/${story.slug}.newsml.xml`, 'NewsML-G2 2.35, conformance power: a story, with its text as XHTML and as NITF'],
  ['editions/march/march.newsml.xml', 'NewsML-G2 2.35: an edition as a packageItem'],
  ['feed.newsml.xml', 'NewsML-G2 2.35: a newsMessage of all stories'],
  [`${story.slug}/${story.slug}.nitf.xml`, 'NITF 3.6: a story'],
  [`${story.slug}/${story.slug}.ninjs.json`, 'ninjs 3.1: a story'],
  ['feed.rss.xml', 'RSS 2.0: all stories, with their whole text'],
  ['feed.atom.xml', 'Atom (RFC 4287): the same'],
  ['feed.json', 'JSON Feed 1.1: the same'],
  ['sitemap.xml', 'every page'],
  ['sitemap.news.xml', 'Google’s news sitemap'],
  ['.well-known/tdmrep.json', 'TDMRep: where mining is reserved'],
] as const;

/** Where each key stands in a format, and what stands there in the sample. */
async function fieldsOf(format: Format, sample: Sample): Promise<string> {
  const opened = await Promise.all([story, translation].map((one) => openTelling(sample, format, one)));
  return placesTable(format.fields, (key) => {
    const values = opened.map((file) => (file ? firstFound(format.fields[key], (at) => file.find(at)) : ''));
    return values.find((value) => value !== '') ?? '';
  }).join('\n');
}

/** What is found at the first of a key's places that has something; `text` is all of a story, which says nothing here. */
function firstFound(where: Where, find: (at: string) => readonly string[]): string {
  if ('nowhere' in where) return '';
  const places = where.map((spot) => (typeof spot === 'string' ? spot : spot.at).replace(/\|text$/, '')).filter((at) => at !== 'text');
  const found = places.map((at) => [...new Set(find(at))]).find((values) => values.length > 0) ?? [];
  return found.map(shortened).map(escaped).join('; ');
}

const longest = 80;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** What a stock superdesk makes of the sample's item. */
async function superdesk(sample: Sample): Promise<string> {
  const name = `${story.slug}/${story.slug}.newsml.xml`;
  const bytes = new TextEncoder().encode(fileOf(sample, name));
  const taken: Taking[] = [];
  const chunks = (async function* () {
    yield bytes;
  })();
  await checkFile({ path: name, chunks }, { report: () => {}, take: (taking) => taken.push(taking) });
  return taken.map(takingTable).join('\n');
}

/** Where the reservation stands in each format that has a place for it, and what stands there. */
async function miningTable(sample: Sample): Promise<string> {
  const rows: string[][] = [];
  for (const format of [...formats]) {
    const where = format.fields['rights.aiTraining'];
    if ('nowhere' in where) continue;
    const telling = await openTelling(sample, format, story);
    for (const spot of where) {
      const at = typeof spot === 'string' ? spot : spot.at;
      rows.push([format.name, `\`${at}\``, telling ? [...new Set(telling.find(at))].map(escaped).join('; ') : '']);
    }
  }
  return markdownTable(['format', 'where it stands', 'in the example'], rows);
}
