import type { Artifact, Carries, Edition, Format, Story } from '../model/index.ts';

/** The files that a format names in its renditions and did not make as ones that tell all of the subject. */
export function lackingIn(
  artifacts: readonly Artifact[],
  { renditions }: Story | Edition,
  { name, carries }: Pick<Format, 'name'> & { readonly carries: readonly Carries[] },
): readonly string[] {
  const told = artifacts.filter((artifact) => carries.includes(artifact.carries));
  return renditions
    .filter(({ format }) => format === name)
    .filter(({ path, mediaType }) => !told.some((artifact) => artifact.path === path && artifact.mediaType === mediaType))
    .map(({ path }) => path);
}
