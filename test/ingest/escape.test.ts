import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/ingest/escape.ts';
import { ingest, published } from './dress.ts';

/** What the Markdown says, paragraph by paragraph, by a parser that knows nothing of our escaping; a construct is shown by its name. */
function read(markdown: string): readonly string[] {
  // Of the three forms of directive only the block is one: 10:30 and ::x are text.
  const [block] = [directive().flow?.[58] ?? []].flat();
  const parser = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable(), gfmFootnote(), gfmStrikethrough(), { flow: { 58: block } }])
    .data('fromMarkdownExtensions', [
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      directiveFromMarkdown(),
    ]);
  const tree: Root = parser.parse(markdown);
  return tree.children.map((block) => {
    if (block.type !== 'paragraph') return `<${block.type}>`;
    const odd = block.children.find(({ type }) => type !== 'text');
    return odd ? `<${odd.type}>` : textOf(toHast(block));
  });
}

/** Characters that mean something somewhere, more often than chance would have them. */
const markish = fc.constantFrom(
  ...'*_`~#>+-=|:.()[]!<&;^\\/"\'{}$@%1a Z9é漢—“😀 \u00a0',
  '```',
  ':::',
  '![',
  '](',
  '[^1]',
  '---',
  '- - -',
  '1. ',
  '&amp;',
  '&#35;',
  '<b>',
  '</b>',
  '<!--',
  'http://x.org/_a_',
  '~~',
  '**',
  '__',
);
const paragraph = fc
  .oneof(
    fc.array(markish, { minLength: 1, maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )
  // Controls and line ends never come so far, and white space at the ends is gone.
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu, '').trim())
  .filter((text) => text !== '');

describe('what looks like Markdown prints as typed', () => {
  test.each([
    '*stars* and **more**',
    '_under_ and snake_case and _',
    '# no heading',
    '####### none either',
    '#',
    '1. no list',
    '1) no list',
    '2008.',
    '- no list',
    '+ no list',
    '* no list',
    '-',
    '---',
    '- - -',
    '***',
    '===',
    '> no quotation',
    '`code`',
    '```',
    '~~~',
    '~~gone~~ and ~gone~',
    '[text](https://example.org)',
    '[text][1] and [1]: https://example.org',
    '[1]: https://example.org',
    '![picture](bridge.jpg)',
    '[^1] and [^1]: a note',
    '<b>tags</b>, <!-- comments -->, <?xml?>, <https://example.org>',
    'a < b > c, 1<2',
    '&amp; &#35; &#x23; &copy; AT&T & so on;',
    '| a | b |',
    '|---|---|',
    ':::note',
    '::::note[Title]{.class}',
    ':: two, : one, 10:30, 3:2, :name, ::name[x]',
    'C:\\temp\\*.txt',
    'a backslash at the end \\',
    '\\# and \\\\',
    'Term\u00a0— “quoted” ‘words’ "straight" \'quotes\' … – -',
    'https://example.org/a_b_c/_d_?e=f&g;h#i',
  ])('%s', (text) => {
    expect(read(`${escapeMarkdown(text)}\n`)).toEqual([text]);
  });

  test('any text at all, alone and after another paragraph', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        expect(read(`${paragraphs.map(escapeMarkdown).join('\n\n')}\n`)).toEqual(paragraphs);
      }),
      { numRuns: 2000 },
    );
  });

  test('a whole copy of such paragraphs, through the import', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const copy = `Headline: Bridge opens\nByline: Ada Obi\n\nThe bridge is open.\n\n${paragraphs.join('\n\n')}\n\nIt holds.\n`;
        const { source } = ingest(copy, { published, credit: 'IPS' });
        const body = source?.text.replace(/^---\n[\s\S]*?\n---\n/, '') ?? '';
        expect(read(body)).toEqual(['The bridge is open.', ...paragraphs.map((text) => text.replace(/\t[ \t]*/g, ' ')), 'It holds.']);
      }),
      { numRuns: 500 },
    );
  });

  test('prose is left alone', () => {
    const prose =
      'At 10:30 the ratio was 3:2 - so said A&B’s [sic] well-known snake_case report, no. 7 (of 9); "50% < 60%", he added #bridge @mill $5 a|b =x.';
    expect(escapeMarkdown(prose)).toBe(prose);
  });
});
