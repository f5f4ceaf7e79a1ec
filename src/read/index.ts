/** Source bytes -> Story, Settings, Publication: the header with places, Markdown, the closed kinds of a body. */
export { gather } from './gather.ts';
export { sluglineRead } from './plugin.ts';
export { headerJsonSchema } from './schema.ts';
export { readSettings } from './settings.ts';
export { readStory } from './story.ts';
