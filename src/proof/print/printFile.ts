import type { PdfDocument } from '../pdf/document.ts';
import { isStream, latin, type PdfDictionary } from '../pdf/objects.ts';
import type { PageObject } from '../pdf/pages.ts';
import type { XmlElement } from '../xml.ts';
import { type Box, boxOf } from './box.ts';
import type { Contents } from './contents.ts';
import { channelsOf, readProfile } from './profile.ts';
import { type Coloured, coloursOf } from './spaces.ts';

/** A page of a file for the press. */
export interface PrintPage {
  /** From 1. */
  readonly page: number;
  readonly object: number;
  readonly dictionary: PdfDictionary;
  readonly media: Box | undefined;
  /** What is left when the sheet is cut: TrimBox, or ArtBox where there is none. */
  readonly finished: Box | undefined;
  /** `finished`, or the whole page where nobody says what is cut. */
  readonly trim: Box | undefined;
  /** How far colour goes: BleedBox, or `trim`. */
  readonly bleed: Box | undefined;
}

/** A finished file as these rules look at it. */
export interface PrintFile {
  readonly document: PdfDocument;
  readonly catalog: PdfDictionary;
  readonly information: PdfDictionary;
  /** `1.6`, of `%PDF-1.6`. */
  readonly version: string;
  /** The RDF of its XMP packet; undefined where none can be read. */
  readonly packet: XmlElement | undefined;
  readonly pages: readonly PrintPage[];
  /** Output intents for PDF/X. */
  readonly intents: readonly PdfDictionary[];
  /** Channels of the press that the file is made for: 4 is CMYK. Undefined where no intent can be read. */
  readonly channels: number | undefined;
  readonly contents: Contents;
  readonly colours: readonly Coloured[];
}

/** What a file is opened from. */
export interface Opening {
  readonly bytes: Uint8Array;
  readonly document: PdfDocument;
  readonly catalog: PdfDictionary;
  readonly pages: readonly PageObject[];
  readonly packet: XmlElement | undefined;
  readonly contents: Contents;
}

export function printFile({ bytes, document, catalog, pages, packet, contents }: Opening): PrintFile {
  const intents = document
    .list(catalog.get('OutputIntents'))
    .map((intent) => document.dictionary(intent))
    .filter((intent) => document.resolve(intent.get('S')) === 'GTS_PDFX');
  const profile = intents.map((intent) => readProfile(document, intent.get('DestOutputProfile'))).find((read) => typeof read !== 'string');
  return {
    document,
    catalog,
    information: document.dictionary(document.trailer.get('Info')),
    version: /^%PDF-(\d\.\d)/.exec(latin(bytes, 0, 8))?.[1] ?? '',
    packet,
    pages: pages.map(({ number, page }, index) => pageOf(document, { page: index + 1, object: number, dictionary: page })),
    intents,
    channels: profile === undefined || typeof profile === 'string' ? undefined : channelsOf[profile.space],
    contents,
    colours: coloursOf(document, contents),
  };
}

function pageOf(document: PdfDocument, page: Pick<PrintPage, 'page' | 'object' | 'dictionary'>): PrintPage {
  const box = (name: string) => boxOf(document, page.dictionary.get(name));
  const media = box('MediaBox');
  const finished = box('TrimBox') ?? box('ArtBox');
  const trim = finished ?? box('CropBox') ?? media;
  return { ...page, media, finished, trim, bleed: box('BleedBox') ?? trim };
}

/** Whether one of the keys names a stream. */
export const isEmbedded = (document: PdfDocument, dictionary: PdfDictionary, keys: readonly string[]): boolean =>
  keys.some((key) => isStream(document.resolve(dictionary.get(key))));
