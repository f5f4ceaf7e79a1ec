import { openHtml, readPiece } from '../../html.ts';
import { normal } from '../../text.ts';
import { elementsOf } from '../../xml.ts';
import type { Rule, Words } from '../rule.ts';

/** Steps from the root of a JSON document to a value. */
export type Path = readonly (string | number)[];

export type JsonObject = Readonly<Record<string, unknown>>;

/** What is wrong, and where in the document. */
export interface Complaint extends Words {
  readonly path: Path;
}

/** One row a rule; its name is for those who read the table. */
export type Rules = Readonly<Record<string, Rule<JsonObject, Complaint>>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a property, normalised; empty where there is none. */
export const textIn = (object: JsonObject, key: string): string => {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? normal(String(value)) : '';
};

/** The objects of a list, each with its path. */
export const objectsIn = (object: JsonObject, key: string): readonly { readonly object: JsonObject; readonly path: Path }[] => {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return Array.isArray(value) ? value.flatMap((item: unknown, at) => (isObject(item) ? [{ object: item, path: [key, at] }] : [])) : [];
};

/** Every property of a document, however deep, with its path. */
export function* propertiesOf(
  value: unknown,
  path: Path = [],
): Generator<{ readonly key: string; readonly value: unknown; readonly path: Path }> {
  if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* propertiesOf(item, [...path, at]);
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    yield { key, value: inner, path: [...path, key] };
    yield* propertiesOf(inner, [...path, key]);
  }
}

/** The document and its associations, however deep: each is an item of its own. */
export function* itemsIn(document: JsonObject, path: Path = []): Generator<{ readonly item: JsonObject; readonly path: Path }> {
  yield { item: document, path };
  for (const { object, path: rest } of objectsIn(document, 'associations')) yield* itemsIn(object, [...path, ...rest]);
}

/** Its bodies as they are written. */
export const bodiesIn = (document: JsonObject) =>
  objectsIn(document, 'bodies').map(({ object, path }) => {
    const { value, contentType } = object;
    return {
      path: [...path, 'value'],
      text: typeof value === 'string' ? value : '',
      isPlain: typeof contentType === 'string' && contentType.startsWith('text/plain'),
    };
  });

/** The story as a reader sees it, once for each of its bodies, block by block. */
export const tellingsOf = (document: JsonObject) =>
  bodiesIn(document).map(({ path, text, isPlain }) => ({ path, blocks: isPlain ? linesOf(text) : blocksOf(text) }));

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .map(normal)
    .filter((line) => line !== '');

const blocksOf = (text: string): readonly string[] => openHtml(new TextEncoder().encode(text)).tellings[0] ?? [];

/** The first id of an element in a body of HTML. */
export const idIn = (text: string): string | undefined =>
  readPiece(text)
    .flatMap((node) => (typeof node === 'string' ? [] : [...elementsOf(node)]))
    .map(({ attributes }) => attributes.id ?? attributes['xml:id'])
    .find((id) => id !== undefined);
