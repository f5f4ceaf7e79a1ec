import { z } from 'zod';
import { type Diagnostic, isSeen, limits, type Place, type Remedy } from '../model/index.ts';
import { faults } from './faults.ts';
import { meantBy, readMoment } from './meant.ts';
import { nearest } from './nearest.ts';
import type { Path, Plain, Yaml } from './yaml.ts';

/** Keys of one file that are compared with all that are known. */
const mostSuggestions = 200;

type Issue = z.core.$ZodIssue;

export interface Schema<T> {
  readonly schema: z.ZodType<T>;
  /** As a message names all of it, e.g. `The header`. */
  readonly whole?: string;
  /** As a message names one of its keys, e.g. `header key`. */
  readonly what: string;
  /** Where the keys can be looked up. */
  readonly list: string;
  /** What is right, by dotted path or by the last key alone. */
  readonly expected: Readonly<Record<string, string>>;
  /** Words that people write for a key, in small letters and digits, after the keys above it: `image.src`. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** What a wrong value was meant as, where more is known than the words of all headers. */
  readonly meant?: (key: string, text: string) => string | undefined;
  /** Where a missing key is missing. */
  readonly missing: Place;
  /** Where in the file the value lies: a format's own settings have a key above them. */
  readonly under?: Path;
}

/** Checks what YAML held by a schema, and says every fault in words, at its place. `value` comes only without faults. */
export function checkBySchema<T>(yaml: Yaml, { schema, under = [], ...words }: Schema<T>): { value?: T; diagnostics: Diagnostic[] } {
  let data = valueAt(yaml.data, under) ?? {};
  const diagnostics = tooLong(yaml, data, under);
  let result = schema.safeParse(data);
  // All scalars are text; a format's settings may ask for numbers and for true and false.
  for (let turn = 0; turn < 3 && !result.success; turn++) {
    const better = typed(yaml, data, { issues: result.error.issues, under });
    if (better === data) break;
    data = better;
    result = schema.safeParse(data);
  }
  if (result.success) return diagnostics.length > 0 ? { diagnostics } : { value: result.data, diagnostics };
  const { issues } = result.error;
  const meant = new Set<string>();
  // Keys first: "hedline" says that the headline is there.
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      const above = issue.path.filter((part) => typeof part === 'string');
      const word = [...above, key.toLowerCase().replace(/[^a-z\d]/g, '')].join('.');
      const near = own(words.synonyms, word) ?? (diagnostics.length < mostSuggestions ? nearest(key, known) : undefined);
      if (near) meant.add([...issue.path, near].join('.'));
      const spot = yaml.spotOf([...under, ...issue.path, key]);
      const what = issue.path.length === 0 ? words.what : `key of "${above.join('.')}"`;
      const list = issue.path.length === 0 ? words.list : `Known: ${known.join(', ')}`;
      diagnostics.push(faults.unknownKey(spot?.key ?? words.missing, key, { what, nearest: near, list }));
    }
  }
  const told = new Set<string>();
  for (const issue of issues) {
    const at = issue.path.join('\0');
    // Rules between keys each have something of their own to say of one place.
    const remedy = remedyOf(issue);
    if (remedy) {
      told.add(at);
      const name = issue.path.filter((part) => typeof part === 'string').join('.') || under.map(String).join('.');
      diagnostics.push(
        faults.refused(nearestSpot(yaml, [...under, ...issue.path])?.value ?? words.missing, name, { found: issue.message, ...remedy }),
      );
      continue;
    }
    // An address that is none and one of a wrong scheme are one fault.
    if (issue.code === 'unrecognized_keys' || told.has(at)) continue;
    told.add(at);
    const said = one(yaml, data, { issue, under, ...words, own: expectedAt(schema, issue.path) });
    if (said && !(said.code === 'header/missing-key' && meant.has(issue.path.join('.')))) diagnostics.push(said);
  }
  return { diagnostics };
}

