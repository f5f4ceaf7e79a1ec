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
  /** What items say, by their SHA-256: another bundle of the same items has read them. */
  readonly known?: Map<string, Said>;
}

/** An item's guid, and a digest of all that it says. */
export interface Said {
  readonly guid: string;
  readonly says: string;
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
export function pressBundle(
  { format, writer }: Ready,
  { envelope, scope, known = new Map() }: Bundling,
  report: Report,
): Passing | undefined {
  if (writer.bundle === undefined) return undefined;
  const register = registerOf(format, scope.items, known);
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
  read(element: XmlElement): Said;
}

function registerOf({ fields }: Format, items: AsyncIterable<Proven>, known: Map<string, Said>): Register {
  const expected = new Map<string, string>();
  const credits = new Set<string>();
  const roots = new Set<string>();
  let fault: unknown;
  const [guidPlace = ''] = 'nowhere' in fields.guid ? [] : fields.guid.map((spot) => (typeof spot === 'string' ? spot : spot.at));

  const read: Register['read'] = (element) => ({
    guid: apart(openElement(element).find(guidPlace)[0] ?? ''),
    says: createHash('sha256').update(JSON.stringify(element)).digest('hex'),
  });
  const enter = ({ bytes, sha256, evidence }: Proven) => {
    let said = known.get(sha256);
    if (said === undefined || roots.size === 0) {
      const reader = xmlReader();
      reader.write(bytes);
      const root = reader.end();
      roots.add(`${root.namespace} ${root.name}`);
      said = read(root);
      known.set(sha256, said);
    }
    expected.set(said.guid, said.says);
    for (const credit of evidence.credits) credits.add(credit);
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
      enter(item);
      yield item;
    }
  }
  return {
    items: entered(),
    expected,
    credits: () => [...credits],
    fault: () => fault,
    isItem: ({ namespace, name }) => roots.has(`${namespace} ${name}`),
    read,
  };
}

/** The same text by itself: a slice keeps alive all that it was cut from, here a whole item. */
const apart = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

/** Reads a bundle piece by piece. At its end come items that are missing, doubled, nobody's, or that say something else than what was sealed. */
function readingOf(register: Register, subject: Subject) {
  const found = new Map<string, readonly string[]>();
  const reader = xmlReader((element) => {
    if (!register.isItem(element)) return false;
    const { guid, says } = register.read(element);
    found.set(guid, [...(found.get(guid) ?? []), says]);
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
    write: (chunk: Uint8Array) => reading(() => reader.write(chunk)),
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
