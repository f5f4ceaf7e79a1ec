/** A file of the publication as its bytes. `path` is relative to the source folder, with `/`, in Unicode NFC. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why a file that a story names is not read. `outside`: its real path leaves the source folder. */
export type Refusal = 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable';

/** Opens a file that a story names. The one who answers checks the real path; the one who asks has resolved it from the story. */
export type OpenSource = (path: string) => Promise<{ readonly bytes: Uint8Array } | { readonly refused: Refusal }>;
