import { createHash } from 'node:crypto';
import type { Artifact, Diagnostic, Evidence, Proven } from '../model/index.ts';
import { type Claim, faults, noEvidence, open, prove } from '../proof/index.ts';

export type Sealed = { readonly proven: Proven } | { readonly diagnostics: readonly Diagnostic[] };

/** Opens a file again, looks up in it what it claims to say, and seals it with its SHA-256. The only maker of `Proven`. */
export async function seal(artifact: Artifact, claim: Claim): Promise<Sealed> {
  if (claim.carries === 'none') return { proven: brand(artifact, sha256Of(artifact.bytes), noEvidence) };
  const opened = await open(artifact.mediaType, artifact.bytes);
  if ('unreadable' in opened) return { diagnostics: [faults.unreadable(claim.subject, opened.unreadable)] };
  const finding = prove(opened, claim);
  return 'diagnostics' in finding ? finding : { proven: brand(artifact, sha256Of(artifact.bytes), finding.evidence) };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The brand exists in types alone, so that only a cast can give it; it is given here, after the proof, and nowhere else. */
export const brand = <Kind extends Omit<Artifact, 'bytes'>>(artifact: Kind, sha256: string, evidence: Evidence) =>
  ({ ...artifact, sha256, evidence }) as unknown as Kind & Omit<Proven, 'bytes'>;
