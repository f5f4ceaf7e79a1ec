import { type Diagnostic, limits } from '../../model/index.ts';
import type { Copy, Given, Ingested } from '../copy.ts';
import { faults } from '../faults.ts';
import { sourceText } from '../sourceText.ts';
import { decode } from './decode.ts';
import { headOf } from './head.ts';
import { fillHeader } from './header.ts';
import { cutLines } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { placeOfLine, refusalOf, remarksOn } from './remarks.ts';

/** So many broken words are named; a longer list says no more. */
const mostBroken = 20;

/**
 * Plain wire copy as a story's source file. The paragraphs are those of the copy whatever its encoding, line ends and layout; headline, byline,
 * dateline and sign-off go into the header. What is missing there and needed is an error that names the flag; nothing is made up.
 */
export function ingestPlain(copy: Copy, given: Given): Ingested {
  const { name: path, bytes } = copy;
  if (bytes.length > limits.storyBytes) return { diagnostics: [faults.tooLarge({ path }, bytes.length, limits.storyBytes)] };
  const decoded = decode(bytes);
  const cut = cutLines(decoded.text);
  const refusal = refusalOf(path, decoded.text, cut);
  if (refusal) return { diagnostics: [refusal] };

  const head = headOf(cut.lines);
  const { paragraphs, broken } = paragraphsOf(head.lines);
  const filled = fillHeader(copy, given, { head, paragraphs });
  const diagnostics: readonly Diagnostic[] = [
    ...remarksOn(path, decoded, cut),
    ...filled.diagnostics,
    ...broken.slice(0, mostBroken).map(({ word, line }) => faults.brokenWord(placeOfLine(path, line), word)),
  ];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };

  const text = sourceText(
    filled.rows,
    filled.paragraphs.map((paragraph) => paragraph.text),
  );
  const size = new TextEncoder().encode(text).length;
  if (size > limits.storyBytes) return { diagnostics: [...diagnostics, faults.sourceTooLarge({ path }, size, limits.storyBytes)] };
  return { source: { path: `stories/${filled.slug}.md`, text }, diagnostics };
}
