import { basename, join, sep } from 'node:path';
import { Argument, Command } from 'commander';
import type { Diagnostic, Vocabulary } from '../../model/index.ts';
import { bytesOf } from '../bytesOf.ts';
import type { CommandOf, Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { CommandFault, usageFaults } from '../faults.ts';
import { frailOption, jsonOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import { replaceFile } from '../replaceFile.ts';
import { settingsIn } from '../settingsIn.ts';
import { speak } from '../speak.ts';
import { visible } from '../terminal.ts';
import { counted } from '../words.ts';

interface Options extends Speech {
  readonly source: string;
}

/** `slugline vocabulary import`: IPTC's Media Topics into the publication, over an older release of them. */
export const vocabularyCommand: CommandOf = (stage, done) =>
  new Command('vocabulary')
    .usage('import [options] <file>')
    .addArgument(new Argument('<import>', 'what is done: a vocabulary is taken in').choices(['import']))
    .argument('<file>', "IPTC's Media Topics as JSON; - reads standard input")
    .addOption(sourceOption())
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Writes vocabularies/mediatopics.json in the source folder and says which line
of publication.yaml names it. From then on the subjects of all stories are
checked: a code that is unknown is an error, one that IPTC retired a warning;
and partners get the names of the topics in the language of each story.

IPTC publishes the file, with names in all its languages, at
https://cv.iptc.org/newscodes/mediatopic/?format=json&lang=x-all

Examples:
  $ slugline vocabulary import mediatopic.json
  $ slugline vocabulary import mediatopic.json --source news`,
    )
    .action(async (_import: string, file: string, options: Options) => done(await importVocabulary(file, options, stage)));

/** Where it goes in the source folder. */
const place = 'vocabularies/mediatopics.json';

async function importVocabulary(file: string, options: Options, stage: Stage): Promise<number> {
  const { source } = options;
  const bytes = await bytesOf(file, stage, { missing: usageFaults.noVocabulary, folder: usageFaults.vocabularyIsFolder });
  await confirmFolder(source);
  const [{ readVocabulary, vocabularyText }, { faults: readFaults }] = await Promise.all([
    import('../../read/index.ts'),
    import('../../read/faults.ts'),
  ]);
  const name = file === '-' ? 'standard input' : basename(file);
  const { vocabulary, notice = '', diagnostics } = readVocabulary({ path: name, bytes });
  const languages = vocabulary && languagesOf(vocabulary);
  const alone = languages?.length === 1 ? [readFaults.oneLanguage({ path: name }, languages.join())] : [];
  const code = await speak([...diagnostics, ...alone], { stage, options, lines: () => new TextDecoder().decode(bytes) });
  if (!vocabulary || !languages) return refuse({ options, stage });
  const path = join(source, place);
  await replaceFile(path, vocabularyText(vocabulary, notice));
  const { settings, faults } = await settingsIn(source);
  // What is wrong with publication.yaml hides what it names, and is no fault of the vocabulary.
  const { vocabularies } = faults.length > 0 ? {} : settings;
  const named = vocabularies?.mediatopics;
  if (options.json)
    stage.terminal.out(
      `${JSON.stringify({ type: 'result', command: 'vocabulary', path, topics: vocabulary.size, retired: retiredIn(vocabulary), languages, named: named === place, exit: code })}\n`,
    );
  else if (!options.quiet) {
    const count = `${counted(vocabulary.size, 'topic')}, ${counted(retiredIn(vocabulary), 'of them retired', 'of them retired')}, names in ${counted(languages.length, 'language')}`;
    stage.terminal.out(`Wrote ${visible(path)}: ${count}\n${nextStep({ source, named, isThere: vocabularies !== undefined })}`);
  }
  return code;
}

interface Step {
  readonly source: string;
  /** What publication.yaml names. */
  readonly named: string | undefined;
  /** Whether it has the key at all. */
  readonly isThere: boolean;
}

/** What is left to do, so that the vocabulary counts. */
function nextStep({ source, named, isThere }: Step): string {
  const settings = visible(join(source, 'publication.yaml'));
  const line = `mediatopics: ${place}`;
  if (named === place) return `Next: slugline check --source ${visible(source)}\n`;
  if (named !== undefined) return `${settings} names ${visible(named)}; to use this one, write under "vocabularies:"\n\n  ${line}\n`;
  return isThere
    ? `Add to ${settings}, under "vocabularies:"\n\n  ${line}\n`
    : `Add to ${settings}, which does not name it yet:\n\nvocabularies:\n  ${line}\n`;
}

function refuse({ options, stage }: { readonly options: Options; readonly stage: Stage }): number {
  if (options.json) stage.terminal.out(`${JSON.stringify({ type: 'result', command: 'vocabulary', exit: exit.input })}\n`);
  return exit.input;
}

/** The source folder is there, and what is written into it stays in it. */
async function confirmFolder(source: string): Promise<void> {
  const [{ disk }, { sourceFaults }] = await Promise.all([import('../../build/disk.ts'), import('../../build/faults.ts')]);
  const refuseWith = (diagnostic: Diagnostic) => {
    throw new CommandFault(diagnostic);
  };
  const root = await disk.real(source);
  if (root === undefined) return refuseWith(sourceFaults.noFolder(source));
  if ((await disk.entry(root))?.kind !== 'folder') return refuseWith(sourceFaults.notAFolder(source));
  const folder = await disk.real(join(root, 'vocabularies'));
  if (folder !== undefined && !folder.startsWith(root.endsWith(sep) ? root : root + sep))
    refuseWith(sourceFaults.refused('vocabularies', 'outside'));
}

const languagesOf = (vocabulary: Vocabulary): readonly string[] =>
  [...new Set([...vocabulary.values()].flatMap(({ names }) => Object.keys(names)))].sort();
const retiredIn = (vocabulary: Vocabulary): number => [...vocabulary.values()].filter(({ retired }) => retired !== undefined).length;
