import { depthOf } from './jsonMarks.ts';
import { type Opened, textValues } from './opened.ts';
import { jsonValuesAt } from './path.ts';
import { ninjsRules } from './secondLevel/ninjsRules.ts';
import { standingIn, stringsOf } from './standing.ts';
import { blocksOf, normal, textsIn } from './text.ts';
import { Unreadable } from './unreadable.ts';
import { readXml, type XmlElement } from './xml.ts';

/**
 * ninjs 3.1. Places: names between dots, `[]` for the items of a list, `[role=creditline]` for those that say so
 * (`descriptions[role=creditline].value`, `headlines[].value`); `text` is what its bodies tell, each of them once.
 */
export function openJson(bytes: Uint8Array): Opened {
  const document = parsed(bytes);
  const told = bodiesIn(document).map(bodyOf);
  const tellings = told.map((body) => blocksOf(body));
  return {
    tellings,
    furniture: [],
    find: (at) => (at === 'text' ? tellings.flatMap(textValues) : jsonValuesAt(document, at)),
    ...standingIn(told),
    everything: () => [...stringsOf(told), ...textsIn(document)],
    rules: ninjsRules(document),
  };
}

/** Far more than ninjs has; what looks for values in a document goes down level by level. */
const depthLimit = 100;

/** A JSON object in UTF-8 that is not nested too deep. */
export function parsed(bytes: Uint8Array): object {
  const { text, document } = decoded(bytes);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw new Unreadable('it is no JSON object');
  if (depthOf(text) > depthLimit) throw new Unreadable(`its values are nested more than ${depthLimit} deep`);
  return document;
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly document: unknown } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, document: JSON.parse(text) };
  } catch {
    throw new Unreadable('it is no JSON in UTF-8');
  }
}

interface Body {
  readonly contentType?: unknown;
  readonly value?: unknown;
}

/** What calls itself a body and is no object says nothing. */
const bodiesIn = (document: object): readonly Body[] =>
  'bodies' in document && Array.isArray(document.bodies) ? document.bodies.filter((body) => typeof body === 'object' && body !== null) : [];

/** XHTML as a part of a page, or plain text. */
function bodyOf({ contentType, value }: Body): XmlElement {
  const text = String(value);
  if (contentType === 'application/xhtml+xml') return readXml(new TextEncoder().encode(`<div>${text}</div>`));
  if (contentType !== 'text/plain') throw new Unreadable(`nothing here opens a body of ${String(contentType)}`);
  return plainBody(text);
}

/** Plain text with a block between empty lines. */
export function plainBody(text: string): XmlElement {
  const blocks = text.split(/\n{2,}/).filter((block) => normal(block) !== '');
  return elementOf(blocks.map((block) => elementOf([block])));
}

const elementOf = (children: XmlElement['children']): XmlElement => ({ name: 'div', namespace: '', attributes: {}, children });
