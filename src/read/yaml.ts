import { type Document, isMap, isNode, isPair, isScalar, isSeq, Lexer, type Node, parseDocument, type YAMLError } from 'yaml';
import { type Diagnostic, limits, type Place } from '../model/index.ts';
import { bidiIn, clean, firstUnprintable, nameOf, unprintableIn } from './characters.ts';
import { faults } from './faults.ts';
import type { Locator } from './place.ts';

/** What YAML holds once each scalar is the text of its source. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };
export type Path = readonly PropertyKey[];

/** Where a value and its key stand. */
export interface Spot {
  readonly value: Place;
  readonly key?: Place;
  /** Plain scalars may be meant as numbers, quoted ones may not. */
  readonly quoted?: boolean;
}

export interface Yaml {
  /** Keys without a value are not in it. */
  readonly data: { readonly [key: string]: Plain };
  readonly spotOf: (path: Path) => Spot | undefined;
  /** Keys written without a value: `summary:`. */
  readonly isBlank: (path: Path) => boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The structure cannot be trusted: no use in asking whether keys are missing. */
  readonly broken: boolean;
}

export interface YamlSource {
  readonly text: string;
  /** Offset of `text` in its file. */
  readonly from: number;
  readonly locator: Locator;
  /** As a message names it. */
  readonly what: string;
}

const idOf = (path: Path) => path.map(String).join('\0');

/**
 * YAML 1.2 -> text, lists and maps with the place of everything. Failsafe schema: `01000000`, `no` and dates stay as written.
 * Errors and warnings of the parser both fail; anchors, aliases, tags and directives are refused before it runs.
 */
export function readYaml({ text: written, from, locator, what }: YamlSource): Yaml {
  const diagnostics: Diagnostic[] = [];
  const spots = new Map<string, Spot>();
  const blanks = new Set<string>();
  const place = (start: number, end: number) => locator.place(from + start, from + end);
  const finish = (data: Yaml['data'], broken: boolean): Yaml => ({
    data,
    broken,
    diagnostics,
    spotOf: (path) => spots.get(idOf(path)),
    isBlank: (path) => blanks.has(idOf(path)),
  });

  const mask = freeMask(written);
  const text = maskUnprintable(written, mask, (at, character) =>
    diagnostics.push(faults.unprintable(place(at, at + character.length), nameOf(character))),
  );
  const unmasked = (value: string) => (text === written ? value : value.replaceAll(mask, ''));
  const refused = refuse(text, place);
  if (refused.length > 0) {
    diagnostics.push(...refused);
    return finish({}, true);
  }
  const document: Document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const said = [...document.errors, ...document.warnings];
  // What follows a fault in its line mostly follows from it.
  const lines = new Set<number | undefined>();
  for (const one of said.slice(0, 20).map((error) => explain(error, text, place))) {
    const line = one.place?.start?.line;
    if (!lines.has(line)) diagnostics.push(one);
    lines.add(line);
  }

  const walk = (node: unknown, path: Path): Plain | undefined => {
    if (isScalar(node)) {
      const [start = 0, end = 0] = node.range ?? [];
      const value = unmasked(String(node.value ?? ''));
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      const stop = start + text.slice(start, end).trimEnd().length;
      // What is not there is missed at its key.
      const isMissing = value === '' && !isQuoted && spots.has(idOf(path));
      if (!isMissing) spots.set(idOf(path), { ...spots.get(idOf(path)), value: place(start, stop), quoted: isQuoted });
      const swallowed = isQuoted
        ? undefined
        : /^[ \t]+(#[\p{L}\p{N}][^\r\n]*)/u.exec(text.slice(isMissing ? stop - 1 : stop, stop + limits.headerValue))?.[1];
      if (swallowed) {
        const at = text.indexOf('#', stop);
        diagnostics.push(faults.swallowed(place(at, at + swallowed.trimEnd().length), swallowed));
      }
      if (isMissing) return value;
      const turning = bidiIn(value);
      // What stands there itself is found in the file.
      if (turning && !bidiIn(text.slice(start, end))) diagnostics.push(faults.bidiControl(place(start, stop), nameOf(turning)));
      const bad = unprintableIn(value).slice(0, 20);
      diagnostics.push(...bad.map((character) => faults.unprintable(place(start, stop), nameOf(character))));
      return bad.length > 0 ? clean(value) : value;
    }
    if (isSeq(node)) {
      spots.set(idOf(path), { ...spots.get(idOf(path)), value: rangeOf(node, text, place) });
      return node.items.map((item, index) => walk(item, [...path, index]) ?? '');
    }
    if (isMap(node)) {
      spots.set(idOf(path), { ...spots.get(idOf(path)), value: rangeOf(node, text, place) });
      return walkMap(node.items, path);
    }
    return undefined;
  };
  const walkMap = (items: readonly unknown[], path: Path): { readonly [key: string]: Plain } => {
    const map: Record<string, Plain> = Object.create(null);
    const lines = new Map<string, number>();
    for (const pair of items) {
      if (!isPair(pair)) continue;
      if (!isScalar(pair.key)) {
        diagnostics.push(faults.badKey(isMap(pair.key) || isSeq(pair.key) ? rangeOf(pair.key, text, place) : place(0, 0)));
        continue;
      }
      const key = String(pair.key.value ?? '');
      const [start = 0, end = 0] = pair.key.range ?? [];
      const at = place(start, end);
      const line = at.start?.line ?? 1;
      const first = lines.get(key);
      if (first !== undefined) {
        diagnostics.push(faults.doubledKey(at, key, { first, second: line }));
        continue;
      }
      lines.set(key, line);
      const inside = [...path, key];
      spots.set(idOf(inside), { key: at, value: at });
      const value = walk(pair.value, inside);
      // A picture whose alt is written "" is decoration: that is a value.
      const decoration = key === 'alt' && spots.get(idOf(inside))?.quoted === true;
      if (value === undefined || (typeof value === 'string' && value.trim() === '' && !decoration)) blanks.add(idOf(inside));
      else map[key] = value;
    }
    return map;
  };

  const root = document.contents;
  if (root === null || (isScalar(root) && String(root.value ?? '') === '')) return finish({}, said.length > 0);
  if (!isMap(root)) {
    const found = isSeq(root) ? 'a list' : 'a text';
    if (said.length === 0) diagnostics.push(faults.notKeys(rangeOf(root, text, place), what, found));
    return finish({}, true);
  }
  return finish(walkMap(root.items, []), said.length > 0);
}

type PlaceOf = (start: number, end: number) => Place;

/** A list or map by lines ends with its last value: the parser counts the comments after it in. */
function endOf(node: unknown): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last: unknown = node.items.at(-1);
    if (isPair(last)) return Math.max(endOf(last.value), endOf(last.key));
    if (last) return endOf(last);
  }
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function rangeOf(node: Node, text: string, place: PlaceOf): Place {
  const start = node.range?.[0] ?? 0;
  return place(start, start + text.slice(start, endOf(node)).trimEnd().length);
}

