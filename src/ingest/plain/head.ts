import { looksLikeAgency } from './agencies.ts';
import { datelineOf } from './dateline.ts';
import type { Line } from './lines.ts';
import { blocksOf, endsSentence, isWhole, leavesRoom, measureOf } from './paragraphs.ts';

/** Something that stands in the copy, and the line it starts in. */
export interface Found {
  readonly value: string;
  readonly line: Line;
}

type Field = 'headline' | 'subheadline' | 'byline' | 'credit' | 'agency' | 'published' | 'language' | 'dateline' | 'embargo' | 'aside';

/** What stood above the text, by kind, and the lines under it. */
export interface Head {
  readonly found: Partial<Record<Field, readonly Found[]>>;
  readonly lines: readonly Line[];
}

/** Labels that copy puts before a value, in small letters. An aside is for editors: it leaves the text and is kept as a comment. */
const labels: ReadonlyMap<string, Field> = new Map(
  Object.entries({
    headline: 'headline',
    title: 'headline',
    subject: 'headline',
    titular: 'headline',
    título: 'headline',
    titre: 'headline',
    subheadline: 'subheadline',
    subhead: 'subheadline',
    subtitle: 'subheadline',
    deck: 'subheadline',
    subtítulo: 'subheadline',
    byline: 'byline',
    by: 'byline',
    author: 'byline',
    autor: 'byline',
    autora: 'byline',
    credit: 'credit',
    'credit line': 'credit',
    creditline: 'credit',
    agency: 'credit',
    source: 'credit',
    published: 'published',
    date: 'published',
    language: 'language',
    dateline: 'dateline',
    embargo: 'embargo',
    category: 'aside',
    contact: 'aside',
    from: 'aside',
    keywords: 'aside',
    'message-id': 'aside',
    priority: 'aside',
    slug: 'aside',
    slugline: 'aside',
    to: 'aside',
    'word count': 'aside',
    words: 'aside',
  } satisfies Record<string, Field>),
);

/** `BC-Talks, 0345`, `AM-Bridge-Opening,1st Ld-Writethru,345<`: the slug line of ANPA 1312. */
const slugLine = /^\^?(?:u \p{L} |r \p{L} )?(?:AM|BC|PM)-{1,2}[\p{L}\d][^.!?:;]{0,60}?,\s?0?\d{2,4}(?: words)?<?$/u;
const embargoLine = /^(?:\*+\s*)?(?:EMBARGO(?:ED)?\b|Embargo(?:ed)?(?::| (?:until|till)\b)).{0,140}$/;
const bylineStart = /^(?:[Bb]y|BY|[Pp]or|POR|Par|PAR|Von|VON|Di|DI|Av|AV|Door|DOOR)\s+(?=\p{Lu})/u;
const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}.'’/-]*,?|and|y|e|et|und|en|och|&|de|da|del|della|di|dos|van|von|der|den|la|le|el|bin|ibn|al|in|for)$/u;

const [longestHeadline, headlineLines] = [180, 3];
/** More lines than this above a text are text. */
const [mostFields, longestField] = [40, 400];

/** Reads what stands above the text: slug lines, labelled fields, the headline, the byline. What it is not sure of stays in the text. */
export function headOf(lines: readonly Line[]): Head {
  const found: Partial<Record<Field, Found[]>> = {};
  const keep = (field: Field, value: string, line: Line): void => {
    found[field] = [...(found[field] ?? []), { value, line }];
  };
  const all = withoutCarets(lines);
  let at = 0;
  const takeAsides = (): void => {
    for (let taken = 0; taken < mostFields; taken++) {
      while (all[at]?.text === '') at += 1;
      const line = all[at];
      if (!line) break;
      const label = labelOf(line, all[at + 1]);
      if (slugLine.test(line.text)) keep('aside', line.text, line);
      else if (label && !(label.field === 'headline' && found.headline)) keep(label.field, label.value, line);
      else if (embargoLine.test(line.text)) keep('embargo', line.text, line);
      else break;
      at += label?.lines ?? 1;
    }
  };

  takeAsides();
  if (!found.headline) {
    const headline = headlineOf(all.slice(at));
    const [first] = headline;
    if (first) keep('headline', headline.map(({ text }) => text).join(' '), first);
    at += headline.length;
    takeAsides();
  }
  const rest = all.slice(at);
  const byline = found.byline ? -1 : bylineAt(rest);
  const [line, under] = byline < 0 ? [] : rest.slice(byline);
  if (!line) return { found, lines: rest };
  keep('byline', line.text.replace(bylineStart, ''), line);
  // "By Ada Obi", and under it "Inter Press Service".
  const isAgency = under !== undefined && looksLikeAgency(under.text);
  if (isAgency) keep('agency', under.text, under);
  rest.splice(byline, isAgency ? 2 : 1);
  return { found, lines: rest };
}

