import type { Diagnostic, Envelope, Proven, Publication } from '../model/index.ts';
import { pressBundle, pressFront } from '../press/index.ts';
import type { Bench, Workshop } from './bench.ts';
import { buildFaults } from './faults.ts';
import type { Output } from './makeStories.ts';
import { rowOf, sha256 } from './manifest.ts';
import { isError } from './open.ts';
import { isOutputPath } from './paths.ts';
import { clashes } from './plan.ts';

export interface Fronts {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Presses the fronts and feeds of the stories that were sealed. Of a format in which one of them fails none is written. */
export async function makeFronts(
  publication: Publication,
  items: readonly Output[],
  [bench, workshop]: readonly [Bench, Workshop],
): Promise<Fronts> {
  const { staging } = workshop;
  const take = async function* (outputs: readonly Output[]): AsyncGenerator<Proven> {
    for (const { held } of outputs) yield staging.take(held);
  };
  const outputs: Output[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = items.filter(({ asked }) => asked).map(({ row: { path, subject } }) => ({ path, maker: subject?.source[0]?.path ?? '' }));
  for (const { kit, tool } of bench.tools) {
    if (!kit.asked) continue;
    workshop.signal?.throwIfAborted();
    const { name } = kit.format;
    const own: Diagnostic[] = [];
    const world = bench.worldOf(new Set(), (format) => take(items.filter(({ row }) => row.format === format)));
    const front = await pressFront(tool, publication, world, (diagnostic) => own.push(diagnostic));
    const chosen = itemsOf(publication, name, items);
    const bundle = await pressBundle(
      tool,
      { envelope: envelopeOf(publication, chosen), scope: { name: 'feed', items: take(chosen) } },
      (diagnostic) => own.push(diagnostic),
    );
    const files = [...(front ?? []), ...(bundle ? [bundle] : [])];
    const maker = `the front of ${name}`;
    for (const { path } of files) if (!isOutputPath(path)) own.push(buildFaults.badPath(path, maker));
    own.push(...clashes([...taken, ...files.map(({ path }) => ({ path, maker }))]).faults.map(({ diagnostic }) => diagnostic));
    diagnostics.push(...own);
    if (own.some(isError)) continue;
    taken.push(...files.map(({ path }) => ({ path, maker })));
    for (const file of files) {
      outputs.push({ held: await staging.put(file), row: rowOf({ ...file, size: file.bytes.length }, name), asked: true });
    }
  }
  return { outputs, diagnostics };
}

/** The item of each story in a format, newest first: the first of its renditions is the story itself. */
function itemsOf({ cards }: Publication, format: string, outputs: readonly Output[]): readonly Output[] {
  const byPath = new Map(outputs.map((output) => [output.row.path, output]));
  return cards.flatMap(({ renditions }) => byPath.get(renditions.find((rendition) => rendition.format === format)?.path ?? '') ?? []);
}

/** Who sends the feed, and what: its number is made from all of it, so that the same message has the same number and no other has. */
function envelopeOf({ settings, asOf, cards }: Publication, items: readonly Output[]): Envelope {
  const urgencies = cards.flatMap(({ header: { urgency } }) => urgency ?? []);
  const head = {
    sent: asOf,
    sender: settings.provider?.name ?? settings.name,
    ...(urgencies.length > 0 && { priority: Math.min(...urgencies) }),
  };
  const whole = JSON.stringify([head, items.map(({ row }) => [row.sha256, row.path])]);
  return { ...head, transmitId: sha256(new TextEncoder().encode(whole)).slice(0, 32) };
}
