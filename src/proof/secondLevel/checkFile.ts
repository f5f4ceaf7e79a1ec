import type { Report } from '../../model/index.ts';
import { checkJson } from './checkJson.ts';
import { checkXml } from './checkXml.ts';
import { faults } from './faults.ts';
import type { File, Hearer } from './file.ts';

/**
 * Looks at a newsItem, packageItem, newsMessage or ninjs 3.1 object by the rules of the second level; whether it is valid is for its schema.
 * Each item of a message is looked at as it ends and then forgotten. Gives how many items there were.
 */
export async function checkFile({ path, chunks }: File, { report, take }: Hearer): Promise<number> {
  const place = { path };
  const heard = atMost(report, path);
  const [head, all] = await peek(chunks);
  const hear: Hearer = { report: heard.report, ...(take && { take }) };
  const compressed = packings.find(({ magic }) => magic.every((byte, at) => head[at] === byte));
  const sign = markOf(head);
  let items = 0;
  if (head.length === 0) report(faults.empty(place));
  else if (compressed !== undefined) report(faults.compressed(place, compressed.form));
  else if (isUtf16(head)) report(faults.utf16(place));
  else if (sign === '<') items = await checkXml({ path, chunks: all }, hear);
  else if (sign === '{' || sign === '[') items = await checkJson({ path, chunks: all }, hear);
  else report(sign === undefined ? faults.empty(place) : faults.neither(place));
  heard.end();
  return items;
}

const packings = [
  { magic: [0x1f, 0x8b], form: 'compressed by gzip' },
  { magic: [0x50, 0x4b, 0x03, 0x04], form: 'a zip archive' },
  { magic: [0x25, 0x50, 0x44, 0x46], form: 'a PDF' },
];

/** By its mark, or by the zero bytes around a first ASCII character. */
const isUtf16 = ([first, second, third, fourth]: Uint8Array): boolean =>
  (first === 0xfe && second === 0xff) ||
  (first === 0xff && second === 0xfe) ||
  (first === 0 && second !== 0) ||
  (second === 0 && first !== 0 && (fourth === 0 || third === undefined));

/** The first character that is no space. A file that begins with 512 spaces is taken for an empty one. */
const markOf = (head: Uint8Array): string | undefined => new TextDecoder().decode(head).trimStart()[0];

/** The first bytes of a stream, and the whole of it again. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<readonly [Uint8Array, AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let length = 0;
  while (length < 512) {
    const { done, value } = await iterator.next();
    if (done) break;
    kept.push(value);
    length += value.length;
  }
  const head = new Uint8Array(length);
  let at = 0;
  for (const chunk of kept) {
    head.set(chunk, at);
    at += chunk.length;
  }
  async function* all() {
    try {
      if (length > 0) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return [head.subarray(0, 512), all()];
}

/** As many complaints of each severity as a person may read; how many more there are is said at the end. */
function atMost(report: Report, path: string): { readonly report: Report; end(): void } {
  const count = { error: 0, warning: 0, note: 0 };
  let left = 0;
  return {
    report: (diagnostic) => {
      count[diagnostic.severity]++;
      if (count[diagnostic.severity] <= most) report(diagnostic);
      else left++;
    },
    end: () => {
      if (left > 0) report(faults.tooMany({ path }, left));
    },
  };
}

const most = 2_000;
