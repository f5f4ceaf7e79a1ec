import { type Diagnostic, type Header, headerSchema, type Place, type Settings } from '../model/index.ts';
import { expected, synonyms } from './expected.ts';
import { checkBySchema } from './explain.ts';
import { faults } from './faults.ts';
import { fillHeader } from './fill.ts';
import { instantOf } from './instant.ts';
import type { Locator } from './place.ts';
import { readYaml } from './yaml.ts';

/** Where the values of a header stand, by dotted path: `slug`, `related.0`. */
export type Places = Readonly<Record<string, Place>>;

export interface HeaderBlock {
  readonly text: string;
  /** Offsets in the file. */
  readonly from: number;
  readonly bodyFrom: number;
}

/** The block between the first line of `---` and the next one. */
export function findHeader(text: string, locator: Locator): HeaderBlock | { readonly fault: Diagnostic } {
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) return { fault: faults.noHeader(locator.place(0, Math.max(0, text.search(/\r?\n|$/)))) };
  const from = opening[0].length;
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = from;
  const found = closing.exec(text);
  if (!found) return { fault: faults.openHeader(locator.place(0, 3)) };
  return { text: text.slice(from, found.index), from, bodyFrom: found.index + found[0].length };
}

export interface HeaderContext {
  readonly settings: Settings;
  readonly locator: Locator;
}

export interface HeaderRead {
  readonly header?: Header;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
}

/** A header's YAML -> Header, with all that is wrong with it. */
export async function readHeader(block: HeaderBlock, { settings, locator }: HeaderContext): Promise<HeaderRead> {
  const yaml = readYaml({ text: block.text, from: block.from, locator, what: 'The header' });
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const missing = locator.place(0, 3);
  const list = 'Run "slugline schema" for the list';
  const { value, diagnostics: said } = checkBySchema(yaml, { schema: headerSchema, what: 'header key', list, expected, synonyms, missing });
  if (yaml.broken) return { places: {}, diagnostics };
  diagnostics.push(...said);

  const spot = (key: string, ...rest: number[]) => yaml.spotOf([key, ...rest])?.value ?? missing;
  const text = (key: string) => (typeof yaml.data[key] === 'string' ? yaml.data[key].trim() : undefined);
  const [published, updated, status, signal, credit] = [text('published'), text('updated'), text('status'), text('signal'), text('credit')];
  if (published && updated && isMoment(published) && isMoment(updated) && instantOf(updated) < instantOf(published))
    diagnostics.push(faults.updatedBeforePublished(spot('updated'), { updated, published }));
  const hasNote = yaml.data.note !== undefined;
  if (!hasNote && status === 'canceled') diagnostics.push(faults.noteRequired(spot('status'), 'status', status));
  if (!hasNote && signal === 'correction') diagnostics.push(faults.noteRequired(spot('signal'), 'signal', signal));
  if (credit && /[\t\r\n]/.test(credit)) diagnostics.push(faults.lineBreak(spot('credit'), 'credit'));
  const code = sourceCode(yaml.data.source);
  if (code !== undefined && !/^[\w.-]+$/.test(code))
    diagnostics.push(faults.badSource(yaml.spotOf(['source', 'code'])?.value ?? missing, code));
  const slug = text('slug') ?? (await slugOf(locator.path));
  if (slug === '') diagnostics.push(faults.noSlug(missing, locator.path));

  const places: Record<string, Place> = {
    slug: spot('slug'),
    guid: spot('guid'),
    translationOf: spot('translationOf'),
    image: spot('image'),
    note: spot('note'),
  };
  value?.related?.forEach((_, index) => {
    places[`related.${index}`] = yaml.spotOf(['related', index])?.value ?? spot('related');
  });
  if (!value || diagnostics.some(({ severity }) => severity === 'error')) return { places, diagnostics };
  return { header: fillHeader({ header: value, slug, settings }), places, diagnostics };
}

const isMoment = (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);

function sourceCode(source: unknown): string | undefined {
  const code = typeof source === 'object' && source !== null && 'code' in source ? source.code : undefined;
  return typeof code === 'string' ? code.trim() : undefined;
}

/** The file name as a slug, cut between words at 120. */
async function slugOf(path: string): Promise<string> {
  const name = (path.split('/').at(-1) ?? '').replace(/\.md$/i, '');
  // Half of all file names need no table of scripts.
  const ascii = /[^\0-\x7F]/.test(name) ? (await import('@sindresorhus/transliterate')).default(name) : name;
  const slug = ascii
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.length <= 120
    ? slug
    : slug
        .slice(0, 121)
        .replace(/-[^-]*$/, '')
        .slice(0, 120);
}