interface Case extends Pick<Schema<unknown>, 'expected' | 'missing' | 'meant' | 'whole'> {
  readonly issue: Issue;
  readonly under: Path;
  /** What the schema itself says is right. */
  readonly own: string | undefined;
}

/** What a schema's own rule says to do (model's `refuse`). */
function remedyOf(issue: Issue): Remedy | undefined {
  const { remedy, fix }: { readonly remedy?: unknown; readonly fix?: unknown } = issue.code === 'custom' ? (issue.params ?? {}) : {};
  return typeof remedy === 'string' ? { remedy, ...(typeof fix === 'string' && { fix }) } : undefined;
}

function one(
  yaml: Yaml,
  data: Plain,
  { issue, under, expected, missing, meant, own: said, whole = 'The header' }: Case,
): Diagnostic | undefined {
  const path = [...under, ...issue.path];
  const spot = nearestSpot(yaml, path);
  const keys = issue.path.filter((part) => typeof part === 'string');
  const name = keys.join('.') || under.map(String).join('.');
  const value: unknown = valueAt(data, issue.path);
  // Numbers and booleans are text that was read as such.
  const found = typeof value === 'number' || typeof value === 'boolean' ? String(value) : valueAt(data, issue.path);
  const right = own(expected, name) ?? own(expected, String(keys.at(-1) ?? '')) ?? said ?? expectedBy(issue);
  const place = spot?.value ?? missing;
  if (found === undefined && !hasTextAbove(data, issue.path)) {
    if (yaml.isBlank(path)) return faults.blank(place, name, right);
    const above = yaml.spotOf(path.slice(0, -1));
    // An item of a list has no key.
    return faults.missingKey(above?.key ?? above?.value ?? missing, name, { whole, expected: right });
  }
  const text = typeof found === 'string' ? found : textAbove(data, issue.path);
  if (issue.code === 'too_big' && issue.origin === 'string' && issue.maximum === limits.headerValue) return undefined;
  if (issue.code === 'too_big' && issue.maximum === limits.headerList && Array.isArray(value))
    return faults.tooMany(place, name, value.length);
  if (text === undefined || typeof found === 'object') return faults.wrongType(place, name, { found: kindOf(found), expected: right });
  if (!isSeen(text)) return faults.blank(place, name, right);
  if (issue.code === 'invalid_type' && ['object', 'array', 'record'].includes(issue.expected))
    return faults.wrongType(place, name, { found: 'a text', expected: right });
  if (issue.code === 'invalid_format' && issue.format === 'datetime') {
    const moment = readMoment(text);
    if (moment && !moment.isWhole) return faults.noOffset(place, name, { found: text, example: moment.text });
    const isMissing = !moment && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text);
    return faults.wrongValue(place, name, {
      found: text,
      expected: isMissing ? 'a day and a time that exist' : right,
      nearest: moment?.text,
    });
  }
  if (issue.code === 'custom' && issue.message === 'year')
    return faults.wrongValue(place, name, { found: text, expected: 'a year from 1583 to 2999' });
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const key = String(keys.at(-1) ?? '');
  return faults.wrongValue(place, name, { found: text, expected: right, nearest: meant?.(key, text) ?? meantBy(key, text, values) });
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'invalid_type') return types[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small') return `${issue.minimum} or more`;
  if (issue.code === 'too_big') return `${issue.maximum} or less`;
  // What a rule without a message of its own says.
  return issue.message === 'Invalid input' ? 'text' : issue.message;
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
};

const kindOf = (value: Plain | undefined) =>
  Array.isArray(value) ? (value.length === 0 ? 'an empty list' : 'a list') : typeof value === 'object' ? 'keys and values' : 'a text';

