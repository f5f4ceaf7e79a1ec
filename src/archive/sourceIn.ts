import { type Diagnostic, elsewhereFile } from '../model/index.ts';
import { type Attached, attachmentsIn, Unreadable } from '../proof/index.ts';
import { clashing } from './clashing.ts';
import { archiveFaults } from './faults.ts';
import { whyNoPath } from './whyNoPath.ts';

/** The files of a source folder, and the names of those that a PDF carries beside them. */
export interface Source {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly left: readonly string[];
}

/** The source that a PDF carries, every name and check sum in it looked at; or the first thing that is wrong. `name` is for messages. */
export function sourceIn({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Source | { readonly fault: Diagnostic } {
  let attached: readonly Attached[];
  try {
    attached = attachmentsIn(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { fault: archiveFaults.unreadable(name, error.message) };
    if (error instanceof RangeError) return { fault: archiveFaults.unreadable(name, 'it is nested too deep or too large') };
    throw error;
  }
  if (attached.length === 0) return { fault: archiveFaults.nothingAttached(name) };
  const files = attached.filter(isSource);
  if (!files.some((file) => /^stories\/.*\.md$/is.test(file.name)))
    return {
      fault: archiveFaults.noStory(
        name,
        attached.map((file) => file.name),
      ),
    };
  const seen = new Map<string, string>();
  for (const file of files) {
    const why = whyNoPath(file.name);
    if (why !== undefined) return { fault: archiveFaults.badName(name, file.name, why) };
    const before = clashing(file.name, seen);
    if (before !== undefined) return { fault: archiveFaults.sameName(name, [before, file.name]) };
    if (!file.whole) return { fault: archiveFaults.damaged(name, file.name) };
  }
  return {
    files: files.map((file) => ({ path: file.name, bytes: file.bytes })),
    left: attached.filter((file) => !isSource(file)).map((file) => file.name),
  };
}

const isSource = ({ name, relationship }: Attached) =>
  relationship === 'Source' || (relationship === 'Supplement' && name === elsewhereFile);
