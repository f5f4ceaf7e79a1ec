import {
  type Card,
  type Diagnostic,
  type Evidence,
  type Format,
  type HeaderKey,
  type Spot,
  type Story,
  signOffOf,
  type Where,
} from '../model/index.ts';
import { signOffFaults } from './credit.ts';
import { faults, type Subject } from './faults.ts';
import { isFound } from './match.ts';
import type { Opened } from './opened.ts';
import { storyText } from './storyText.ts';
import { lettersOf, normal } from './text.ts';
import { valuesOf } from './valuesOf.ts';

/** What a file must say. `story`: a whole story; `card`: stories' headlines and credits; `none`: nothing. */
export type Claim =
  | { readonly carries: 'story'; readonly subject: Subject; readonly story: Story; readonly fields: Format['fields'] }
  | { readonly carries: 'card'; readonly subject: Subject; readonly cards: readonly Card[] }
  | { readonly carries: 'none'; readonly subject: Subject };

export type Finding = { readonly evidence: Evidence } | { readonly diagnostics: readonly Diagnostic[] };

export const noEvidence: Evidence = { credits: [], seen: [], read: [], fields: [] };

/** Looks up in an opened file all that it must say. */
export function prove(opened: Opened, claim: Claim): Finding {
  const broken = opened.rules.map((rule) => ruleOf(rule, claim.subject));
  if (broken.length > 0) return { diagnostics: broken };
  if (claim.carries === 'none') return { evidence: noEvidence };
  return claim.carries === 'story' ? proveStory(opened, claim) : proveCards(opened, claim);
}

/** An opener knows what is wrong, not with which file. */
const ruleOf = (rule: Diagnostic, { path, source }: Subject): Diagnostic => ({
  ...rule,
  message: `${path}: ${rule.message}`,
  ...(source !== undefined && { place: { path: source } }),
});

function proveStory(opened: Opened, { subject, story, fields }: Extract<Claim, { carries: 'story' }>): Finding {
  const { header } = story;
  const text = storyText(story);
  const diagnostics: Diagnostic[] = opened.tellings.flatMap((telling) => signOffFaults(telling, text, { credit: header.credit, subject }));
  if (opened.tellings.length === 0) diagnostics.push(faults.creditMissing(subject, signOffOf(header.credit), 'the file has no text'));
  if (opened.furniture.some((line) => line.includes(normal(signOffOf(header.credit))))) {
    diagnostics.push(faults.creditDoubled(subject, signOffOf(header.credit), { at: 'furniture', times: 2 }));
  }

  const everything = text.withdrawn.length === 0 ? '' : lettersOf(opened.tellings.flat().join(' '));
  for (const block of text.withdrawn) if (everything.includes(lettersOf(block))) diagnostics.push(faults.withdrawnText(subject, block));

  const found: HeaderKey[] = [];
  for (const [key, where] of rowsOf(fields)) {
    const values = header.status === 'canceled' && ofWithdrawn.has(key) ? [] : valuesOf(header, key);
    const lost = values.flatMap((value) => spotsOf(where).flatMap((spot) => lostAt(opened, spot, { key, value, subject })));
    diagnostics.push(...lost);
    if (values.length > 0 && spotsOf(where).length > 0 && lost.length === 0) found.push(key);
  }
  if (diagnostics.length > 0) return { diagnostics };

  const places = spotsOf(fields.credit).map(({ at }) => at);
  const isSeen = (at: string) => at === 'text' || at === 'furniture';
  return {
    evidence: {
      credits: [header.credit],
      seen: ['sign-off', ...places.filter((at) => at === 'furniture')],
      read: places.filter((at) => !isSeen(at)),
      fields: found,
    },
  };
}

/** What tells of a story's content: a kill may leave it out. */
const ofWithdrawn: ReadonlySet<HeaderKey> = new Set(['subheadline', 'summary', 'image.file', 'image.alt', 'image.caption', 'image.credit']);

/** A table's rows: `Object.entries` forgets that its keys are header keys. */
const rowsOf = (fields: Format['fields']) => Object.entries(fields) as unknown as readonly (readonly [HeaderKey, Where])[];

const spotsOf = (where: Where): readonly Spot[] =>
  'nowhere' in where ? [] : where.map((spot) => (typeof spot === 'string' ? { at: spot, match: 'equal' } : spot));

/** Why one value of the header is not found at one spot. */
function lostAt(
  opened: Opened,
  { at, match }: Spot,
  { key, value, subject }: { readonly key: HeaderKey; readonly value: string; readonly subject: Subject },
): readonly Diagnostic[] {
  const found = opened.find(at);
  if (key === 'credit') {
    if (found.length === 0) return [faults.creditMissing(subject, value, at)];
    if (!isFound(match, found, value)) return [faults.creditAltered(subject, value, { at, found })];
    const times = match === 'equal' && at !== 'text' ? found.filter((other) => other === value).length : 1;
    return times > 1 ? [faults.creditDoubled(subject, value, { at, times })] : [];
  }
  return isFound(match, found, value) ? [] : [faults.fieldLost(subject, key, { at, expected: value, found })];
}

/** Each story's headline in an element of its own, and as often as there are stories of an agency, its credit. */
function proveCards(opened: Opened, { subject, cards }: Extract<Claim, { carries: 'card' }>): Finding {
  const diagnostics: Diagnostic[] = [];
  for (const [headline, times] of countOf(cards.map(({ header }) => header.headline))) {
    if (opened.standing(headline) < times) diagnostics.push(faults.headlineMissing(subject, headline));
  }
  const credits = countOf(cards.map(({ header }) => header.credit));
  for (const [credit, times] of credits) {
    if (opened.standing(credit) < times)
      diagnostics.push(faults.creditMissing(subject, credit, `should stand ${times} times, each in an element of its own`));
  }
  return diagnostics.length > 0
    ? { diagnostics }
    : { evidence: { ...noEvidence, credits: [...credits.keys()], seen: credits.size > 0 ? ['card'] : [] } };
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts.map(normal)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
