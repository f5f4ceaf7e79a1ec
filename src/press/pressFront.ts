import type { Proven, Publication, Report, World } from '../model/index.ts';
import { attempt } from './attempt.ts';
import { faults } from './faults.ts';
import type { Ready } from './ready.ts';
import { sealAll } from './sealAll.ts';

/** The pages and feeds of all stories in one format, proven; undefined where one of them is not. */
export async function pressFront(
  { format, writer }: Ready,
  publication: Publication,
  world: World,
  report: Report,
): Promise<readonly Proven[] | undefined> {
  const emit = writer.front;
  if (emit === undefined) return [];
  const failed = (why: string) => faults.frontFailed(format.name, why);
  const artifacts = await attempt((own) => emit(publication, world, own), failed, report);
  return (
    artifacts &&
    sealAll(artifacts, { maker: format.name, report }, ({ carries }, subject) => ({
      carries: carries === 'none' ? carries : 'card',
      subject,
      cards: publication.cards,
    }))
  );
}
