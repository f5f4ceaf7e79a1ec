import { type Branch, textIn } from './tree.ts';

/** Finds the values at a place, as the tables of docs/mapping.md write it. */
export type Find = (at: string) => readonly string[];

/** White space says nothing in any of the forms. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');

/** In an element of XML: `contentMeta/headline[@role=x]`, `link/@href`, `//img/@alt`. `told` is what a reader sees. */
export function inTree(root: Branch, told: readonly Branch[]): Find {
  const texts = told.map((one) => textIn(one));
  return eitherOf((at) => {
    if (at === 'text') return texts;
    const anywhere = at.startsWith('//');
    const steps = cut(anywhere ? at.slice(2) : at, '/');
    const attribute = steps.at(-1)?.startsWith('@') ? steps.pop()?.slice(1) : undefined;
    let found: readonly Branch[] = [root];
    for (const [n, step] of steps.entries()) {
      const among = anywhere && n === 0 ? found.flatMap(within) : found.flatMap(({ children }) => children.filter(isBranch));
      found = among.filter((branch) => fits(branch, step));
    }
    return attribute === undefined ? found.map(textIn) : found.flatMap(({ attributes }) => attributeOf(attributes, attribute) ?? []);
  });
}

/** In JSON: `authors[].name`, `descriptions[role=creditline].value`. */
export const inJson = (root: unknown, told: readonly string[]): Find =>
  eitherOf((at) => {
    if (at === 'text') return told;
    let found: readonly unknown[] = [root];
    for (const step of cut(at, '.')) {
      const [, name = '', filter = ''] = /^([^[]*)(?:\[(.*)\])?$/.exec(step) ?? [];
      const [key, wanted] = filter.split('=');
      found = found
        .flatMap((value) => (isRecord(value) && Object.hasOwn(value, name) ? [value[name]].flat() : []))
        .filter((value) => wanted === undefined || (isRecord(value) && String(value[key ?? '']) === wanted));
    }
    return found.filter((value) => value !== null && typeof value !== 'object').map(String);
  });

/** What is found at any of the places between upright strokes. */
const eitherOf =
  (find: Find): Find =>
  (at) =>
    cut(at, '|').flatMap(find).map(plain);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isBranch = (node: Branch | string): node is Branch => typeof node !== 'string';
const within = (branch: Branch): readonly Branch[] => [branch, ...branch.children.filter(isBranch).flatMap(within)];

/** Cuts at a separator that does not stand in brackets. */
function cut(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begun = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '[') depth++;
    if (text[at] === ']') depth--;
    if (at < text.length && !(text[at] === separator && depth === 0)) continue;
    parts.push(text.slice(begun, at));
    begun = at + 1;
  }
  return parts;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
/** Prefixes are as the house writes them, so that one in a place must be the same in the file; a place without one leaves it open. */
const isNamed = (name: string, wanted: string) => name === wanted || (!wanted.includes(':') && local(name) === wanted);
const attributeOf = (attributes: Branch['attributes'], name: string) =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === local(name))?.[1];

function fits({ name, attributes }: Branch, step: string): boolean {
  const [wanted = '', ...filters] = step.split(/\[@?/);
  if (!isNamed(name, wanted)) return false;
  return filters.every((filter) => {
    const [key = '', value] = filter.replace(/\]$/, '').split(/=(.*)/s);
    const found = attributeOf(attributes, key);
    return found !== undefined && (value === undefined || found === value);
  });
}
