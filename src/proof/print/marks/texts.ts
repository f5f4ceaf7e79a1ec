import { identity, matrixOf, times } from '../../pdf/matrix.ts';
import { category, type Handlers, numberAt, paintOf, placed, type Stream } from './stream.ts';

/** Modes that leave nothing to be seen, and those of which an outline alone is (ISO 32000-1, 9.3.6). */
const unseen = new Set([3, 7]);
const outlined = new Set([1, 5]);

/** The operators that place text and show it (9.3 and 9.4). */
export function textHandlers(stream: Stream): Handlers {
  let text = identity;
  let line = identity;

  const show = () => {
    const { matrix, mode, size: units, type3 } = stream.state;
    if (unseen.has(mode)) return;
    const [, , c, d, x, y] = times(text, matrix);
    const size = units === undefined || type3 ? undefined : Math.abs(units) * Math.hypot(c, d) * stream.scale;
    // How far the text goes is not known without its font; where it begins is enough to know whether it is on the page.
    stream.take({
      kind: 'text',
      ...placed(stream, [x, y, x, y]),
      ...paintOf(stream.state, outlined.has(mode) ? 'stroke' : 'fill'),
      size,
    });
  };
  const move = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const nextLine = () => move(0, -stream.state.leading);
  const showNextLine = () => {
    nextLine();
    show();
  };

  return {
    BT: () => {
      text = line = identity;
    },
    Tf: ([name, size]) => {
      const font = typeof name === 'string' ? stream.document.dictionary(category(stream, 'Font').get(name)) : new Map();
      stream.state.type3 = stream.document.resolve(font.get('Subtype')) === 'Type3';
      stream.state.size = typeof size === 'number' ? size : 0;
    },
    TL: (operands) => {
      stream.state.leading = numberAt(operands, 0);
    },
    Tr: (operands) => {
      stream.state.mode = numberAt(operands, 0);
    },
    Td: (operands) => move(numberAt(operands, 0), numberAt(operands, 1)),
    TD: (operands) => {
      stream.state.leading = -numberAt(operands, 1);
      move(numberAt(operands, 0), numberAt(operands, 1));
    },
    Tm: (operands) => {
      text = line = matrixOf(operands);
    },
    'T*': nextLine,
    Tj: show,
    TJ: show,
    "'": showNextLine,
    '"': showNextLine,
  };
}
