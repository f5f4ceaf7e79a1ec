import { createHash } from 'node:crypto';
import { type Header, type HeaderInput, isWithdrawn, type Settings } from '../model/index.ts';
import { curl } from './quotes.ts';

/** A header as written, and what stands in for what it does not say: DESIGN's "Defaults". */
export interface Written {
  readonly header: HeaderInput;
  readonly slug: string;
  readonly settings: Settings;
}

export function fillHeader({ header: written, slug, settings }: Written): Header {
  const header = written.status === 'canceled' ? told(written) : written;
  const language = header.language ?? settings.language;
  const { credit, published, status = 'usable' } = header;
  const said = Object.hasOwn(settings.credits, credit) ? settings.credits[credit] : undefined;
  const typeset = (text: string) => curl(oneLine(text), language);
  const own = header.rights ?? {};
  const house = settings.rights;
  const name = oneLine(header.source?.name ?? said?.name ?? credit);
  const uri = header.source?.uri ?? said?.uri;
  const rightsUri = own.uri ?? house.uri;
  const aiTraining = own.aiTraining ?? house.aiTraining;
  const { image, dateline } = header;
  return {
    headline: typeset(header.headline),
    credit,
    published,
    language,
    slug,
    guid: header.guid ?? `tag:${hostOf(settings.baseUrl)},${published.slice(0, 10)}:${slug}`,
    version: header.version ?? 1,
    ...(header.subheadline && { subheadline: typeset(header.subheadline) }),
    ...(header.summary && { summary: typeset(header.summary) }),
    byline: (header.byline ?? []).map((one) => typeset(one.replace(/^(?:By|by|BY)[ \u00A0]+(?=\S)/, ''))),
    ...(dateline && Object.keys(dateline).length > 0 && { dateline: mapText(dateline, oneLine) }),
    source: { name, code: header.source?.code ?? codeOf(credit), ...(uri && { uri }) },
    ...(header.updated && { updated: header.updated }),
    ...(header.embargo && { embargo: header.embargo }),
    status,
    ...(header.signal && { signal: header.signal }),
    ...(header.note && { note: typeset(header.note) }),
    subjects: [...new Set(header.subjects)],
    keywords: (header.keywords ?? []).map(oneLine),
    places: (header.places ?? []).map(oneLine),
    ...(header.genre && { genre: oneLine(header.genre) }),
    ...(header.urgency && { urgency: header.urgency }),
    rights: {
      holder: oneLine(own.holder ?? house.holder ?? said?.name ?? credit),
      notice: oneLine(own.notice ?? said?.notice ?? house.notice ?? `© ${published.slice(0, 4)} ${credit}`),
      terms: termsWith(credit, oneLine(own.terms ?? said?.terms ?? house.terms ?? '')),
      ...(rightsUri && { uri: rightsUri }),
      ...(aiTraining && { aiTraining }),
    },
    ...(image && {
      image: {
        ...mapText(image, (text) => text),
        ...(image.caption && { caption: typeset(image.caption) }),
        ...(image.alt && { alt: typeset(image.alt) }),
      },
    }),
    related: [...new Set(header.related)],
    ...(header.translationOf && { translationOf: header.translationOf }),
  };
}

/** Of a kill: what still may be said. The keys that stay are those that a header must have. */
const told = (header: HeaderInput): HeaderInput =>
  Object.fromEntries(Object.entries(header).filter(([key]) => !isWithdrawn(key))) as HeaderInput;

/** A value over several lines, or with tabs, is one text: formats show it as one. */
export const oneLine = (text: string) => text.replace(/\s*[\t\r\n]\s*/g, ' ').trim();

/** Without the keys that hold nothing. */
function mapText<T extends Readonly<Record<string, string | undefined>>>(map: T, change: (text: string) => string): T {
  // Same keys, same kinds of values.
  return Object.fromEntries(Object.entries(map).flatMap(([key, text]) => (text === undefined ? [] : [[key, change(text)]]))) as T;
}

/** The host in a derived guid. */
export const hostOf = (baseUrl: string | undefined) => (baseUrl ? new URL(baseUrl).hostname : 'slugline.invalid');

/** Safe in a qcode: the ASCII letters and digits of a credit, else `c` and eight hex digits of its SHA-256. */
export function codeOf(credit: string): string {
  return credit.replace(/[^A-Za-z\d]/g, '') || `c${createHash('sha256').update(credit, 'utf8').digest('hex').slice(0, 8)}`;
}

/** Terms always say that the credit stays. */
function termsWith(credit: string, terms: string): string {
  const sentence = `The credit line ${credit} must be kept.`;
  const at = terms.indexOf(credit);
  const isPart = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c);
  const contains = at >= 0 && !isPart(terms[at - 1]) && !isPart(terms[at + credit.length]);
  if (terms === '') return sentence;
  return contains ? terms : `${terms} ${sentence}`;
}
