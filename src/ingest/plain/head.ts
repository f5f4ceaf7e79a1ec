import { looksLikeAgency } from './agencies.ts';
import { datelineOf, wholeDateline } from './dateline.ts';
import { dayAtEnd } from './dates.ts';
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

/** `BC-Talks, 0345`, `AM-Bridge-Opening,1st Ld-Writethru,345<`, `r i BC-Talks 03-17 0345`: the slug lines of ANPA 1312. */
const slugLine = /^\^?(?:[a-z] \p{L} )?(?:AM|BC|PM)-{1,2}[\p{L}\d][^.!?:;]{0,60}?(?:,\s?0?\d{2,4}(?: words)?<?|\s\d\d-\d\d \d{3,4})$/u;
const embargoLine = /^(?:\*+\s*)?(?:EMBARGO(?:ED)?\b|Embargo(?:ed)?(?::| (?:until|till)\b)).{0,140}$/;
/** Lines that tell editors something: codes, takes, corrections, counts; and rules. */
const editorsLines = [
  slugLine,
  /^ZCZC\b.{0,80}$/,
  /^\W{0,3}(?:URGENT|Urgent|FLASH|BULLETIN|SNAP|(?:NEWS )?ALERT|BREAKING(?: NEWS)?|(?:TAKE|Take|UPDATE) \d{1,2}|\d(?:ST|ND|RD|TH) (?:LEAD|LD|TAKE|UPDATE))\W{0,3}$/,
  /^(?:\(|\[)(?:(?:adds|clarifies|correct(?:s|ed|ion)|eds|recasts|refiles|repeats|resends|retransmits|updates|with)\b.{0,300})[)\]]\.?$/i,
  /^\W{0,2}(?:eds|(?:attention|attn)(?:,? editors)?|notes? to editors|editors?['’]s? note)\s?:.{1,300}$/i,
  /^[([]?\d{2,5} words[)\]]?\.?$/i,
  /^(?:[#*=_~–—-]\s*){3,}$/,
];
/** So many lines such a line can run on for, and is at least so wide where it does. */
const [mostRunOn, runOnWidth] = [4, 50];
const bylineStart =
  /^(?:(?:(?:Analysis|Commentary|Interview|Opinion|Reporting|Story|Text|Words|Written) )?[Bb]y|BY|[Pp]or|POR|Par|PAR|Von|VON|Di|DI|Av|AV|Door|DOOR)\s+(?=\p{Lu})/u;
const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}.'’/-]*,?|and|y|e|et|und|en|och|&|de|da|del|della|di|dos|van|von|der|den|la|le|el|bin|ibn|al|in|for|special|to|staff|senior|chief|bureau|correspondents?|contributors?|editor|reporter|writer|corresponsal|enviad[ao]|especial)$/u;

const [longestHeadline, headlineLines] = [180, 3];
/** More lines than this above a text are text. */
const [mostFields, longestField, longestDateline] = [40, 400, 120];

/** Reads what stands above the text: slug lines, labelled fields, the headline, the byline. What it is not sure of stays in the text. */
export function headOf(lines: readonly Line[]): Head {
  const found: Partial<Record<Field, Found[]>> = {};
  const keep = (field: Field, value: string, line: Line): void => {
    found[field] = [...(found[field] ?? []), { value, line }];
  };
  let all = withoutCarets(lines);
  let at = 0;
  const takeAsides = (): void => {
    for (let taken = 0; taken < mostFields; taken++) {
      while (all[at]?.text === '') at += 1;
      const line = all[at];
      if (!line) break;
      const label = labelOf(line, all[at + 1]);
      const toEditors = editorsLine(all.slice(at, at + mostRunOn));
      if (toEditors) keep('aside', toEditors.map(({ text }) => text).join(' '), line);
      else if (label?.field === 'aside') keep('aside', label.whole, line);
      else if (label && !(label.field === 'headline' && found.headline)) keep(label.field, label.value, line);
      else if (embargoLine.test(line.text)) keep('embargo', line.text, line);
      else if (line.text.length > longestDateline) break;
      else if (dayAtEnd(line.text)?.before === '') keep('published', line.text, line);
      else if (!found.dateline && standsAlone(line, all[at + 1])) keep('dateline', line.text, line);
      else break;
      at += toEditors?.length ?? label?.lines ?? 1;
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
  const words = plainly(line.text);
  const name = words.replace(bylineStart, '');
  keep('byline', name, line);
  // "Analysis by Ada Obi" says more than a name.
  if (!/^\S+\s+$/.test(words.slice(0, -name.length))) keep('aside', line.text, line);
  // "By Ada Obi", and under it "Inter Press Service".
  const isAgency = under !== undefined && looksLikeAgency(under.text);
  if (isAgency) keep('agency', under.text, under);
  rest.splice(byline, isAgency ? 2 : 1);
  all = rest;
  at = 0;
  takeAsides();
  return { found, lines: all.slice(at) };
}

/** The lines of a notice to editors at the start of some lines: as many as it runs on for. */
function editorsLine(lines: readonly Line[]): readonly Line[] | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.text === '') return undefined;
    const taken = lines.slice(0, index + 1);
    const text = taken.map((one) => one.text).join(' ');
    const goesOn = line.width >= runOnWidth && !endsSentence(line) && (lines[index + 1]?.text ?? '') !== '';
    if (!goesOn && text.length <= longestField && editorsLines.some((form) => form.test(text))) return taken;
    if (!goesOn) return undefined;
  }
  return undefined;
}

/** A dateline that is a line of its own, not the start of a text that was wrapped early. */
function standsAlone(line: Line, next: Line | undefined): boolean {
  const dateline = wholeDateline(line.text);
  if (!dateline || (dateline.credit === undefined && !dateline.date && !dateline.dayWithoutYear)) return false;
  return (next?.text ?? '') === '' || (/[)\]–—-]$/.test(line.text) && /^[\p{L}“"'‘«„¿¡]/u.test(next?.text ?? ''));
}

/** Names of a byline: split at commas and “and” where every piece is a name; “Ada Obi, Staff Writer” stays one. */
export function namesOf(byline: string): readonly string[] {
  const whole = plainly(byline).replace(bylineStart, '').replace(/\s+/g, ' ').trim();
  const between = new RegExp(
    String.raw`\s*,\s*(?:(?:and|y|e|et|und|en|och)\s+)?|\s+(?:and|y|e|et|und|en|och|&)\s+`,
    whole === whole.toUpperCase() ? 'iu' : 'u',
  );
  const pieces = whole.split(between).filter((piece) => piece !== '');
  return pieces.every(isName) ? pieces : [whole];
}

const role =
  /\b(?:agency|analyst|bureau|columnist|contributor|correspondent|correspondente|corresponsal|desk|editor|news|press|reporter|service|staff|writer)\b/i;
const isName = (piece: string): boolean =>
  /^\p{Lu}\S*(?:\s\S+){1,4}$/u.test(piece) && !role.test(piece) && !/\s(?:in|for|at)\s/.test(piece);

function labelOf(line: Line, next?: Line): { field: Field; value: string; whole: string; lines: number } | undefined {
  const match = /^([\p{L}-]{2,12}(?: [a-z]{4,5})?)\s?:\s*(.*)$/iu.exec(line.text);
  const field = labels.get(match?.[1]?.toLowerCase() ?? '');
  if (!match || !field || line.text.length > longestField) return undefined;
  const value = match[2] ?? '';
  if (value === '')
    return next && next.text !== '' && next.text.length <= longestField
      ? { field, value: next.text, whole: `${line.text} ${next.text}`, lines: 2 }
      : undefined;
  // "Source: bridge is safe" is a headline.
  if (/^source$/i.test(match[1] ?? '') && !looksLikeAgency(value)) return undefined;
  return { field, value, whole: line.text, lines: 1 };
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
  if (!first || isWhole(first) || isByline(first)) return [];
  const measure = measureOf(others.length > 0 ? others.flat() : block);
  const end = block.findIndex(
    (line, index) =>
      index > 0 &&
      (isByline(line) ||
        startsText(line, first) ||
        labelOf(line, block[index + 1]) !== undefined ||
        editorsLine(block.slice(index, index + mostRunOn)) !== undefined),
  );
  const top = end < 0 ? block : block.slice(0, end);
  const below = block[top.length] ?? others[0]?.[0];
  // Over a byline or a dateline a full stop is the headline's own.
  const isOverSigned = below !== undefined && (isByline(below) || datelineOf(below.text) !== undefined);
  if ((end > 0 || others.length > 0) && isHeadline(top, isOverSigned)) return top;
  if (endsLikeText(first)) return [];
  // Nothing but its shortness sets it off: "Bridge reopens" over lines that run to the measure, or over paragraphs in a line each.
  const standsOut =
    second && (leavesRoom(first, second, measureOf(block.slice(1)), measure * 0.2) || (isWhole(second) && first.width < 100));
  const isText = block.length > headlineLines || block.slice(1).some(endsLikeText);
  if (isText && standsOut && /^[\p{Lu}\d“"'‘«„¿¡]/u.test(second.text) && isHeadline([first])) return [first];
  return others.length === 0 && block.length === 1 && isHeadline(block) ? block : [];
}

function isHeadline(lines: readonly Line[], mayEnd = false): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const last = lines.at(-1);
  return (
    last !== undefined &&
    lines.length <= headlineLines &&
    text.length <= longestHeadline &&
    (mayEnd || !endsLikeText(last)) &&
    !datelineOf(text) &&
    /\p{L}/u.test(text)
  );
}

/** A full stop, comma, colon or semicolon ends no headline; a question may. */
const endsLikeText = (line: Line): boolean => /(?:[^.\p{Lu}]\.|[,:;…])["”’»“‘«)]*$/u.test(line.text.slice(-8));

const startsText = (line: Line, first: Line): boolean =>
  isWhole(line) || line.indent > first.indent + 1 || datelineOf(line.text) !== undefined;

/** A line without the stars or underlines around it. */
const plainly = (text: string): string => /^([*_]{1,3})(?![*_\s])(.*[^*_\s])\1$/.exec(text)?.[2] ?? text;

const isByline = (line: Line): boolean =>
  bylineStart.test(plainly(line.text)) &&
  line.text.length <= 90 &&
  !/[!?:;]$/.test(line.text) &&
  plainly(line.text)
    .replace(bylineStart, '')
    .replace(/\.$/, '')
    .split(/\s+/)
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
