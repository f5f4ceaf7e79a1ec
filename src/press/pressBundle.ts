import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Artifact, Diagnostic, Envelope, Evidence, Format, Proven, Report, Scope } from '../model/index.ts';
import {
  openElement,
  openRoot,
  faults as proofFaults,
  prove,
  type Subject,
  Unreadable,
  type XmlElement,
  xmlReader,
} from '../proof/index.ts';
import { isEnvironment, reasonOf } from './attempt.ts';
import { faults } from './faults.ts';
import type { Ready } from './ready.ts';
import { brand } from './seal.ts';

/** What goes into a bundle: who sends it, and which sealed items. */
export interface Bundling {
  readonly envelope: Envelope;
  readonly scope: Scope;
}

/** A file that was sealed while it passed. `size` is in bytes. */
export type Passed = Omit<Proven, 'bytes'> & { readonly size: number };

/** A file on its way to whoever keeps it, proven while it passes, so that it need not be whole anywhere before. */
export interface Passing extends Pick<Artifact, 'path' | 'mediaType'> {
  /** To be read to the end, once. Nothing comes where there is nothing to tell. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Asked after the last chunk; undefined where nothing came, or where the file does not say what it must, which was reported. */
  seal(): Passed | undefined;
}

/** All items of one scope as one file; undefined where the format has no such file. */
export function pressBundle({ format, writer }: Ready, { envelope, scope }: Bundling, report: Report): Passing | undefined {
  if (writer.bundle === undefined) return undefined;
  const register = registerOf(format, scope.items);
  const bundle = writer.bundle(envelope, { ...scope, items: register.items });
  const subject: Subject = { path: bundle.path, maker: format.name };
  const hash = createHash('sha256');
  const reading = readingOf(register, subject);
  let size = 0;
  let broken = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of bundle.chunks) {
        size += chunk.length;
        hash.update(chunk);
        reading.write(chunk);
        yield chunk;
      }
    } catch (error) {
      if (isEnvironment(error) || error === register.fault()) throw error;
      broken = true;
      report(faults.frontFailed(format.name, reasonOf(error)));
    }
  }
  const { path, mediaType } = bundle;
  return {
    path,
    mediaType,
    chunks: chunks(),
    seal() {
      if (broken || size === 0) return undefined;
      const diagnostics = reading.end();
      for (const diagnostic of diagnostics) report(diagnostic);
      if (diagnostics.length > 0) return undefined;
      const evidence: Evidence = { credits: register.credits(), seen: ['sign-off'], read: ['every item'], fields: [] };
      return { ...brand({ path, mediaType, carries: 'card' as const }, hash.digest('hex'), evidence), size };
    },
  };
}

/** What each item says: an item in a bundle must say the same, its credit too. */
interface Register {
  /** The items, entered as they are taken. */
  readonly items: AsyncIterable<Proven>;
  /** By guid: what it says. */
  readonly expected: ReadonlyMap<string, string>;
  /** Of all items, each once. */
  credits(): readonly string[];
  /** What was thrown where the items come from. */
  fault(): unknown;
  /** Whether an element of the bundle is an item. */
  isItem(element: XmlElement): boolean;
  guidOf(element: XmlElement): string;
  /** What an item says by being the very bytes of the one that was taken last, where a piece of the bundle is that; else undefined. */
  wholeIn(piece: Uint8Array): string | undefined;
  /** Enters the item that was taken last as one that passed whole. */
  enterWhole(guid: string, says: string): void;
}

