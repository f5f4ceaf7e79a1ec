/**
 * `npm run print`: whether print copies of generated stories and editions are as a printer wants them, by the tools that printers have and by
 * our own rules, and what they cost. Writes docs/print-figures.md; exit 1 where a figure is missed. After a change: `node scripts/compile.mjs` first.
 */
import { parseArgs } from 'node:util';
import { measure, options, print } from './figures/measure.ts';
import { measuring, printing } from './print/checks.ts';

const usage = `Usage: npm run print -- [options]

  --stories N   of all publications together (default: 300)
  --editions N  (default: 20)
  --seed N      of the stories (default: 6)
  --only NAMES  of the checks, with commas between; then no page is written
  --keep        leave the builds on the disk and say where

Ghostscript, poppler and qpdf are installed by scripts/judges.sh.`;

const { values: asked } = parseArgs({
  options: {
    stories: { type: 'string', default: '300' },
    editions: { type: 'string', default: '20' },
    seed: { type: 'string', default: '6' },
    ...options,
  },
});

if (asked.help) print(usage);
else
  process.exitCode = await measure({
    title: 'Print in figures',
    command: 'print',
    figures: (house) => [
      ...printing({ house, seed: Number(asked.seed), stories: Number(asked.stories), editions: Number(asked.editions) }),
      ...measuring(),
    ],
    asked,
  });
