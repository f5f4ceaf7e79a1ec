import { type Diagnostic, headerSchema, type Place } from '../../model/index.ts';
import type { Copy, Given } from '../copy.ts';
import { faults } from '../faults.ts';
import { slugOf } from '../slug.ts';
import type { Row } from '../sourceText.ts';
import { isKnownAgency } from './agencies.ts';
import { type Dateline, datelineOf, wholeDateline } from './dateline.ts';
import { momentOf } from './dates.ts';
import { type Found, type Head, namesOf } from './head.ts';
import { endsSentence, isWhole, type Paragraph } from './paragraphs.ts';
import { placeOfLine } from './remarks.ts';
import { signOff, signOffWithin } from './signOff.ts';

/** A header filled from the copy and from what was given, and the text without what went into it. */
export interface Filled {
  readonly slug: string;
  readonly rows: readonly Row[];
  readonly paragraphs: readonly Paragraph[];
  /** With an error among them, `rows` are not fit to write. */
  readonly diagnostics: readonly Diagnostic[];
}

/** So many short lines that end no sentence, a deck or a name, can stand above the dateline. */
const mostAbove = 2;
const example = '2008-03-17T12:00:00+00:00';

/** Weighs what is given against what was found. A given value wins; what it replaces, and what has no key, stays as a comment. */
export function fillHeader(copy: Copy, given: Given, { head, paragraphs }: { head: Head; paragraphs: readonly Paragraph[] }): Filled {
  const file: Place = { path: copy.name };
  const diagnostics: Diagnostic[] = [];
  const comments: string[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const at = ({ line }: Found): Place => placeOfLine(copy.name, line);
  const first = (field: keyof Head['found']): Found | undefined => head.found[field]?.[0];

  /** The given value, else the found one; a different one that was found is kept as a comment. */
  const choose = (what: 'headline' | 'credit' | 'byline', wish: string | undefined): string | undefined => {
    const found = first(what);
    if (found && wish !== undefined && !isAlike(found.value, wish)) {
      report(faults.replaced(at(found), what, found.value));
      comments.push(`${what} in the copy: ${found.value}`);
    }
    return wish ?? found?.value;
  };

  const headline = checked('headline', choose('headline', plain(given.headline)), 'a line of text');
  const untitled = given.headline && isAlike(paragraphs[0]?.text ?? '', given.headline) ? paragraphs.slice(1) : paragraphs;
  if (untitled.length === 0) report(headline === undefined ? faults.noText(file) : faults.noBody(file, headline));

  const ownDateline = wholeDateline(first('dateline')?.value ?? '');
  const { dateline, undated } = splitDateline(ownDateline, untitled);
  const known = checked('credit', choose('credit', plain(given.credit)), 'the credit line, e.g. IPS');
  const asFiled = signOff(undated, known ?? dateline?.credit);
  // Who signs off is the credit, whoever the dateline says has filed it.
  const signed = known === undefined && asFiled.foreign !== undefined ? signOff(undated) : asFiled;
  const agency = first('agency');
  // A town may stand under a byline in capitals too.
  const credit = signed.credit ?? (agency && isKnownAgency(agency.value) ? agency.value : undefined);
  if (agency && agency.value !== credit) comments.push(`in the copy: ${agency.value}`);
  if (untitled.length > 0 && signed.paragraphs.length === 0)
    report(headline === undefined ? faults.noText(file) : faults.noBody(file, headline));
  reportSignOff();

  const moment = publishedOf();
  const language = checked('language', plain(given.language) ?? tagOf(first('language')?.value), 'a BCP 47 tag, e.g. en or pt-BR');
  const byline = bylineOf();
  const slug =
    checked('slug', given.slug, 'small letters, digits and single hyphens') ??
    (slugOf(headline ?? '', language) || slugOf(stem(copy.name)) || 'story');
  if (headline === undefined) report(faults.missing(file, 'headline', '--headline', '"…"'));
  if (credit === undefined) report(faults.missing(file, 'credit', '--credit', 'AGENCY, e.g. --credit IPS'));
  const datelineRows = rowsOfDateline();
  const embargo = embargoRows();
  keepTheRest();
  for (const found of head.found.aside ?? []) {
    report(faults.aside(at(found), 'a line for editors', found.value));
    comments.push(`in the copy: ${found.value}`);
  }

  const rows: readonly Row[] = [
    { key: 'headline', value: headline ?? '' },
    ...optional('subheadline', first('subheadline')?.value),
    byline.length > 0 ? { key: 'byline', value: byline.length === 1 ? (byline[0] ?? '') : byline } : notInTheCopy('byline'),
    { key: 'credit', value: credit ?? '' },
    { key: 'published', value: moment ?? '' },
    language === undefined ? { comment: 'language: not given; the publication’s holds' } : { key: 'language', value: language },
    ...datelineRows,
    ...embargo,
    { key: 'guid', value: `tag:${given.host ?? 'slugline.invalid'},${(moment ?? '').slice(0, 10)}:${slug}` },
    { key: 'version', value: 1 },
    ...comments.map((comment) => ({ comment })),
  ];
  return { slug, rows, paragraphs: signed.paragraphs, diagnostics };

  function checked(key: 'headline' | 'credit' | 'language' | 'slug', value: string | undefined, expected: string): string | undefined {
    if (value === undefined || headerSchema.shape[key].safeParse(value).success) return value;
    report(faults.badValue(file, `--${key}`, shortened(value), expected));
    return value;
  }

  /** What the copy says twice, and a dateline that is none: the header has one place for each. */
  function keepTheRest(): void {
    for (const [field, founds] of Object.entries(head.found)) {
      if (field === 'aside' || field === 'embargo') continue;
      const rest = field === 'dateline' && !ownDateline ? founds : founds.slice(1);
      for (const { value } of rest) comments.push(`${field === 'published' ? 'date' : field} in the copy: ${value}`);
    }
  }

  function reportSignOff(): void {
    const place = (paragraph: Paragraph | undefined): Place => {
      const line = paragraph?.lines.at(-1);
      return line ? placeOfLine(copy.name, line) : file;
    };
    const within = credit === undefined ? undefined : signOffWithin(signed.paragraphs, credit);
    if (signed.foreign && credit) report(faults.otherCredit(place(signed.paragraphs.at(-1)), signed.foreign, credit));
    if (within && credit) report(faults.signOffWithin(place(within), `…${within.text.slice(-40)}`, credit));
    const [under] = signed.under;
    if (under) report(faults.underSignOff(place(under), shortened(under.text)));
    if (!signed.more) return;
    report(faults.moreFollows(place(signed.more), signed.more.text));
    comments.push(`in the copy: ${signed.more.text}`);
  }

  function publishedOf(): string | undefined {
    const found = first('published');
    const said = found && momentOf(found.value);
    if (found && (!said || given.published !== undefined) && said !== given.published) {
      report(
        given.published === undefined
          ? faults.aside(at(found), 'a day or time without its offset', found.value)
          : faults.replaced(at(found), 'date', found.value),
      );
      comments.push(`date in the copy: ${found.value}`);
    }
    const moment = plain(given.published) ?? said;
    if (moment === undefined)
      report(
        faults.missing(
          file,
          'date of publication with its offset',
          '--published',
          dateline?.date ? `${dateline.date}${example.slice(10)}` : example,
        ),
      );
    else if (!headerSchema.shape.published.safeParse(moment).success)
      report(faults.publishedForm(file, shortened(moment), offsetForm(moment)));
    return moment;
  }

  function bylineOf(): readonly string[] {
    const wish = typeof given.byline === 'string' ? namesOf(plain(given.byline) ?? '') : given.byline?.map((name) => plain(name) ?? '');
    const names = (wish ?? []).filter((name) => name !== '');
    const chosen = choose('byline', names.length > 0 ? names.join(', ') : undefined);
    if (chosen === undefined) report(faults.notFound(file, 'byline'));
    return names.length > 0 ? names : namesOf(chosen ?? '').filter((name) => name !== '');
  }

  function rowsOfDateline(): readonly Row[] {
    if (!dateline) {
      report(faults.notFound(file, 'dateline'));
      return [notInTheCopy('dateline')];
    }
    const { place, country, date, raw } = dateline;
    const line = (ownDateline && first('dateline')?.line) ?? untitled.find(({ text }) => text.startsWith(raw))?.lines[0];
    const here = line ? placeOfLine(copy.name, line) : file;
    const other = dateline.credit !== undefined && credit !== undefined && !isAlike(dateline.credit, credit);
    if (dateline.dayWithoutYear) report(faults.dayWithoutYear(here, raw));
    if (other) report(faults.datelineCredit(here, dateline.credit ?? '', credit));
    const row = { key: 'dateline', value: { place, ...(country && { country }), ...(date && { date }) } };
    return dateline.dayWithoutYear || other ? [row, { comment: `dateline in the copy: ${raw}` }] : [row];
  }

  function embargoRows(): readonly Row[] {
    return (head.found.embargo ?? []).flatMap((found, index): Row[] => {
      const until = momentOf(found.value);
      if (until && index === 0) return [{ key: 'embargo', value: until }];
      report(faults.embargo(at(found), found.value));
      return [{ comment: `embargo in the copy: ${found.value}` }];
    });
  }
}

const notInTheCopy = (key: string): Row => ({ comment: `${key}: not in the copy` });
const optional = (key: string, value: string | undefined): readonly Row[] => (value === undefined ? [] : [{ key, value }]);
const shortened = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value);
const stem = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

