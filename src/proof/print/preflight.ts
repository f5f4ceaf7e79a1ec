import type { Diagnostic } from '../../model/index.ts';
import { type PdfDocument, readObjects } from '../pdf/document.ts';
import { packetOf } from '../pdf/metadata.ts';
import { pagesOf } from '../pdf/pages.ts';
import { Unreadable } from '../unreadable.ts';
import type { XmlElement } from '../xml.ts';
import { contentWatch } from './contents.ts';
import { printFile } from './printFile.ts';
import { type Allowance, type Unpack, usual } from './quality/allowance.ts';
import { printedOf } from './quality/printed.ts';
import { rules as printRules } from './quality/rules.ts';
import { judge, told } from './rule.ts';
import { rules } from './x4/rules.ts';
import { whole } from './x4/whole.ts';

/** How a file is judged, and with what. */
export interface Preflight {
  readonly allowance?: Allowance;
  readonly unpack?: Unpack;
}

/** All that is wrong with anybody's PDF by PDF/X-4 and for printing, and how many pages it has. What cannot be read is said, never passed over. */
export async function preflight(
  bytes: Uint8Array,
  { allowance = usual, unpack }: Preflight = {},
): Promise<{ readonly pages: number; readonly diagnostics: readonly Diagnostic[] }> {
  const unread = (why: string) => told(whole.judged, [{ message: `not judged: the file cannot be read (${why})` }]);
  try {
    const document = readObjects(bytes);
    if (document.trailer.has('Encrypt'))
      return { pages: 0, diagnostics: [...told(whole.encrypted, [{ message: 'it is encrypted' }]), ...unread('it is encrypted')] };
    const catalog = document.dictionary(document.trailer.get('Root'));
    const pages = pagesOf(document, catalog);
    if (pages.length === 0) return { pages: 0, diagnostics: unread('it has no pages') };
    const contents = contentWatch(document).finish(pages);
    const file = printFile({ bytes, document, catalog, pages, packet: packetIn(document, catalog), contents });
    const printed = await printedOf(file, allowance, unpack);
    return { pages: pages.length, diagnostics: [...judge(rules, file), ...judge(printRules, printed)] };
  } catch (error) {
    // Nothing but the bytes is read: whatever is thrown, they are the reason.
    const why = error instanceof Unreadable ? error.message : error instanceof RangeError ? 'it is nested too deep' : 'it is damaged';
    return { pages: 0, diagnostics: unread(why) };
  }
}

/** Undefined where there is none, or none that can be read. */
function packetIn(document: PdfDocument, catalog: Parameters<typeof packetOf>[1]): XmlElement | undefined {
  try {
    const packet = packetOf(document, catalog);
    return packet.children.length > 0 ? packet : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
