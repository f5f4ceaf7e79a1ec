import type { Diagnostic, World } from '../../../model/index.ts';
import { type Face, type FaceRole, faceRoles, openFace } from '../../../typeset/index.ts';
import { houseFaces } from '../design.ts';
import { type FaceFault, faceFaults } from '../faults.ts';
import type { FaceFile } from './faceBook.ts';
import { fontFault } from './fontFault.ts';
import { stockOf } from './stock.ts';
import { readTrueType } from './trueType.ts';

/** The faces of a design, opened. */
export interface OpenedFaces {
  /** For each part those that set it: the first that has a character. */
  readonly faces: Faces;
  /** The same by name, as a PDF holds them. */
  readonly files: ReadonlyMap<string, FaceFile>;
  /** What is wrong with the newsroom's own; the house's stands in. */
  readonly faults: readonly Diagnostic[];
}

type Faces = Readonly<Record<FaceRole, readonly Face[]>>;

/** Where to look for a character that a face lacks: in each of these the newsroom's own face, then the house's. */
const neighbours: Readonly<Record<FaceRole, readonly FaceRole[]>> = {
  regular: ['regular', 'code'],
  italic: ['italic', 'regular', 'code'],
  bold: ['bold', 'regular', 'code'],
  boldItalic: ['boldItalic', 'bold', 'regular', 'code'],
  code: ['code', 'regular'],
};

/** What faces are read from. */
type FaceSource = Pick<World, 'font' | 'read'>;

/** Opens the faces of a design: the house's by their names, the newsroom's own by their paths from the source folder. */
export async function facesOf(names: Readonly<Record<FaceRole, string>>, world: FaceSource): Promise<OpenedFaces> {
  const faults: Diagnostic[] = [];
  const files = new Map<string, FaceFile>();
  const open = async (name: string, role: FaceRole): Promise<Face> => {
    if (!isFile(name)) return openFace(name, await world.font(name));
    const opened = await openOwn(name, world);
    if (typeof opened === 'object') return opened;
    faults.push(opened(role));
    return open(houseFaces[role], role);
  };
  const opened = new Map<string, Face>();
  for (const role of faceRoles)
    for (const name of [houseFaces[role], names[role]]) if (!opened.has(name)) opened.set(name, await open(name, role));
  const named = (name: string) => opened.get(name) as Face; // just opened

  const faces = kept(byRole((role) => [...new Set(neighbours[role].flatMap((each) => [named(names[each]), named(houseFaces[each])]))]));
  for (const face of faceRoles.flatMap((role) => faces[role])) if (!files.has(face.name)) files.set(face.name, fileOf(face));
  return { faces, files, faults };
}

/** As PDFs hold it; opened once a process, like the face. */
function fileOf(face: Face): FaceFile {
  const found = knownFiles.get(face);
  if (found) return found;
  let stock: ReturnType<typeof stockOf> | undefined;
  const file: FaceFile = { type: readTrueType(face.bytes), stock: () => (stock ??= stockOf(face)) };
  knownFiles.set(face, file);
  return file;
}

const knownFiles = new WeakMap<Face, FaceFile>();

const isFile = (name: string) => /\.ttf$/i.test(name);

const byRole = <T>(make: (role: FaceRole) => T): Readonly<Record<FaceRole, T>> =>
  Object.fromEntries(faceRoles.map((role) => [role, make(role)])) as Record<FaceRole, T>; // a pair for each role

/** Without these a face sets nothing; the question mark stands in for what no face has. */
const basic = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.,?';

async function openOwn(path: string, { read }: FaceSource): Promise<Face | FaceFault> {
  const bytes = await read(path);
  if (!bytes) return faceFaults.missing(path);
  const fault = fontFault(path, bytes);
  if (fault) return fault;
  let face: Face;
  try {
    face = openFace(path, bytes);
    face.shape(basic, { language: 'en' });
  } catch {
    return faceFaults.damaged(path, 'its tables cannot be read');
  }
  const lacking = [...basic].filter((character) => !face.has(character.charCodeAt(0)));
  return lacking.length > 0 ? faceFaults.lacking(path, lacking) : face;
}

/** Faces of designs by the regular one: the words that are known of them serve all documents of a process. */
const known = new WeakMap<Face, Faces[]>();

/** The same faces as the same object. */
function kept(faces: Faces): Faces {
  const [regular] = faces.regular;
  if (!regular) return faces;
  const others = known.get(regular) ?? [];
  known.set(regular, others);
  const same = others.find((other) =>
    faceRoles.every((role) => other[role].length === faces[role].length && other[role].every((face, at) => face === faces[role][at])),
  );
  if (!same) others.push(faces);
  return same ?? faces;
}
