import { expect, test } from 'vitest';

/** The public surface: what a version promises to keep. A new name here is a decision. */
const surface = {
  '../src/index.ts': [
    'build',
    'check',
    'editionJsonSchema',
    'editionSchema',
    'headerJsonSchema',
    'headerSchema',
    'openWorld',
    'plugin',
    'readSettings',
    'readStory',
    'settingsSchema',
    'signOffOf',
  ],
  '../src/read/plugin.ts': ['sluglineRead'],
  '../src/press/plugins/html.ts': ['sluglineHtml'],
  '../src/press/plugins/epub.ts': ['sluglineEpub'],
  '../src/press/plugins/pdf.ts': ['sluglinePdf'],
  '../src/press/plugins/newsml.ts': ['sluglineNewsml'],
  '../src/press/plugins/nitf.ts': ['sluglineNitf'],
  '../src/press/plugins/ninjs.ts': ['sluglineNinjs'],
  '../src/build/world.ts': ['openWorld'],
};

test.each(Object.entries(surface))('%s gives what it promises, and nothing else', async (path, names) => {
  expect(Object.keys(await import(path)).sort()).toEqual(names);
});
