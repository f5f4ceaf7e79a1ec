import type { XmlElement } from './xml.ts';

/**
 * Text as it is compared: white space of every kind as one space, none at the ends; soft hyphens and zero-width spaces gone; Unicode NFC;
 * the Latin ligatures U+FB00 to U+FB06 spelt out, because a PDF can't tell them from those that a face makes by itself.
 */
export const normal = (text: string): string =>
  settled.test(text)
    ? text
    : (ascii.test(text)
        ? text
        : text
            .normalize('NFC')
            .replace(/[\u00AD\u200B]/g, '')
            .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
      )
        .replace(/\s+/g, ' ')
        .trim();

/** Most texts are plain ASCII and normal already; the Unicode functions cost twenty times as much. */
const settled = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const ascii = /^[\0-\x7F]*$/;

/**
 * Letters, their marks and digits alone, in compatible form: what is left of a text however it was broken, hyphenated or punctuated. A PDF
 * may set a mark beside its letter: what stood between them is gone before they are joined.
 */
export const lettersOf = (text: string): string =>
  ascii.test(text)
    ? text.replace(/[^A-Za-z\d]+/g, '')
    : text
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
        .normalize('NFC');

/** Elements that run within a line, of XHTML and of NITF. Every other element is a block of its own. */
const inline = new Set(
  `a abbr acronym b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strong sub
   sup time tt u var wbr alt-code chron city classifier copyrite country event frac function lang location money num object.title org
   person postaddr pronounce region state virtloc`.split(/\s+/),
);

export const isInline = ({ name }: XmlElement): boolean => inline.has(name);

const unseen = new Set(['head', 'script', 'style', 'template', 'title', 'noscript', 'object', 'iframe', 'svg', 'math', 'audio', 'video']);

export const isUnseen = ({ name, attributes }: XmlElement) =>
  unseen.has(name) || attributes.hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');

/** The text that a reader sees, block by block in document order. */
export function blocksOf(...roots: readonly XmlElement[]): readonly string[] {
  const blocks: string[] = [];
  let line = '';
  const flush = () => {
    const text = normal(line);
    if (text !== '') blocks.push(text);
    line = '';
  };
  const visit = (node: XmlElement | string): void => {
    if (typeof node === 'string') line += node;
    else if (node.name === 'br') line += ' ';
    else if (!isUnseen(node)) {
      const block = !isInline(node);
      if (block) flush();
      node.children.forEach(visit);
      if (block) flush();
    }
  };
  for (const root of roots) {
    root.children.forEach(visit);
    flush();
  }
  return blocks;
}

/** All that an element says, its blocks with a space between. */
export const textOf = (element: XmlElement): string => blocksOf(element).join(' ');

/** Every text of plain data, in lists and records too. */
export const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
