import { setImmediate } from 'node:timers/promises';
import { median, spread } from '../bench/figures.ts';
import { type Copy, type PdfPress, pdfPress } from '../bench/press.ts';
import { typicalStories } from '../bench/typicalStory.ts';
import type { Outcome } from '../conformance/outcome.ts';

const count = { warm: 150, turns: 9, aTurn: 30 } as const;
/** Of the archive copy's own CPU. */
export const most = 0.6;

/**
 * What the print copy costs on top of the archive copy, as a part of that one's CPU: stories of 640 words, warm, in one process, from reading to the
 * sealed file.
 * Each story is made both ways, one right after the other and in turn first, so that a busy machine is busy for both.
 */
export async function printCost(): Promise<Outcome> {
  const alone = await pdfPress('pdf: {profiles: [archive]}\n');
  const both = await pdfPress('pdf: {profiles: [archive, print]}\n');
  const stories = typicalStories(13, count.warm + count.turns * count.aTurn);
  const ratios: number[] = [];
  const costs = { alone: [] as number[], both: [] as number[] };
  for (let turn = -1; turn < count.turns; turn++) {
    const from = turn < 0 ? 0 : count.warm + turn * count.aTurn;
    const some = stories.slice(from, from + (turn < 0 ? count.warm : count.aTurn));
    const spent = { alone: 0, both: 0 };
    for (const [n, typical] of some.entries()) {
      const copy = await alone.read(typical);
      const order = n % 2 === 0 ? (['alone', 'both'] as const) : (['both', 'alone'] as const);
      for (const which of order) spent[which] += await cost({ alone, both }[which], copy);
    }
    if (turn < 0) continue;
    costs.alone.push(spent.alone / some.length);
    costs.both.push(spent.both / some.length);
    ratios.push((spent.both - spent.alone) / spent.alone);
  }
  const ratio = median(ratios);
  return {
    figures: `${spread(ratios, 2)} (median [least-most] of ${count.turns} turns): ${spread(costs.both, 1)} ms of CPU for both copies, ${spread(costs.alone, 1)} for the archive copy alone`,
    faults: ratio <= most ? [] : [`${ratio.toFixed(2)} is more than ${most}`],
  };
}

/** Milliseconds of CPU. */
async function cost(press: PdfPress, copy: Copy): Promise<number> {
  await setImmediate();
  const before = process.cpuUsage();
  await press.seal(copy);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
