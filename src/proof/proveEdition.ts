import type { AnyElement, Diagnostic, Story } from '../model/index.ts';
import type { EditionClaim, Finding } from './claim.ts';
import { signOffFaults, signsOff, strayFaults } from './credit.ts';
import { editionStatements } from './editionStatements.ts';
import { faults, type Subject } from './faults.ts';
import { isNamed, spotsOf, unspaced } from './found.ts';
import { leftAmong } from './kill.ts';
import type { Opened } from './opened.ts';
import { type StoryText, storyText } from './storyText.ts';
import { lettersOf, normal } from './text.ts';

/**
 * An edition tells each of its stories once and in order: headline, every word of the text, sign-off. Outside of them nothing signs off,
 * every credit and picture credit is named, and the metadata say each credit line once.
 */
export function proveEdition(opened: Opened, claim: EditionClaim): Finding {
  const { subject, edition, stories, fields } = claim;
  const told = stories.map((story): Told => ({ story, text: storyText(story), headline: keyOf(story.header.headline) }));
  const statements = editionStatements(opened, claim);
  const { credits } = statements;
  const diagnostics: Diagnostic[] = [];
  if (opened.tellings.length === 0) diagnostics.push(faults.creditMissing(subject, credits.join(', '), 'the file has no text'));
  const repeatable = [
    edition.title,
    ...edition.sections.map(({ title }) => title),
    ...[edition.cover?.alt, edition.cover?.caption, edition.cover?.credit].flatMap((text) => text ?? []),
  ].map(normal);
  repeatable.push(...told.flatMap(({ text }) => text.repeatable));
  const left = leftAmong(opened, stories, edition);
  diagnostics.push(...left.map((text) => faults.withdrawnText(subject, text)));

  for (const telling of opened.tellings) {
    const { outside, diagnostics: own } = follow(telling, told, subject);
    diagnostics.push(...own);
    if (own.length > 0) continue;
    for (const credit of credits) diagnostics.push(...strayFaults([...outside, ...opened.furniture], repeatable, { credit, subject }));
    const isSeen = (credit: string) =>
      outside.some((block) => isNamed(block, credit)) ||
      (opened.linesPartWords === true && outside.some((block) => unspaced(block).includes(unspaced(credit))));
    for (const credit of new Set([...credits, ...pictureCredits(claim)]))
      if (!isSeen(credit)) diagnostics.push(faults.creditMissing(subject, credit, 'in the colophon'));
  }

  const { found, diagnostics: lost } = statements;
  diagnostics.push(...lost);
  if (diagnostics.length > 0) return { diagnostics };
  const read = spotsOf(fields.credit).map(({ at }) => at);
  return {
    evidence: { credits, seen: ['sign-off', 'colophon'], read: read.filter((at) => at !== 'text' && at !== 'furniture'), fields: found },
  };
}

interface Told {
  readonly story: Story;
  readonly text: StoryText;
  readonly headline: string;
}

/** What is left of a block however it was broken; one without letters stands for itself. */
const keyOf = (block: string) => lettersOf(block) || normal(block);

/** Goes through the blocks of a telling story by story. `outside` are those that belong to none. */
function follow(
  telling: readonly string[],
  told: readonly Told[],
  subject: Subject,
): { outside: readonly string[]; diagnostics: Diagnostic[] } {
  const keys = telling.map(keyOf);
  const letters = telling.map(lettersOf);
  const whole = letters.join('');
  const starts: number[] = [];
  let length = 0;
  for (const block of letters) {
    starts.push(length);
    length += block.length;
  }
  const startOf = (block: number) => starts[block] ?? length;
  /** The block in which a stretch of the whole ends. */
  const blockEndingAt = (end: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) < end) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** Where the last of some texts ends that stand one after the other from an offset on, or the first that does not. */
  const run = (texts: readonly string[], from: number): { readonly end: number } | { readonly lost: string } => {
    let end = from;
    for (const text of texts) {
      const sought = lettersOf(text);
      const at = whole.indexOf(sought, end);
      if (at < 0) return { lost: text };
      end = at + sought.length;
    }
    return { end };
  };
  const headlineFrom = (headline: string, from: number) => keys.indexOf(headline, from);
  const isTold = ({ headline, text }: Told, from: number) => {
    const at = headlineFrom(headline, from);
    return at >= 0 && 'end' in run(text.told, startOf(at + 1));
  };

  const diagnostics: Diagnostic[] = [];
  const inside = new Set<number>();
  let cursor = 0;
  for (const [at, one] of told.entries()) {
    const { story, text, headline } = one;
    const { credit } = story.header;
    const first = headlineFrom(headline, cursor);
    if (first < 0) {
      diagnostics.push(faults.storyMissing(subject, story.header.headline));
      continue;
    }
    const words = run(text.told, startOf(first + 1));
    if ('lost' in words) {
      diagnostics.push(faults.textLost(subject, story.header.headline, words.lost));
      continue;
    }
    const next = told[at + 1];
    const lastWords = Math.max(first + 1, blockEndingAt(words.end));
    const ends = signsOff(credit);
    let end = lastWords;
    while (end < telling.length && !ends(telling[end] ?? '')) end++;
    if (end === telling.length) end = -1;
    const bound = next ? headlineFrom(next.headline, lastWords + 1) : -1;
    // A sign-off behind the next headline is the next story's, unless that one follows it once more.
    if (next && bound >= 0 && (end < 0 || bound < end) && !(end >= 0 && isTold(next, end + 1))) end = -1;
    const last = end >= 0 ? end : (bound >= 0 ? bound : telling.length) - 1;
    // Contents name headlines too: the story begins at the last of those that all of its words follow.
    let start = first;
    for (let other = headlineFrom(headline, first + 1); other >= 0 && other < last; other = headlineFrom(headline, other + 1)) {
      const again = run(text.told, startOf(other + 1));
      if (!('end' in again) || again.end > startOf(last + 1)) break;
      start = other;
    }
    diagnostics.push(...signOffFaults(telling.slice(start, last + 1), text, { credit, subject }));
    const range = whole.slice(startOf(start), next && bound > last ? startOf(bound) : length);
    const lost = text.notes.find((note) => !range.includes(lettersOf(note)));
    if (lost !== undefined) diagnostics.push(faults.textLost(subject, story.header.headline, lost));
    for (let block = start; block <= last; block++) inside.add(block);
    cursor = last + 1;
  }
  return { outside: telling.filter((_, index) => !inside.has(index)), diagnostics };
}

/** Of every picture that is shown; a kill shows none. */
function pictureCredits({ edition, stories }: EditionClaim): readonly string[] {
  const shown = stories.filter(({ header }) => header.status !== 'canceled').flatMap(({ body }) => body.children.flatMap(creditsIn));
  return [edition.cover?.credit ?? '', ...shown].map(normal).filter((credit) => credit !== '');
}

const creditsIn = (node: AnyElement): readonly string[] => [
  ...(node.tagName === 'figure' ? [node.properties.credit ?? ''] : []),
  ...node.children.flatMap((child) => (child.type === 'text' ? [] : creditsIn(child))),
];
