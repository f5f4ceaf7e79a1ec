/**
 * `npm run typography`: how even Slugline's lines are beside Typst's and LuaTeX's on the same generated stories, in the same face, size,
 * leading and measures, by a meter of lines that reads finished PDFs. Writes docs/typography.md.
 *
 * `node lib/scripts/typography.js --own --stories 20 --seed 7` prints our own rows alone, in seconds; `--measures 140,240` takes fewer
 * measures, `--keep DIR` leaves the PDFs for looking at. After a change: `node scripts/compile.mjs` first.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureSetting } from './bench/setting.ts';
import { makeGiants } from './conformance/giants.ts';
import { lacking } from './conformance/judges.ts';
import { measures } from './typography/goals.ts';
import { luatex } from './typography/luatex.ts';
import { meterAt } from './typography/meter.ts';
import { ownSetter } from './typography/own.ts';
import { typographyPage } from './typography/page.ts';
import { plainStories } from './typography/prose.ts';
import { figuresHead, figuresRow, markdownTable, type Row } from './typography/rows.ts';
import { typst, typstLimits } from './typography/typst.ts';
import { own } from './typography/verdict.ts';

const usage = `Usage: npm run typography -- [options]

  --own            our own rows only, to the terminal
  --stories N      how many are set (default: 100)
  --seed N         of the stories (default: 7)
  --measures LIST  points, with commas between (default: ${measures})
  --meter FILE     the meter of lines (default: ../shared/tools/typography/lines.mjs)
  --keep DIR       where the PDFs are left

Peers are installed by scripts/judges.sh typography.`;

const peers = [typstLimits, typst, luatex];
const print = (line: string) => void process.stdout.write(`${line}\n`);

const { values: asked } = parseArgs({
  options: {
    own: { type: 'boolean', default: false },
    stories: { type: 'string', default: '100' },
    seed: { type: 'string', default: '7' },
    measures: { type: 'string', default: String(measures) },
    meter: { type: 'string', default: '../shared/tools/typography/lines.mjs' },
    keep: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

async function typography(folder: string): Promise<number> {
  const meter = meterAt(asked.meter);
  if (!meter) {
    print(`The meter is not at ${asked.meter}: name it by --meter`);
    return 1;
  }
  const stories = plainStories(Number(asked.seed), Number(asked.stories));
  const set = await ownSetter();
  const contestants = asked.own ? [] : peers.filter(({ needs }) => !lacking(needs));
  const rows: Row[] = [];
  for (const measure of asked.measures.split(',').map(Number)) {
    const file = path.join(folder, `${own}-${measure}.pdf`);
    await writeFile(file, await set(stories, measure));
    rows.push({ measure, setter: own, figures: await meter(file) });
    for (const peer of contestants) {
      rows.push({ measure, setter: peer.name, figures: await meter(await peer.set(stories, measure, folder)) });
    }
  }
  print(markdownTable(figuresHead, rows.map(figuresRow)));
  if (asked.own) return 0;
  const missing = peers.filter((peer) => !contestants.includes(peer));
  for (const { name, needs } of missing) print(`${name} is left out: there is no ${lacking(needs)}; run scripts/judges.sh typography`);
  const giants = await makeGiants({ cli: path.resolve('lib/cli.js'), folder, width: 1 });
  const setting = await measureSetting();
  await writeFile('docs/typography.md', typographyPage({ stories, seed: asked.seed, rows, contestants, missing, setting, giants }));
  print('docs/typography.md is written');
  return 0;
}

if (asked.help) print(usage);
else {
  const folder = asked.keep ?? (await mkdtemp(path.join(tmpdir(), 'slugline-typography-')));
  await mkdir(folder, { recursive: true });
  try {
    process.exitCode = await typography(path.resolve(folder));
  } finally {
    if (asked.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}
