// Whole because what is seen in a stream says which streams are to be read next.

import type { Watch } from '../pdf/content.ts';
import type { PdfDocument } from '../pdf/document.ts';
import { isDictionary, isList, isReference, isStream, isString, type PdfDictionary, type PdfObject } from '../pdf/objects.ts';
import { eachOperation, newBudget } from '../pdf/operations.ts';
import { pageContent } from '../pdf/pageContent.ts';
import type { PageObject } from '../pdf/pages.ts';
import { fontNotes, type UsedFonts } from '../pdf/usedFont.ts';
import { Unreadable } from '../unreadable.ts';
import { operators, ownSpaces } from './operators.ts';

/** One stream of content, and what of its resources is used in it, by their names. */
export interface Content {
  /** The page it was first met on, from 1. */
  readonly page: number;
  /** Its object; of a page that of the page. */
  readonly object: number | undefined;
  readonly owner: PdfObject;
  readonly resources: PdfDictionary;
  /** Colour spaces set, also by an operator of their own: `DeviceCMYK` of k. */
  readonly spaces: Set<string>;
  readonly states: Set<string>;
  readonly drawn: Set<string>;
  readonly shadings: Set<string>;
  readonly patterns: Set<string>;
  readonly fonts: UsedFonts;
  readonly inlined: PdfDictionary[];
  readonly unknown: Set<string>;
}

/** A stream of content that was not read, and why. */
export interface Unjudged {
  readonly page: number;
  readonly object: number | undefined;
  readonly why: string;
}

/** All content of a file, each stream once. */
export interface Contents {
  readonly all: readonly Content[];
  readonly unjudged: readonly Unjudged[];
}

/** Watches content being read, each stream of which it keeps once. */
export interface ContentWatch extends Watch {
  /** The page that is read from now on, from 1. */
  turn(page: number, object: number): void;
  /** What was seen; reads what was not yet: patterns, glyphs of Type 3, appearances of annotations, soft masks. */
  finish(pages: readonly PageObject[]): Contents;
}

