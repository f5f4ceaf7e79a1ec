import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../src/model/index.ts';
import { checkFile } from '../../src/proof/secondLevel/index.ts';
import { type Judge, lacking } from '../conformance/judges.ts';
import type { Outcome } from '../conformance/outcome.ts';
import type { Made } from '../conformance/publication.ts';
import { each } from '../conformance/run.ts';
import { kinds, plant } from './plant.ts';

const faultsPlanted = 100;

/** Good items, and what the schema says of those that were spoilt. */
export interface Exhibits {
  readonly items: readonly Made[];
  readonly folder: string;
  readonly schema: Judge;
}

/** Faults that the schema lets pass are planted into good items, one an item: all are found, and nothing in those that are good. */
export async function secondLevel({ items, folder, schema }: Exhibits): Promise<Outcome> {
  const random = randomFrom(1);
  const faults: string[] = [];
  const spoilt: string[] = [];
  const seen = new Set<string>();
  let found = 0;
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < faultsPlanted; n++) {
    const spoiltItem = await plantSomewhere(items, random, kinds[n]); // each kind once, then any
    if (!spoiltItem) {
      faults.push(`no item has a place for ${kinds[n] ?? 'any fault'}`);
      continue;
    }
    const { item, planted } = spoiltItem;
    seen.add(planted.kind);
    const file = path.join(folder, `${n}.xml`);
    await writeFile(file, planted.xml);
    spoilt.push(file);
    const codes = (await complaintsOf(file)).map(({ code }) => code);
    if (codes.includes(planted.code)) found++;
    else faults.push(`${planted.kind} (${planted.code}) was not found in ${item.path}: ${codes.join(', ') || 'nothing'}`);
  }
  const good = await each(items, 4, async ({ file, path: name }) =>
    (await complaintsOf(file)).map(({ code, message }) => `${name}: ${message} ${code}`),
  );
  if (!lacking(schema.needs))
    faults.push(
      ...(await schema.judge(spoilt)).map(
        ({ file, message }) => `${path.basename(file)} is not valid, and so no fault of the second level: ${message}`,
      ),
    );
  const complaints = good.flat();
  return {
    figures: `${found} of ${faultsPlanted} planted faults of ${seen.size} kinds found, ${complaints.length} reported on ${items.length} good items`,
    faults: [...faults, ...complaints],
  };
}

/** Not every item has a place for every kind. */
async function plantSomewhere(items: readonly Made[], random: () => number, kind: string | undefined) {
  for (let tries = 0; tries < 50; tries++) {
    const item = items[Math.floor(random() * items.length)];
    const planted = item && plant(await readFile(item.file, 'utf8'), random, kind);
    if (planted) return { item, planted };
  }
  return undefined;
}

async function complaintsOf(file: string): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const bytes = await readFile(file);
  const chunks = (async function* () {
    yield new Uint8Array(bytes);
  })();
  await checkFile({ path: path.basename(file), chunks }, { report: (diagnostic) => diagnostics.push(diagnostic) });
  return diagnostics;
}

/** Numbers from 0 to 1, always the same (Lehmer, 1951; Park & Miller's factor). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
