/** Source bytes -> Story, Settings, Publication: the header with places, Markdown, the closed kinds of a body. */
export { faults } from './faults.ts';
export { gather } from './gather.ts';
export type { Places } from './header.ts';
export { type ReadOptions, sluglineRead } from './plugin.ts';
export { headerJsonSchema } from './schema.ts';
export { readSettings } from './settings.ts';
export { keepPlaces, type ReadContext, type ReadStory, readStory } from './story.ts';
