import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../conformance/outcome.ts';
import { escaped } from '../mappingTable.ts';
import { markdownTable } from '../typography/rows.ts';
import { type Expected, lifeSteps, withdrawnWords } from './lifeSteps.ts';
import { walkLife } from './walkLife.ts';

/** A story is built at each step of its life, in every format, and each place of the table is looked up. */
export async function wholeLife(folder: string): Promise<Outcome> {
  const cells = await walkLife(await mkdtemp(path.join(folder, 'life-')));
  const wrong = cells.filter(({ isRight }) => !isRight);
  const files = new Set(lifeSteps.flatMap((step) => Object.keys(step.files ?? {})));
  return {
    figures: `${lifeSteps.length} steps, ${files.size} files, ${cells.length - wrong.length} of ${cells.length} places right`,
    faults: wrong.map(
      ({ step, file, place, expected, found }) => `${step}, ${file}, ${place}: ${said(found)} instead of ${said(expected)}`,
    ),
  };
}

const said = (values: readonly string[]) => (values.length === 0 ? 'nothing' : values.map((value) => `"${value}"`).join(', '));

/** The same table for a partner's engineer: what the newsroom writes, and what stands then in the files that are for partners. */
export function lifeTables(): string {
  const steps = lifeSteps.flatMap(({ name, header, files }) => (files ? [{ name, header, files }] : []));
  const names = steps.map(({ name }) => name);
  const keys = ['version', 'status', 'signal', 'updated', 'embargo', 'note'];
  const written = keys.map((key) => [
    `\`${key}\``,
    ...steps.map(({ header }) => escaped(header.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? '')),
  ]);
  const tables = Object.entries(steps[0]?.files ?? {})
    .filter(([file]) => isForPartners(file))
    .map(([file, places]) => {
      const valuesAt = (place: string) => steps.map(({ files }) => files[file]?.[place] ?? []);
      const rows = Object.keys(places)
        .filter((place) => !valuesAt(place).flat().some(isContent))
        .map((place) => [`\`${place}\``, ...valuesAt(place).map((values) => values.map(escaped).join('<br>') || '–')]);
      return [`\`${file.replace(/^bridge\/bridge\./, 'SLUG/SLUG.')}\`:`, markdownTable(['place', ...names], rows)].join('\n\n');
    });
  return ['What the newsroom writes:', markdownTable(['header key', ...names], written), ...tables].join('\n\n');
}

const isForPartners = (file: keyof Expected) => /newsml|nitf|ninjs|rss|atom|\.json$/.test(file);
/** What only says that the text is there, or is gone. */
const isContent = (value: string) => withdrawnWords.some((word) => value.includes(word));
