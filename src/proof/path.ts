import { namespaces } from '../model/index.ts';
import { normal, textOf } from './text.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/**
 * The grammar of places in a tree: steps between slashes, `name`, `*` or `prefix:name` (a prefix of model/namespaces is compared by its
 * namespace, any other is for the reader), each with filters: `[attribute=value]` or `[attribute]`, with or without `@`. A last step `@attribute` is its value;
 * else the value is the element's text. A filter's value may also be one of several words: `[rel=license]`.
 * Every value comes normalised; one that is empty is none.
 */
interface Step {
  readonly name: string;
  readonly namespace?: string;
  readonly filters: readonly { readonly attribute: string; readonly value?: string }[];
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Cuts at a separator that does not stand in brackets. */
export function cut(text: string, separator: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '[') depth++;
    if (character === ']') depth--;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function stepOf(text: string): Step {
  const bracket = text.indexOf('[');
  const name = bracket < 0 ? text : text.slice(0, bracket);
  const filters = [...text.matchAll(/\[@?([^\]=]+)(?:=([^\]]*))?\]/g)].map(([, attribute = '', value]) => ({
    attribute,
    ...(value !== undefined && { value }),
  }));
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  const namespace = Object.hasOwn(namespaces, prefix) ? namespaces[prefix as keyof typeof namespaces] : undefined; // a key, as just asked
  return { name: local(name), filters, ...(namespace !== undefined && { namespace }) };
}

/** An attribute by its name as written, or by its name without a prefix. */
function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const other = Object.keys(attributes).find((key) => local(key) === local(name));
  return other === undefined ? undefined : attributes[other];
}

const fits = (element: XmlElement, { name, namespace, filters }: Step): boolean =>
  (name === '*' || element.name === name) &&
  (namespace === undefined || element.namespace === namespace) &&
  filters.every(({ attribute, value }) => {
    const found = attributeOf(element, attribute);
    return found !== undefined && (value === undefined || found === value || found.split(/\s+/).includes(value));
  });

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** Each tree is looked through many times, once for each place. */
const flat = new WeakMap<XmlElement, readonly XmlElement[]>();

function allIn(root: XmlElement): readonly XmlElement[] {
  const all = flat.get(root) ?? [...elementsOf(root)];
  flat.set(root, all);
  return all;
}

/** The elements at a place. The first step is a child of one of `roots`, or, with `anywhere`, any element in them. */
export function elementsAt(roots: readonly XmlElement[], steps: readonly string[], anywhere: boolean): readonly XmlElement[] {
  const [first, ...others] = steps.map(stepOf);
  if (first === undefined) return roots;
  const candidates = roots.flatMap((root) => (anywhere ? allIn(root) : root.children.filter(isElement)));
  let found = candidates.filter((element) => fits(element, first));
  for (const step of others) found = found.flatMap(({ children }) => children.filter(isElement).filter((child) => fits(child, step)));
  return found;
}

/** The values at a place of a tree. */
export function valuesAt(roots: readonly XmlElement[], at: string, anywhere: boolean): readonly string[] {
  const steps = cut(at, '/');
  const last = steps.at(-1) ?? '';
  const values = last.startsWith('@')
    ? elementsAt(roots, steps.slice(0, -1), anywhere).map((element) => attributeOf(element, last.slice(1)) ?? '')
    : elementsAt(roots, steps, anywhere).map(textOf);
  return values.map(normal).filter((value) => value !== '');
}

/**
 * The values at a place of a JSON document: names between dots, `[]` or nothing for the items of a list, `[role=creditline]` for those
 * items that say so: `author[].name`.
 */
export function jsonValuesAt(document: unknown, at: string): readonly string[] {
  let found = items(document);
  for (const step of cut(at, '.')) {
    const { filters } = stepOf(step.replace(/\[\]/g, ''));
    // A colon is part of a name here.
    const [name = ''] = step.split('[');
    found = found
      .flatMap((value) => items(member(value, name)))
      .filter((value) => filters.every((filter) => filter.value === undefined || String(member(value, filter.attribute)) === filter.value));
  }
  return found.filter((value) => ['string', 'number', 'boolean'].includes(typeof value)).map((value) => normal(String(value)));
}

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.flatMap(items) : value == null ? [] : [value]);

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
