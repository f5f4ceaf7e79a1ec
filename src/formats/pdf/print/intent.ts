import type { Diagnostic, World } from '../../../model/index.ts';
import { deflated } from '../pen.ts';

/** The press condition that a file is meant for. */
export interface Intent {
  readonly identifier: string;
  readonly condition?: string;
  readonly info: string;
  readonly registry?: string;
  readonly bytes: Uint8Array;
  /** Deflated once for all files. */
  readonly packed: Uint8Array;
}

interface Wish {
  readonly profile: string;
  readonly condition?: string | undefined;
  readonly registry?: string | undefined;
}

export async function openIntent(wish: Wish, world: World): Promise<{ readonly intent?: Intent; readonly faults: readonly Diagnostic[] }> {
  const { profile, condition = profile, registry = 'http://www.color.org' } = wish;
  const bytes = profile === 'FOGRA39' ? await world.profile(profile) : await world.read(profile);
  if (!bytes) throw new Error(`There is no profile ${profile}`);
  const packed = packedProfiles.get(bytes) ?? deflated(bytes);
  packedProfiles.set(bytes, packed);
  return { intent: { identifier: condition, info: condition, registry, bytes, packed }, faults: [] };
}

const packedProfiles = new WeakMap<Uint8Array, Uint8Array>();
