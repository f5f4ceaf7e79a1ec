import type { BodyText, GlyphRun, Place, Report } from '../../model/index.ts';
import type { FaceRole, Lettering } from '../design.ts';
import type { Face, Ink, Manner } from '../face.ts';
import { isInvisible } from '../face.ts';
import { faults } from '../faults.ts';
import { type Recent, recent } from '../recent.ts';
import type { Hyphenate } from './hyphenate.ts';
import type { MeasuredWord } from './measuredWord.ts';

/** What a compositor works from: the faces of a design, ready to set words. A text that names no language is in the document's. */
export interface TypeCase {
  /** A word as runs of one face each. A character that no face has becomes a box of its own, and is remembered. */
  shape(lettering: Lettering, text: string): readonly GlyphRun[];
  /** The document's, BCP 47. */
  readonly language: string;
  /** The ink of the first or last letter of a set word, in thousandths of an em. */
  inkOf(runs: readonly GlyphRun[], at: 'first' | 'last'): Ink;
  /** The places in a word where a line may end with a hyphen. */
  hyphenate(word: string, language: string | undefined): readonly number[];
  /** Words already measured in a lettering, parted by hyphens or not. */
  wordsIn(lettering: Lettering, hyphens: boolean): Recent<MeasuredWord>;
  /** Counts the characters of a set word that no face has; `source` is the text it came from. What stands on every page counts once. */
  note(runs: readonly GlyphRun[], source: BodyText | 'every page' | undefined): void;
  /** Reports what was counted, once a character. */
  tell(report: Report): void;
}

export interface Types {
  /** For each part those that set it: the first that has a character. */
  readonly faces: Readonly<Record<FaceRole, readonly Face[]>>;
  /** The document's. */
  readonly language: string;
  /** Of each language that the document has text in. */
  readonly hyphenations: ReadonlyMap<string, Hyphenate>;
  /** The story's file, for the places of faults. */
  readonly path: string;
}

/** Drawn for a character that no face has, in this order: a box, the replacement character, a question mark. */
const standIns = [0x25a1, 0xfffd, 0x3f];

/** A letter with its marks, a flag, or a picture character with all that is joined to it: what one face must set, or none. */
const units =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]*(?:\u200d\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]*)*|.\p{M}*/gsu;
const isPictured = /^\p{RI}|^\p{Extended_Pictographic}/u;

/** Letters and marks may be in the face as one, or stand in it by themselves. */
const hasAll = (face: Face, unit: string): boolean =>
  [unit.normalize('NFC'), unit.normalize('NFD')].some((text) => [...text].every((character) => face.has(character.codePointAt(0) ?? 0)));

/** Letters and marks that stand by themselves: nearly all words are of nothing else. */
const byThemselves = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u0391-\u03a1\u03a3-\u03c9\u0410-\u044f\u2010-\u2027]+$/;

function hasEach(face: Face, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!face.has(text.charCodeAt(at))) return false;
  return true;
}

/** What is known of the words of some faces in one lettering: it depends on nothing else, so it serves all documents of a process. */
interface Known {
  readonly set: Recent<readonly GlyphRun[]>;
  readonly parted: Recent<MeasuredWord>;
  readonly whole: Recent<MeasuredWord>;
}

const knownWords = 6_500;
/** A document in more letterings than anybody needs makes the process forget the others. */
const knownLetterings = 400;
const known = new WeakMap<Types['faces'], Map<string, Known>>();

function knownOf(faces: Types['faces'], key: string): Known {
  let letterings = known.get(faces);
  if (!letterings || letterings.size > knownLetterings) {
    letterings = new Map();
    known.set(faces, letterings);
  }
  const found = letterings.get(key) ?? { set: recent(knownWords), parted: recent(knownWords), whole: recent(knownWords) };
  letterings.set(key, found);
  return found;
}

