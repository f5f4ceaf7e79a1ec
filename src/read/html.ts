import type { ElementContent, RootContent } from 'hast';
import type { Position } from 'unist';
import { limits } from '../model/index.ts';
import type { DraftNode } from './draft.ts';

/** Raw HTML between Markdown: a stretch of it, or what Markdown has become there. */
export type Piece = { readonly html: string; readonly position?: Position | undefined } | { readonly nodes: readonly DraftNode[] };

/** HTML read: its elements by name, with finished parts of the body among them. */
export type Mixed =
  | { readonly type: 'nodes'; readonly nodes: readonly DraftNode[] }
  | { readonly type: 'text'; readonly value: string; readonly position?: Position | undefined }
  | MixedElement;
export interface MixedElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly Mixed[];
  readonly position?: Position | undefined;
}

export interface HtmlReader {
  /** Undefined where the elements are nested, or left open, beyond measure. */
  read(pieces: readonly Piece[]): Mixed[] | undefined;
}

/** Loads the HTML parser, which only stories with raw HTML need. Elements opened in one stretch may end in another. */
export async function openHtml(): Promise<HtmlReader> {
  const { fromHtml } = await import('hast-util-from-html');
  return {
    read(pieces) {
      const written = pieces.map((piece) => ('html' in piece ? piece.html : '')).join('');
      if (isExcessive(written)) return undefined;
      // A name that the story does not use stands for each finished part.
      let name = 'x-slot';
      while (written.toLowerCase().includes(name)) name += '-x';
      const starts: { readonly offset: number; readonly position?: Position | undefined }[] = [];
      const slots: (readonly DraftNode[])[] = [];
      let source = '';
      for (const piece of pieces) {
        if ('html' in piece) {
          starts.push({ offset: source.length, position: piece.position });
          source += piece.html;
        } else source += `<${name} n="${slots.push(piece.nodes) - 1}"></${name}>`;
      }
      const placed = new Set<number>();
      const take = (index: number): Mixed => {
        placed.add(index);
        return { type: 'nodes', nodes: slots[index] ?? [] };
      };
      const literal = new RegExp(`<${name} n="(\\d+)"></${name}>`);
      const positionAt = (offset = 0) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
          else high = middle - 1;
        }
        return starts[low]?.position;
      };
      const convert = (node: RootContent | ElementContent): Mixed[] => {
        const position = positionAt(node.position?.start.offset);
        if (node.type === 'text') {
          // Inside title, textarea and the like a part is read as text.
          return node.value.split(literal).flatMap((piece, index): Mixed[] => {
            if (index % 2 === 1) return placed.has(Number(piece)) ? [] : [take(Number(piece))];
            return piece === '' ? [] : [{ type: 'text', value: piece, position }];
          });
        }
        if (node.type !== 'element') return [];
        if (node.tagName === name) {
          const index = Number(node.properties.n);
          // The parser copies what is misnested; a part stands once.
          return [...(placed.has(index) ? [] : [take(index)]), ...node.children.flatMap(convert)];
        }
        if (removed.has(node.tagName)) {
          const lost = JSON.stringify(node).matchAll(new RegExp(`"n":"?(\\d+)|<${name} n=\\\\"(\\d+)`, 'g'));
          for (const { 1: index, 2: literalIndex } of lost) placed.add(Number(index ?? literalIndex));
          return [{ type: 'element', name: node.tagName, attributes: {}, children: [], position }];
        }
        return [{ type: 'element', name: node.tagName, attributes: node.properties, children: node.children.flatMap(convert), position }];
      };
      const read = fromHtml(source, { fragment: true }).children.flatMap(convert);
      // What the parser threw away (a paragraph inside select): nothing is dropped in silence.
      const left = slots.flatMap((_, index) => (placed.has(index) ? [] : [take(index)]));
      return [...read, ...left];
    },
  };
}

/** Left out with all that is in them: programs, foreign documents, drawings. */
export const removed: ReadonlySet<string> = new Set(
  'script style iframe template object embed applet noembed noframes svg head'.split(' '),
);

/** Their end tags may be left out, and they close each other. */
const selfClosing = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rp rt area base br col embed hr img input link meta source track wbr'.split(
    ' ',
  ),
);
/** Opened again in every block while they are open: the parser's output can grow with the product of both. */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Whether elements nest deeper than a body may, or formatting left open would be copied too often. */
function isExcessive(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let openFormatting = 0;
  let copies = 0;
  for (const { 1: slash, 2: tag = '' } of html.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)/g)) {
    const name = tag.toLowerCase();
    if (!slash) copies += openFormatting;
    if (copies > limits.structure / 10) return true;
    if (selfClosing.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash) {
      if (count === 0) continue;
      open.set(name, count - 1);
      depth--;
      if (formatting.has(name)) openFormatting--;
    } else {
      open.set(name, count + 1);
      depth++;
      if (formatting.has(name)) openFormatting++;
      if (depth > limits.inlineDepth) return true;
    }
  }
  return false;
}
