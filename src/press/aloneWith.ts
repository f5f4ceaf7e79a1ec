import { type Story, topTopics, type World } from '../model/index.ts';

/** A world that holds one story and nothing else, for who uses a format without a publication. */
export const aloneWith = (story: Story): World => ({
  house: {
    name: story.header.credit,
    language: story.header.language,
    timeZone: 'UTC',
    credits: {},
    rights: {},
    formats: [...new Set(story.renditions.map(({ format }) => format))],
    own: {},
  },
  read: async () => undefined,
  font: async (face) => {
    throw new Error(`it wants the face "${face}": pass { world: await openWorld(folder) } from slugline/world`);
  },
  profile: async (condition) => {
    throw new Error(`it wants the press profile "${condition}": pass { world: await openWorld(folder) } from slugline/world`);
  },
  card: (slug) => (slug === story.header.slug ? story : undefined),
  story: (slug) => (slug === story.header.slug ? story : undefined),
  translations: () => [],
  topic: (code) => topTopics.get(code),
  made: async function* () {},
});
