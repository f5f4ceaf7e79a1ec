import type { PdfValue, Ref } from './pdfValue.ts';

/** An object as it stands in a file (ISO 32000-1, 7.3), laid out as pdfkit lays out its own. */
export function written(value: PdfValue): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(written).join(' ')}]`;
  if (value instanceof String) return textString(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (isRef(value)) return `${value.id} 0 R`;
  let entries = '';
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) entries += `/${key} ${written(entry)}\n`;
  return `<<\n${entries}>>`;
}

/** `Array.isArray` knows no readonly ones. */
const isList = (value: object): value is readonly PdfValue[] => Array.isArray(value);

/** Of all values these alone have a generation. */
const isRef = (value: object): value is Ref => 'gen' in value;

/** ASCII, or UTF-16BE behind its mark; with a reverse solidus before what would end it or be read as something else (7.3.4.2). */
function textString(text: string): string {
  if (/^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/.test(text)) return `(${text})`;
  return `(${(/^[\0-\x7f]*$/.test(text) ? text : utf16Bytes(text)).replace(/[\b\t\n\f\r()\\]/g, (character) => escaped[character] ?? '')})`;
}

const escaped: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
};

/** A character for a byte. */
function utf16Bytes(text: string): string {
  let bytes = '\xfe\xff';
  for (let at = 0; at < text.length; at++) bytes += String.fromCharCode(text.charCodeAt(at) >> 8, text.charCodeAt(at) & 0xff);
  return bytes;
}