function registerOf({ fields }: Format, items: AsyncIterable<Proven>): Register {
  const expected = new Map<string, string>();
  const credits = new Set<string>();
  const heads = new Set<string>();
  const roots = new Set<string>();
  let last: Proven | undefined;
  let fault: unknown;
  const [guidPlace = ''] = 'nowhere' in fields.guid ? [] : fields.guid.map((spot) => (typeof spot === 'string' ? spot : spot.at));
  const guidOf = (element: XmlElement) => apart(openElement(element).find(guidPlace)[0] ?? '');
  const rootOf = ({ bytes }: Proven): XmlElement => {
    const reader = xmlReader();
    reader.write(bytes);
    return reader.end();
  };
  async function* guarded(): AsyncGenerator<Proven> {
    try {
      yield* items;
    } catch (thrown) {
      fault = thrown;
      throw thrown;
    }
  }
  async function* entered(): AsyncGenerator<Proven> {
    for await (const item of guarded()) {
      const head = headOf(item.bytes);
      if (!heads.has(head)) {
        const { namespace, name } = rootOf(item);
        roots.add(`${namespace} ${name}`);
        heads.add(head);
      }
      for (const credit of item.evidence.credits) credits.add(credit);
      last = item;
      yield item;
      if (last !== item) continue;
      // It did not pass as it is: what comes in its place must say the same.
      const root = rootOf(item);
      expected.set(guidOf(root), saysOf(root));
    }
    last = undefined;
  }
  return {
    items: entered(),
    expected,
    credits: () => [...credits],
    fault: () => fault,
    isItem: ({ namespace, name }) => roots.has(`${namespace} ${name}`),
    guidOf,
    wholeIn: (piece) => (last && isAllButDeclaration(piece, last.bytes) ? `whole ${last.sha256}` : undefined),
    enterWhole: (guid, says) => {
      expected.set(guid, says);
      last = undefined;
    },
  };
}

/** A digest of all that an item says. */
const saysOf = (element: XmlElement): string => createHash('sha256').update(JSON.stringify(element)).digest('hex');

/** The root's tag as it is written, up to its name: files that share it are of one kind. */
const headOf = (bytes: Uint8Array): string => apart(/<[^\s>/!?]+/.exec(new TextDecoder().decode(bytes.subarray(0, 1000)))?.[0] ?? '');

/** Whether a piece is all of a file but its XML declaration. */
function isAllButDeclaration(piece: Uint8Array, file: Uint8Array): boolean {
  const before = file.length - piece.length;
  if (before < 0 || before > 200 || !Buffer.from(file.buffer, file.byteOffset + before, piece.length).equals(piece)) return false;
  return /^(?:<\?xml [^>]*\?>\s*)?$/.test(new TextDecoder().decode(file.subarray(0, before)));
}

/** The same text by itself: a slice keeps alive all that it was cut from, here a whole item. */
const apart = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

/**
 * Reads a bundle piece by piece. At its end come items that are missing, doubled, nobody's, or that say something else than what was
 * sealed. A piece that is an item byte for byte is read once, to see that it stands where items stand; of others all is compared.
 */
function readingOf(register: Register, subject: Subject) {
  const found = new Map<string, readonly string[]>();
  let whole: string | undefined;
  let passed: string[] = [];
  const reader = xmlReader((element) => {
    if (!register.isItem(element)) return false;
    const guid = register.guidOf(element);
    found.set(guid, [...(found.get(guid) ?? []), whole ?? saysOf(element)]);
    passed.push(guid);
    return true;
  });
  let unreadable: string | undefined;
  const reading = <T>(step: () => T): T | undefined => {
    try {
      return unreadable === undefined ? step() : undefined;
    } catch (error) {
      unreadable = error instanceof Unreadable ? error.message : 'it is damaged';
      return undefined;
    }
  };
  return {
    write(chunk: Uint8Array): void {
      whole = register.wholeIn(chunk);
      passed = [];
      reading(() => reader.write(chunk));
      // Of more than one item in it, the others are nobody's.
      const [guid] = passed;
      if (whole !== undefined && guid !== undefined) register.enterWhole(guid, whole);
    },
    end(): readonly Diagnostic[] {
      // What stands around the items has rules of its own.
      const finding = reading(() => prove(openRoot(reader.end()), { carries: 'none', subject }));
      if (finding === undefined) return [proofFaults.unreadable(subject, unreadable ?? 'it is damaged')];
      const around = 'diagnostics' in finding ? finding.diagnostics : [];
      return [...around, ...differences(register.expected, found, subject)];
    },
  };
}

function differences(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, readonly string[]>, subject: Subject) {
  const missing = [...expected]
    .filter(([guid, says]) => found.get(guid)?.length !== 1 || found.get(guid)?.[0] !== says)
    .map(([guid]) => guid);
  const unexpected = [...found.keys()].filter((guid) => !expected.has(guid));
  return missing.length + unexpected.length === 0 ? [] : [proofFaults.itemsDiffer(subject, missing, unexpected)];
}
