import type { Point } from '../model/index.ts';

/**
 * Thrown inside this room by whatever reads bytes, caught by `open`: the file says nothing, because it is broken or hostile. The message
 * ends the sentence "it cannot be read: ...".
 */
export class Unreadable extends Error {
  /** Where reading stopped, if the reader counts lines. */
  readonly point: Point | undefined;

  constructor(message: string, point?: Point) {
    super(message);
    this.point = point;
  }
}
