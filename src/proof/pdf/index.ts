import { type Opened, textValues } from '../opened.ts';
import { cut, elementsAt, valuesAt } from '../path.ts';
import { contentWatch } from '../print/contents.ts';
import { claimsPress, pressRules } from '../print/sealing.ts';
import { stringsOf } from '../standing.ts';
import { normal, textOf } from '../text.ts';
import { Unreadable } from '../unreadable.ts';
import type { XmlElement } from '../xml.ts';
import { archiveRules, claimsArchive, watcher } from './archive.ts';
import { attachmentsIn } from './attachments.ts';
import { type Mark, newDesk, readContent, type Watch } from './content.ts';
import { readDocument } from './document.ts';
import { packetOf } from './metadata.ts';
import { isString, type PdfObject, textString } from './objects.ts';
import { pagesOf } from './pages.ts';
import { stringsIn } from './strings.ts';
import { readStructure } from './structure.ts';

/**
 * A light reader of PDF 1.3 to 2.0: as much as tells what a file says. Places: `info:Title`, `lang`, `xmp:photoshop:Credit`
 * (lists and language alternatives give each item), `tag:H1` (text under that structure type), `text`, `furniture`.
 * Text in artifacts is furniture. An untagged file has one block a page.
 */
export function openPdf(bytes: Uint8Array): Opened {
  const document = readDocument(bytes);
  const catalog = document.dictionary(document.trailer.get('Root'));
  const pages = pagesOf(document, catalog);
  if (pages.length === 0) throw new Unreadable('it has no pages');

  const packet = packetOf(document, catalog);
  const seen = watcher(document);
  const press = claimsPress(packet) ? contentWatch(document) : undefined;
  // Nobody looks at what an archive may not have in a file that does not call itself one.
  const desk = newDesk(press === undefined ? seen : claimsArchive(packet) ? both(seen, press) : press);
  const byPlace = new Map<string, Mark>();
  const furniture: string[] = [];
  const untagged: string[] = [];
  for (const [index, { number, page }] of pages.entries()) {
    press?.turn(index + 1, number);
    const marks = readContent(document, page, desk);
    for (const mark of marks) {
      if (mark.artifact) furniture.push(normal(mark.text));
      else if (mark.id !== undefined) byPlace.set(`${mark.form ?? number} ${mark.id}`, mark);
    }
    untagged.push(
      marks
        .filter(({ artifact }) => !artifact)
        .map(({ text }) => text)
        .join(''),
    );
  }
  const tagged = readStructure(document, catalog, (owner, id) => byPlace.get(`${owner} ${id}`));
  const blocks = (tagged ?? untagged.map((text) => ({ type: 'P', text })))
    .map(({ type, text }) => ({ type, text: normal(text) }))
    .filter(({ text }) => text !== '');
  const texts = blocks.map(({ text }) => text);

  const text = (object: PdfObject | undefined): readonly string[] => {
    const found = document.resolve(object);
    return isString(found) ? [normal(textString(found))].filter((value) => value !== '') : [];
  };
  const places: Readonly<Record<string, (at: string) => readonly string[]>> = {
    info: (key) => text(document.dictionary(document.trailer.get('Info')).get(key)),
    tag: (kind) => blocks.filter(({ type }) => type === kind).map((block) => block.text),
    xmp: (at) => xmpValues(packet, at),
    lang: () => text(catalog.get('Lang')),
    text: () => textValues(texts),
    furniture: () => furniture,
  };
  return {
    tellings: [texts],
    furniture,
    linesPartWords: true,
    find: (at) => {
      const colon = at.indexOf(':');
      const [scheme, rest] = colon < 0 ? [at, ''] : [at.slice(0, colon), at.slice(colon + 1)];
      return places[scheme]?.(rest) ?? [];
    },
    standing: (sought) => texts.filter((block) => block === normal(sought)).length,
    cards: (headlines) => {
      const cards: { headline: string; beside: Set<string> }[] = [];
      for (const block of texts) {
        if (headlines.has(block)) cards.push({ headline: block, beside: new Set() });
        else cards.at(-1)?.beside.add(block);
      }
      return cards;
    },
    everything: () => [
      ...texts,
      ...furniture,
      ...stringsOf([packet]),
      ...stringsIn(document),
      ...attachmentsIn(bytes).map(({ bytes: own }) => new TextDecoder().decode(own)),
    ],
    rules: [
      ...archiveRules({ document, catalog, pages: pages.map(({ page }) => page), packet, seen }),
      ...(press === undefined ? [] : pressRules({ bytes, document, catalog, pages, packet, contents: press.finish(pages) })),
    ],
  };
}

/** Two that watch the same reading. */
const both = (one: Watch, other: Watch): Watch => ({
  enter(owner, resources) {
    one.enter(owner, resources);
    other.enter(owner, resources);
  },
  leave() {
    one.leave();
    other.leave();
  },
  operator(word, operands, tagged) {
    one.operator(word, operands, tagged);
    other.operator(word, operands, tagged);
  },
  shown(font, bytes) {
    one.shown(font, bytes);
    other.shown(font, bytes);
  },
});

/** A property of XMP (ISO 16684-1): an element or, of simple values, an attribute of rdf:Description; a list gives each of its items. */
function xmpValues(rdf: XmlElement, at: string): readonly string[] {
  const steps = cut(at.replace(/\[\]/g, ''), '/');
  const holders = elementsAt([rdf], ['Description', ...steps], false);
  const items = holders.flatMap((holder) => {
    const list = elementsAt([holder], ['li'], true);
    return list.length > 0 ? list : [holder];
  });
  const attributes = steps.length === 1 ? valuesAt([rdf], `Description/@${at}`, false) : [];
  return [...items.map(textOf), ...attributes].filter((value) => value !== '');
}
