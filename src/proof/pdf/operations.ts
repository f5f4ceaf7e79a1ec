import { Unreadable } from '../unreadable.ts';
import { readInlinePicture } from './inlinePicture.ts';
import { isWord, lexerOf, type PdfObject } from './objects.ts';

/** How many more operators and operands of a file are read, since forms can draw forms. */
export interface Budget {
  left: number;
}

/** For all content of a file: far beyond a book. */
export const newBudget = (): Budget => ({ left: 20_000_000 });

/** Throws where there is too little left. */
export function spend(budget: Budget, by: number): void {
  budget.left -= by;
  if (budget.left < 0) throw new Unreadable('the file has too much content');
}

const mostOperands = 100_000;

/** Reads content operator by operator (ISO 32000-1, 7.8.2). Of BI the one operand is the inline picture's dictionary. */
export function eachOperation(bytes: Uint8Array, budget: Budget, take: (word: string, operands: readonly PdfObject[]) => void): void {
  const lexer = lexerOf(bytes, 0, false);
  let operands: PdfObject[] = [];
  for (let object = lexer.next(); object !== undefined; object = lexer.next()) {
    spend(budget, 1);
    if (!isWord(object)) {
      if (operands.length >= mostOperands) throw new Unreadable('numbers without an operator fill it');
      operands.push(object);
      continue;
    }
    take(object.word, object.word === 'BI' ? [readInlinePicture(bytes, lexer)] : operands);
    operands = [];
  }
}
