/** Publication -> dist/: opens the source folder, plans, presses, and writes in one pass under a journal, so that dist/ is whole at any moment. */
export { type BuildOptions, type BuildResult, build, check, type Progress } from './build.ts';
export { EnvironmentFault } from './faults.ts';
export { openPublication } from './open.ts';
export { settle } from './settle.ts';
export { openWorld } from './world.ts';