export function typeCase({ faces, language: main, hyphenations, path }: Types): TypeCase {
  // Looked up once a lettering and document.
  const open = new Map<string, Known>();
  // Most words come in the lettering of the word before.
  let last: { readonly lettering: Lettering; readonly known: Known } | undefined;
  const knownIn = (lettering: Lettering): Known => {
    if (last?.lettering === lettering) return last.known;
    const { face, figures, capitals, language = main } = lettering;
    const key = `${face} ${figures ?? ''} ${capitals ?? ''} ${language}`;
    const found = open.get(key) ?? knownOf(faces, key);
    open.set(key, found);
    last = { lettering, known: found };
    return found;
  };
  const missing = new Map<string, { count: number; place: Place }>();

  const standIn = (role: FaceRole, text: string): GlyphRun => {
    for (const character of standIns) {
      const face = faces[role].find((face) => face.has(character));
      if (!face) continue;
      const run = face.shape(String.fromCodePoint(character), { language: main });
      return { ...run, text, texts: run.texts.map((_, at) => (at === 0 ? text : '')), missing: true };
    }
    throw new Error(`No face for ${role} has a question mark`);
  };

  const compose = ({ face: role, figures, capitals, language = main }: Lettering, text: string): readonly GlyphRun[] => {
    const manner: Manner = { ...(figures && { figures }), ...(capitals && { capitals }), language };
    const [own] = faces[role];
    if (own && byThemselves.test(text) && hasEach(own, text)) return [own.shape(text, manner)];
    const runs: GlyphRun[] = [];
    let face: Face | undefined;
    let from = 0;
    const flush = (to: number) => {
      if (face && to > from) runs.push(face.shape(text.slice(from, to), manner));
      from = to;
    };
    const put = (part: string, at: number, next: Face | undefined) => {
      if (next !== face || !next) {
        flush(at);
        face = next;
      }
      if (!next) {
        runs.push(standIn(role, part));
        from = at + part.length;
      }
    };
    for (const { 0: unit, index } of text.matchAll(units)) {
      // A joiner or a mark of direction stays with the letters around it.
      const whole = face && isInvisible(unit.codePointAt(0) ?? 0) ? face : faces[role].find((face) => hasAll(face, unit));
      if (whole || isPictured.test(unit)) put(unit, index, whole);
      else {
        // No face has the letter with its marks: each by itself.
        let at = index;
        for (const character of unit) {
          put(
            character,
            at,
            faces[role].find((face) => face.has(character.codePointAt(0) ?? 0)),
          );
          at += character.length;
        }
      }
    }
    flush(text.length);
    return runs;
  };

  return {
    language: main,
    hyphenate: (word, language = main) => hyphenations.get(language)?.(word) ?? [],
    wordsIn: (lettering, hyphens) => (hyphens ? knownIn(lettering).parted : knownIn(lettering).whole),
    shape(lettering, text) {
      const { set } = knownIn(lettering);
      const known = set.get(text);
      if (known) return known;
      const runs = compose(lettering, text);
      set.set(text, runs);
      return runs;
    },
    inkOf(runs, at) {
      const run = at === 'first' ? runs[0] : runs.at(-1);
      const glyph = at === 'first' ? run?.ids[0] : run?.ids.at(-1);
      const face = Object.values(faces)
        .flat()
        .find(({ name }) => name === run?.face);
      return face?.inkOf(glyph ?? 0) ?? { left: 0, top: 0, depth: 0 };
    },
    note(runs, source) {
      for (const run of runs) {
        if (!run.missing) continue;
        const known = missing.get(run.text);
        if (!known) missing.set(run.text, { count: 1, place: placeOf(path, source === 'every page' ? undefined : source, run.text) });
        else if (source !== 'every page') known.count++;
      }
    },
    tell(report) {
      for (const [character, { count, place }] of missing) report(faults.noGlyph(character, count, place));
    },
  };
}

/** The character itself where the source writes the text as it is; else the text it stands in. */
function placeOf(path: string, source: BodyText | undefined, character: string): Place {
  const position = source?.position;
  if (!source || !position) return { path };
  const { start, end } = position;
  const at = source.value.indexOf(character);
  const asWritten = start.line === end.line && end.column - start.column === source.value.length;
  if (at < 0 || !asWritten) return { path, start, end };
  const point = (by: number) => ({
    line: start.line,
    column: start.column + by,
    ...(start.offset !== undefined && { offset: start.offset + by }),
  });
  return { path, start: point(at), end: point(at + character.length) };
}
