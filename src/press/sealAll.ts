import type { Artifact, Proven, Report } from '../model/index.ts';
import type { Claim, Subject } from '../proof/index.ts';
import { samePaths } from './samePaths.ts';
import { seal } from './seal.ts';

/** Of whom the artifacts are. */
interface Origin {
  /** The source file. */
  readonly path?: string;
  readonly maker: string;
  readonly report: Report;
}

/** Seals every artifact of one subject, or none. All their faults are reported, not the first. */
export async function sealAll(
  artifacts: readonly Artifact[],
  { path, maker, report }: Origin,
  claimOf: (artifact: Artifact, subject: Subject) => Claim,
): Promise<readonly Proven[] | undefined> {
  const clashes = samePaths(
    artifacts.map((artifact) => ({ path: artifact.path, maker: `the ${maker} format` })),
    path,
  );
  for (const clash of clashes) report(clash);
  const proven: Proven[] = [];
  for (const artifact of artifacts) {
    const sealed = await seal(artifact, claimOf(artifact, { path: artifact.path, maker, ...(path !== undefined && { source: path }) }));
    if ('proven' in sealed) proven.push(sealed.proven);
    else for (const diagnostic of sealed.diagnostics) report(diagnostic);
  }
  return clashes.length === 0 && proven.length === artifacts.length ? proven : undefined;
}