export function contentWatch(document: PdfDocument): ContentWatch {
  const note = fontNotes(document);
  const known = new Map<string, Content>();
  const all: Content[] = [];
  const stack: Content[] = [];
  const unjudged: Unjudged[] = [];
  let at = { page: 0, object: 0 };
  let current: Content | undefined;
  let compatible = 0;
  const budget = newBudget();

  function enter(owner: PdfObject, resources: PdfDictionary) {
    const own = isReference(owner);
    const key = own ? `${owner.reference}` : `page ${at.object}`;
    let content = known.get(key);
    if (content === undefined) {
      content = {
        page: at.page,
        object: own ? owner.reference : at.object,
        owner,
        resources,
        spaces: new Set(),
        states: new Set(),
        drawn: new Set(),
        shadings: new Set(),
        patterns: new Set(),
        fonts: new Map(),
        inlined: [],
        unknown: new Set(),
      };
      known.set(key, content);
      all.push(content);
    }
    stack.push(content);
    current = content;
    compatible = 0;
  }

  function leave() {
    stack.pop();
    current = stack.at(-1);
  }

  const add = (name: PdfObject | undefined, to: Set<string> | undefined) => {
    if (typeof name === 'string') to?.add(name);
  };
  const pattern = (operands: readonly PdfObject[]) => add(operands.at(-1), current?.patterns);
  const space = ([name]: readonly PdfObject[]) => add(name, current?.spaces);
  const handlers: Readonly<Record<string, (operands: readonly PdfObject[]) => void>> = {
    ...Object.fromEntries(Object.entries(ownSpaces).map(([word, name]) => [word, () => current?.spaces.add(name)])),
    cs: space,
    CS: space,
    scn: pattern,
    SCN: pattern,
    gs: ([name]) => add(name, current?.states),
    Do: ([name]) => add(name, current?.drawn),
    sh: ([name]) => add(name, current?.shadings),
    BI: ([picture]) => {
      if (isDictionary(picture)) current?.inlined.push(picture);
    },
    BX: () => {
      compatible++;
    },
    EX: () => {
      compatible--;
    },
  };

  const watch: Watch = {
    enter,
    leave,
    operator(word, operands) {
      const handler = handlers[word];
      if (handler !== undefined && Object.hasOwn(handlers, word)) handler(operands);
      else if (compatible <= 0 && !operators.has(word)) current?.unknown.add(word.slice(0, 20));
    },
    shown(font, bytes) {
      if (current) note(current.fonts, font, bytes);
    },
  };

  /** Reads one stream that nothing else has read. */
  function read(owner: PdfObject, from: { readonly bytes: () => Uint8Array; readonly resources: PdfDictionary }) {
    const depth = stack.length;
    try {
      const bytes = from.bytes();
      enter(owner, from.resources);
      const fonts = document.dictionary(from.resources.get('Font'));
      let font: PdfObject = null;
      const show = (text: PdfObject | undefined) => {
        if (isString(text)) watch.shown(font, text);
      };
      eachOperation(bytes, budget, (word, operands) => {
        watch.operator(word, operands, true);
        if (word === 'Tf') font = typeof operands[0] === 'string' ? (fonts.get(operands[0]) ?? null) : null;
        else if (word === 'Tj' || word === "'" || word === '"') show(operands.at(-1));
        else if (word === 'TJ') for (const part of isList(operands[0]) ? operands[0] : []) show(part);
      });
    } catch (error) {
      // The bytes alone are the reason, whatever it is.
      unjudged.push({ ...at, object: isReference(owner) ? owner.reference : at.object, why: why(error) });
    }
    while (stack.length > depth) leave();
  }

  function readChild(child: Child) {
    if (!isReference(child.stream) || known.has(`${child.stream.reference}`)) return;
    const { stream, resources: inherited } = child;
    const own = document.dictionary(stream).get('Resources');
    const resources = own === undefined ? inherited : document.dictionary(own);
    read(stream, { bytes: () => document.bytes(stream), resources });
    // What could not be opened is not tried again.
    if (!known.has(`${stream.reference}`)) {
      enter(stream, resources);
      leave();
    }
  }

  return {
    ...watch,
    turn: (page, object) => {
      at = { page, object };
    },
    finish(pages) {
      pages.forEach(({ number, page }, index) => {
        at = { page: index + 1, object: number };
        if (!known.has(`page ${number}`))
          read(page, { bytes: () => pageContent(document, page), resources: document.dictionary(page.get('Resources')) });
        for (const appearance of appearancesOf(document, page)) readChild({ stream: appearance, resources: new Map() });
      });
      // The list grows while it is read.
      for (const content of all) {
        at = { page: content.page, object: content.object ?? 0 };
        try {
          for (const child of childrenOf(document, content)) readChild(child);
        } catch (error) {
          unjudged.push({ page: content.page, object: content.object, why: why(error) });
        }
      }
      return { all, unjudged };
    },
  };
}

const why = (error: unknown) => (error instanceof Unreadable ? error.message : 'it is damaged');

/** A stream that another one uses; what it has no resources of its own for, it finds in those. */
interface Child {
  readonly stream: PdfObject;
  readonly resources: PdfDictionary;
}

/** The streams of content that one uses by its resources. */
function childrenOf(document: PdfDocument, { resources, drawn, patterns, states, fonts }: Content): readonly Child[] {
  const category = (name: string) => document.dictionary(resources.get(name));
  const named = (name: string, used: ReadonlySet<string>) => {
    const all = category(name);
    return [...used].flatMap((key) => all.get(key) ?? []);
  };
  const forms = named('XObject', drawn).filter((object) => document.resolve(document.dictionary(object).get('Subtype')) === 'Form');
  const tiles = named('Pattern', patterns).filter((object) => isStream(document.resolve(object)));
  const masks = named('ExtGState', states).flatMap((state) => document.dictionary(document.dictionary(state).get('SMask')).get('G') ?? []);
  const glyphs = [...fonts.values()].flatMap(({ font }) => {
    const own = document.dictionary(font);
    const fallback = own.has('Resources') ? document.dictionary(own.get('Resources')) : resources;
    return [...document.dictionary(own.get('CharProcs')).values()].map((stream) => ({ stream, resources: fallback }));
  });
  return [...[...forms, ...tiles, ...masks].map((stream) => ({ stream, resources })), ...glyphs];
}

/** What annotations look like: a stream, or one for each state (ISO 32000-1, 12.5.5). */
function appearancesOf(document: PdfDocument, page: PdfDictionary): readonly PdfObject[] {
  return document
    .list(page.get('Annots'))
    .flatMap((annotation) => [...document.dictionary(document.dictionary(annotation).get('AP')).values()])
    .flatMap((appearance) => {
      const found = document.resolve(appearance);
      return isDictionary(found) ? [...found.values()] : [appearance];
    });
}
