import type { Diagnostic, Evidence } from '../model/index.ts';
import { signsOff } from './credit.ts';
import { isNamed } from './found.ts';
import type { Opened } from './opened.ts';

/** Places of the evidence that a reader sees, and how a credit is looked up there again. */
const seenAt: Readonly<Record<string, (opened: Opened, credit: string) => boolean>> = {
  'sign-off': ({ tellings }, credit) => tellings.length > 0 && tellings.every((blocks) => blocks.some(signsOff(credit))),
  furniture: ({ furniture }, credit) => furniture.some((line) => isNamed(line, credit)),
  colophon: ({ tellings, linesPartWords }, credit) => {
    const bare = (text: string) => (linesPartWords ? text.replaceAll(/\s/g, '') : text);
    return tellings.every((blocks) => blocks.some((block) => isNamed(block, credit) || bare(block).includes(bare(credit))));
  },
};

/**
 * What a file no longer says of that which was found in it when it was sealed, without its story at hand: places where its credit stood, and
 * rules of its kind that it breaks. Empty where all is as it was.
 */
export function lostSince(
  opened: Opened,
  evidence: Evidence,
): { readonly places: readonly string[]; readonly rules: readonly Diagnostic[] } {
  const { credits } = evidence;
  const seen = evidence.seen.filter((at) => credits.some((credit) => seenAt[at]?.(opened, credit) === false));
  // A place may name one of an edition's agencies only.
  const read = evidence.read.filter((at) => !opened.find(at).some((value) => credits.some((credit) => isNamed(value, credit))));
  return { places: [...seen, ...read], rules: opened.rules };
}
