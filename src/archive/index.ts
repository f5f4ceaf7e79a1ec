/** PDF -> the source that it was made from, and back on a disk. */
export { archiveFaults } from './faults.ts';
export { putFolder } from './putFolder.ts';
export { type Source, sourceIn } from './sourceIn.ts';
