import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { sluglineRead } from '../../src/read/index.ts';
import { house, outline } from './marked.ts';

const header = '---\nheadline: Bridge reopens\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n---\n\n';

describe('sluglineRead as a unified plugin', () => {
  test('the story is on the file and its body is the tree', async () => {
    const file = new VFile({ path: 'stories/bridge.md', value: `${header}:::note[L]\nAt 10:30 ~~no~~[^1]\n:::\n\n[^1]: N\n` });
    const processor = unified().use(remarkParse).use(sluglineRead);
    const tree = await processor.run(processor.parse(file), file);
    expect(tree).toBe(file.data.story?.body);
    expect(file.data.story?.header.slug).toBe('bridge');
    expect(outline(file.data.story?.body.children ?? [])).toEqual([
      'note',
      '  label L',
      '  p At 10:30 <del>no</del><footnoteref(number=1 occurrence=1)>',
      'footnotes',
      '  footnote(number=1)',
      '    p N',
    ]);
  });

  test('a plugin before it may change the text', async () => {
    const file = new VFile({ path: 'a.md', value: `${header}Text.\n` });
    const processor = unified()
      .use(remarkParse)
      .use(() => (tree: Root) => {
        tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'More.' }] });
      })
      .use(sluglineRead);
    await processor.run(processor.parse(file), file);
    expect(outline(file.data.story?.body.children ?? [])).toEqual(['p Text.', 'p More.']);
  });

  test('subjects are checked by the vocabulary of the world, which is read once', async () => {
    let reads = 0;
    const world = {
      house: { ...house, vocabularies: { mediatopics: 'topics.json' } },
      read: async (path: string) => {
        if (path === 'topics.json') reads++;
        return path === 'topics.json' ? new TextEncoder().encode('{"topics":{"20000574":{"name":{"en":"election"}}}}') : undefined;
      },
    };
    const processor = unified().use(remarkParse).use(sluglineRead, { world });
    const withSubject = (code: string) =>
      new VFile({ path: 'a.md', value: `${header.replace('---\n\n', `subjects: ${code}\n---\n\n`)}Text.\n` });
    const good = withSubject('20000574');
    await processor.run(processor.parse(good), good);
    expect(good.data.story?.header.subjects).toEqual(['20000574']);
    const bad = withSubject('20000575');
    await expect(processor.run(processor.parse(bad), bad)).rejects.toThrow('Did you mean 20000574 (election)?');
    expect(reads).toBe(1);
  });

  test('warnings are messages of the file, and the story is there', async () => {
    const file = new VFile({ path: 'a.md', value: `${header}[a](javascript:x)\n` });
    const processor = unified().use(remarkParse).use(sluglineRead);
    await processor.run(processor.parse(file), file);
    expect(file.messages.map((message) => [message.fatal, message.source, message.ruleId, message.line])).toEqual([
      [false, 'markdown', 'unsafe-link', 7],
    ]);
    expect(file.data.diagnostics).toHaveLength(1);
    expect(file.data.story).toBeDefined();
  });

  test('errors end the run; all of them are messages and no story is there', async () => {
    const file = new VFile({ path: 'a.md', value: '---\nhedline: x\ncredit:\n---\n\nText.\n' });
    const processor = unified().use(remarkParse).use(sluglineRead);
    await expect(processor.run(processor.parse(file), file)).rejects.toMatchObject({ name: 'a.md:1:1-1:4', fatal: true });
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['missing-key', 'unknown-key', 'blank']);
    expect(file.data.story).toBeUndefined();
  });

  test('text that would overflow a parser is refused before it is parsed', async () => {
    const file = new VFile({ path: 'a.md', value: `${header}${'>'.repeat(50_000)}\n` });
    const processor = unified().use(remarkParse).use(sluglineRead);
    await expect(processor.run(processor.parse(file), file)).rejects.toMatchObject({ ruleId: 'too-deep' });
  });
});
