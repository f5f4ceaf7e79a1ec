import { type Diagnostic, namespaces, type Place, type Point } from '../../model/index.ts';
import { Unreadable } from '../unreadable.ts';
import { xmlReader } from '../xml.ts';
import { faults } from './faults.ts';
import type { File, Hearer } from './file.ts';
import { crossings } from './newsml/crossings.ts';
import { type Complaint, childNamed, type Item, isItem, itemOf } from './newsml/item.ts';
import { rules } from './newsml/rules.ts';
import { otherXml } from './otherKinds.ts';
import { type Judged, judge } from './rule.ts';
import { takeItem } from './superdesk/newsml.ts';

/** Looks at an item of NewsML-G2, or at each item of a message as it ends. Gives how many there were. */
export async function checkXml({ path, chunks }: File, { report, take }: Hearer): Promise<number> {
  let count = 0;
  /** Bytes since an item was last let go. */
  let held = 0;
  let head = '';
  const cross = crossings();

  const isMessage = () => reader.root()?.name === 'newsMessage';
  const look = (item: Item) => {
    const inMessage = isMessage() && isItem(item);
    const taking = take && isItem(item) ? takeItem(item, inMessage) : undefined;
    const name = inMessage ? `Item ${item.root.attributes.guid ?? count}: ` : '';
    const complaints = [...judge(rules, item), ...(inMessage ? cross(item) : []), ...(taking?.stops ?? [])];
    for (const complaint of inOrder(complaints)) report(diagnosticOf(complaint, { path, name, pointOf: reader.pointOf }));
    if (taking !== undefined) take?.(taking);
  };
  const reader = xmlReader(
    (element) => {
      if (!isMessage() || element.namespace !== namespaces.nar || !itemNames.has(element.name)) return false;
      count++;
      held = 0;
      look(itemOf(element));
      return true;
    },
    { places: true },
  );

  try {
    for await (const chunk of chunks) {
      if (head === '') head = new TextDecoder().decode(chunk.subarray(0, 200));
      reader.write(chunk);
      const root = reader.root();
      const other = root && otherXml(root);
      if (other !== undefined) return refuse(faults.otherKind({ path }, other.kind, other.hint));
      held += chunk.length;
      if (held > mostHeld) return refuse(faults.tooLarge({ path }, isMessage() ? 'An item' : 'The item', '32 MB'));
    }
    const root = reader.end();
    const other = otherXml(root);
    if (other !== undefined) return refuse(faults.otherKind({ path }, other.kind, other.hint));
    if (root.name !== 'newsMessage') {
      count++;
      look(itemOf(root));
    } else {
      const header = childNamed(root, 'header');
      if (header !== undefined) look(itemOf(header));
    }
  } catch (error) {
    if (error instanceof RangeError) report(faults.tooDeep({ path }));
    else if (error instanceof Unreadable) report(whyUnreadable(error, { path, head, isRoot: reader.root() !== undefined }));
    else throw error;
  }
  return count;

  function refuse(fault: Diagnostic): number {
    report(fault);
    return count;
  }
}

/** A long story has 1 MB; what is larger holds media. */
const mostHeld = 32_000_000;

const itemNames = new Set(['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem']);

const offsetOf = ({ element: { placed }, attribute, comment }: Complaint): number =>
  (comment ? placed?.comment : placed?.ends[attribute ?? '']) ?? placed?.start ?? 0;

const inOrder = (complaints: readonly Judged<Complaint>[]) => [...complaints].sort((a, b) => offsetOf(a) - offsetOf(b));

interface Sight {
  readonly path: string;
  /** Which item, as the beginning of a sentence; empty for a file of one. */
  readonly name: string;
  readonly pointOf: (offset: number) => Point | undefined;
}

function diagnosticOf({ code, severity, message, hint, ...where }: Judged<Complaint>, { path, name, pointOf }: Sight): Diagnostic {
  return { code, severity, message: `${name}${message}`, hints: [hint], place: placeOf(where, path, pointOf) };
}

/** An attribute's value, a comment's or an element's first words: `<creditline`. */
function placeOf(
  { element, attribute, comment }: Pick<Complaint, 'element' | 'attribute' | 'comment'>,
  path: string,
  pointOf: Sight['pointOf'],
): Place {
  const { placed, attributes, name } = element;
  if (placed === undefined) return { path };
  const valueEnd = attribute === undefined ? undefined : placed.ends[attribute];
  const value = attributes[attribute ?? ''] ?? '';
  const [from, to] =
    comment && placed.comment !== undefined
      ? [placed.comment, placed.comment + '<!--'.length]
      : // A value with an escaped character is longer than it reads: then its element is shown.
        valueEnd !== undefined && !/[&<>"']/.test(value)
        ? [valueEnd - value.length, valueEnd]
        : [placed.start, placed.start + name.length + 1];
  const [start, end] = [pointOf(from), pointOf(to)];
  return { path, ...(start && { start }), ...(end && start?.line === end.line && { end }) };
}

interface Unread {
  readonly path: string;
  /** The first characters of the file. */
  readonly head: string;
  readonly isRoot: boolean;
}

function whyUnreadable({ message, point }: Unreadable, { path, head, isRoot }: Unread): Diagnostic {
  const place: Place = { path, ...(point && { start: point }) };
  const [, declared] = /^<\?xml[^>]*encoding=["']([^"']+)/.exec(head.trimStart()) ?? [];
  const [, open] = /^unclosed tag: (.*)$/.exec(message) ?? [];
  if (message === 'it is not UTF-8') return faults.notUtf8({ path }, declared && !/^utf-?8$/i.test(declared) ? declared : undefined);
  if (message.includes('document type')) return faults.documentType(place);
  if (message.includes('nested more than')) return faults.tooDeep(place);
  if (open !== undefined || message === 'unexpected end.' || (!isRoot && /root element/.test(message))) return faults.cutOff(place, open);
  return faults.notWellFormed(place, message.replace(/\.$/, ''));
}
