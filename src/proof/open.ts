import type { Opened, Opener } from './opened.ts';
import { Unreadable } from './unreadable.ts';

/** One row a kind of file, by media type; each is loaded when a first file of its kind comes. */
const openers: Readonly<Record<string, () => Promise<Opener>>> = {
  'text/html': async () => (await import('./html.ts')).openHtml,
  'application/xhtml+xml': async () => (await import('./xmlFile.ts')).openXml,
  'application/epub+zip': async () => (await import('./epub.ts')).openEpub,
  'application/pdf': async () => (await import('./pdf/index.ts')).openPdf,
  'application/rss+xml': async () => (await import('./feed/rss.ts')).openRss,
  'application/atom+xml': async () => (await import('./feed/atom.ts')).openAtom,
  'application/feed+json': async () => (await import('./feed/jsonFeed.ts')).openJsonFeed,
  'application/json': async () => (await import('./json.ts')).openJson,
  'application/xml': async () => (await import('./xmlFile.ts')).openXml,
};

const openerOf = (mediaType: string) => {
  const [type = ''] = mediaType.toLowerCase().split(';');
  return openers[type.trim()] ?? (type.trim().endsWith('+xml') ? openers['application/xml'] : undefined);
};

/** A file that says nothing; `why` ends the sentence "it cannot be read: ...". */
export interface Closed {
  readonly unreadable: string;
}

/** Opens a finished file by code that no writer uses. A broken or hostile one is closed, never a crash. */
export async function open(mediaType: string, bytes: Uint8Array): Promise<Opened | Closed> {
  const load = openerOf(mediaType);
  if (load === undefined) return { unreadable: `nothing here opens ${mediaType}` };
  const opener = await load();
  try {
    return await opener(bytes);
  } catch (error) {
    // An opener is a function of the bytes alone: whatever it throws, the bytes are the reason.
    return {
      unreadable: error instanceof Unreadable ? error.message : error instanceof RangeError ? 'it is nested too deep' : 'it is damaged',
    };
  }
}
