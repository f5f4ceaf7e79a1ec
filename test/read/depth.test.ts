import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test, vi } from 'vitest';
import { blockFollower } from '../../src/read/blocks.ts';
import { inspectDepth } from '../../src/read/depth.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { locate } from '../../src/read/place.ts';

// Low limits, so that small texts reach them.
vi.mock('../../src/model/limits.ts', async (original) => {
  const { limits } = await original<typeof import('../../src/model/limits.ts')>();
  return { limits: { ...limits, blockDepth: 2 } };
});

const containers = new Set(['blockquote', 'listItem', 'containerDirective', 'footnoteDefinition']);
const depthOf = (node: Nodes): number =>
  (containers.has(node.type) ? 1 : 0) + ('children' in node ? Math.max(0, ...node.children.map((child) => depthOf(child))) : 0);
const codesOf = (text: string) => inspectDepth(text, 0, locate('a.md', text)).map(({ code }) => code);

const blocks = fc.constantFrom(
  ...[
    '- ',
    '> ',
    '1. ',
    '2) ',
    '* ',
    ' ',
    '  ',
    '    ',
    '\t',
    'a',
    '\n',
    '\n\n',
    ':::n\n',
    ':::\n',
    '::::n\n',
    '::::\n',
    '```\n',
    '# ',
    '---',
    '>',
    '-',
  ],
  ...['<b>\n', '<!--\n', '-->', '<pre>\n', '</pre>\n', ':::ü\n', ':::n a\n', 'a\n', '\n\n```\n', '  ```\n', '~~~\n', '2. ', '=\n'],
  ...['\n- ', '\n  - ', '\n    - ', '\n> ', '<div>\n', '[^a]: ', '|a|b|\n|-|-|\n', '[a]: b', '===', '10. '],
);

test('no text that passes is parsed to more levels of blocks than are allowed', () => {
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      if (!codesOf(text).includes('markdown/too-deep')) expect(depthOf(parseMarkdown(text))).toBeLessThanOrEqual(2);
    }),
    { numRuns: 3000, seed: 3 },
  );
}, 60_000);

/** The kinds of what stands in each line. */
function kindsOf(text: string): string[][] {
  const kinds = text.split('\n').map((): string[] => []);
  const visit = (node: Nodes) => {
    if ('children' in node && !['paragraph', 'heading', 'table'].includes(node.type)) return node.children.forEach(visit);
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 0, column: 2 } };
    for (let line = start.line; line <= end.line - (end.column === 1 && end.line > start.line ? 1 : 0); line++)
      kinds[line - 1]?.push(node.type);
  };
  visit(parseMarkdown(text));
  return kinds;
}

test('what is taken for code or HTML is code or HTML to the parser', () => {
  let verbatim = 0;
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('').replaceAll('\t', '    ');
      const follow = blockFollower();
      const lines = text.split('\n').map(follow);
      const kinds = kindsOf(text);
      lines.forEach(({ isVerbatim, isBlank }, index) => {
        if (!isVerbatim || isBlank) return;
        verbatim++;
        for (const kind of kinds[index] ?? []) expect(['code', 'html'], `line ${index + 1} of ${JSON.stringify(text)}`).toContain(kind);
        expect(kinds[index], `line ${index + 1} of ${JSON.stringify(text)}`).not.toEqual([]);
      });
    }),
    { numRuns: 1500, seed: 3 },
  );
  expect(verbatim).toBeGreaterThan(1000);
}, 60_000);

const fence = '```';
const deep = `${'>'.repeat(60)} ${'*a [b '.repeat(120)}${'~'.repeat(120)}\n`;

test.each([
  ['a fence', `${fence}js\n${deep}${fence}\n`],
  ['a fence of tildes around one of three', `~~~~\n~~~\n${deep}~~~~\n`],
  ['a fence never closed', `Text.\n\n${fence}\n${deep}`],
  ['a fence in an item', `- a\n\n  ${fence}\n  ${deep}  ${fence}\n- b\n`],
  ['a fence in a numbered item, with tabs', `1.\ta\n\n\t${fence}\n\t${deep}\t${fence}\n`],
  ['a fence in a quotation', `> ${fence}\n> ${deep}> ${fence}\n`],
  ['a fence in a box', `:::factbox[Code]\n${fence}\n${deep}${fence}\n:::\n`],
  ['a fence after a table', `| a |\n|---|\n| b |\n${fence}\n${deep}${fence}\n`],
  ['an indented block', `Text.\n\n    ${deep}`],
  ['HTML to its end tag', `<pre>\n${deep}\n${deep}</pre>\n`],
  ['HTML to a blank line', `<div>\n${deep}</div>\n`],
  ['a component', `<Tabs values={x} />\n${deep}\n`],
  ['a comment', `<!-- a\n\n${deep}-->\n`],
])('code is never too deep: %s', (_, text) => {
  expect(codesOf(text)).toEqual([]);
});

test.each([
  ['a fence that has ended', `${fence}\n${fence}\n${deep}`],
  ['a fence that is a text’s', `Text ${fence}\n${deep}`],
  ['a fence with a backtick in its first line', `${fence} \`\n${deep}`],
  ['a fence in an item that has ended', `- ${fence}\n${deep}`],
  ['a fence in HTML', `<div>\n${fence}\n\n${deep}`],
  ['an indented line of a paragraph, before it', `Text\n    ${fence}\n${deep}`],
  ['a comment that ends at once', `<!-->\n${deep}`],
  ['a tag in a text', `Text\n<b>\n${deep}`],
])('what follows is not code: %s', (_, text) => {
  expect(codesOf(text)).toEqual(['markdown/too-deep']);
});
