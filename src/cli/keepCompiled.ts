import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps compiled code for the next time in the folder for temporary files, where `node:module` offers it (Node 22.8 and later). The folder in it is made here: Node would make a missing
 * folder for temporary files too, and tries for ever where none can be made.
 */
export function keepCompiled(node: object, temporary: string): void {
  if (!('enableCompileCache' in node) || typeof node.enableCompileCache !== 'function') return;
  try {
    mkdirSync(join(temporary, 'node-compile-cache'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return;
  }
  node.enableCompileCache();
}