/** A single text may stand where a list or a map is short for it: then the schema asks below it. */
function textAbove(data: Plain, path: Path): string | undefined {
  for (let length = path.length; length >= 0; length--) {
    const value = valueAt(data, path.slice(0, length));
    if (value !== undefined) return typeof value === 'string' ? value : undefined;
  }
  return undefined;
}
const hasTextAbove = (data: Plain, path: Path) => textAbove(data, path) !== undefined;

function nearestSpot(yaml: Yaml, path: Path) {
  for (let length = path.length; length > 0; length--) {
    const spot = yaml.spotOf(path.slice(0, length));
    if (spot) return spot;
  }
  return undefined;
}

function valueAt(data: Plain, path: Path): Plain | undefined {
  let value: Plain | undefined = data;
  for (const part of path) {
    if (typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    // Own property of an array or a plain map.
    value = (value as Readonly<Record<PropertyKey, Plain>>)[part];
  }
  return value;
}

function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Every text that is longer than a header value may be. */
function tooLong(yaml: Yaml, data: Plain, path: Path): Diagnostic[] {
  if (typeof data === 'string') {
    const value = yaml.spotOf(path)?.value;
    const name = path.filter((part) => typeof part === 'string').join('.');
    return data.length > limits.headerValue && value ? [faults.tooLong(value, name, data.length)] : [];
  }
  if (Array.isArray(data)) return data.flatMap((item: Plain, index) => tooLong(yaml, item, [...path, index]));
  return Object.entries(data).flatMap(([key, value]) => tooLong(yaml, value, [...path, key]));
}

/** The same data with numbers and booleans where the schema asked for them and an unquoted text can be read as one. */
function typed(yaml: Yaml, data: Plain, { issues, under }: { issues: readonly Issue[]; under: Path }): Plain {
  let better = data;
  for (const issue of issues) {
    if (issue.code !== 'invalid_type') continue;
    const text = valueAt(data, issue.path);
    if (typeof text !== 'string' || yaml.spotOf([...under, ...issue.path])?.quoted) continue;
    const isNumber = (issue.expected === 'number' || issue.expected === 'int') && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);
    const isTruth = issue.expected === 'boolean' && /^(true|false)$/i.test(text);
    if (isNumber || isTruth) better = replaceAt(better, issue.path, isTruth ? text.toLowerCase() === 'true' : Number(text));
  }
  return better;
}

function replaceAt(data: Plain, [first, ...rest]: Path, value: unknown): Plain {
  // The schema alone reads what comes of it.
  if (first === undefined) return value as Plain;
  if (Array.isArray(data)) return data.map((item: Plain, index) => (index === first ? replaceAt(item, rest, value) : item));
  if (typeof data === 'string') return data;
  const key = String(first);
  return Object.fromEntries(Object.entries(data).map(([name, inside]) => [name, name === key ? replaceAt(inside, rest, value) : inside]));
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const at = [...layersAt(schema, path)].at(-1);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** What a schema calls right at a path: its meta's `expected`, the innermost that there is. */
function expectedAt(schema: z.core.$ZodType, path: Path): string | undefined {
  return [...layersAt(schema, path)]
    .map((layer) => z.globalRegistry.get(layer)?.expected)
    .filter((said) => typeof said === 'string')
    .at(-1);
}

/** A schema at a path, then what is under that which makes it optional, defaulted or preprocessed. */
function layersAt(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    const bare: z.core.$ZodType | undefined = at && layersOf(at).at(-1);
    if (bare instanceof z.ZodObject) at = own(bare.shape as Record<string, z.ZodType>, String(part));
    else if (bare instanceof z.ZodArray) at = bare.element;
    else if (bare instanceof z.ZodRecord) at = bare.valueType;
    else at = undefined;
  }
  return at ? layersOf(at) : [];
}

function layersOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  )
    return [schema, ...layersOf(schema.unwrap())];
  if (schema instanceof z.ZodPipe) return [schema, ...layersOf(schema.in instanceof z.ZodTransform ? schema.out : schema.in)];
  return [schema];
}
