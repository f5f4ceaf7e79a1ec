// Whole because it is one machine: operators change a state that the next one reads, as ISO 32000-1 has them.
import { Unreadable } from '../unreadable.ts';
import type { PdfDocument } from './document.ts';
import { type Font, readFont } from './font.ts';
import { readInlinePicture } from './inlinePicture.ts';
import { identity, type Matrix, matrixOf, times } from './matrix.ts';
import {
  isDictionary,
  isList,
  isReference,
  isString,
  isWord,
  lexerOf,
  type PdfDictionary,
  type PdfObject,
  textString,
  type Word,
} from './objects.ts';
import { pageContent } from './pageContent.ts';

/** The text of one marked-content sequence, or of what stands between them. */
export interface Mark {
  /** Its number for the structure tree; undefined where it has none. */
  readonly id?: number;
  /** The number of the form it stands in, where that is not the page. */
  readonly form?: number;
  /** Page furniture: running heads, feet, rules. */
  readonly artifact: boolean;
  text: string;
}

interface TextState {
  font: Font | undefined;
  fontKey: PdfObject;
  size: number;
  leading: number;
  character: number;
  word: number;
  scale: number;
  matrix: Matrix;
}

/** An open BMC or BDC. `actual`: its ActualText stands for what is shown inside it. */
interface Open {
  readonly mark: Mark;
  readonly actual?: { text: string | undefined };
}

/** Where content is drawn from: how deep in forms, inside which marked content, by which form. */
interface From {
  readonly depth: number;
  readonly open: Open;
  readonly reference: PdfObject;
  readonly form?: number;
}

/** Is told of every operator as it is read. `tagged`: inside marked content of the structure, or an artifact. */
export interface Watch {
  /** A page's content begins, or that of a form, a reference where the file has it so; all until `leave` is drawn in it. */
  enter(owner: PdfObject, resources: PdfDictionary): void;
  leave(): void;
  /** Of BI the one operand is the inline picture's dictionary. */
  operator(word: string, operands: readonly PdfObject[], tagged: boolean): void;
  /** A string shown in a font, which is a reference where the file has it so. */
  shown(font: PdfObject, bytes: Uint8Array): void;
}

/** What the pages of one file share: its fonts, and how many more operators and codes are read, since forms can draw forms. */
export interface Desk {
  readonly fonts: Map<PdfObject, Font>;
  readonly watch: Watch;
  left: number;
}

export const newDesk = (watch: Watch): Desk => ({ fonts: new Map(), watch, left: 20_000_000 });

const formDepth = 10;
const savedLimit = 10_000;

