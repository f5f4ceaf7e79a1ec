import { createHash } from 'node:crypto';
import { type Diagnostic, type Evidence, type HeaderKey, isWithdrawn, type Spot, signOffOf } from '../model/index.ts';
import { type Claim, type Finding, noEvidence } from './claim.ts';
import { isSignedOff, signOffFaults } from './credit.ts';
import { faults, type Subject } from './faults.ts';
import { isNamed, isSaid, rowsOf, spotsOf } from './found.ts';
import { leftOfKill, leftOfKills } from './kill.ts';
import type { Opened } from './opened.ts';
import { proveEdition } from './proveEdition.ts';
import { provePackage } from './provePackage.ts';
import { countOf } from './standing.ts';
import { storyText } from './storyText.ts';
import { normal } from './text.ts';
import { valuesOf } from './valuesOf.ts';

/** Looks up in an opened file all that it must say. */
export function prove(opened: Opened, claim: Claim): Finding {
  const broken = opened.rules.map((rule) => ruleOf(rule, claim.subject));
  if (broken.length > 0) return { diagnostics: broken };
  if (claim.carries === 'none') return { evidence: noEvidence };
  if ('edition' in claim) return claim.carries === 'package' ? provePackage(opened, claim) : proveEdition(opened, claim);
  if (claim.carries === 'entries') return proveEntries(opened, claim);
  return claim.carries === 'story' ? proveStory(opened, claim) : proveCards(opened, claim);
}

/** An opener knows what is wrong, not with which file. */
const ruleOf = (rule: Diagnostic, { path, source }: Subject): Diagnostic => ({
  ...rule,
  message: `${path}: ${rule.message}`,
  ...(source !== undefined && { place: { path: source } }),
});

/** A feed has an entry for each of its stories, in their order and no other, and each says all that a file of the story would. */
function proveEntries(opened: Opened, { subject, at, stories, fields, known }: Extract<Claim, { carries: 'entries' }>): Finding {
  const entries = opened.entries?.(at) ?? [];
  if (entries.length !== stories.length) return { diagnostics: [faults.entriesDiffer(subject, at, [stories.length, entries.length])] };
  const findings = stories.map((story, index): Finding => {
    const entry = entries[index];
    // There are as many entries as stories.
    if (entry === undefined) return { diagnostics: [] };
    const key = createHash('sha256').update(`${story.path}\n${entry.says}`).digest('hex');
    const before = known.get(key);
    if (before !== undefined) return { evidence: before };
    const own = { ...subject, source: story.path };
    const inside = entry.open();
    const broken = inside.rules.map((rule) => ruleOf(rule, own));
    const told = proveStory(inside, { carries: 'story', subject: own, story, fields });
    const finding = broken.length === 0 ? told : { diagnostics: [...broken, ...('diagnostics' in told ? told.diagnostics : [])] };
    if ('evidence' in finding) known.set(key, finding.evidence);
    return finding;
  });
  const diagnostics = findings.flatMap((finding) => ('diagnostics' in finding ? finding.diagnostics : []));
  if (diagnostics.length > 0) return { diagnostics };
  const all = findings.flatMap((finding) => ('evidence' in finding ? [finding.evidence] : []));
  const union = <Key extends keyof Evidence>(key: Key) => [
    ...new Set(all.flatMap((evidence): readonly Evidence[Key][number][] => evidence[key])),
  ];
  return { evidence: { credits: union('credits'), seen: union('seen'), read: union('read'), fields: union('fields') } };
}