/** A given value as one line of text; blank is not given. */
const plain = (value: string | undefined): string | undefined =>
  value
    ?.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim() || undefined;

/** The same words, whatever their case, quotation marks and spaces. */
function isAlike(one: string, other: string): boolean {
  const bare = (text: string): string =>
    text.length > 10_000
      ? text
      : text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(one) === bare(other);
}

/** `2008-03-17T12:00:00+00:00` from what was written without seconds, offset or time. */
function offsetForm(written: string): string {
  const [, day, time = '12:00', seconds = ':00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?$/.exec(written) ?? [];
  return day === undefined ? `a time like ${example}` : `${day}T${time}${seconds}+00:00 if it is UTC`;
}

const tagOf = (value: string | undefined): string | undefined => (headerSchema.shape.language.safeParse(value).success ? value : undefined);

/** The dateline, on a line of its own or at the start of the text, and the text without it. */
function splitDateline(
  own: Dateline | undefined,
  paragraphs: readonly Paragraph[],
): { dateline: Dateline | undefined; undated: readonly Paragraph[] } {
  if (own) return { dateline: own, undated: paragraphs };
  for (const [index, { text, lines }] of paragraphs.slice(0, mostAbove + 1).entries()) {
    const dateline = datelineOf(text);
    // Under a deck only a day or an agency tells it from capitals and a dash.
    if (dateline && (index === 0 || dateline.credit !== undefined || dateline.date !== undefined))
      return { dateline, undated: [...paragraphs.slice(0, index), ...withoutStart(paragraphs.slice(index), dateline.length)] };
    const last = lines.at(-1);
    if (lines.length > 2 || !last || isWhole(last) || endsSentence(last)) break;
  }
  return { dateline: undefined, undated: paragraphs };
}

function withoutStart([first, ...others]: readonly Paragraph[], length: number): readonly Paragraph[] {
  if (!first) return others;
  const starts = first.starts.map((start) => Math.max(0, start - length));
  return [{ ...first, text: first.text.slice(length), starts }, ...others];
}
