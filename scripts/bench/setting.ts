import { setImmediate } from 'node:timers/promises';
import { lacking } from '../conformance/judges.ts';
import { type PlainStory, plainStories } from '../typography/prose.ts';
import { typstPython } from '../typography/typst.ts';
import { median, print, spread, verdict } from './figures.ts';
import { type PdfPress, pdfPress } from './press.ts';
import { typstCost } from './typst.ts';

const most = { milliseconds: 6, ofTypst: 0.35, grownMebibytes: 40, editionSeconds: 2 } as const;
const count = { warm: 100, turns: 5, aTurn: 60, peerWarm: 30, memory: [500, 2000], bound: 48 } as const;

/** What setting and drawing cost, after reading: CPU a story of 640 words, warm, in one process; beside Typst; and whether memory grows. */
export async function setting(): Promise<boolean> {
  print('Setting and drawing a story of 640 words for the archive, after reading, CPU ms a story, median [least-most]');
  const press = await pdfPress();
  const stories = plainStories(11, count.warm + count.turns * count.aTurn);
  await cost(press, stories.slice(0, count.warm), 0);
  const missing = lacking([{ file: typstPython }]);
  const ours: number[] = [];
  const typst: number[] = [];
  for (let turn = 0; turn < count.turns; turn++) {
    const from = count.warm + turn * count.aTurn;
    const some = stories.slice(from, from + count.aTurn);
    ours.push(await cost(press, some, from));
    if (!missing) typst.push(await typstCost(stories.slice(0, count.peerWarm), some));
  }
  print(`  slugline, warm, in one process            ${spread(ours, 1)}`);
  let ok = verdict('ms a story', median(ours), most.milliseconds);
  if (missing) print(`  no peer: ${missing} is not there; run scripts/judges.sh bench`);
  else {
    print(`  Typst, warm, in one process               ${spread(typst, 1)}`);
    ok = verdict('slugline / Typst', median(ours) / median(typst), most.ofTypst) && ok;
  }
  ok = (await edition(press)) && ok;
  return (await memory(press)) && ok;
}

/** Milliseconds of CPU for a story; reading is not counted. */
async function cost(press: PdfPress, stories: readonly PlainStory[], from: number): Promise<number> {
  let spent = 0;
  for (const [at, story] of stories.entries()) {
    const copy = await press.read(story, from + at);
    await setImmediate();
    const before = process.cpuUsage();
    await press.print(copy);
    const { user, system } = process.cpuUsage(before);
    spent += (user + system) / 1000;
  }
  return spent / stories.length;
}

/** Memory is flat where 2,000 stories have left no more than 500 had. */
async function memory(press: PdfPress): Promise<boolean> {
  const mebibytes: number[] = [];
  const [first, last] = count.memory;
  let done = 0;
  for (const until of [first, last]) {
    for (; done < until; done++) {
      const [story] = plainStories(1000 + done, 1);
      if (story) await press.print(await press.read(story, done));
      // As a build does between files: what streams have put off is done only then.
      await setImmediate();
    }
    mebibytes.push(process.memoryUsage.rss() / 2 ** 20);
  }
  const [early = 0, late = 0] = mebibytes;
  print(`Memory of that process: ${early.toFixed(0)} MiB after ${first} stories, ${late.toFixed(0)} MiB after ${last}`);
  return verdict('MiB more', late - early, most.grownMebibytes);
}

/** An edition of 100 pages and more. The clock is printed, and CPU judged: other work on the machine is not ours. */
async function edition(press: PdfPress): Promise<boolean> {
  const copies = await Promise.all(plainStories(12, count.bound).map((story, n) => press.read(story, n)));
  const before = process.cpuUsage();
  const started = performance.now();
  const bytes = await press.bind(copies);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  if (!bytes) {
    print('No edition: the format binds none');
    return false;
  }
  const pages =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  print(`An edition of ${count.bound} stories, ${pages} pages, after reading: ${seconds.toFixed(2)} s of the clock`);
  return verdict('seconds of CPU for 100 pages', ((user + system) / 1e6 / pages) * 100, most.editionSeconds);
}
