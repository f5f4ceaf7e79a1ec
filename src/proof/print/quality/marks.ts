// Whole because it is one machine: operators change a state that the next one reads, as ISO 32000-1 has them.

import type { PdfDocument } from '../../pdf/document.ts';
import { readInlinePicture } from '../../pdf/inlinePicture.ts';
import { identity, type Matrix, matrixOf, moved, times } from '../../pdf/matrix.ts';
import { isReference, isStream, isWord, lexerOf, type PdfDictionary, type PdfObject } from '../../pdf/objects.ts';
import { pageContent } from '../../pdf/pageContent.ts';
import { Unreadable } from '../../unreadable.ts';
import type { Box } from '../box.ts';
import type { PrintPage } from '../printFile.ts';
import { deviceInking, type Ink, type Inking, inkingOf } from './ink.ts';

interface At {
  readonly page: number;
  readonly object: number;
  /** In points of the page. */
  readonly box: Box;
}

/** How paint meets what lies under it (ISO 32000-1, 8.6.7). */
interface Paint {
  /** Undefined where the inks are the press's affair. */
  readonly ink: Ink | undefined;
  readonly overprints: boolean;
  /** OPM 1: an ink of which there is nothing leaves what is under it. */
  readonly keeps: boolean;
}

/** One thing that is drawn, with sizes in points on the paper. */
export type Mark =
  | (At & Paint & { readonly kind: 'text' /** Undefined of Type 3, whose units are its own. */; readonly size: number | undefined })
  | (At & Paint & { readonly kind: 'line'; readonly width: number })
  | (At & Paint & { readonly kind: 'area' /** The narrow side of it. */; readonly width: number })
  | (At & {
      readonly kind: 'picture';
      readonly name: string;
      readonly reference: PdfObject;
      readonly dictionary: PdfDictionary;
      readonly resources: PdfDictionary;
      /** Across and down, in pixels an inch. */
      readonly resolution: number;
    })
  | (At & { readonly kind: 'unseen'; readonly what: string });

interface State {
  matrix: Matrix;
  fillInking: Inking;
  strokeInking: Inking;
  fill: Ink | undefined;
  stroke: Ink | undefined;
  width: number;
  size: number | undefined;
  type3: boolean;
  leading: number;
  mode: number;
  overFill: boolean;
  overStroke: boolean;
  keeps: boolean;
}

/** Operators and operands of all pages: far beyond a book. */
const most = 20_000_000;
const mostOperands = 100_000;
const formDepth = 10;
const mostSaved = 10_000;
/** Parts of one path that are looked at one by one. */
const mostParts = 2_000;

/** Reads what is drawn, page by page, within one allowance for all. */
export interface MarkReader {
  read(page: PrintPage, take: (mark: Mark) => void): void;
}