/** Reads the content of one page and of the forms it draws; gives the marks in the order of drawing. */
export function readContent(document: PdfDocument, page: PdfDictionary, desk: Desk): readonly Mark[] {
  const { fonts, watch } = desk;
  const spend = (cost: number) => {
    desk.left -= cost;
    if (desk.left < 0) throw new Unreadable('its pages are too large');
  };
  const loose: Mark = { artifact: false, text: '' };
  const marks = [loose];
  /** Where the last glyph ended, in the page's space: apart for furniture, which is drawn between lines. */
  const ends = new Map<boolean, { x: number; y: number }>();

  run(pageContent(document, page), page, identity, { depth: 0, open: { mark: loose }, reference: page });
  return marks.filter(({ id, text }) => id !== undefined || text.trim() !== '');

  function run(bytes: Uint8Array, owner: PdfDictionary, start: Matrix, from: From) {
    const resources = document.dictionary(owner.get('Resources') ?? page.get('Resources'));
    const category = (name: string) => document.dictionary(resources.get(name));
    const saved: TextState[] = [];
    const stack: Open[] = [from.open];
    let state: TextState = { font: undefined, fontKey: null, size: 0, leading: 0, character: 0, word: 0, scale: 1, matrix: start };
    let text = identity;
    let line = identity;
    let operands: PdfObject[] = [];

    const numbers = () => operands.map((operand) => (typeof operand === 'number' ? operand : 0));
    const matrix = () => matrixOf(operands);
    const move = (x: number, y: number) => {
      line = times([1, 0, 0, 1, x, y], line);
      text = line;
    };
    const innermost = (): Open => stack.at(-1) ?? from.open;

    const say = (said: string) => {
      for (let index = stack.length - 1; index >= 0; index--) {
        const actual = stack[index]?.actual;
        if (actual === undefined) continue;
        // The replacement is said once, with the first glyph it stands for.
        innermost().mark.text += actual.text ?? '';
        actual.text = undefined;
        return;
      }
      innermost().mark.text += said;
    };

    /** Where the pen is, and a step of one text unit along the line, in the page's space. */
    const pen = () => {
      const [a, b, , , x, y] = text;
      const [A, B, C, D, E, F] = state.matrix;
      return { x: x * A + y * C + E, y: x * B + y * D + F, alongX: a * A + b * C, alongY: a * B + b * D };
    };
    const advance = (along: number) => {
      const [a, b, c, d, e, f] = text;
      text = [a, b, c, d, e + along * a, f + along * b];
    };

    /** A space where the pen jumped: to another line, or along it by more than a sixth of the size. */
    const space = () => {
      const { x, y, alongX, alongY } = pen();
      const { mark } = innermost();
      const end = ends.get(mark.artifact);
      const unit = Math.hypot(alongX, alongY) || 1;
      const size = Math.abs(state.size) * unit || 1;
      const along = end === undefined ? size : ((x - end.x) * alongX + (y - end.y) * alongY) / unit;
      const across = end === undefined ? 0 : Math.abs((y - end.y) * alongX - (x - end.x) * alongY) / unit;
      if (across > 0.6 * size || along > size / 6 || along < -0.5 * size) mark.text += ' ';
    };

    const show = (shown: PdfObject | undefined) => {
      if (!isString(shown) || state.font === undefined) return;
      spend(shown.length);
      watch.shown(state.fontKey, shown);
      space();
      let along = 0;
      let said = '';
      for (const { text, width = 500, space } of state.font(shown)) {
        said += text;
        along += (width / 1000) * state.size + state.character + (space ? state.word : 0);
      }
      say(said);
      advance(along * state.scale);
      ends.set(innermost().mark.artifact, pen());
    };

    const open = (tag: PdfObject | undefined, given: PdfObject | undefined) => {
      const outer = innermost();
      const properties =
        typeof given === 'string' ? document.dictionary(category('Properties').get(given)) : isDictionary(given) ? given : undefined;
      const id = document.resolve(properties?.get('MCID'));
      const actual = document.resolve(properties?.get('ActualText'));
      const mark: Mark =
        typeof id === 'number'
          ? { id, artifact: false, text: '', ...(from.form !== undefined && { form: from.form }) }
          : tag === 'Artifact'
            ? { artifact: true, text: '' }
            : outer.mark;
      if (mark !== outer.mark) marks.push(mark);
      stack.push({ mark, ...(isString(actual) && { actual: { text: textString(actual) } }) });
    };

    const draw = (name: PdfObject | undefined) => {
      const reference = typeof name === 'string' ? category('XObject').get(name) : undefined;
      const form = document.dictionary(reference);
      if (document.resolve(form.get('Subtype')) !== 'Form') return;
      if (from.depth >= formDepth) throw new Unreadable('its forms are nested too deep');
      run(document.bytes(reference), form, times(matrixOf(document.list(form.get('Matrix'))), state.matrix), {
        depth: from.depth + 1,
        open: innermost(),
        reference: reference ?? null,
        ...(isReference(reference) && { form: reference.reference }),
      });
    };

    const next = () => move(0, -state.leading);
    const handlers: Readonly<Record<string, () => void>> = {
      q: () => {
        if (saved.length >= savedLimit) throw new Unreadable('its graphics states are nested too deep');
        saved.push({ ...state });
      },
      Q: () => {
        state = saved.pop() ?? state;
      },
      cm: () => {
        state.matrix = times(matrix(), state.matrix);
      },
      BT: () => {
        text = line = identity;
      },
      Tf: () => {
        const reference = typeof operands[0] === 'string' ? category('Font').get(operands[0]) : undefined;
        state.font = reference === undefined ? undefined : fontOf(reference);
        state.fontKey = reference ?? null;
        state.size = numbers()[1] ?? 0;
      },
      TL: () => {
        state.leading = numbers()[0] ?? 0;
      },
      Tc: () => {
        state.character = numbers()[0] ?? 0;
      },
      Tw: () => {
        state.word = numbers()[0] ?? 0;
      },
      Tz: () => {
        state.scale = (numbers()[0] ?? 100) / 100;
      },
      Td: () => move(numbers()[0] ?? 0, numbers()[1] ?? 0),
      TD: () => {
        state.leading = -(numbers()[1] ?? 0);
        move(numbers()[0] ?? 0, numbers()[1] ?? 0);
      },
      Tm: () => {
        text = line = matrix();
      },
      'T*': next,
      Tj: () => show(operands[0]),
      "'": () => {
        next();
        show(operands[0]);
      },
      '"': () => {
        [state.word = 0, state.character = 0] = numbers();
        next();
        show(operands[2]);
      },
      TJ: () => {
        for (const part of isList(operands[0]) ? operands[0] : []) {
          if (typeof part === 'number') advance((-part / 1000) * state.size * state.scale);
          else show(part);
        }
      },
      BMC: () => open(operands[0], undefined),
      BDC: () => open(operands[0], operands[1]),
      EMC: () => {
        if (stack.length > 1) stack.pop();
      },
      Do: () => draw(operands[0]),
    };

    watch.enter(from.reference, resources);
    const lexer = lexerOf(bytes, 0, false);
    for (let object: PdfObject | Word | undefined = lexer.next(); object !== undefined; object = lexer.next()) {
      if (!isWord(object)) {
        operands.push(object);
        continue;
      }
      spend(1);
      if (object.word === 'BI') operands = [readInlinePicture(bytes, lexer)];
      watch.operator(object.word, operands, innermost().mark !== loose);
      if (Object.hasOwn(handlers, object.word)) handlers[object.word]?.();
      operands = [];
    }
    watch.leave();
  }

  function fontOf(reference: PdfObject): Font {
    const key = isReference(reference) ? reference.reference : reference;
    let font = fonts.get(key);
    if (font === undefined) {
      font = readFont(document, document.dictionary(reference));
      fonts.set(key, font);
    }
    return font;
  }
}
