import { endMark, signOffBrackets, signOffDashes } from '../../model/index.ts';
import { looksLikeAgency } from './agencies.ts';
import type { Paragraph } from './paragraphs.ts';

/** What is left of the text without its sign-off, and whom that credits. */
export interface SignedOff {
  readonly paragraphs: readonly Paragraph[];
  readonly credit?: string;
  /** A sign-off that was left in the text because it is another's. */
  readonly foreign?: string;
}

const dashClass = signOffDashes.replace(/[\\\]^-]/g, '\\$&');
const open = signOffBrackets.map(([left]) => `\\${left}`).join('');
const close = signOffBrackets.map(([, right]) => `\\${right}`).join('');
const token = String.raw`[\p{L}\d][\p{L}\p{M}\d&./' -]{0,60}?`;
/** Emphasis as it is typed: stars, underlines, slashes. */
const emphasis = '[*_/]{0,3}';

/** A dash and a name, or a name in brackets, to the end of a text; looked for at every place, because names have hyphens too. */
const forms = [
  String.raw`${emphasis}[${dashClass}]+\s*${emphasis}[${open}]?(${token})[${close}]?${emphasis}\.?${emphasis}$`,
  String.raw`${emphasis}[${open}](${token})[${close}]${emphasis}\.?${emphasis}$`,
].map((form) => new RegExp(`(?=(${form}))`, 'gu'));
/** `(END)`, `(END/2008)`, `(END/IPS/2008)`, with an agency's own codes between. */
const ended = new RegExp(
  String.raw`(${emphasis})[${open}](?:${endMark.word}|FIN|FIM)((?:${endMark.separator}[\p{L}\d-]{1,12}){0,8})[${close}]${emphasis}\.?${emphasis}$`,
  'iu',
);
/** End marks that stand on a line of their own and say nothing else. */
const bareEnd = /^(?:[-–—*#]+\s*(?:30|0)\s*[-–—*#]+|[-–—*([\s]*(?:ends?|fin|fim)[-–—*)\]\s.]*|(?:#\s*){3,})$/i;

const sentenceEnd = /[.!?…]["'”’»)\]]*\s*$/;

/** Copy that passed many desks has a mark of each; more than this are a text about marks. */
const mostMarks = 20;

/**
 * Takes the sign-off off the end of a text: known by any dash, with or without space, with a full stop, in emphasis, in brackets, doubled, on a
 * line of its own or after the last sentence; end marks too. Another agency's is text, and so is a longer word, or one inside a quotation.
 * Without a `known` credit only what looks like an agency counts, and only after a whole sentence.
 */
export function signOff(paragraphs: readonly Paragraph[], known?: string): SignedOff {
  const left = [...paragraphs];
  let credit = known;
  let foreign: string | undefined;
  for (let marks = 0; marks < mostMarks; marks++) {
    const last = left.at(-1);
    if (!last) break;
    const line = last.starts.at(-1) ?? 0;
    const onItsOwn = last.text.slice(line);
    const found = onItsOwn.length <= 40 && bareEnd.test(onItsOwn) ? { index: line } : findIn(last.text, line, credit);
    if (!found || (credit === undefined && isListItem(left, found.index))) break;
    if (found.foreign !== undefined) {
      foreign = found.foreign;
      break;
    }
    credit ??= found.credit;
    left.pop();
    const shorter = cut(last, found.index);
    if (shorter) left.push(shorter);
  }
  return { paragraphs: left, ...(credit !== undefined && { credit }), ...(foreign !== undefined && { foreign }) };
}

/** “- NATO” under “- EU” is the last of a list. */
function isListItem(paragraphs: readonly Paragraph[], index: number): boolean {
  const last = paragraphs.at(-1);
  const dash = new RegExp(`^[${dashClass}]`, 'u');
  const lines = [...paragraphs.slice(-2).flatMap(({ lines }) => lines)];
  const own = last?.starts.at(-1) ?? 0;
  return index === own && dash.test(lines.at(-1)?.text ?? '') && dash.test(lines.at(-2)?.text ?? '');
}

interface Found {
  readonly index: number;
  readonly credit?: string;
  readonly foreign?: string;
}

function findIn(text: string, line: number, known?: string): Found | undefined {
  const from = Math.max(0, text.length - 160);
  const tail = text.slice(from);
  const mark = ended.exec(tail);
  if (mark) {
    const names = (mark[2] ?? '').split(endMark.separator).filter((part) => part !== '' && !/^\d+$/.test(part));
    const named = known === undefined ? names.find(looksLikeAgency) : names.find((name) => isSame(name, known));
    const index = from + mark.index;
    if (isInside(text, index)) return undefined;
    if (known !== undefined && names.length > 0 && !named) return { index, foreign: mark[0] };
    return named === undefined ? { index } : { index, credit: named };
  }
  let foreign: Found | undefined;
  for (const form of forms) {
    for (const match of tail.matchAll(form)) {
      const name = (match[2] ?? '').replace(/\s+/g, ' ').trim();
      const index = from + match.index;
      if (!standsApart(text, { index, line, name, exact: name === known })) continue;
      if (known === undefined ? looksLikeAgency(name) : isSame(name, known)) return { index, credit: known ?? name };
      if (known !== undefined && looksLikeAgency(name)) foreign ??= { index, foreign: (match[1] ?? '').trim() };
    }
  }
  return foreign;
}

/**
 * On a line of its own, or after a whole sentence. A dash with space before it is enough where the name is the very credit; “Inter Press
 * Service (IPS)” and “ex-IPS” are words of a sentence. A doubled one stands after itself.
 */
function standsApart(text: string, { index, line, name, exact }: { index: number; line: number; name: string; exact: boolean }): boolean {
  if (index <= line || text.slice(line, index).trim() === '') return true;
  if (isInside(text, index)) return false;
  const before = text.slice(Math.max(0, index - 80), index);
  if (
    name !== '' &&
    before.replace(/[\s.)\]*_/]+$/, '').endsWith(name) &&
    !/[\p{L}\p{N}]$/u.test(before.slice(0, before.lastIndexOf(name)))
  )
    return true;
  return sentenceEnd.test(before) || (exact && /\s$/.test(before) && !/^[*_/]{0,3}[([]/.test(text.slice(index)));
}

/** The credit as given, or in capitals; a full stop of its own may have been taken for that of the line. */
const isSame = (name: string, credit: string): boolean =>
  [credit, credit.toUpperCase(), credit.replace(/\.$/, '')].some((form) => form.normalize() === name.normalize());

/** Is a quotation or a stretch of code still open at this place of the paragraph? */
function isInside(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const count = (pattern: RegExp): number => before.match(pattern)?.length ?? 0;
  // „So“: the mark that opens in English closes in German.
  const curly = before.includes('„') ? count(/„/g) > count(/[“”]/g) : count(/“/g) > count(/”/g);
  return curly || count(/«/g) > count(/»/g) || count(/"/g) % 2 === 1 || count(/`/g) % 2 === 1;
}

function cut(paragraph: Paragraph, index: number): Paragraph | undefined {
  const text = paragraph.text.slice(0, index).trimEnd();
  if (text === '') return undefined;
  const kept = paragraph.starts.filter((start) => start < text.length);
  return { text, starts: kept, lines: paragraph.lines.slice(0, kept.length) };
}
