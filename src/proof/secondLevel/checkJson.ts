import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Place } from '../../model/index.ts';
import { depthOf, keysIn } from '../jsonMarks.ts';
import { lineStarts } from '../lineStarts.ts';
import { faults } from './faults.ts';
import type { File, Hearer } from './file.ts';
import { faults as ninjsFaults } from './ninjs/faults.ts';
import { type Path, propertiesOf } from './ninjs/item.ts';
import { isNinjs3, rules } from './ninjs/rules.ts';
import { otherJson } from './otherKinds.ts';
import { type Judged, judge, type Words } from './rule.ts';
import { takeNinjs } from './superdesk/ninjs.ts';

/** Looks at one ninjs 3.1 object. Gives how many there were: one, or none. */
export async function checkJson({ path, chunks }: File, { report, take }: Hearer): Promise<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for await (const chunk of chunks) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > mostCharacters) {
        report(faults.tooLarge({ path }, 'The object', '8 MB'));
        return 0;
      }
    }
    text += decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    report(faults.notUtf8({ path }, undefined));
    return 0;
  }

  const lines = lineStarts();
  lines.add(text);
  const placeOf = (start: number, end = start): Place => ({
    path,
    start: lines.pointOf(start),
    ...(end > start && lines.pointOf(end).line === lines.pointOf(start).line && { end: lines.pointOf(end) }),
  });

  if (depthOf(text) > mostDeep) {
    report(faults.tooDeep({ path }));
    return 0;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = brokenAt(text, error);
    report(
      at === undefined
        ? faults.noJson({ path })
        : at >= text.trimEnd().length
          ? faults.cutOff(placeOf(at), undefined)
          : faults.noJson(placeOf(at)),
    );
    return 0;
  }
  if (!isNinjs3(value)) {
    const { kind, hint } = otherJson(value);
    report(faults.otherKind({ path }, kind, hint));
    return 0;
  }

  const root = value;
  const taking = take && takeNinjs(root);
  const complaints = [...judge(rules, root), ...(taking?.stops ?? [])];
  // A tree with places takes a hundred times the room of the text: it is grown where there is something to place.
  if (complaints.length > 0 || keysIn(text) !== [...propertiesOf(root)].length) {
    // YAML 1.2 takes JSON as it is, and knows where each value stands.
    const document = parseDocument(text, { version: '1.2', schema: 'json', uniqueKeys: false });
    const placed = complaints.map((complaint) => ({ ...complaint, range: rangeOf(document, complaint.path) }));
    for (const { code, severity, message, hint, range } of [...doubledKeys(document), ...placed].sort((a, b) => a.range[0] - b.range[0]))
      report({ code, severity, message, hints: [hint], place: placeOf(...range) });
  }
  if (taking !== undefined) take?.(taking);
  return 1;
}

/** A story of the size allowed here, told as plain text and as XHTML. */
const mostCharacters = 8_000_000;

/** Deeper than any item, and far from where a reader of trees ends. */
const mostDeep = 100;

/** Where JSON ends to be JSON: as the engine says, else where YAML stumbles. */
function brokenAt(text: string, error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  if (/end of JSON input|Unterminated/.test(message)) return text.length;
  return parseDocument(text.slice(0, 100_000), { version: '1.2', schema: 'json' }).errors[0]?.pos[0];
}

/** What the value at a path takes of the text; of one that is not there, what holds it. */
function rangeOf(document: Document, path: Path): readonly [number, number] {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = isNode(node) ? node.range : undefined;
    if (range) return [range[0], range[1]];
  }
  return [0, 0];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value;

/** Keys that stand twice in one object: JSON.parse takes the last, other readers the first. */
function doubledKeys(document: Document) {
  const found: (Judged<Words> & { readonly range: readonly [number, number] })[] = [];
  const visit = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(visit);
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      if (isScalar(key)) {
        if (seen.has(key.value) && key.range)
          found.push({ ...keyTwice, ...ninjsFaults.keyTwice(String(key.value)), range: [key.range[0], key.range[1]] });
        seen.add(key.value);
      }
      visit(value);
    }
  };
  visit(document.contents);
  return found;
}

const keyTwice = { code: 'ninjs/key-twice', severity: 'error' } as const;
