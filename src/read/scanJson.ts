import { limits } from '../model/index.ts';

/** Offsets in a text, `to` after the last character. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a text that is to be JSON, and where. */
export interface JsonFault extends Span {
  readonly why: 'syntax' | 'depth' | 'doubled';
  /** What would be right; of a doubled key the key. */
  readonly what: string;
}

interface Scan {
  readonly fault?: JsonFault;
  /** The value that was asked for. */
  readonly spot?: Span;
}

/**
 * Goes through JSON (RFC 8259) without making values of it: JSON.parse tells no place of what is wrong, keeps the last of two equal keys and
 * goes to any depth. `wanted` is the path of a value whose place is asked for.
 */
export function scanJson(text: string, wanted?: readonly (string | number)[]): Scan {
  let at = 0;
  let spot: Span | undefined;
  let fault: JsonFault | undefined;

  const fail = (what: string, why: JsonFault['why'] = 'syntax', from = at, to = Math.min(text.length, at + 1)): never => {
    fault = { why, what, from, to };
    throw new Error(what);
  };
  const skip = () => {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  };
  const take = (character: string): boolean => {
    skip();
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const string = (): string => {
    const from = at++;
    let isPlain = true;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (!(code >= 0x20)) fail('a quotation mark that closes the text', 'syntax', from, at);
      if (code !== 0x5c) continue;
      isPlain = false;
      escapes.lastIndex = at;
      if (!escapes.test(text)) fail('an escape of JSON, e.g. \\n or \\u00e9');
      at = escapes.lastIndex - 1;
    }
    at++;
    return isPlain ? text.slice(from + 1, at - 1) : String(JSON.parse(text.slice(from, at)));
  };
  /** `depth`: how many levels are above; `met`: how many of them are those of `wanted`. */
  const value = (depth: number, met: number): void => {
    skip();
    const from = at;
    if (depth > limits.jsonDepth) fail(`${limits.jsonDepth} levels at most`, 'depth');
    const next = (key: string | number) => value(depth + 1, met === depth && wanted?.[depth] === key ? met + 1 : -1);
    if (take('{')) {
      const keys = new Set<string>();
      for (let more = !take('}'); more; more = !take('}')) {
        if (keys.size > 0 && !take(',')) fail('"," or "}"');
        skip();
        const start = at;
        if (text[at] !== '"') fail('a key in quotation marks');
        const key = string();
        if (keys.has(key)) fail(key, 'doubled', start, at);
        keys.add(key);
        if (!take(':')) fail('":"');
        next(key);
      }
    } else if (take('[')) {
      let count = 0;
      for (let more = !take(']'); more; more = !take(']')) {
        if (count > 0 && !take(',')) fail('"," or "]"');
        next(count++);
      }
    } else if (text[at] === '"') string();
    else {
      scalars.lastIndex = at;
      if (!scalars.test(text)) fail('a value');
      at = scalars.lastIndex;
    }
    if (wanted && met === depth && depth === wanted.length) spot = { from, to: at };
  };

  try {
    value(0, 0);
    skip();
    if (at < text.length) fail('the end of the file');
    return spot ? { spot } : {};
  } catch (thrown) {
    // Nothing more of it can be read.
    if (fault) return { fault };
    throw thrown;
  }
}

const escapes = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const scalars = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
