import { isBracketedAgency } from './agencies.ts';
import { dayAtEnd } from './dates.ts';

/** A dateline at the start of the first paragraph. `raw` is all of it, dash included; the text goes on after it. */
export interface Dateline {
  readonly raw: string;
  /** Where the text goes on. */
  readonly length: number;
  readonly place: string;
  readonly country?: string;
  /** ISO 8601; missing where the copy says no day or no year. */
  readonly date?: string;
  readonly dayWithoutYear: boolean;
  /** What stood in brackets: `MOSCOW (IPS) — `. */
  readonly credit?: string;
}

/** A dash, doubled or long, or with space around it a hyphen, or the underline that old wires sent for a dash. */
const dash = /\s*(?:-{2,}|[–—―])\s*|\s+[-_]\s+/;
const bracket = /\s*[([]([^()[\]]{2,40})[)\]]\s*/;
const capitals = /^\p{Lu}[\p{Lu}\p{M}\d.'’/-]+$/u;
const particle = /^(?:a|al|an|am|and|au|aux|da|das|de|del|den|der|di|do|dos|du|e|el|en|et|i|la|las|le|les|los|of|os|sur|the|und|y)$/;
/** Capitals before a dash that are no place. */
const notices =
  /^(?:ADVISORY|ALERT|ANALYSIS|ATTENTION|BRIEF|CORRECTED|CORRECTION|EDITORS?|EDITORIAL|EMBARGOED|EXCLUSIVE|FEATURE|FLASH|NOTE|OPINION|UPDATED?|URGENT|WARNING)\b/;
/** The states that are never shortened after a town: `DES MOINES, Iowa`. They are part of the place, not the country. */
const wholeStates = new Set(['Alaska', 'Hawaii', 'Idaho', 'Iowa', 'Maine', 'Ohio', 'Texas', 'Utah']);

/**
 * Reads `MOSCOW, Mar 17 2008 (IPS) - Two…`, `NAIROBI, Kenya, 3 June 2008 – `, `MOSCOW (IPS) —`. A place in capitals is enough before a dash
 * and a capital letter, unless the dash is one of a pair (“NATO — the alliance — said”); a place in small letters needs brackets and a day.
 */
export function datelineOf(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, 200);
  for (const end of endsOf(start)) {
    const dateline = read(start, end);
    if (dateline) return dateline;
  }
  return undefined;
}

/** A dateline that is all of a text: `MOSCOW, Russia, 17 March 2008`, `MOSCOW (IPS) -`. */
export function wholeDateline(text: string): Dateline | undefined {
  const place = text.replace(/\s*[-_–—―]+$/, '');
  const dateline = place === '' ? undefined : datelineOf(`${place} — Text`);
  return dateline?.length === place.length + 3 ? { ...dateline, raw: text, length: text.length } : undefined;
}

interface End {
  /** Where the dash starts, and where the text goes on. */
  readonly from: number;
  readonly to: number;
  readonly dashed: boolean;
}

/** Where a dateline could end: at the first dash, at the first after brackets, or right after brackets that no dash follows. */
function endsOf(start: string): readonly End[] {
  const brackets = bracket.exec(start);
  const first = dash.exec(start);
  if (!brackets || (first && first.index < brackets.index))
    return first ? [{ from: first.index, to: first.index + first[0].length, dashed: true }] : [];
  const after = brackets.index + brackets[0].length;
  // The white space before the dash went with the brackets.
  const next = /^[-_]+\s*/.exec(start.slice(after)) ?? dash.exec(start.slice(after));
  return [
    ...(next ? [{ from: after + next.index, to: after + next.index + next[0].length, dashed: true }] : []),
    { from: after, to: after, dashed: false },
  ].filter(({ from }) => from <= 110);
}

function read(start: string, { from, to, dashed }: End): Dateline | undefined {
  const head = start.slice(0, from);
  const credit = bracket.exec(head)?.[1]?.trim();
  if (credit !== undefined && !isBracketedAgency(credit)) return undefined;
  const said = head
    .replace(bracket, ' ')
    .trim()
    .replace(/[,\s]+$/, '');
  const day = dayAtEnd(said);
  if (!dashed && !day) return undefined;
  const where = placeOf(day?.before ?? said, credit !== undefined && day !== undefined);
  const next = start.slice(to);
  if (!where || next.trim() === '' || notices.test(where.place)) return undefined;
  if (credit === undefined && !day && !isOpening(next)) return undefined;
  return {
    raw: start.slice(0, to).trim(),
    length: to,
    ...where,
    ...(day?.date && { date: day.date }),
    dayWithoutYear: day !== undefined && day.date === undefined,
    ...(credit !== undefined && { credit }),
  };
}

/** Does a story start here, where nothing but capitals and a dash say so? With a capital, in words not all of capitals, and no second dash. */
function isOpening(next: string): boolean {
  const first = next.split(/[.!?](?:\s|$)/, 1)[0] ?? '';
  return !/^\p{Ll}/u.test(next) && /\p{Ll}/u.test(first) && !dash.test(first);
}

/** `NAIROBI, Kenya`; `loosely`, a place may be written in small letters. */
function placeOf(text: string, loosely: boolean): { place: string; country?: string } | undefined {
  const [first = '', ...others] = text.split(/\s*,\s*/);
  const words = first.split(/\s+/);
  const inCapitals =
    words.length <= 6 &&
    /\p{Lu}.*\p{Lu}/u.test(first) &&
    capitals.test(words[0] ?? '') &&
    words.every((word) => capitals.test(word) || particle.test(word));
  const named =
    words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || particle.test(word)) && /^\p{Lu}/u.test(first);
  if (!(inCapitals || (loosely && named)) || others.length > 2) return undefined;
  if (!others.every((part) => /^\p{Lu}[\p{L}\p{M}.'’ -]{0,39}$/u.test(part) && part.split(' ').length <= 5)) return undefined;
  const last = others.at(-1);
  const hasCountry = last !== undefined && !last.endsWith('.') && !wholeStates.has(last);
  const place = [first, ...(hasCountry ? others.slice(0, -1) : others)].join(', ');
  return hasCountry ? { place, country: last } : { place };
}
