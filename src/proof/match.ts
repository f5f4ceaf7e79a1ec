import type { Match } from '../model/index.ts';
import { dayOf, isSameMoment } from './moment.ts';

/** Whether a value of the header is found again; both are normalised. One row a kind of match (model/where.ts). */
const matches = {
  equal: (found, expected) => found === expected || isSameAddress(found, expected),
  contain: (found, expected) => found.includes(expected),
  code: (found, expected) => found.slice(found.indexOf(':') + 1) === expected,
  instant: isSameMoment,
  day: (found, expected) => dayOf(found) !== undefined && dayOf(found) === dayOf(expected),
  present: (found) => found !== '',
  reserves: (found, expected) =>
    /^(?:1|.*\/DMI-PROHIBITED\b.*)$/.test(found) === (expected === 'prohibited') && /^[01]$|\/DMI-/.test(found),
} satisfies Record<Match, (found: string, expected: string) => boolean>;

export const isFound = (match: Match, found: readonly string[], expected: string): boolean =>
  found.some((value) => matches[match](value, expected));

/** Whether two texts are one web address, however its characters are escaped: formats write what their standard allows in a URI. */
function isSameAddress(found: string, expected: string): boolean {
  if (!/^https?:/i.test(expected)) return false;
  try {
    return canonical(found) === canonical(expected);
  } catch {
    return false;
  }
}

/** Brackets are right in an address by WHATWG URL and wrong by RFC 3986, outside an IPv6 host. */
const canonical = (address: string): string => new URL(address).href.replaceAll('[', '%5B').replaceAll(']', '%5D');