/** Names of a byline: split at commas and “and” where every piece is a name; “Ada Obi, Staff Writer” stays one. */
export function namesOf(byline: string): readonly string[] {
  const whole = byline.replace(bylineStart, '').replace(/\s+/g, ' ').trim();
  const pieces = whole.split(/\s*,\s*(?:(?:and|y|e|et|und|en|och)\s+)?|\s+(?:and|y|e|et|und|en|och|&)\s+/u).filter((piece) => piece !== '');
  return pieces.every(isName) ? pieces : [whole];
}

const role =
  /\b(?:agency|analyst|bureau|columnist|contributor|correspondent|correspondente|corresponsal|desk|editor|news|press|reporter|service|staff|writer)\b/i;
const isName = (piece: string): boolean =>
  /^\p{Lu}\S*(?:\s\S+){1,4}$/u.test(piece) && !role.test(piece) && !/\s(?:in|for|at)\s/.test(piece);

function labelOf(line: Line, next?: Line): { field: Field; value: string; lines: number } | undefined {
  const match = /^([\p{L}-]{2,12}(?: [a-z]{4,5})?)\s?:\s*(.*)$/iu.exec(line.text);
  const field = labels.get(match?.[1]?.toLowerCase() ?? '');
  if (!match || !field || line.text.length > longestField) return undefined;
  const value = match[2] ?? '';
  if (value === '') return next && next.text !== '' && next.text.length <= longestField ? { field, value: next.text, lines: 2 } : undefined;
  // "Source: bridge is safe" is a headline.
  if (/^source$/i.test(match[1] ?? '') && !looksLikeAgency(value)) return undefined;
  return { field, value, lines: 1 };
}

/** Old wires mark each line of the head as `^...<`. They are no letters of the copy where a slug line says that it came so. */
function withoutCarets(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ text }) => text !== '');
  if (!slugLine.test(lines[first]?.text ?? '')) return lines;
  return lines.map((line) => {
    const bare = /^\^(.*?)<?$/.exec(line.text)?.[1] ?? (line.text === '<' ? '' : line.text);
    return bare === line.text ? line : { ...line, text: bare.trim(), width: line.width - (line.text.length - bare.trim().length) };
  });
}

/** The lines of the headline: short, at the top, set off from what follows. None where the copy starts with its text. */
function headlineOf(lines: readonly Line[]): readonly Line[] {
  const [block = [], ...others] = blocksOf(lines);
  const [first, second] = block;
  if (!first || isWhole(first) || isByline(first) || endsLikeText(first)) return [];
  const measure = measureOf(others.length > 0 ? others.flat() : block);
  const end = block.findIndex((line, index) => index > 0 && (isByline(line) || startsText(line, first)));
  const top = end < 0 ? block : block.slice(0, end);
  const isSetOff = end > 0 || others.length > 0;
  if (isSetOff && isHeadline(top)) return top;
  // Nothing but its shortness sets it off: "Bridge reopens" over lines that run to the measure, or over paragraphs in a line each.
  const standsOut =
    second && (leavesRoom(first, second, measureOf(block.slice(1)), measure * 0.2) || (isWhole(second) && first.width < 100));
  if (block.length > headlineLines && standsOut && /^[\p{Lu}\d“"'‘«„¿¡]/u.test(second.text) && isHeadline([first])) return [first];
  return others.length === 0 && block.length === 1 && isHeadline(block) ? block : [];
}

function isHeadline(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const last = lines.at(-1);
  return (
    last !== undefined &&
    lines.length <= headlineLines &&
    text.length <= longestHeadline &&
    !endsLikeText(last) &&
    !datelineOf(text) &&
    /\p{L}/u.test(text)
  );
}

/** A full stop, comma, colon or semicolon ends no headline; a question may. */
const endsLikeText = (line: Line): boolean => /(?:[^.\p{Lu}]\.|[,:;…])["”’»)]*$/u.test(line.text.slice(-8));

const startsText = (line: Line, first: Line): boolean =>
  isWhole(line) || line.indent > first.indent + 1 || datelineOf(line.text) !== undefined;

const isByline = (line: Line): boolean =>
  bylineStart.test(line.text) &&
  line.text.length <= 90 &&
  !/[!?:;]$/.test(line.text) &&
  line.text
    .replace(/\.$/, '')
    .split(/\s+/)
    .slice(1)
    .every((word) => nameWord.test(word));

/** Where the byline stands: right under the headline, or under one short line between. */
function bylineAt(lines: readonly Line[]): number {
  const [first, second] = blocksOf(lines);
  if (!first?.[0]) return -1;
  if (isByline(first[0])) return lines.indexOf(first[0]);
  const under = first[1] ?? second?.[0];
  const isShort = first.length <= 2 && !endsSentence(first[0]) && !isWhole(first[0]);
  return under && isShort && isByline(under) ? lines.indexOf(under) : -1;
}
