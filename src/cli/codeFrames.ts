// Imported when used, as a file of ours: of a CommonJS package that is itself imported so, a bundle gives the default export only.
import { codeFrameColumns } from '@babel/code-frame';
import type { Diagnostic } from '../model/index.ts';
import type { Scene } from './scene.ts';

/** The line that a diagnostic is about, with a caret under it, in one row of the terminal; nothing where its text is not at hand. */
export function codeFrames({ lines, terminal }: Scene): (diagnostic: Diagnostic) => readonly string[] {
  const split = new Map<string, readonly string[]>();
  const lineOf = (path: string, line: number) => {
    const known = split.get(path) ?? lines(path)?.split(/\r\n|\r|\n/) ?? [];
    split.set(path, known);
    return known[line - 1];
  };
  return ({ place }) => {
    const { start, end } = place ?? {};
    const line = place && start && lineOf(place.path, start.line);
    if (!start || line === undefined) return [];
    const room = Math.max(20, terminal.columns - `> ${start.line} | `.length - 1);
    // Of a line that is too long the part around the place; a few words before it say where that is.
    const cut = line.length <= room ? 0 : Math.max(0, Math.min(start.column - 21, line.length - room));
    const column = (of: number) => Math.min(of - cut, room + 1);
    const shown = line.slice(cut, cut + room).replace(/[^\P{C}\t]/gu, '\uFFFD');
    const location = {
      start: { line: start.line, column: column(start.column) },
      // A fault that runs on is marked on its first line.
      ...(end && end.line === start.line && { end: { line: end.line, column: column(end.column) } }),
    };
    // What the line is counted from; its types do not know it yet.
    const options = { linesAbove: 0, linesBelow: 0, highlightCode: false, startLine: start.line };
    return [codeFrameColumns(shown, location, options)];
  };
}
