import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const colon = ':'.charCodeAt(0);

/** Of the three forms of directive only the block, `:::name`: 10:30, ::x and :smile: are text. */
function directiveBlock(): ReturnType<typeof directive> {
  const constructs = directive().flow?.[colon];
  const [block] = Array.isArray(constructs) ? constructs : [];
  if (!block) throw new Error('read/markdown: micromark-extension-directive has moved its container construct');
  return { flow: { [colon]: block } };
}

/** CommonMark with tables, footnotes, strikethrough by two tildes and `:::name`; no autolink literals, which double the time. */
const syntax = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false }), directiveBlock()])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    directiveFromMarkdown(),
  ])
  .freeze();

/** A text whose header is blanked out -> mdast, with the file's places. */
export const parseMarkdown = (text: string): Root => syntax.parse(text);
