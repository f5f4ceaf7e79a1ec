import { readdir, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import type { CommandOf, Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { CommandFault, usageFaults } from '../faults.ts';
import { folder } from '../options.ts';
import { instantOf } from '../settings.ts';
import { visible } from '../terminal.ts';
import { writeNew } from '../writeNew.ts';

/** `slugline init`: a new publication with one story, ready to build. */
export const initCommand: CommandOf = (stage, done) =>
  new Command('init')
    .argument('<dir>', 'a folder that is empty or not there', folder('The folder', 'news'))
    .option('--credit <text>', 'the credit line of the first story', 'IPS')
    .addHelpText(
      'after',
      '\nExamples:\n  $ slugline init news\n  $ slugline init news --credit "Harbour Press"\n  $ slugline build --source news --out news-dist',
    )
    .action(async (directory: string, { credit }: { credit: string }) => done(await init(directory, credit, stage)));

async function init(directory: string, credit: string, { terminal, environment }: Stage): Promise<number> {
  if (credit.trim() === '') throw new CommandFault(usageFaults.blank('--credit', 'IPS'));
  const there = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'ENOTDIR') throw new CommandFault(usageFaults.notAFolder(directory));
    throw error;
  });
  if (there !== undefined && there.length > 0) throw new CommandFault(usageFaults.notEmpty(directory));
  const now = environment.sourceDateEpoch ?? instantOf(Date.now());
  const settings = join(directory, 'publication.yaml');
  const story = join(directory, 'stories', 'first-story.md');
  try {
    await writeNew(settings, settingsText(basename(resolve(directory))));
    await writeNew(story, storyText(credit.trim(), now));
  } catch (error) {
    // Half a publication would be in the way of the next try.
    const steps = [() => unlink(settings), () => rmdir(dirname(story)), ...(there === undefined ? [() => rmdir(directory)] : [])];
    for (const step of steps) await step().catch(() => {});
    throw error;
  }
  const place = visible(directory);
  terminal.out(`Made ${place} with stories/first-story.md\nNext: slugline build --source ${place} --out dist\n`);
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
