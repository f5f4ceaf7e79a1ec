import { openProfiles } from '../../../../src/build/profiles.ts';

/** The house's own press profile. */
export const fogra39 = await openProfiles()('FOGRA39');

export const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A profile with some bytes changed. */
export const changed = (change: (bytes: Uint8Array, view: DataView) => void, profile: Uint8Array = fogra39): Uint8Array => {
  const bytes = Uint8Array.from(profile);
  change(bytes, viewOf(bytes));
  return bytes;
};

/** With these letters from a byte on. */
export const written = (at: number, letters: string, profile?: Uint8Array) => changed((bytes) => bytes.set(ascii(letters), at), profile);

/** Where a tag's name stands in the list of tags; its offset and length follow. */
export function entryOf(bytes: Uint8Array, tag: string): number {
  const view = viewOf(bytes);
  for (let at = 132; at < 132 + view.getUint32(128) * 12; at += 12)
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) return at;
  throw new Error(`no ${tag}`);
}

/** With a tag's bytes replaced by these, which come at the end of the file. */
export function withTag(tag: string, data: Uint8Array, profile: Uint8Array = fogra39): Uint8Array {
  const bytes = new Uint8Array(profile.length + data.length);
  bytes.set(profile);
  bytes.set(data, profile.length);
  const view = viewOf(bytes);
  view.setUint32(0, bytes.length);
  const at = entryOf(bytes, tag);
  view.setUint32(at + 4, profile.length);
  view.setUint32(at + 8, data.length);
  return bytes;
}

/** The type of version 2's texts, and of version 4's where there are languages. */
export const textTag = (text: string): Uint8Array => ascii(`text\0\0\0\0${text}\0`);
export function languagesTag(texts: Readonly<Record<string, string>>): Uint8Array {
  const rows = Object.entries(texts);
  const start = 16 + rows.length * 12;
  const tag = new Uint8Array(start + rows.reduce((sum, [, text]) => sum + text.length * 2, 0));
  tag.set(ascii('mluc'));
  const view = viewOf(tag);
  view.setUint32(8, rows.length);
  view.setUint32(12, 12);
  let place = start;
  for (const [index, [language, text]] of rows.entries()) {
    tag.set(ascii(language), 16 + index * 12);
    view.setUint32(20 + index * 12, text.length * 2);
    view.setUint32(24 + index * 12, place);
    for (const unit of text.split('')) {
      view.setUint16(place, unit.charCodeAt(0));
      place += 2;
    }
  }
  return tag;
}
