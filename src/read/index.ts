/** Source bytes -> Story, Edition, Settings, Publication: the header with places, Markdown, the closed kinds of a body. */
export { type ReadEdition, readEdition } from './edition.ts';
export { type ReadElsewhere, readElsewhere } from './elsewhere.ts';
export { gather } from './gather.ts';
export { gatherEditions } from './gatherEditions.ts';
export { sluglineRead } from './plugin.ts';
export { editionJsonSchema, headerJsonSchema } from './schema.ts';
export { readSettings } from './settings.ts';
export { readStory } from './story.ts';
export { readVocabularies } from './vocabularies.ts';
export { readVocabulary } from './vocabulary.ts';
export { vocabularyText } from './vocabularyText.ts';
