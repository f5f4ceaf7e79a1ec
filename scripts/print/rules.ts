import { readFile } from 'node:fs/promises';
import { unpackJpeg } from '../../src/cli/unpackJpeg.ts';
import { preflight } from '../../src/proof/print/index.ts';
import type { Outcome } from '../conformance/outcome.ts';
import { type Copy, ofEach } from './copies.ts';
import { counted, harvest } from './plant.ts';

/** Nothing is said of good files by our rules of PDF/X-4 and of printing. */
export async function rulesKept(copies: readonly Copy[]): Promise<Outcome> {
  let pages = 0;
  const faults = await ofEach(copies, async ({ print }) => {
    const judged = await preflight(await readFile(print.file), { unpack: unpackJpeg });
    pages += judged.pages;
    return judged.diagnostics.map(({ severity, message, code }) => `${severity} ${message} ${code}`);
  });
  return { figures: `${faults.length} faults in ${copies.length} files of ${pages} pages`, faults };
}

/** Each kind takes its time: it is planted into a file of every third way. */
const everyWays = 3;

/** Faults planted into good files, one at a time, are found and named by their own rule. */
export async function faultsFound(copies: readonly Copy[]): Promise<Outcome> {
  const stories = copies.filter(({ print }) => !print.path.startsWith('editions/'));
  const firsts = stories
    .filter(({ way }, at) => stories.findIndex((copy) => copy.way === way) === at)
    .filter((_, n) => n % everyWays === 0);
  const sum = { planted: 0, found: 0, named: 0 };
  let kinds = 0;
  const faults = await ofEach(firsts, async ({ print }) => {
    const outcomes = await harvest(await readFile(print.file), { unpack: unpackJpeg });
    const { planted, found, named } = counted(outcomes);
    sum.planted += planted;
    sum.found += found;
    sum.named += named;
    kinds = planted;
    return outcomes
      .filter(({ code, said }) => !said.includes(code))
      .map(({ name, code, said }) => `“${name}” (${code}) was planted; said was ${said.join(', ') || 'nothing'}`);
  });
  return {
    figures: `${sum.planted} planted, ${kinds} kinds in each of ${firsts.length} files; ${sum.found} found, ${sum.named} of them by their own rule`,
    faults,
  };
}
