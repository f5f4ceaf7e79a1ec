import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as an independent reader (PDF.js) sees it. */
export async function read(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent({ disableNormalization: true });
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  return { document, pages, texts, outline: await document.getOutline(), metadata: await document.getMetadata() };
}

interface Tree {
  readonly role?: string;
  readonly children?: readonly Tree[];
  readonly alt?: string;
}

/** The structure of a page as indented roles; marked content is not shown. */
export function outlineOf(tree: Tree | null, depth = 0): string {
  if (!tree?.role) return '';
  const line = depth > 0 ? `${'  '.repeat(depth - 1)}${tree.role}${tree.alt === undefined ? '' : ` "${tree.alt}"`}\n` : '';
  return line + (tree.children ?? []).map((child) => outlineOf(child, depth + 1)).join('');
}
