import { createHash } from 'node:crypto';
import { Unreadable } from '../unreadable.ts';
import { type PdfDocument, readDocument } from './document.ts';
import { isDictionary, isReference, isStream, isString, type PdfDictionary, type PdfObject, textString } from './objects.ts';

/** A file that a PDF carries (ISO 32000-1, 7.11.4), as it says itself. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `Source`, `Alternative`, ... (ISO 19005-3, 6.8); undefined where the file does not say. */
  readonly relationship?: string;
  /** Whether size and check sum, where it says any, are those of the bytes. */
  readonly whole: boolean;
}

const mostFiles = 10_000;
/** All of them together: far more than a publication has, and what a machine can hold. */
const mostBytes = 1_000_000_000;

/** The files that a PDF carries: those of its name tree in their order, then associated files that the tree does not have. */
export function attachmentsIn(file: Uint8Array): readonly Attached[] {
  const document = readDocument(file);
  const catalog = document.dictionary(document.trailer.get('Root'));
  if (catalog.size === 0) throw new Unreadable('it has no catalog');
  const specifications = [...embeddedIn(document, catalog)];
  const seen = new Set(specifications.flatMap((each) => (isReference(each) ? [each.reference] : [])));
  for (const each of document.list(catalog.get('AF'))) if (!isReference(each) || !seen.has(each.reference)) specifications.push(each);
  if (specifications.length > mostFiles) throw new Unreadable(`it carries more than ${mostFiles} files`);
  let left = mostBytes;
  return specifications.flatMap((each) => {
    const attached = attachedOf(document, document.dictionary(each));
    for (const { bytes } of attached) left -= bytes.length;
    if (left < 0) throw new Unreadable(`the files that it carries have more than ${mostBytes} bytes`);
    return attached.map((one) => ({ ...one, whole: one.whole() }));
  });
}

/** The file specifications in the name tree, in its order (ISO 32000-1, 7.7.4). */
export function embeddedIn(document: PdfDocument, catalog: PdfDictionary): readonly PdfObject[] {
  const specifications: PdfObject[] = [];
  const tree = document.dictionary(catalog.get('Names')).get('EmbeddedFiles');
  if (tree !== undefined) walk(document, document.dictionary(tree), { seen: new Set(), into: specifications });
  return specifications;
}

/** A name tree: pairs of key and value in its leaves (7.9.6). */
function walk(document: PdfDocument, node: PdfDictionary, found: { readonly seen: Set<PdfDictionary>; readonly into: PdfObject[] }): void {
  if (found.seen.has(node)) throw new Unreadable('its list of attached files goes in a circle');
  found.seen.add(node);
  if (found.into.length > mostFiles || found.seen.size > mostFiles) throw new Unreadable(`it carries more than ${mostFiles} files`);
  const names = document.list(node.get('Names'));
  names.forEach((each, at) => {
    if (at % 2 === 0) return;
    // What the tree lists is in the file (7.7.4); what is not there any more was lost.
    if (!hasStream(document, document.dictionary(each)))
      throw new Unreadable(`it lists ${nameOf(document, names[at - 1])}, which is not in it`);
    found.into.push(each);
  });
  for (const kid of document.list(node.get('Kids'))) walk(document, document.dictionary(kid), found);
}

const nameOf = (document: PdfDocument, key: PdfObject | undefined): string => {
  const name = document.resolve(key);
  return isString(name) ? JSON.stringify(textString(name).slice(0, 100)) : 'a file';
};

const streamOf = (document: PdfDocument, specification: PdfDictionary): PdfObject => {
  const embedded = document.dictionary(specification.get('EF'));
  return document.resolve(embedded.get('UF') ?? embedded.get('F'));
};
const hasStream = (document: PdfDocument, specification: PdfDictionary): boolean => isStream(streamOf(document, specification));

function attachedOf(document: PdfDocument, specification: PdfDictionary) {
  const stream = streamOf(document, specification);
  // A file that is only named lies elsewhere.
  if (!isStream(stream)) return [];
  const named = [specification.get('UF'), specification.get('F')].map(document.resolve).find(isString);
  const relationship = document.resolve(specification.get('AFRelationship'));
  const bytes = document.bytes(stream);
  return [
    {
      name: named ? textString(named) : '',
      bytes,
      ...(typeof relationship === 'string' && { relationship }),
      whole: () => isWhole(bytes, document.resolve(stream.dictionary.get('Params')), document),
    },
  ];
}

function isWhole(bytes: Uint8Array, parameters: PdfObject, document: PdfDocument): boolean {
  if (!isDictionary(parameters)) return true;
  const [size, sum] = [document.resolve(parameters.get('Size')), document.resolve(parameters.get('CheckSum'))];
  if (typeof size === 'number' && size !== bytes.length) return false;
  if (!isString(sum)) return true;
  const own = createHash('md5').update(bytes).digest('hex');
  // Sixteen bytes by the standard; some writers put their hexadecimal digits.
  return sum.length === 16 ? own === hexOf(sum) : sum.length !== 32 || own === textString(sum).toLowerCase();
}

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
