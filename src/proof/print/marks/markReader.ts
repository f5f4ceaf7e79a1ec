import type { PdfDocument } from '../../pdf/document.ts';
import { matrixOf, moved, times } from '../../pdf/matrix.ts';
import { isDictionary, isReference, type PdfDictionary, type PdfObject } from '../../pdf/objects.ts';
import { eachOperation, newBudget, spend } from '../../pdf/operations.ts';
import { pageContent } from '../../pdf/pageContent.ts';
import { Unreadable } from '../../unreadable.ts';
import type { PrintPage } from '../printFile.ts';
import type { Mark } from './mark.ts';
import { pathHandlers } from './paths.ts';
import { stateHandlers } from './states.ts';
import { category, firstState, type Handlers, type Stream } from './stream.ts';
import { textHandlers } from './texts.ts';

const formDepth = 10;
/** Operators that a form counts as beside its own: to begin one takes as long. */
const formCost = 500;

/** Reads what is drawn, page by page, within one budget for all. */
export interface MarkReader {
  read(page: PrintPage, take: (mark: Mark) => void): void;
}

export function markReader(document: PdfDocument): MarkReader {
  const budget = newBudget();

  function run(bytes: Uint8Array, stream: Stream, depth: number): void {
    const handlers: Handlers = {
      ...stateHandlers(stream),
      ...pathHandlers(stream),
      ...textHandlers(stream),
      Do: ([name]) => draw(name, stream, depth),
      BI: ([picture]) => {
        if (isDictionary(picture)) takePicture(stream, { name: 'in the content', reference: null, dictionary: picture });
      },
    };
    eachOperation(bytes, budget, (word, operands) => {
      if (Object.hasOwn(handlers, word)) handlers[word]?.(operands);
    });
  }

  /** A picture is taken, a form is read; what else there may be draws nothing. */
  function draw(name: PdfObject | undefined, stream: Stream, depth: number): void {
    const reference = typeof name === 'string' ? category(stream, 'XObject').get(name) : undefined;
    if (typeof name !== 'string' || reference === undefined) return;
    const dictionary = document.dictionary(reference);
    const kind = document.resolve(dictionary.get('Subtype'));
    if (kind === 'Image') takePicture(stream, { name, reference, dictionary });
    if (kind !== 'Form') return;
    if (depth >= formDepth) throw new Unreadable('its forms are nested too deep');
    spend(budget, formCost);
    const { state, object, resources } = stream;
    const form: Stream = {
      ...stream,
      object: isReference(reference) ? reference.reference : object,
      resources: dictionary.has('Resources') ? document.dictionary(dictionary.get('Resources')) : resources,
      state: { ...state, matrix: times(matrixOf(document.list(dictionary.get('Matrix'))), state.matrix) },
    };
    run(document.bytes(reference), form, depth + 1);
  }

  return {
    read(page, take) {
      const unit = document.resolve(page.dictionary.get('UserUnit'));
      const stream: Stream = {
        document,
        page,
        object: page.object,
        resources: document.dictionary(page.dictionary.get('Resources')),
        scale: typeof unit === 'number' && unit > 0 ? unit : 1,
        take,
        state: firstState(),
      };
      run(pageContent(document, page.dictionary), stream, 0);
    },
  };
}

interface Shown {
  readonly name: string;
  readonly reference: PdfObject;
  readonly dictionary: PdfDictionary;
}

/** A picture fills the unit square of its matrix (ISO 32000-1, 8.9.5). */
function takePicture({ document, page, object, resources, scale, take, state: { matrix } }: Stream, shown: Shown): void {
  const { reference, dictionary } = shown;
  const pixels = (long: string, short: string) => {
    const value = document.resolve(dictionary.get(long) ?? dictionary.get(short));
    return typeof value === 'number' ? value : 0;
  };
  const [a, b, c, d] = matrix;
  const [across, down] = [Math.hypot(a, b) * scale, Math.hypot(c, d) * scale];
  const corners = [moved(matrix, 0, 0), moved(matrix, 1, 0), moved(matrix, 0, 1), moved(matrix, 1, 1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  take({
    kind: 'picture',
    page: page.page,
    object: isReference(reference) ? reference.reference : object,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    ...shown,
    resources,
    resolution: Math.min((pixels('Width', 'W') / across) * 72, (pixels('Height', 'H') / down) * 72),
  });
}
