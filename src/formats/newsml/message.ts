import { type Envelope, namespaces, type Proven } from '../../model/index.ts';
import { dateTime } from '../furniture/index.ts';
import { oneLine, serialise, x } from '../markup/xml.ts';

/**
 * A newsMessage of sealed items, piece by piece: each item goes in as its own bytes without the XML declaration, so that it is the
 * same item inside and outside. The schema knows no message without an item: without one there is no piece at all.
 */
export async function* writeMessage(envelope: Envelope, items: AsyncIterable<Proven>): AsyncGenerator<Uint8Array> {
  let started = false;
  for await (const { bytes } of items) {
    if (!started) yield utf8.encode(opening(envelope));
    started = true;
    yield withoutDeclaration(bytes);
  }
  if (started) yield utf8.encode('</itemSet>\n</newsMessage>\n');
}

const utf8 = new TextEncoder();

/** In the middle from 1 to 9. A common ingest stops at a message that does not say its priority. */
const usualPriority = 5;

/** Everything up to the first item. The order of the header's elements is the schema's; no alias is used, so that it needs no catalog. */
function opening({ sent, sender, transmitId, priority = usualPriority, origin, destinations = [], channels = [] }: Envelope): string {
  const header = [
    x('sent', null, dateTime(sent)),
    x('sender', null, oneLine(sender)),
    x('transmitId', null, oneLine(transmitId)),
    x('priority', null, priority),
    ...(origin === undefined ? [] : [x('origin', null, oneLine(origin))]),
    ...destinations.map((destination) => x('destination', null, oneLine(destination))),
    ...channels.map((channel) => x('channel', null, oneLine(channel))),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<newsMessage xmlns="${namespaces.nar}">`,
    '  <header>',
    ...header.map((line) => `    ${serialise(line)}`),
    '  </header>',
    '  <itemSet>\n',
  ].join('\n');
}

/** An item's bytes from its root on. A declaration is allowed at the very start of a file only. */
function withoutDeclaration(bytes: Uint8Array): Uint8Array {
  const isDeclared = new TextDecoder().decode(bytes.subarray(0, 5)) === '<?xml';
  const end = isDeclared ? bytes.indexOf('>'.charCodeAt(0)) + 1 : 0;
  return bytes.subarray(bytes[end] === '\n'.charCodeAt(0) ? end + 1 : end);
}