/** A character that a text does not have, and YAML takes: U+FFFD, else one of private use. */
function freeMask(text: string): string {
  let code = 0xfffd;
  while (text.includes(String.fromCharCode(code))) code = code === 0xfffd ? 0xe000 : code + 1;
  return String.fromCharCode(code);
}

/** The same text, as long, with the mask for what no format may carry, so that it can be taken out of the values. */
function maskUnprintable(text: string, mask: string, say: (at: number, character: string) => void): string {
  let masked = '';
  let rest = text;
  for (let bad = firstUnprintable(rest), said = 0; bad; bad = firstUnprintable(rest)) {
    if (said++ < 20) say(text.length - rest.length + bad.at, bad.character);
    masked += rest.slice(0, bad.at) + mask.repeat(bad.character.length);
    rest = rest.slice(bad.at + bad.character.length);
  }
  return masked + rest;
}

/**
 * Looks through the lexemes, in linear time and without recursion, for what must not reach the parser:
 * depth (100,000 brackets end the process), and all by which YAML says something elsewhere than where it stands.
 */
function refuse(text: string, place: PlaceOf): Diagnostic[] {
  const found: Diagnostic[] = [];
  // Columns of the block collections that are open.
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let scalarNext = false;
  let documents = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\x02' || lexeme === '\x18') continue;
    if (lexeme === '\x1F') {
      scalarNext = true;
      continue;
    }
    const start = offset;
    offset += lexeme.length;
    const at = () => place(start, offset);
    const isScalarText = scalarNext;
    scalarNext = false;
    const isQuoted = lexeme.startsWith('"') || lexeme.startsWith("'");
    if (!isScalarText && !isQuoted) {
      const mark = lexeme[0];
      if (mark === '&' || mark === '*') found.push(faults.alias(at(), lexeme));
      else if (mark === '!') found.push(faults.tag(at(), lexeme));
      else if (mark === '%') found.push(faults.directive(at(), lexeme.trimEnd()));
      else if (lexeme === '---' || lexeme === '...') {
        documents++;
        if (
          lexeme === '...' ||
          documents > 1 ||
          text
            .slice(0, start)
            .replace(/^\s*#.*$/gm, '')
            .trim() !== ''
        )
          found.push(faults.manyDocuments(at()));
      } else if (lexeme === '[' || lexeme === '{') flow++;
      else if (lexeme === ']' || lexeme === '}') flow = Math.max(0, flow - 1);
    }
    const isBlank = !isScalarText && /^[\s\uFEFF]*$/.test(lexeme);
    if (flow === 0 && !isBlank && (isScalarText || isQuoted || lexeme === '-' || lexeme === '?')) {
      const column = start - lineStart;
      while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
      columns.push(column);
    }
    // Outside brackets the innermost column is that of the value itself.
    if (flow + columns.length > limits.yamlDepth + (flow > 0 ? 0 : 1)) return [...found, faults.yamlDepth(at())];
    const lastBreak = lexeme.lastIndexOf('\n');
    if (lastBreak >= 0) lineStart = start + lastBreak + 1;
    if (found.length >= 20) break;
  }
  return found;
}

