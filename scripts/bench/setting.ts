import { setImmediate } from 'node:timers/promises';
import { lacking } from '../conformance/judges.ts';
import { typstPython } from '../typography/typst.ts';
import { median, print, spread, verdict } from './figures.ts';
import { type PdfPress, pdfPress } from './press.ts';
import { type TypicalStory, typicalStories } from './typicalStory.ts';
import { typstCost } from './typst.ts';

const count = { warm: 300, turns: 5, aTurn: 60, peerWarm: 30, memory: [500, 2000], bound: 48 } as const;

/** What setting and drawing cost, after reading, warm, in one process. */
export interface SettingCost {
  /** Milliseconds of CPU for a story of 640 words, a figure a turn. */
  readonly ours: readonly number[];
  /** Typst's in the same turns; empty where it is not on the machine. */
  readonly typst: readonly number[];
  /** What is missing of it. */
  readonly missing: string | undefined;
  /** An edition; its seconds are of the clock and of the CPU. */
  readonly edition: { readonly stories: number; readonly pages: number; readonly clock: number; readonly cpu: number };
  /** Mebibytes of the process after so many stories. */
  readonly memory: readonly { readonly stories: number; readonly mebibytes: number }[];
}

/** Each figure with what it may be at most. The clock is not judged: other work on the machine is not ours. */
export const settingGoals = [
  { name: 'ms of CPU a story of 640 words', most: 6, of: ({ ours }) => median(ours) },
  { name: 'of what Typst takes for the same', most: 0.35, of: ({ ours, typst }) => median(ours) / median(typst) },
  { name: 'seconds of CPU for 100 pages of an edition', most: 2, of: ({ edition: { cpu, pages } }) => (cpu / pages) * 100 },
  {
    name: 'MiB more after 2,000 stories than after 500',
    most: 40,
    of: ({ memory }) => (memory[1]?.mebibytes ?? 0) - (memory[0]?.mebibytes ?? 0),
  },
] as const satisfies readonly { name: string; most: number; of: (cost: SettingCost) => number }[];

/** Our turns and Typst's alternate, so that a busy machine is busy for both. */
export async function measureSetting(): Promise<SettingCost> {
  const press = await pdfPress();
  const stories = typicalStories(11, count.warm + count.turns * count.aTurn);
  await cost(press, stories.slice(0, count.warm));
  const missing = lacking([{ file: typstPython }]);
  const ours: number[] = [];
  const typst: number[] = [];
  for (let turn = 0; turn < count.turns; turn++) {
    const from = count.warm + turn * count.aTurn;
    const some = stories.slice(from, from + count.aTurn);
    ours.push(await cost(press, some));
    if (!missing) typst.push(await typstCost(stories.slice(0, count.peerWarm), some));
  }
  return { ours, typst, missing, edition: await bind(press), memory: await grow(press) };
}

/** Prints what setting and drawing cost; whether all of it is as it should be. */
export async function setting(): Promise<boolean> {
  print('Setting and drawing for the archive, after reading, warm, in one process, CPU ms a story of 640 words, median [least-most]');
  const found = await measureSetting();
  print(`  slugline                                  ${spread(found.ours, 1)}`);
  if (found.missing) print(`  no peer: ${found.missing} is not there; run scripts/judges.sh bench`);
  else print(`  Typst                                     ${spread(found.typst, 1)}`);
  const { edition, memory } = found;
  print(`  an edition of ${edition.stories} stories, ${edition.pages} pages: ${edition.clock.toFixed(2)} s of the clock`);
  print(`  memory: ${memory.map(({ stories, mebibytes }) => `${mebibytes.toFixed(0)} MiB after ${stories} stories`).join(', ')}`);
  let ok = true;
  for (const { name, most, of } of settingGoals) {
    const value = of(found);
    if (!Number.isNaN(value)) ok = verdict(name, value, most) && ok;
  }
  return ok;
}

/** Milliseconds of CPU for a story; reading is not counted. */
async function cost(press: PdfPress, stories: readonly TypicalStory[]): Promise<number> {
  let spent = 0;
  for (const story of stories) {
    const copy = await press.read(story);
    await setImmediate();
    const before = process.cpuUsage();
    await press.print(copy);
    const { user, system } = process.cpuUsage(before);
    spent += (user + system) / 1000;
  }
  return spent / stories.length;
}

async function bind(press: PdfPress): Promise<SettingCost['edition']> {
  const copies = await Promise.all(typicalStories(12, count.bound).map(press.read));
  const before = process.cpuUsage();
  const started = performance.now();
  const bytes = await press.bind(copies);
  const clock = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const pages =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  return { stories: count.bound, pages, clock, cpu: (user + system) / 1e6 };
}

async function grow(press: PdfPress): Promise<SettingCost['memory']> {
  const found: { stories: number; mebibytes: number }[] = [];
  let done = 0;
  for (const stories of count.memory) {
    for (; done < stories; done++) {
      const [story] = typicalStories(1000 + done, 1);
      if (story) await press.print(await press.read(story));
      // As a build does between files: what streams have put off is done only then.
      await setImmediate();
    }
    found.push({ stories, mebibytes: process.memoryUsage.rss() / 2 ** 20 });
  }
  return found;
}