export function markReader(document: PdfDocument): MarkReader {
  let left = most;
  const black = deviceInking.DeviceGray?.([0]);

  function read(page: PrintPage, take: (mark: Mark) => void) {
    const unit = document.resolve(page.dictionary.get('UserUnit'));
    const scale = typeof unit === 'number' && unit > 0 ? unit : 1;
    const state: State = {
      matrix: identity,
      fillInking: deviceInking.DeviceGray ?? (() => undefined),
      strokeInking: deviceInking.DeviceGray ?? (() => undefined),
      fill: black,
      stroke: black,
      width: 1,
      size: undefined,
      type3: false,
      leading: 0,
      mode: 0,
      overFill: false,
      overStroke: false,
      keeps: false,
    };
    const resources = document.dictionary(page.dictionary.get('Resources'));
    run(pageContent(document, page.dictionary), { resources, state, depth: 0, object: page.object });

    function run(bytes: Uint8Array, from: { resources: PdfDictionary; state: State; depth: number; object: number }) {
      const { resources: own, depth, object } = from;
      let state = { ...from.state };
      const saved: State[] = [];
      let text = identity;
      let line = identity;
      let operands: PdfObject[] = [];
      let parts: [number, number, number, number][] = [];
      let point: readonly [number, number] = [0, 0];

      const category = (name: string) => document.dictionary(own.get(name));
      const number = (index: number) => {
        const value = operands[index];
        return typeof value === 'number' ? value : 0;
      };
      const numbers = () => operands.filter((operand) => typeof operand === 'number');

      const reach = (x: number, y: number) => {
        point = [x, y];
        const [X, Y] = moved(state.matrix, x, y);
        const part = parts.at(-1);
        if (part === undefined) return;
        part[0] = Math.min(part[0], X);
        part[1] = Math.min(part[1], Y);
        part[2] = Math.max(part[2], X);
        part[3] = Math.max(part[3], Y);
      };
      const begin = (x: number, y: number) => {
        if (parts.length >= mostParts) parts.pop();
        parts.push([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
        reach(x, y);
      };
      const rectangle = () => {
        const [x, y, width, height] = [number(0), number(1), number(2), number(3)];
        begin(x, y);
        for (const [X, Y] of [
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ] as const)
          reach(X, Y);
      };
      const at = (box: Box): At => ({ page: page.page, object, box });
      const fillPaint = (): Paint => ({ ink: state.fill, overprints: state.overFill, keeps: state.keeps });
      const strokePaint = (): Paint => ({ ink: state.stroke, overprints: state.overStroke, keeps: state.keeps });

      const fill = () => {
        for (const part of parts) {
          const width = Math.min(part[2] - part[0], part[3] - part[1]) * scale;
          take({ kind: 'area', ...at([...part]), ...fillPaint(), width });
        }
      };
      const stroke = () => {
        const width = state.width * narrowest(state.matrix) * scale;
        for (const part of parts) take({ kind: 'line', ...at([...part]), ...strokePaint(), width });
      };
      const paint = (...ways: (() => void)[]) => {
        for (const way of ways) way();
        parts = [];
      };

      const show = () => {
        if (state.mode === 3 || state.mode === 7) return;
        const [, , c, d, x, y] = times(text, state.matrix);
        const size = state.size === undefined || state.type3 ? undefined : Math.abs(state.size) * Math.hypot(c, d) * scale;
        // How far the text goes is not known without its font; where it begins is enough to know whether it is on the page.
        const paint = state.mode === 1 || state.mode === 5 ? strokePaint() : fillPaint();
        take({ kind: 'text', ...at([x, y, x, y]), ...paint, size });
      };
      const move = (x: number, y: number) => {
        line = times([1, 0, 0, 1, x, y], line);
        text = line;
      };

      const picture = (name: string, reference: PdfObject, dictionary: PdfDictionary) => {
        const [a, b, c, d] = state.matrix;
        const size = (long: string, short: string) => {
          const value = document.resolve(dictionary.get(long) ?? dictionary.get(short));
          return typeof value === 'number' ? value : 0;
        };
        const corners = [moved(state.matrix, 0, 0), moved(state.matrix, 1, 0), moved(state.matrix, 0, 1), moved(state.matrix, 1, 1)];
        const [across, down] = [Math.hypot(a, b) * scale, Math.hypot(c, d) * scale];
        take({
          kind: 'picture',
          page: page.page,
          object: isReference(reference) ? reference.reference : object,
          box: [
            Math.min(...corners.map(([x]) => x)),
            Math.min(...corners.map(([, y]) => y)),
            Math.max(...corners.map(([x]) => x)),
            Math.max(...corners.map(([, y]) => y)),
          ],
          name,
          reference,
          dictionary,
          resources: own,
          resolution: Math.min((size('Width', 'W') / across) * 72, (size('Height', 'H') / down) * 72),
        });
      };

      const draw = () => {
        const [name] = operands;
        const reference = typeof name === 'string' ? category('XObject').get(name) : undefined;
        if (typeof name !== 'string' || reference === undefined) return;
        const dictionary = document.dictionary(reference);
        const kind = document.resolve(dictionary.get('Subtype'));
        if (kind === 'Image') picture(name, reference, dictionary);
        if (kind !== 'Form') return;
        if (depth >= formDepth) throw new Unreadable('its forms are nested too deep');
        run(document.bytes(reference), {
          resources: dictionary.has('Resources') ? document.dictionary(dictionary.get('Resources')) : own,
          state: { ...state, matrix: times(matrixOf(document.list(dictionary.get('Matrix'))), state.matrix) },
          depth: depth + 1,
          object: isReference(reference) ? reference.reference : object,
        });
      };

      const graphics = () => {
        const given = typeof operands[0] === 'string' ? document.dictionary(category('ExtGState').get(operands[0])) : new Map();
        const value = (key: string) => document.resolve(given.get(key));
        const [OP, op, OPM, LW] = [value('OP'), value('op'), value('OPM'), value('LW')];
        if (typeof OP === 'boolean') state.overStroke = OP;
        // OP alone stands for both (8.4.5).
        if (typeof op === 'boolean') state.overFill = op;
        else if (typeof OP === 'boolean') state.overFill = OP;
        if (typeof OPM === 'number') state.keeps = OPM === 1;
        if (typeof LW === 'number') state.width = LW;
        const font = document.list(given.get('Font'));
        if (typeof font[1] === 'number') state.size = font[1];
      };

      const pattern = () => {
        const name = operands.at(-1);
        if (typeof name !== 'string') return;
        const tile = isStream(document.resolve(category('Pattern').get(name)));
        if (tile) take({ kind: 'unseen', ...at(page.media ?? [0, 0, 0, 0]), what: `what the pattern "${name}" is made of` });
      };
      const setFill = (inking: Inking, components: readonly number[]) => {
        state.fillInking = inking;
        state.fill = inking(components);
      };
      const setStroke = (inking: Inking, components: readonly number[]) => {
        state.strokeInking = inking;
        state.stroke = inking(components);
      };
      const device = (name: string) => deviceInking[name] ?? (() => undefined);
      const inking = () => inkingOf(document, operands[0], own);
      /** A new space begins with black, or with all of its inks (8.6.5.3 to 8.6.6.5). */
      const first = (space: Inking) => (space([0, 0, 0, 1])?.said === 'Separation' ? space([1, 1, 1, 1]) : space([0, 0, 0, 1]));
      const fillColour = () => {
        state.fill = typeof operands.at(-1) === 'string' ? undefined : state.fillInking(numbers());
        pattern();
      };
      const strokeColour = () => {
        state.stroke = typeof operands.at(-1) === 'string' ? undefined : state.strokeInking(numbers());
        pattern();
      };

      const handlers: Readonly<Record<string, () => void>> = {
        q: () => {
          if (saved.length >= mostSaved) throw new Unreadable('its graphics states are nested too deep');
          saved.push({ ...state });
        },
        Q: () => {
          state = saved.pop() ?? state;
        },
        cm: () => {
          state.matrix = times(matrixOf(operands), state.matrix);
        },
        w: () => {
          state.width = number(0);
        },
        gs: graphics,
        g: () => setFill(device('DeviceGray'), numbers()),
        G: () => setStroke(device('DeviceGray'), numbers()),
        k: () => setFill(device('DeviceCMYK'), numbers()),
        K: () => setStroke(device('DeviceCMYK'), numbers()),
        rg: () => setFill(() => undefined, []),
        RG: () => setStroke(() => undefined, []),
        cs: () => {
          state.fillInking = inking();
          state.fill = first(state.fillInking);
        },
        CS: () => {
          state.strokeInking = inking();
          state.stroke = first(state.strokeInking);
        },
        sc: fillColour,
        scn: fillColour,
        SC: strokeColour,
        SCN: strokeColour,
        m: () => begin(number(0), number(1)),
        l: () => reach(number(0), number(1)),
        c: () => {
          for (const index of [0, 2, 4]) reach(number(index), number(index + 1));
        },
        v: () => {
          reach(...point);
          for (const index of [0, 2]) reach(number(index), number(index + 1));
        },
        y: () => {
          for (const index of [0, 2]) reach(number(index), number(index + 1));
        },
        re: rectangle,
        S: () => paint(stroke),
        s: () => paint(stroke),
        f: () => paint(fill),
        F: () => paint(fill),
        'f*': () => paint(fill),
        B: () => paint(fill, stroke),
        'B*': () => paint(fill, stroke),
        b: () => paint(fill, stroke),
        'b*': () => paint(fill, stroke),
        n: () => paint(),
        BT: () => {
          text = line = identity;
        },
        Tf: () => {
          const font = typeof operands[0] === 'string' ? document.dictionary(category('Font').get(operands[0])) : new Map();
          state.type3 = document.resolve(font.get('Subtype')) === 'Type3';
          state.size = number(1);
        },
        TL: () => {
          state.leading = number(0);
        },
        Tr: () => {
          state.mode = number(0);
        },
        Td: () => move(number(0), number(1)),
        TD: () => {
          state.leading = -number(1);
          move(number(0), number(1));
        },
        Tm: () => {
          text = line = matrixOf(operands);
        },
        'T*': () => move(0, -state.leading),
        Tj: show,
        TJ: show,
        "'": () => {
          move(0, -state.leading);
          show();
        },
        '"': () => {
          move(0, -state.leading);
          show();
        },
        Do: draw,
      };

      const lexer = lexerOf(bytes, 0, false);
      for (let object = lexer.next(); object !== undefined; object = lexer.next()) {
        if (--left < 0) throw new Unreadable('the file has too much content');
        if (!isWord(object)) {
          if (operands.length >= mostOperands) throw new Unreadable('numbers without an operator fill it');
          operands.push(object);
          continue;
        }
        const { word } = object;
        if (word === 'BI') picture('in the content', null, readInlinePicture(bytes, lexer));
        else if (Object.hasOwn(handlers, word)) handlers[word]?.();
        operands = [];
      }
    }
  }

  return { read };
}

/** By how much a matrix makes the width of a line smaller or larger where it is thinnest: its smaller singular value. */
function narrowest([a, b, c, d]: Matrix): number {
  const sum = a * a + b * b + c * c + d * d;
  const area = a * d - b * c;
  return Math.sqrt(Math.max(0, (sum - Math.sqrt(Math.max(0, sum * sum - 4 * area * area))) / 2));
}
