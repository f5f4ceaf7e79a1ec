/** PDF -> the source that it was made from, and back on a disk. */
export { archiveFaults } from './faults.ts';
export { putFolder } from './putFolder.ts';
export { sourceIn } from './sourceIn.ts';
