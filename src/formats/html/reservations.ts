import type { Artifact, Publication, Report } from '../../model/index.ts';
import { type Mining, miningOf, miningOfAll } from '../furniture/index.ts';
import { faults } from './faults.ts';

/** A rule of TDMRep (W3C Community Group report, 2024): the first whose location begins a path is the one that counts. */
interface Rule {
  readonly location: string;
  readonly 'tdm-reservation': 0 | 1;
  readonly 'tdm-policy'?: string;
}

/**
 * .well-known/tdmrep.json: which stories and editions reserve the rights of text and data mining and which do not, then what holds all of
 * them (front page, feeds), then what the publication says of the rest. Without anybody who says it, there is no file.
 */
export function reservations({ settings, cards, editions = [] }: Publication, report: Report): readonly Artifact[] {
  const { baseUrl, rights } = settings;
  const root = rootOf(baseUrl);
  const headers = cards.map(({ header }) => header);
  const bySlug = new Map(headers.map((header) => [header.slug, header]));
  const bound = editions.map(({ id, sections }) => ({
    location: `${root}editions/${id}/`,
    mining: miningOfAll(sections.flatMap(({ stories }) => stories.flatMap((slug) => bySlug.get(slug) ?? []))),
  }));
  const whole = [`${root}$`, `${root}index.html`, `${root}feed.`].map((location) => ({ location, mining: miningOfAll(headers) }));
  const rules = [
    ...headers.map((header) => ({ location: `${root}${header.slug}/`, mining: miningOf(header.rights) })),
    ...bound,
    ...whole,
    { location: root, mining: miningOf(rights) },
  ].flatMap(({ location, mining }) => (mining ? [ruleOf(location, mining)] : []));
  if (rules.length === 0) return [];
  if (baseUrl !== undefined && root !== '/') report(faults.notAtOrigin(new URL(baseUrl).origin, baseUrl));
  const bytes = new TextEncoder().encode(`${JSON.stringify(rules, undefined, 2)}\n`);
  return [{ path: '.well-known/tdmrep.json', mediaType: 'application/json', bytes, carries: 'none' }];
}

const ruleOf = (location: string, { reservation, policy }: Mining): Rule => ({
  location,
  'tdm-reservation': reservation === '1' ? 1 : 0,
  ...(policy !== undefined && { 'tdm-policy': policy }),
});

/** The path of the publication on its server, with what patterns mean something by escaped (TDMRep, "Use of regular expressions"). */
const rootOf = (baseUrl: string | undefined): string =>
  baseUrl === undefined ? '/' : new URL(baseUrl).pathname.replaceAll('$', '%24').replaceAll('*', '%2A');
