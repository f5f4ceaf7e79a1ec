/**
 * `npm run syndication`: what a partner's system would say of generated stories in every form, what a long message takes, and whether
 * planted faults are found. Writes docs/syndication-figures.md; exit 1 where a figure is missed. After a change: `node scripts/compile.mjs` first.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure, options, print } from './figures/measure.ts';
import { syndicating } from './syndication/checks.ts';

const usage = `Usage: npm run syndication -- [options]

  --stories N    how many come out, beside those that are held back (default: 1000)
  --items N      of the long message (default: 10000)
  --seed N       of the stories (default: 5)
  --shared DIR   the folder with schemas/ and vocabularies/ (default: ../shared)
  --only NAMES   of the checks, with commas between; then no page is written
  --keep         leave the builds on the disk and say where`;

const { values: asked } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    items: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '5' },
    shared: { type: 'string', default: '../shared' },
    ...options,
  },
});

if (asked.help) print(usage);
else
  process.exitCode = await measure({
    title: 'Syndication in figures',
    command: 'syndication',
    figures: (house) =>
      syndicating({
        house,
        seed: Number(asked.seed),
        stories: Number(asked.stories),
        items: Number(asked.items),
        milliseconds: 2,
        shared: asked.shared,
        schemas: path.resolve(asked.shared, 'schemas', 'newsml-g2'),
      }),
    asked,
  });
