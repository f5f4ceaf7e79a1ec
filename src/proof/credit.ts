import type { Diagnostic } from '../model/index.ts';
import { signOffBrackets, signOffDashes, signOffOf } from '../model/index.ts';
import { faults, type Subject } from './faults.ts';
import type { StoryText } from './storyText.ts';
import { lettersOf, normal } from './text.ts';

/** Why a telling of a story does not carry its sign-off as promised; nothing where it does: once, unaltered, at the end. */
export function signOffFaults(
  telling: readonly string[],
  story: StoryText,
  { credit, subject }: { readonly credit: string; readonly subject: Subject },
): readonly Diagnostic[] {
  const signOff = normal(signOffOf(credit));
  const ends = signsOff(credit);
  const at = telling.flatMap((block, index) => (ends(block) ? [index] : []));
  if (at.length === 0) {
    const altered = telling.filter((block) => isAlmost(block, credit)).slice(-1);
    return [
      altered.length === 0
        ? faults.creditMissing(subject, signOff, 'at the end of the story')
        : faults.creditAltered(subject, signOff, { at: 'the end of the story', found: altered }),
    ];
  }

  // A headline that is the sign-off itself can't be told from it, and is printed as often as a format likes.
  if (!story.repeatable.includes(signOff)) {
    const withoutRepeats = without(story.repeatable, credit);
    const [told, blocks, marked] = [telling, story.blocks, story.marked].map((texts) => texts.map(withoutRepeats));
    const run = runOf(signOff);
    const count = (texts: readonly string[] = []) => texts.reduce((sum, text) => sum + [...text.matchAll(run)].length, 0);
    // A quoted sign-off that runs into a note's mark is one, or is none, by how the format prints that mark.
    const [times, least, most] = [count(told), count(marked) + 1, count(blocks) + 1];
    if (times < least || times > most) return [faults.creditDoubled(subject, signOff, { at: 'text', times: times - most + 1 })];
    const isLike = signOffLike(credit);
    const like = (texts: readonly string[] = []) => texts.filter((text) => isLike.test(text)).length;
    const extra = like(told) - like(blocks);
    if (extra > 1) return [faults.creditDoubled(subject, signOff, { at: 'text', times: extra })];
  }

  const ending = lettersOf(story.ending);
  const isBefore = (from: number, to: number) => lettersOf(telling.slice(Math.max(0, from), to).join(' ')).includes(ending);
  // Mostly it is in the block just before; only else all of the text is looked through.
  const placed = at.some((index) => isBefore(index - 1, index + 1) || isBefore(0, index + 1));
  return placed ? [] : [faults.creditMisplaced(subject, signOff)];
}

/** Whether the last words of a block are the sign-off. */
export function signsOff(credit: string): (block: string) => boolean {
  const signOff = normal(signOffOf(credit));
  return (block) => block === signOff || block.endsWith(` ${signOff}`);
}

/** Whether a running head or foot says the sign-off, where the story's own headline or notice does not say it. */
export const isSignedOff = (line: string, { repeatable }: StoryText, credit: string): boolean =>
  !repeatable.includes(normal(signOffOf(credit))) && runOf(normal(signOffOf(credit))).test(without(repeatable, credit)(line));

/** Blocks that sign off although no story ends there: once each text that may be printed anywhere is taken out, nothing like a sign-off may be left. */
export function strayFaults(
  blocks: readonly string[],
  repeatable: readonly string[],
  { credit, subject }: { readonly credit: string; readonly subject: Subject },
): readonly Diagnostic[] {
  const signOff = normal(signOffOf(credit));
  const bare = without(repeatable, credit);
  const [run, isLike] = [runOf(signOff), signOffLike(credit)];
  const stray = blocks.map(bare).filter((block) => block.search(run) >= 0 || isLike.test(block));
  return stray.length === 0
    ? []
    : [faults.creditDoubled(subject, signOff, { at: `outside of its stories: ${stray[0]}`, times: stray.length + 1 })];
}

/** Takes out of a text what a format may print as often as it likes, in capitals too: a headline such as `What — IPS means`. */
function without(repeatable: readonly string[], credit: string): (text: string) => string {
  const run = runOf(normal(signOffOf(credit)));
  const isLike = signOffLike(credit);
  const said = repeatable.filter((text) => text.search(run) >= 0 || isLike.test(text)).sort((a, b) => b.length - a.length);
  if (said.length === 0) return (text) => text;
  const pattern = new RegExp(said.map(escaped).join('|'), 'giu');
  return (text) => text.replace(pattern, ' ').trim();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('-', '\\x2d');

/** The sign-off in running text, however its words are broken; not the beginning of a longer word. */
const runOf = (signOff: string) =>
  new RegExp(`(?<![${escaped(signOffDashes)}])${signOff.split(' ').map(escaped).join('\\s*')}(?![\\p{L}\\p{N}])`, 'gu');

/** A block that is a sign-off of this credit, and nothing else, in any of the forms that wire copy knows. */
export const signOffLike = (credit: string) => new RegExp(`^(?:${formsOf(credit)})$`, 'u');

/** Whether the last words of a block are a sign-off in one of these forms: a stranger's way of saying it. */
export function isAnySignOff(credit: string): (block: string) => boolean {
  if (normal(credit) === '') return () => false;
  const isLike = new RegExp(`(?:^|\\s)(?:${formsOf(credit)})$`, 'u');
  return (block) => isLike.test(block);
}

function formsOf(credit: string): string {
  const name = escaped(normal(credit));
  const brackets = signOffBrackets.map(([open, close]) => `${escaped(open)}\\s*${name}\\s*${escaped(close)}`).join('|');
  return `[${escaped(signOffDashes)}]+\\s*${name}\\.?|${brackets}`;
}

/** What a damaged sign-off looks like: a short block that begins with a dash or bracket. The credit alone is furniture. */
const isAlmost = (block: string, credit: string) =>
  block.length <= normal(credit).length + 6 &&
  (signOffDashes.includes(block[0] ?? ' ') || signOffBrackets.some(([open]) => block.startsWith(open)));
