import type { Diagnostic, Envelope, Proven, Publication, Report } from '../model/index.ts';
import { type FeedScope, feedName, feedScopes, type Passing, pressBundle, pressFront, type Ready } from '../press/index.ts';
import type { Bench, Workshop } from './bench.ts';
import { buildFaults } from './faults.ts';
import type { Output } from './makeStories.ts';
import { rowOf, sha256 } from './manifest.ts';
import { isError } from './open.ts';
import { isOutputPath } from './paths.ts';
import { clashes } from './plan.ts';
import type { Held } from './write.ts';

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
    for (const { held } of outputs) {
      workshop.signal?.throwIfAborted();
      yield staging.take(held);
    }
  };
  const outputs: Output[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = items.filter(({ asked }) => asked).map(({ row: { path, subject } }) => ({ path, maker: subject?.source[0]?.path ?? '' }));
  for (const { kit, tool } of bench.tools) {
    if (!kit.asked) continue;
    workshop.signal?.throwIfAborted();
    const { name } = kit.format;
    const own: Diagnostic[] = [];
    const report: Report = (diagnostic) => own.push(diagnostic);
    const world = bench.worldOf(new Set(), (format) => take(items.filter(({ row }) => row.format === format)));
    const front = (await pressFront(tool, publication, world, report)) ?? [];
    const bundles = bundlesOf(
      { publication, scopes: tool.writer.bundle ? feedScopes(publication, world.topic) : [] },
      { tool, items: itemsOf(name, items), take, report },
    );
    const maker = `the front of ${name}`;
    const claims = [...front, ...bundles].map(({ path }) => ({ path, maker }));
    for (const { path } of claims) if (!isOutputPath(path)) own.push(buildFaults.badPath(path, maker));
    own.push(...clashes([...taken, ...claims]).faults.map(({ diagnostic }) => diagnostic));
    const held: Held[] = [];
    if (!own.some(isError)) {
      for (const file of front) held.push(await staging.put(file));
      for (const bundle of bundles) held.push(...(await staging.pass(bundle)));
    }
    diagnostics.push(...own);
    if (own.some(isError)) continue;
    taken.push(...claims);
    outputs.push(...held.map((one) => ({ held: one, row: rowOf({ ...one.sealed, size: one.size }, name), asked: true })));
  }
  return { outputs, diagnostics };
}

/** What is published, and the parts of it that have a feed of their own. */
interface Told {
  readonly publication: Publication;
  readonly scopes: readonly FeedScope[];
}

/** What the feeds of one format are made of. */
interface Feeding {
  readonly tool: Ready;
  readonly items: (cards: Publication['cards']) => readonly Output[];
  readonly take: (outputs: readonly Output[]) => AsyncIterable<Proven>;
  readonly report: Report;
}

/** The feeds of one format, none of them begun. */
function bundlesOf({ publication, scopes }: Told, { tool, items, take, report }: Feeding): readonly Passing[] {
  return scopes.flatMap((scope) => {
    const { cards, asOf } = scope;
    const name = feedName(scope);
    const chosen = items(cards);
    const envelope = envelopeOf({ ...publication, asOf, cards }, { scope: name, format: tool.format.name, items: chosen });
    return pressBundle(tool, { envelope, scope: { name, items: take(chosen) } }, report) ?? [];
  });
}

/** The item of each story in a format, in the order of the cards: the first of its renditions is the story itself. */
function itemsOf(format: string, outputs: readonly Output[]): Feeding['items'] {
  const byPath = new Map(outputs.map((output) => [output.row.path, output]));
  return (cards) =>
    cards.flatMap(({ renditions }) => byPath.get(renditions.find((rendition) => rendition.format === format)?.path ?? '') ?? []);
}

/** What a message is told apart by: whatever differs in it, its number differs. */
interface Content {
  readonly scope: string;
  readonly format: string;
  readonly items: readonly Output[];
}

/** Who sends a feed, and what: its number is made from all of it, so that the same message has the same number and no other has. */
function envelopeOf({ settings, asOf, cards }: Publication, { scope, format, items }: Content): Envelope {
  const urgencies = cards.flatMap(({ header: { urgency } }) => urgency ?? []);
  const head = {
    sent: asOf,
    sender: settings.provider?.name ?? settings.name,
    ...(urgencies.length > 0 && { priority: Math.min(...urgencies) }),
  };
  const whole = JSON.stringify([head, scope, settings.own[format], items.map(({ row }) => [row.sha256, row.path])]);
  return { ...head, transmitId: sha256(new TextEncoder().encode(whole)).slice(0, 32) };
}
