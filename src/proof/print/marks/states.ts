import { matrixOf, times } from '../../pdf/matrix.ts';
import { isStream, type PdfObject } from '../../pdf/objects.ts';
import { Unreadable } from '../../unreadable.ts';
import { deviceInking, type Inking, inkingOf } from './ink.ts';
import { category, type Handlers, numberAt, placed, type Side, type State, type Stream, unknown } from './stream.ts';

const mostSaved = 10_000;

/** The operators that change how all is drawn, but where text stands (ISO 32000-1, 8.4.4 and 8.6.8). */
export function stateHandlers(stream: Stream): Handlers {
  const saved: State[] = [];
  return {
    q: () => {
      if (saved.length >= mostSaved) throw new Unreadable('its graphics states are nested too deep');
      saved.push({ ...stream.state });
    },
    Q: () => {
      stream.state = saved.pop() ?? stream.state;
    },
    cm: (operands) => {
      stream.state.matrix = times(matrixOf(operands), stream.state.matrix);
    },
    w: (operands) => {
      stream.state.width = numberAt(operands, 0);
    },
    gs: ([name]) => setGraphics(stream, name),
    ...colourHandlers(stream, 'fill', ['g', 'k', 'rg', 'cs', 'sc', 'scn']),
    ...colourHandlers(stream, 'stroke', ['G', 'K', 'RG', 'CS', 'SC', 'SCN']),
  };
}

function colourHandlers(stream: Stream, side: Side, [grey, cmyk, rgb, space, ...components]: readonly string[]): Handlers {
  const set = (inking: Inking, ink: ReturnType<Inking>) => {
    stream.state[side] = { ...stream.state[side], inking, ink };
  };
  const device = (inking: Inking) => (operands: readonly PdfObject[]) => set(inking, inking(numbersIn(operands)));
  const setComponents = (operands: readonly PdfObject[]) => {
    const { inking } = stream.state[side];
    const name = operands.at(-1);
    set(inking, typeof name === 'string' ? undefined : inking(numbersIn(operands)));
    if (typeof name === 'string') tellTile(stream, name);
  };
  const handlers: readonly (readonly [string | undefined, Handlers[string]])[] = [
    [grey, device(deviceInking.DeviceGray ?? unknown)],
    [cmyk, device(deviceInking.DeviceCMYK ?? unknown)],
    [rgb, device(unknown)],
    [
      space,
      ([name]) => {
        const inking = inkingOf(stream.document, name, stream.resources);
        set(inking, firstOf(inking));
      },
    ],
    ...components.map((word) => [word, setComponents] as const),
  ];
  return Object.fromEntries(handlers);
}

const numbersIn = (operands: readonly PdfObject[]) => operands.filter((operand) => typeof operand === 'number');

/** A new space begins with black, or with all of its inks (8.6.5.3 to 8.6.6.5). */
const firstOf = (inking: Inking) => (inking([0, 0, 0, 1])?.said === 'Separation' ? inking([1, 1, 1, 1]) : inking([0, 0, 0, 1]));

/** What a pattern's tile is made of is not looked at, and that is said. */
function tellTile(stream: Stream, name: string): void {
  if (!isStream(stream.document.resolve(category(stream, 'Pattern').get(name)))) return;
  stream.take({ kind: 'unseen', ...placed(stream, stream.page.media ?? [0, 0, 0, 0]), what: `what the pattern "${name}" is made of` });
}

/** The parameters of a graphics state that matter to paint (8.4.5). */
function setGraphics(stream: Stream, name: PdfObject | undefined): void {
  if (typeof name !== 'string') return;
  const { document, state } = stream;
  const given = document.dictionary(category(stream, 'ExtGState').get(name));
  const [OP, op, OPM, LW] = ['OP', 'op', 'OPM', 'LW'].map((key) => document.resolve(given.get(key)));
  if (typeof OP === 'boolean') state.stroke = { ...state.stroke, overprints: OP };
  // OP alone stands for both.
  const fill = typeof op === 'boolean' ? op : OP;
  if (typeof fill === 'boolean') state.fill = { ...state.fill, overprints: fill };
  if (typeof OPM === 'number') state.keeps = OPM === 1;
  if (typeof LW === 'number') state.width = LW;
  const size = document.list(given.get('Font'))[1];
  if (typeof size === 'number') state.size = size;
}
