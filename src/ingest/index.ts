/** Anybody's bytes -> text of a source file, and what was found, missing or doubtful in them. One folder a form of copy. */
export type { Given, Ingested } from './copy.ts';
export { ingestPlain } from './plain/index.ts';
