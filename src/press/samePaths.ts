import type { Diagnostic } from '../model/index.ts';
import { faults } from './faults.ts';

/** Files that would have one path, on disks that fold case too. `source`: the story that they are of. */
export function samePaths(files: readonly { readonly path: string; readonly maker: string }[], source?: string): readonly Diagnostic[] {
  const makers = new Map<string, string>();
  return files.flatMap(({ path, maker }) => {
    // Upper case first: a disk may take `ß` for `ss`.
    const folded = path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
    const first = makers.get(folded);
    makers.set(folded, first ?? maker);
    return first === undefined ? [] : [faults.samePath(path, [first, maker], source)];
  });
}
