import type { Diagnostic, EditionKey, Spot } from '../model/index.ts';
import type { EditionClaim } from './claim.ts';
import { faults, type Subject } from './faults.ts';
import { isNamed, isSaid, rowsOf, spotsOf } from './found.ts';
import type { Opened } from './opened.ts';
import { normal } from './text.ts';

/** What the metadata of an edition's file say of it, and each credit line of its stories once. */
export function editionStatements(opened: Opened, { subject, edition, stories, fields }: EditionClaim) {
  const credits = [...new Set(stories.map(({ header }) => normal(header.credit)))];
  const diagnostics: Diagnostic[] = credits.includes('') ? [faults.creditMissing(subject, '', 'no character of it can be seen')] : [];
  const found: EditionKey[] = [];
  for (const [key, where] of rowsOf(fields)) {
    const lost =
      key === 'credit'
        ? spotsOf(where).flatMap((spot) => creditFaults(opened, spot, { credits, subject }))
        : spotsOf(where).flatMap((spot) => {
            const [values, value] = [opened.find(spot.at), normal(String(edition[key]))];
            const isThere = isSaid(opened, { match: spot.match, found: values }, value);
            return isThere ? [] : [faults.fieldLost(subject, key, { at: spot.at, expected: value, found: values })];
          });
    diagnostics.push(...lost);
    if (spotsOf(where).length > 0 && lost.length === 0) found.push(key);
  }
  return { credits, found, diagnostics };
}

/** At an equal spot each credit line stands once and nothing else does; at any other each is named. */
function creditFaults(
  opened: Opened,
  { at, match }: Spot,
  { credits, subject }: { readonly credits: readonly string[]; readonly subject: Subject },
): readonly Diagnostic[] {
  const found = opened.find(at);
  if (found.length === 0) return credits.map((credit) => faults.creditMissing(subject, credit, at));
  if (match !== 'equal') {
    const unnamed = credits.filter((credit) => !found.some((text) => isNamed(text, credit)));
    return unnamed.map((credit) => faults.creditMissing(subject, credit, at));
  }
  const timesOf = (credit: string) => found.filter((other) => other === credit).length;
  const strange = found.filter((other) => !credits.includes(other));
  return [
    ...credits.filter((credit) => timesOf(credit) === 0).map((credit) => faults.creditAltered(subject, credit, { at, found })),
    ...credits
      .filter((credit) => timesOf(credit) > 1)
      .map((credit) => faults.creditDoubled(subject, credit, { at, times: timesOf(credit) })),
    ...strange.map((other) => faults.creditAltered(subject, credits.join(', '), { at, found: [other] })),
  ];
}
