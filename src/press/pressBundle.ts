import { createHash } from 'node:crypto';
import type { Bundle, Diagnostic, Envelope, Evidence, Format, Proven, Report, Scope } from '../model/index.ts';
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

/** All items of one format as one file, proven; undefined where there is no item, or where the file does not say what its items say. */
export async function pressBundle({ format, writer }: Ready, { envelope, scope }: Bundling, report: Report): Promise<Proven | undefined> {
  if (writer.bundle === undefined) return undefined;
  try {
    const register = registerOf(format, scope.items);
    const passing = passOn(writer.bundle(envelope, { ...scope, items: register.items }), register, format.name);
    const chunks: Uint8Array[] = [];
    for await (const chunk of passing.chunks) chunks.push(chunk);
    if (chunks.length === 0) return undefined;
    const { sha256, evidence, diagnostics } = passing.seal();
    for (const diagnostic of diagnostics) report(diagnostic);
    if (diagnostics.length > 0) return undefined;
    return brand({ path: passing.path, mediaType: passing.mediaType, bytes: joined(chunks), carries: 'card' }, sha256, evidence);
  } catch (error) {
    if (isEnvironment(error)) throw error;
    report(faults.frontFailed(format.name, reasonOf(error)));
    return undefined;
  }
}

/** What each item says, by guid: an item in a bundle must say the same, its credit too. */
interface Register {
  /** The items, entered as they are taken. */
  readonly items: AsyncIterable<Proven>;
  readonly expected: ReadonlyMap<string, { readonly says: string; readonly credits: readonly string[] }>;
  /** Whether an element of the bundle is an item. */
  isItem(element: XmlElement): boolean;
  /** Its guid, and a digest of all that it says. */
  read(element: XmlElement): { readonly guid: string; readonly says: string };
}

function registerOf({ fields }: Format, items: AsyncIterable<Proven>): Register {
  const expected = new Map<string, { says: string; credits: readonly string[] }>();
  const roots = new Set<string>();
  const [guidPlace = ''] = 'nowhere' in fields.guid ? [] : fields.guid.map((spot) => (typeof spot === 'string' ? spot : spot.at));

  const read: Register['read'] = (element) => ({
    guid: openElement(element).find(guidPlace)[0] ?? '',
    says: createHash('sha256').update(JSON.stringify(element)).digest('hex'),
  });
  async function* entered(): AsyncGenerator<Proven> {
    for await (const item of items) {
      const reader = xmlReader();
      reader.write(item.bytes);
      const root = reader.end();
      const { guid, says } = read(root);
      roots.add(`${root.namespace} ${root.name}`);
      expected.set(guid, { says, credits: item.evidence.credits });
      yield item;
    }
  }
  return { items: entered(), expected, isItem: ({ namespace, name }) => roots.has(`${namespace} ${name}`), read };
}

/** A bundle that is hashed and read while it passes, item by item. */
function passOn(bundle: Bundle, register: Register, maker: string) {
  const subject: Subject = { path: bundle.path, maker };
  const hash = createHash('sha256');
  const found = new Map<string, string[]>();
  const reader = xmlReader((element) => {
    if (!register.isItem(element)) return false;
    const { guid, says } = register.read(element);
    found.set(guid, [...(found.get(guid) ?? []), says]);
    return true;
  });
  let unreadable: string | undefined;
  let broken: readonly Diagnostic[] = [];
  const reading = (step: () => void) => {
    try {
      if (unreadable === undefined) step();
    } catch (error) {
      unreadable = error instanceof Unreadable ? error.message : 'it is damaged';
    }
  };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bundle.chunks) {
      hash.update(chunk);
      reading(() => reader.write(chunk));
      yield chunk;
    }
    reading(() => {
      // What stands around the items has rules of its own.
      const finding = prove(openRoot(reader.end()), { carries: 'none', subject });
      if ('diagnostics' in finding) broken = finding.diagnostics;
    });
  }
  return {
    path: bundle.path,
    mediaType: bundle.mediaType,
    /** To be read to the end, once; `seal` comes after. */
    chunks: chunks(),
    seal() {
      const credits = [...new Set([...register.expected.values()].flatMap((item) => item.credits))];
      const evidence: Evidence = { credits, seen: ['sign-off'], read: ['every item'], fields: [] };
      const diagnostics =
        unreadable === undefined ? [...broken, ...differences(register, found, subject)] : [proofFaults.unreadable(subject, unreadable)];
      return { sha256: hash.digest('hex'), evidence, diagnostics };
    },
  };
}

/** Items that are missing, doubled, nobody's, or that say something else than the item that was sealed. */
function differences({ expected }: Register, found: ReadonlyMap<string, readonly string[]>, subject: Subject) {
  const missing = [...expected]
    .filter(([guid, { says }]) => found.get(guid)?.length !== 1 || found.get(guid)?.[0] !== says)
    .map(([guid]) => guid);
  const unexpected = [...found.keys()].filter((guid) => !expected.has(guid));
  return missing.length + unexpected.length === 0 ? [] : [proofFaults.itemsDiffer(subject, missing, unexpected)];
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    whole.set(chunk, position);
    position += chunk.length;
  }
  return whole;
}
