import { endMark, signOffBrackets, signOffDashes } from '../../model/index.ts';
import { looksLikeAgency } from './agencies.ts';
import type { Paragraph } from './paragraphs.ts';

/** What is left of the text without its sign-off, and whom that credits. */
export interface SignedOff {
  readonly paragraphs: readonly Paragraph[];
  readonly credit?: string;
  /** A sign-off that was left in the text because it is another's. */
  readonly foreign?: string;
  /** Lines that stood under the sign-off and are text: a note of the editors, whom to write to. */
  readonly under: readonly Paragraph[];
  /** `MORE` at the end: the rest of the story is in another file. */
  readonly more?: Paragraph;
}

const dashClass = signOffDashes.replace(/[\\\]^-]/g, '\\$&');
const open = signOffBrackets.map(([left]) => `\\${left}`).join('');
const close = signOffBrackets.map(([, right]) => `\\${right}`).join('');
const token = String.raw`([\p{L}\d][\p{L}\p{M}\d&./' -]{0,60}?)`;
/** Emphasis as it is typed: stars, underlines, slashes. */
const emphasis = '[*_/]{0,3}';
const tailEnd = String.raw`${emphasis}\s?\.?${emphasis}$`;

/** A dash and a name, also between two dashes, or a name in brackets, to the end of a text; looked for at every place, because names have hyphens too. */
const forms = [
  String.raw`${emphasis}[${dashClass}]+\s*${emphasis}${token}${emphasis}(?:\s*[${dashClass}]+)?${tailEnd}`,
  String.raw`${emphasis}[${dashClass}]+\s*${emphasis}[${open}]${token}[${close}]${tailEnd}`,
  String.raw`${emphasis}[${open}](?:[${dashClass}]+\s*)?${token}[${close}]${tailEnd}`,
].map((form) => new RegExp(`(?=(${form}))`, 'gu'));
/** `*IPS*` says who wrote it only where the credit is known. */
const emphasised = new RegExp(String.raw`(?=((?:\*{1,3}|_{1,3})${token}(?:\*{1,3}|_{1,3})\.?$))`, 'gu');
/** `(END)`, `(END/2008)`, `(END/IPS/2008)`, with an agency's own codes between. */
const ended = new RegExp(
  String.raw`(${emphasis})[${open}](?:${endMark.word}|FIN|FIM)((?:${endMark.separator}[\p{L}\d-]{1,12}){0,8})[${close}]${tailEnd}`,
  'iu',
);
/** End marks that stand on a line of their own and say nothing else: `-30-`, `ENDS`, `NNNN`, a rule. */
const bareEnd = /^(?:[-–—*#]+\s*(?:30|0)\s*[-–—*#]+|[-–—*([\s]*(?:ends?|fin|fim)[-–—*)\]\s.]*|N{4}|(?:#\s*){3,})$/i;
/** Under a sign-off a rule ends the story too; alone it may stand above a note. */
const rule = /^(?:[-–—*=_~]\s*){3,}$/;
const moreFollows = /^(?:MORE|[-–—*([\s]+more[-–—*)\]\s.]+)$/i;

/** What stands under a sign-off and is no part of the story: in brackets or emphasis, named for what it is, or how to reach somebody. */
const afterword =
  /^(?:\(.*\)|\[.*\]|\*.*|_.*_|†.*|(?:©|\(c\)|copyright\b).*|(?:by|eds?|(?:edited|reporting|editing|written|translated) by|editor['’]?s?['’]? note|note|contact|photos?|words|word count|for (?:further|more) information)\b.*|(?=.{0,200}$).*(?:\S@\S|https?:|\+\d\d).*)$/iu;
/** What comes under this belongs to it. */
const heading = /^(?:editors?['’]? notes?|notes? (?:to|for) (?:the )?editors?|contacts?)\s*:?$/i;
const mostAfterwords = 12;

const sentenceEnd = /[.!?…]["'”’»“‘«)\]]*\s*$/;

/** Copy that passed many desks has a mark of each; more than this are a text about marks. */
const mostMarks = 20;

/**
 * Takes the sign-off off the end of a text: known by any dash, with or without space, with a full stop, in emphasis, in brackets, doubled, on a
 * line of its own or after the last sentence; end marks too. Another agency's is text, and so is a longer word, or one inside a quotation.
 * Without a `known` credit only what looks like an agency counts, and only after a whole sentence. Notes under it are text, without a second one.
 */
export function signOff(paragraphs: readonly Paragraph[], known?: string): SignedOff {
  const last = paragraphs.at(-1);
  const more = last && paragraphs.length > 1 && moreFollows.test(last.text) ? last : undefined;
  const atEnd = marksOff(more ? paragraphs.slice(0, -1) : paragraphs, known);
  const { under, above } = atEnd.foreign === undefined ? belowMarks(atEnd.paragraphs, atEnd.credit) : { under: [], above: atEnd };
  const credit = atEnd.credit ?? above.credit;
  return {
    paragraphs: [...above.paragraphs, ...under],
    under,
    ...(credit !== undefined && { credit }),
    ...(atEnd.foreign !== undefined && { foreign: atEnd.foreign }),
    ...(more && { more }),
  };
}

/** The first line that signs off where the story goes on. */
export const signOffWithin = (paragraphs: readonly Paragraph[], credit: string): Paragraph | undefined =>
  paragraphs.find(({ text, starts }) => findIn(text, starts.at(-1) ?? 0, credit)?.credit !== undefined);

interface Marked extends Pick<SignedOff, 'paragraphs' | 'credit' | 'foreign'> {
  /** Not only a rule was taken off. */
  readonly isMarked: boolean;
}

/** The notes at the end of a text that stand under a sign-off, and the text above them without it. */
function belowMarks(paragraphs: readonly Paragraph[], known?: string): { under: readonly Paragraph[]; above: Marked } {
  let open = false;
  for (let count = 1; count <= Math.min(mostAfterwords, paragraphs.length - 1); count++) {
    const under = paragraphs.slice(-count);
    const first = under[0]?.text ?? '';
    if (heading.test(first)) open = false;
    else if (!afterword.test(first)) open = true;
    // Plain text belongs to the notes only where a heading above says so.
    if (open) continue;
    const rest = paragraphs.slice(0, -count);
    const above = marksOff(rest, known);
    if (above.isMarked && above.foreign === undefined && above.paragraphs.length > 0) return { under, above };
  }
  return { under: [], above: { paragraphs, isMarked: false } };
}

function marksOff(paragraphs: readonly Paragraph[], known?: string): Marked {
  const left = [...paragraphs];
  let credit = known;
  let foreign: string | undefined;
  let isMarked = false;
  for (let marks = 0; marks < mostMarks; marks++) {
    const last = left.at(-1);
    if (!last) break;
    const line = last.starts.at(-1) ?? 0;
    const onItsOwn = last.text.slice(line);
    const isRule = onItsOwn.length <= 80 && rule.test(onItsOwn);
    const isEnd = isRule || (onItsOwn.length <= 40 && bareEnd.test(onItsOwn));
    const found = isEnd ? { index: line } : findIn(last.text, line, credit);
    if (!found || (!isEnd && credit === undefined && isListItem(left, found.index))) break;
    if (found.foreign !== undefined) {
      foreign = found.foreign;
      break;
    }
    credit ??= found.credit;
    isMarked ||= !isRule;
    left.pop();
    const shorter = cut(last, found.index);
    if (shorter) left.push(shorter);
  }
  return { paragraphs: left, isMarked, ...(credit !== undefined && { credit }), ...(foreign !== undefined && { foreign }) };
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
  for (const form of known === undefined ? forms : [...forms, emphasised]) {
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
 * Service (IPS)” and “ex-IPS” are words of a sentence. A doubled one stands after itself, or after an end mark.
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
  return sentenceEnd.test(before) || ended.test(before) || (exact && /\s$/.test(before) && !/^[*_/]{0,3}[([]/.test(text.slice(index)));
}

/** The credit as given, or in capitals; a full stop of its own may have been taken for that of the line. */
const isSame = (name: string, credit: string): boolean =>
  [credit, credit.toUpperCase(), credit.replace(/\.$/, '')].some((form) => form.normalize() === name.normalize());

/** Is a quotation still open at this place of the paragraph? A mark that nobody closed earlier is forgotten once a later one is closed. */
function isInside(text: string, index: number): boolean {
  const before = text.slice(0, index);
  // „So“: the mark that opens in English closes in German.
  const curly = before.includes('„') ? before.lastIndexOf('„') > lastOf(before, '“”') : before.lastIndexOf('“') > before.lastIndexOf('”');
  const count = (mark: string): number => before.split(mark).length - 1;
  let straight = false;
  for (const { index: at } of before.matchAll(/"/g)) {
    // 12" closes nothing, and opens nothing.
    straight = !straight && /^$|[\s([{\p{Pd}\p{Pi}'/]/u.test(before.charAt(at - 1)) && /\S/.test(before.charAt(at + 1));
  }
  return curly || straight || count('«') > count('»');
}

const lastOf = (text: string, marks: string): number => Math.max(...[...marks].map((mark) => text.lastIndexOf(mark)));

function cut(paragraph: Paragraph, index: number): Paragraph | undefined {
  const text = paragraph.text.slice(0, index).trimEnd();
  if (text === '') return undefined;
  const kept = paragraph.starts.filter((start) => start < text.length);
  return { text, starts: kept, lines: paragraph.lines.slice(0, kept.length) };
}
