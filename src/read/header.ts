import {
  type Diagnostic,
  type Header,
  type HeaderInput,
  headerSchema,
  type Place,
  type Settings,
  signOffBrackets,
  signOffDashes,
  type Vocabulary,
} from '../model/index.ts';
import { expected, synonyms } from './expected.ts';
import { checkBySchema } from './explain.ts';
import { faults } from './faults.ts';
import { fillHeader } from './fill.ts';
import { lifeFaults } from './life.ts';
import { isLanguageName, meantBy } from './meant.ts';
import type { Locator } from './place.ts';
import { slugOf } from './slugOf.ts';
import { judgeSubjects, subjectMeant } from './subjects.ts';
import { readYaml } from './yaml.ts';

/** Where the values of a header stand, by dotted path: `slug`, `related.0`. */
export type Places = Readonly<Record<string, Place>>;

export interface HeaderBlock {
  readonly text: string;
  /** Offsets in the file. */
  readonly from: number;
  readonly bodyFrom: number;
}

/** The block between the first line of `---` and the next one; without it, what may have been meant as one. */
export function findHeader(text: string, locator: Locator): HeaderBlock | { readonly fault: Diagnostic } {
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) return { fault: faults.noHeader(locator.place(0, Math.max(0, text.search(/\r?\n|$/))), foreignHeader(text, locator)) };
  const from = opening[0].length;
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = from;
  const found = closing.exec(text);
  if (!found) {
    const other = /^(?:\.\.\.|[ \t]+---+|-{4,}|—+|–+)[ \t]*\r?$/m.exec(text.slice(from));
    const instead = other ? { line: locator.point(from + other.index).line, found: other[0].trim() } : undefined;
    return { fault: faults.openHeader(locator.place(0, 3), instead) };
  }
  return { text: text.slice(from, found.index), from, bodyFrom: found.index + found[0].length };
}

/** What a file without a header has instead, for a hint. */
function foreignHeader(text: string, locator: Locator): string | undefined {
  if (/^\+\+\+[ \t]*\r?\n/.test(text)) return 'This one is TOML: write it between lines of ---, each key as "key: value"';
  if (/^\s*\{\s*"/.test(text)) return 'This one is JSON: write it between lines of ---, each key as "key: value"';
  const later = /^[ \t]*-{3,}[ \t]*\r?$/m.exec(text.slice(0, 2000));
  const isHeader = later && /^\s*[A-Za-z]+:/.test(text.slice(later.index + later[0].length)) && /^(?:headline|title|credit):/m.test(text);
  if (!isHeader) return undefined;
  return `Line ${locator.point(later.index).line} is meant for it: let it be the first, without spaces, and have three hyphens`;
}

export interface HeaderContext {
  readonly settings: Settings;
  /** The newsroom's vocabulary of Media Topics. */
  readonly topics?: Vocabulary | undefined;
  readonly locator: Locator;
}

export interface HeaderRead {
  readonly header?: Header;
  /** What the header was filled from. */
  readonly written?: HeaderInput;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
}

/** A header's YAML -> Header, with all that is wrong with it. */
export async function readHeader(block: HeaderBlock, { settings, topics, locator }: HeaderContext): Promise<HeaderRead> {
  const yaml = readYaml({ text: block.text, from: block.from, locator, what: 'The header' });
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const missing = locator.place(0, 3);
  const list = 'Run "slugline schema" for the list';
  const meant = subjectMeant(topics);
  const words = { what: 'header key', list, expected, synonyms, meant, missing };
  const { value, diagnostics: said } = checkBySchema(yaml, { schema: headerSchema, ...words });
  if (yaml.broken) return { places: {}, diagnostics };
  diagnostics.push(...said);

  const spot = (key: string, ...rest: number[]) => yaml.spotOf([key, ...rest])?.value ?? missing;
  const text = (key: string) => (typeof yaml.data[key] === 'string' ? yaml.data[key].trim() : undefined);
  diagnostics.push(...lifeFaults({ text, spot, has: (key) => yaml.data[key] !== undefined }));
  const credit = text('credit');
  if (credit && /[\t\r\n]/.test(credit)) diagnostics.push(faults.lineBreak(spot('credit'), 'credit'));
  if (credit) diagnostics.push(...judgeCredit(credit, spot('credit')));
  const language = value?.language ?? '';
  if (isLanguageName(language))
    diagnostics.push(
      faults.wrongValue(spot('language'), 'language', {
        found: language,
        expected: expected.language,
        nearest: meantBy('language', language),
      }),
    );
  const keywords = text('keywords');
  if (keywords?.includes(',')) diagnostics.push(faults.oneText(spot('keywords'), 'keywords', keywords));
  diagnostics.push(...judgeSubjects(yaml, topics));
  const code = sourceCode(yaml.data.source);
  if (code !== undefined && !/^[\w.-]+$/.test(code))
    diagnostics.push(faults.badSource(yaml.spotOf(['source', 'code'])?.value ?? missing, code));
  const slug = text('slug') ?? (await slugOf(locator.path));
  if (slug === '') diagnostics.push(faults.noSlug(missing, locator.path));

  const places: Record<string, Place> = {
    slug: spot('slug'),
    guid: spot('guid'),
    version: spot('version'),
    translationOf: spot('translationOf'),
    image: spot('image'),
    note: spot('note'),
  };
  const related = value?.related ?? [];
  const relatedSpot = (index: number) => yaml.spotOf(['related', index])?.value ?? spot('related');
  const seen = new Set<string>();
  for (const [index, other] of related.entries()) {
    if (seen.has(other)) diagnostics.push(faults.doubledRelated(relatedSpot(index), other));
    else {
      places[`related.${seen.size}`] = relatedSpot(index);
      seen.add(other);
    }
  }
  if (!value || diagnostics.some(({ severity }) => severity === 'error')) return { places, diagnostics };
  return { header: fillHeader({ header: value, slug, settings }), written: value, places, diagnostics };
}

/** The dash or the brackets of a sign-off stand in no credit: formats set their own. */
function judgeCredit(credit: string, place: Place): Diagnostic[] {
  const dashless = credit.replace(new RegExp(`^[${signOffDashes.replace('-', '\\-')}]+\\s*`), '');
  const bracket = signOffBrackets.find(([opening, closing]) => credit.startsWith(opening) && credit.endsWith(closing));
  const bare = bracket ? credit.slice(bracket[0].length, -bracket[1].length).trim() : dashless;
  return bare === credit || bare === '' ? [] : [faults.signedCredit(place, credit, bare)];
}

function sourceCode(source: unknown): string | undefined {
  const code = typeof source === 'object' && source !== null && 'code' in source ? source.code : undefined;
  return typeof code === 'string' ? code.trim() : undefined;
}
