import type { Diagnostic, Header } from '../model/index.ts';
import type { EditionClaim, Finding } from './claim.ts';
import { editionStatements } from './editionStatements.ts';
import { faults, type Subject } from './faults.ts';
import { isNamed, spotsOf } from './found.ts';
import { leftAmong } from './kill.ts';
import { isFound } from './match.ts';
import type { Opened, Reference } from './opened.ts';
import { normal } from './text.ts';

/**
 * A package names each story of an edition once, in its section and order, by identity and version, with its headline, its credit line
 * and its terms; its own metadata say each credit line. Of a kill it says nothing that was withdrawn.
 */
export function provePackage(opened: Opened, claim: EditionClaim): Finding {
  const { subject, edition, stories } = claim;
  const groups = opened.groups ?? [];
  const diagnostics: Diagnostic[] = [];
  let first = 0;
  for (const [at, section] of edition.sections.entries()) {
    const expected = stories.slice(first, first + section.stories.length);
    first += section.stories.length;
    const { titles = [], references = [] } = groups[at] ?? {};
    if (!isFound('equal', titles, normal(section.title))) diagnostics.push(faults.sectionLost(subject, section.title, titles));
    for (const [place, { header }] of expected.entries()) {
      const reference = references[place];
      diagnostics.push(...(reference ? referenceFaults(reference, header, subject) : [faults.storyMissing(subject, header.headline)]));
    }
    const extra = references.slice(expected.length);
    if (extra.length > 0) diagnostics.push(faults.itemsDiffer(subject, [], extra.flatMap(identityOf)));
  }
  const strange = groups.slice(edition.sections.length).flatMap(({ references }) => references.flatMap(identityOf));
  if (strange.length > 0) diagnostics.push(faults.itemsDiffer(subject, [], strange));

  diagnostics.push(...leftAmong(opened, stories, edition).map((text) => faults.withdrawnText(subject, text)));

  const { credits, found, diagnostics: lost } = editionStatements(opened, claim);
  diagnostics.push(...lost);
  if (diagnostics.length > 0) return { diagnostics };
  return { evidence: { credits, seen: [], read: spotsOf(claim.fields.credit).map(({ at }) => at), fields: found } };
}

const identityOf = ({ find }: Reference) => find('@residref').slice(0, 1);

/** Why a reference does not name a story as it must: another one, another version, another credit. */
function referenceFaults({ find }: Reference, header: Header, subject: Subject): readonly Diagnostic[] {
  const [headline, credit] = [normal(header.headline), normal(header.credit)];
  if (!isFound('equal', find('@residref'), header.guid) || !isFound('equal', find('headline'), headline))
    return [faults.storyMissing(subject, header.headline)];
  const lost = (key: 'version' | 'status', at: string, expected: string) =>
    isFound(key === 'status' ? 'code' : 'equal', find(at), expected)
      ? []
      : [faults.fieldLost(subject, key, { at: `itemRef/${at}`, expected, found: find(at) })];
  const [said, terms] = [find('creditline'), find('usageTerms')];
  return [
    ...lost('version', '@version', String(header.version)),
    ...lost('status', 'pubStatus/@qcode', header.status),
    ...(said.length === 1 && said[0] === credit ? [] : [faults.creditAltered(subject, credit, { at: 'itemRef/creditline', found: said })]),
    ...(terms.some((text) => isNamed(text, credit)) ? [] : [faults.creditMissing(subject, credit, 'itemRef/usageTerms')]),
  ];
}
