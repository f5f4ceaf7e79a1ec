import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { exit, UsageFault } from '../exit.ts';
import type { CommandOf, Stage } from '../run.ts';

/** `slugline init`: a new publication with one story, ready to build. */
export const initCommand: CommandOf = (stage, done) =>
  new Command('init')
    .description('make a new publication with one story')
    .argument('<dir>', 'a folder that is empty or not there')
    .option('--credit <text>', 'the credit line of the first story', 'IPS')
    .addHelpText(
      'after',
      '\nExamples:\n  $ slugline init news\n  $ slugline init news --credit "Harbour Press"\n  $ slugline build --source news --out news-dist',
    )
    .action(async (directory: string, { credit }: { credit: string }) => done(await init(directory, credit, stage)));

async function init(directory: string, credit: string, { terminal, environment }: Stage): Promise<number> {
  if (credit.trim() === '') throw new UsageFault('--credit is blank: it takes the credit line, e.g. IPS');
  const there = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new UsageFault(`"${directory}" is a file: name a folder that is empty or not there`);
    throw error;
  });
  if (there.length > 0) throw new UsageFault(`"${directory}" is not empty: name a folder that is empty or not there`);
  const now = environment.sourceDateEpoch ?? Temporal.Now.instant().toString({ smallestUnit: 'second' });
  await mkdir(join(directory, 'stories'), { recursive: true });
  await writeFile(join(directory, 'publication.yaml'), settingsText(basename(resolve(directory))), { flag: 'wx' });
  await writeFile(join(directory, 'stories', 'first-story.md'), storyText(credit.trim(), now), { flag: 'wx' });
  terminal.out(`Made ${directory} with stories/first-story.md\nNext: slugline build --source ${directory} --out dist\n`);
  return exit.well;
}

/** A JSON string is a YAML string: quotes and backslashes stand as typed. */
const quoted = (text: string) => JSON.stringify(text);

const settingsText = (name: string) => `# All keys are optional. The list: "slugline check" names a wrong one with the right one.
name: ${quoted(name)}
language: en
timeZone: UTC
# baseUrl: https://news.example.org/
# rights:
#   notice: © 2026 Example Agency
#   terms: For subscribers of the agency only.
`;

const storyText = (credit: string, now: string) => `---
headline: Our first story
credit: ${quoted(credit)}
published: ${now}
# The identity partners know this story by. It never changes.
guid: tag:slugline.invalid,${now.slice(0, 10)}:first-story
summary: A story to try things out with.
byline: The newsroom
---

This is a paragraph. Write the next one after a blank line, with *emphasis* or
a [link](https://spec.commonmark.org/) where the text needs it.

:::factbox[What else there is]
- \`:::pullquote\` and \`:::note\`
- tables, footnotes[^1] and pictures
:::

The sign-off with the credit is printed after the last paragraph by itself.

[^1]: Like this one.
`;
