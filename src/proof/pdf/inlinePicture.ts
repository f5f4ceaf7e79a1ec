import { isWord, type Lexer, type PdfDictionary, type PdfObject } from './objects.ts';

/** Reads a picture behind its BI (ISO 32000-1, 8.9.7): gives its dictionary, and leaves the lexer behind its EI. Its samples may be any bytes. */
export function readInlinePicture(bytes: Uint8Array, lexer: Lexer): PdfDictionary {
  const dictionary = new Map<string, PdfObject>();
  for (;;) {
    const key = lexer.next();
    if (key === undefined || (isWord(key) && key.word === 'ID')) break;
    if (isWord(key) && key.word === 'EI') return dictionary;
    const value = lexer.next();
    if (value === undefined) break;
    if (isWord(value)) {
      if (value.word === 'ID') break;
    } else if (typeof key === 'string') dictionary.set(key, value);
  }
  for (let index = lexer.position; index < bytes.length; index++) {
    if (bytes[index] === 69 && bytes[index + 1] === 73 && isSpace(bytes[index - 1]) && isSpace(bytes[index + 2])) {
      lexer.position = index + 2;
      return dictionary;
    }
  }
  lexer.position = bytes.length;
  return dictionary;
}

const isSpace = (byte: number | undefined) => byte === undefined || [9, 10, 13, 32].includes(byte);