function proveStory(opened: Opened, { subject, story, fields }: Extract<Claim, { carries: 'story' }>): Finding {
  const { header } = story;
  const text = storyText(story);
  const diagnostics: Diagnostic[] = opened.tellings.flatMap((telling) => signOffFaults(telling, text, { credit: header.credit, subject }));
  if (opened.tellings.length === 0) diagnostics.push(faults.creditMissing(subject, signOffOf(header.credit), 'the file has no text'));
  if (normal(header.credit) === '') diagnostics.push(faults.creditMissing(subject, header.credit, 'no character of it can be seen'));
  if (opened.furniture.some((line) => isSignedOff(line, text, header.credit))) {
    diagnostics.push(faults.creditDoubled(subject, signOffOf(header.credit), { at: 'furniture', times: 2 }));
  }

  const left = header.status === 'canceled' ? leftOfKill(opened, { card: story, texts: text.withdrawn, fields }) : [];
  diagnostics.push(...left.map((said) => faults.withdrawnText(subject, said)));

  const found: HeaderKey[] = [];
  for (const [key, where] of rowsOf(fields)) {
    const values = header.status === 'canceled' && isWithdrawn(key) ? [] : valuesOf(header, key);
    const lost = values.flatMap((value) => spotsOf(where).flatMap((spot) => lostAt(opened, spot, { key, value, subject })));
    diagnostics.push(...lost);
    if (values.length > 0 && spotsOf(where).length > 0 && lost.length === 0) found.push(key);
  }
  if (diagnostics.length > 0) return { diagnostics };

  const places = rowsOf(fields)
    .filter(([key]) => ofAgency.has(key) && found.includes(key))
    .flatMap(([key, where]) => (valuesOf(header, key).some((value) => isNamed(value, header.credit)) ? spotsOf(where) : []))
    .map(({ at }) => at);
  const seen = spotsOf(fields.credit).filter(({ at }) => at === 'furniture');
  return {
    evidence: {
      credits: [header.credit],
      seen: ['sign-off', ...seen.map(({ at }) => at)],
      read: [...new Set(places)].filter((at) => at !== 'text' && at !== 'furniture'),
      fields: found,
    },
  };
}

/** What may name the agency beside the credit line itself. */
const ofAgency: ReadonlySet<HeaderKey> = new Set([
  'credit',
  'source.name',
  'source.code',
  'rights.holder',
  'rights.notice',
  'rights.terms',
]);

/** Why one value of the header is not found at one spot. */
function lostAt(
  opened: Opened,
  { at, match }: Spot,
  { key, value, subject }: { readonly key: HeaderKey; readonly value: string; readonly subject: Subject },
): readonly Diagnostic[] {
  const found = opened.find(at);
  if (key === 'credit') {
    if (found.length === 0) return [faults.creditMissing(subject, value, at)];
    const isRight = match === 'equal' ? found.every((other) => other === value) : found.some((text) => isNamed(text, value));
    if (!isRight) return [faults.creditAltered(subject, value, { at, found })];
    const times = match === 'equal' ? found.length : 1;
    return times > 1 ? [faults.creditDoubled(subject, value, { at, times })] : [];
  }
  return isSaid(opened, { match, found }, value) ? [] : [faults.fieldLost(subject, key, { at, expected: value, found })];
}

/** Each story's headline in an element of its own and, beside it, its credit: a name in the masthead or foot is the credit of none. */
function proveCards(opened: Opened, { subject, cards }: Extract<Claim, { carries: 'card' }>): Finding {
  const said = cards.map(({ header }) => ({ headline: normal(header.headline), credit: normal(header.credit) }));
  const credits = new Set(said.map(({ credit }) => credit));
  // A headline that also stands elsewhere, as a credit, a country or a language, marks no place: of those the file has enough, and no more is known.
  const others = new Set(
    cards.flatMap(({ header: { credit, subheadline = '', summary = '', source } }) =>
      [credit, subheadline, summary, source.name].map(normal),
    ),
  );
  for (const [headline, times] of countOf(said.map(({ headline }) => headline)))
    if (opened.standing(headline) > times) others.add(headline);
  const shown = opened.cards(new Set(said.map(({ headline }) => headline).filter((headline) => !others.has(headline))));
  const headlines = countOf(shown.map(({ headline }) => headline));
  const pairs = countOf(shown.flatMap(({ headline, beside }) => [...beside].map((text) => `${headline}\n${text}`)));
  const missing = [...countOf(said.map(({ headline }) => headline))]
    .filter(([headline, times]) => (others.has(headline) ? opened.standing(headline) : (headlines.get(headline) ?? 0)) < times)
    .map(([headline]) => headline);
  const diagnostics: Diagnostic[] = missing.map((headline) => faults.headlineMissing(subject, headline));
  for (const [pair, times] of countOf(said.map(({ headline, credit }) => `${headline}\n${credit}`))) {
    const [headline = '', credit = ''] = pair.split('\n');
    const there = others.has(headline) ? opened.standing(credit) : (pairs.get(pair) ?? 0);
    if (there < times && !missing.includes(headline))
      diagnostics.push(faults.creditMissing(subject, credit, `beside the headline "${headline}", in an element of its own`));
  }
  diagnostics.push(...leftOfKills(opened, cards).map((text) => faults.withdrawnText(subject, text)));
  return diagnostics.length > 0
    ? { diagnostics }
    : { evidence: { ...noEvidence, credits: [...credits], seen: credits.size > 0 ? ['card'] : [] } };
}
