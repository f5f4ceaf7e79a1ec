import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test, vi } from 'vitest';
import { inspectDepth } from '../../src/read/depth.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { locate } from '../../src/read/place.ts';

// Low limits, so that small texts reach them.
vi.mock('../../src/model/limits.ts', async (original) => {
  const { limits } = await original<typeof import('../../src/model/limits.ts')>();
  return { limits: { ...limits, blockDepth: 2, inlineDepth: 2 } };
});

const containers = new Set(['blockquote', 'listItem', 'containerDirective', 'footnoteDefinition']);
const nesting = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);
const depthOf = (node: Nodes, kinds: ReadonlySet<string>): number =>
  (kinds.has(node.type) ? 1 : 0) + ('children' in node ? Math.max(0, ...node.children.map((child) => depthOf(child, kinds))) : 0);
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
  ...['\n- ', '\n  - ', '\n    - ', '\n> ', '<div>\n', '[^a]: ', '|a|b|\n|-|-|\n', '[a]: b', '===', '10. '],
);
const marks = fc.constantFrom(
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '](b)',
    '![',
    'a',
    ' ',
    '.',
    '\n',
    '\n\n',
    '\\',
    '<b>',
    '&amp;',
    '"',
    '|',
    '[a]: b\n',
    '> ',
    '- ',
  ],
);

test('no text that passes is parsed to more levels of blocks than are allowed', () => {
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      if (!codesOf(text).includes('markdown/too-deep')) expect(depthOf(parseMarkdown(text), containers)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 3000, seed: 3 },
  );
}, 60_000);

test('no text that passes is parsed to more levels of emphasis and links than are allowed', () => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      if (!codesOf(text).includes('markdown/too-deep-inline')) expect(depthOf(parseMarkdown(text), nesting)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 3000, seed: 3 },
  );
}, 60_000);