/** What the parser's codes mean to somebody who writes a header; the others say that something is out of place. */
const explanations: Record<string, (found: string) => readonly [message: string, hint?: string]> = {
  BLOCK_AS_IMPLICIT_KEY: () => [
    'A second ": " stands in this line',
    'A value that contains a colon and a space stands in quotes; keys begin in one column',
  ],
  MULTILINE_IMPLICIT_KEY: (found) => ['A key is not closed by a colon in its line', keyHint(found)],
  BAD_SCALAR_START: (found) => [`A value cannot begin with ${JSON.stringify(found)}`, 'Put the value in quotes'],
  MISSING_CHAR: (found) => [
    found ? `Something is not closed before ${JSON.stringify(found)}` : 'A quotation mark or a bracket is not closed',
    'Close it, or put the whole value in quotes of the other kind',
  ],
  UNEXPECTED_TOKEN: (found) =>
    found === '-'
      ? ['A value cannot begin with "- "', 'Put the value in quotes; the items of a list stand below their key']
      : ['Text follows where the value had ended', 'Put the whole value in quotes'],
  TAB_AS_INDENT: () => ['A tab stands where spaces indent', 'Indent with spaces'],
  BAD_INDENT: () => ['This line is not indented like the others of its list or map', 'Indent equals by equal spaces'],
  BAD_DQ_ESCAPE: () => ['This is no escape of YAML', 'Write \\\\ for a backslash, or use single quotes'],
  BLOCK_IN_FLOW: () => ['A list or map by lines cannot stand in brackets'],
  KEY_OVER_1024_CHARS: () => ['A key has more than 1,024 characters'],
};

const keyHint = (line: string) => {
  if (/^[\w-]+:\u00A0/.test(line)) return 'Put a space after the colon; what stands there is a no-break space';
  if (/^[\w-]+:\S/.test(line)) return 'Put a space after the colon';
  return 'Write "key: value"';
};

function explain(error: YAMLError, text: string, place: PlaceOf): Diagnostic {
  const [from, to] = error.pos;
  // The parser finds what is not closed where a line that follows it does not fit, or at the end.
  const isOpen = /^Flow /.test(error.message) || (error.code === 'MISSING_CHAR' && from >= text.trimEnd().length);
  const start = isOpen ? lastUnclosed(text.slice(0, from)) : from;
  const lineEnd = start + (/[\r\n]|$/.exec(text.slice(start))?.index ?? 0);
  const found = isOpen ? '' : text.slice(from, Math.max(to, from + 1)).trim();
  const [message, hint] = explanations[isOpen ? 'MISSING_CHAR' : error.code]?.(found.slice(0, 20)) ?? [
    'The YAML cannot be read here',
    'Write "key: value", and put values with special characters in quotes',
  ];
  return faults.yaml(place(start, Math.min(Math.max(to, start + 1), Math.max(lineEnd, start + 1), text.length)), message, hint);
}

/** Where the last quotation mark or bracket stands that nothing closes. */
function lastUnclosed(text: string): number {
  const open: number[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\x02' || lexeme === '\x18' || lexeme === '\x1F') continue;
    if (/^["']/.test(lexeme) && (lexeme.length === 1 || !lexeme.endsWith(lexeme[0] ?? ''))) return offset;
    if (lexeme === '[' || lexeme === '{') open.push(offset);
    else if (lexeme === ']' || lexeme === '}') open.pop();
    offset += lexeme.length;
  }
  return open.at(-1) ?? text.trimEnd().length;
}
