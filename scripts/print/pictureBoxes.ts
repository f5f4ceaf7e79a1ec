import { identity, type Matrix, times } from '../../src/proof/pdf/matrix.ts';

/** Where a picture stands on a sheet: points from its top left corner. */
export interface PictureBox {
  /** Counts from 0. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a PDF in the order in which they are drawn, as PDF.js finds them. */
export async function pictureBoxes(bytes: Uint8Array): Promise<readonly PictureBox[]> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const boxes: PictureBox[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [viewLeft = 0, , , viewTop = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const kept: Matrix[] = [];
    let matrix = identity;
    fnArray.forEach((operator, at) => {
      if (operator === OPS.save) kept.push(matrix);
      else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
      else if (operator === OPS.transform)
        matrix = times(argsArray[at] as Matrix, matrix); // six numbers, by the operator
      else if (operator === OPS.paintImageXObject) {
        const [a, , , d, x, y] = matrix;
        boxes.push({
          page: number - 1,
          left: Math.min(x, x + a) - viewLeft,
          top: viewTop - Math.max(y, y + d),
          width: Math.abs(a),
          height: Math.abs(d),
        });
      }
    });
  }
  await document.destroy();
  return boxes;
}
