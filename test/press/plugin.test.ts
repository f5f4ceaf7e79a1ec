import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { html } from '../../src/formats/html/index.ts';
import type { Format, Proven, Story } from '../../src/model/index.ts';
import { plugin } from '../../src/press/plugin.ts';
import { sluglineEpub } from '../../src/press/plugins/epub.ts';
import { sluglineHtml } from '../../src/press/plugins/html.ts';
import { sluglineNewsml } from '../../src/press/plugins/newsml.ts';
import { sluglinePdf } from '../../src/press/plugins/pdf.ts';
import { bridge, bridgeWith, worldOf } from './bridge.ts';
import { font } from './faces.ts';

/** Stands for remark-parse and sluglineRead: a story is there when the formats come. */
const given: Plugin<[Story?]> = function (story = bridge) {
  this.parser = () => ({ type: 'root' });
  return (_tree, file) => {
    Object.assign(file.data, { story });
  };
};

/** A chain in which nobody read a story. */
const unread: Plugin = () => (_tree, file) => {
  Reflect.deleteProperty(file.data, 'story');
};

const named = (artifacts: readonly Proven[] | undefined) => artifacts?.map(({ path }) => path);

test('a format alone gives its file, proven, and needs no publication', async () => {
  const file = await unified().use(given).use(sluglineHtml).process(new VFile());
  expect(new TextDecoder().decode(file.value as Uint8Array)).toContain('— IPS');
  expect(named(file.data.artifacts)).toEqual(['mill-bridge/index.html']);
  expect(file.data.artifacts?.[0]?.evidence.credits).toEqual(['IPS']);
});

test('formats chain: all files are there, the value is the last one’s, and the page links to the others', async () => {
  const world = worldOf([bridge], font);
  const file = await unified()
    .use(given)
    .use(sluglineHtml, { world })
    .use(sluglineEpub, { world })
    .use(sluglinePdf, { world })
    .use(sluglineNewsml, { world })
    .process(new VFile());
  expect(named(file.data.artifacts)).toEqual([
    'mill-bridge/index.html',
    'mill-bridge/mill-bridge.epub',
    'mill-bridge/mill-bridge.pdf',
    'mill-bridge/mill-bridge.newsml.xml',
  ]);
  expect(file.value).toBe(file.data.artifacts?.at(-1)?.bytes);
  const page = new TextDecoder().decode(file.data.artifacts?.[0]?.bytes);
  for (const name of ['mill-bridge.epub', 'mill-bridge.pdf', 'mill-bridge.newsml.xml']) expect(page).toContain(`href="${name}"`);
});

test('one chain makes many files, each its own', async () => {
  const chain = unified().use(given).use(sluglineHtml).freeze();
  const files = await Promise.all([chain.process(new VFile()), chain.process(new VFile())]);
  for (const { data } of files) expect(named(data.artifacts)).toEqual(['mill-bridge/index.html']);
});

test('the PDF without a world says which door gives it faces', async () => {
  const making = unified().use(given).use(sluglinePdf).process(new VFile());
  await expect(making).rejects.toThrow(/openWorld\(folder\).*slugline\/world/);
});

test('without a story in the file it says what is missing in the chain', async () => {
  const making = unified().use(given).use(unread).use(sluglineHtml).process(new VFile());
  await expect(making).rejects.toMatchObject({
    source: 'press',
    ruleId: 'no-story',
    reason: 'There is no story for the html format to make. Put sluglineRead before it in the chain',
  });
});

test('a file without its credit never leaves the chain', async () => {
  const forger: Format = {
    ...html,
    prepare: async (settings, world) => {
      const writer = await html.prepare(settings as never, world);
      return { story: async (_, around, report) => (await writer.story?.(bridgeWith({ credit: 'XYZ' }), around, report)) ?? [] };
    },
  } as Format;
  const file = new VFile();
  await expect(unified().use(given).use(plugin(forger)).process(file)).rejects.toMatchObject({ source: 'proof', fatal: true });
  expect(file.data.artifacts).toBeUndefined();
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['credit-altered']));
});

test('settings of the format are checked by its schema', () => {
  const chain = unified()
    .use(given)
    .use(sluglinePdf, { settings: { paper: 'parchment' } });
  expect(() => chain.freeze()).toThrow();
});

test('a withheld story becomes no file, and the chain says why', async () => {
  const held = bridgeWith({ status: 'withheld' });
  await expect(unified().use(given, held).use(sluglineHtml).process(new VFile())).rejects.toThrow(/withheld/);
});

test('a story under embargo is made with one warning, because a plugin has no clock', async () => {
  const later = bridgeWith({ embargo: '2099-01-01T00:00:00Z' });
  const file = await unified().use(given, later).use(sluglineHtml).use(sluglineNewsml).process(new VFile());
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['embargo', false]]);
  expect(file.data.artifacts).toHaveLength(2);
});

test('a file that no page leads to is the value of its chain all the same', async () => {
  const world = worldOf([bridge], font);
  const file = await unified()
    .use(given)
    .use(sluglinePdf, { world, settings: { profiles: ['print'] } })
    .process(new VFile());
  expect(named(file.data.artifacts)).toEqual(['mill-bridge/mill-bridge.print.pdf']);
  expect(file.value).toBe(file.data.artifacts?.[0]?.bytes);
});
