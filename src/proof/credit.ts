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
  const ends = (block: string) => block === signOff || block.endsWith(` ${signOff}`);
  const at = telling.flatMap((block, index) => (ends(block) ? [index] : []));
  if (at.length === 0) {
    const altered = telling.filter((block) => isAlmost(block, credit)).slice(-1);
    return [
      altered.length === 0
        ? faults.creditMissing(subject, signOff, 'at the end of the story')
        : faults.creditAltered(subject, signOff, { at: 'the end of the story', found: altered }),
    ];
  }

  const run = runOf(signOff);
  const count = (texts: readonly string[]) => texts.reduce((sum, text) => sum + [...text.matchAll(run)].length, 0);
  const quoted = count(story.blocks);
  const times = count(telling);
  const isLike = signOffLike(credit);
  const like = (texts: readonly string[]) => texts.filter((text) => isLike.test(text)).length;
  // A headline that says it itself is printed as often as a format likes.
  if (count(story.header) === 0 && times !== quoted + 1)
    return [faults.creditDoubled(subject, signOff, { at: 'text', times: times - quoted })];
  if (like(telling) > like(story.blocks) + 1)
    return [faults.creditDoubled(subject, signOff, { at: 'text', times: like(telling) - like(story.blocks) })];

  const ending = lettersOf(story.ending);
  const isBefore = (from: number, to: number) => lettersOf(telling.slice(Math.max(0, from), to).join(' ')).includes(ending);
  // Mostly it is in the block just before; only else all of the text is looked through.
  const placed = at.some((index) => isBefore(index - 1, index + 1) || isBefore(0, index + 1));
  return placed ? [] : [faults.creditMisplaced(subject, signOff)];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('-', '\\x2d');

/** The sign-off in running text, however its words are broken; not the beginning of a longer word. */
const runOf = (signOff: string) =>
  new RegExp(`(?<![${escaped(signOffDashes)}])${signOff.split(' ').map(escaped).join('\\s*')}(?![\\p{L}\\p{N}])`, 'gu');

/** A block that is a sign-off of this credit in any of the forms that wire copy knows. */
function signOffLike(credit: string): RegExp {
  const name = escaped(normal(credit));
  const brackets = signOffBrackets.map(([open, close]) => `${escaped(open)}\\s*${name}\\s*${escaped(close)}`).join('|');
  return new RegExp(`^(?:[${escaped(signOffDashes)}]+\\s*${name}\\.?|${brackets})$`, 'u');
}

/** What a damaged sign-off looks like: a short block that begins with a dash or bracket. The credit alone is furniture. */
const isAlmost = (block: string, credit: string) =>
  block.length <= normal(credit).length + 6 &&
  (signOffDashes.includes(block[0] ?? ' ') || signOffBrackets.some(([open]) => block.startsWith(open)));
