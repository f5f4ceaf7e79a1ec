/** What an ICC profile says of itself, and its tags (ICC.1:2010, 7.2 and 9.2; version 2 by ICC.1:2001-04). */
export interface IccProfile {
  /** `[4, 2]` of 4.2.0. */
  readonly version: readonly [major: number, minor: number];
  /** Four characters each, as `prtr`, `CMYK` and `Lab `. */
  readonly deviceClass: string;
  readonly space: string;
  readonly connection: string;
  /** English where it has several languages; empty where it says nothing. */
  readonly description: string;
  readonly copyright: string;
  readonly tags: ReadonlyMap<string, Uint8Array>;
}

/** How a profile is damaged, as the end of a sentence. */
export interface Damage {
  readonly damage: string;
}

/** No profile has more; a file that says so is damaged. */
const mostTags = 200;
const headerLength = 128;
const tableStart = 132;
const entryLength = 12;

/** Reads an ICC profile; undefined of bytes that are none. Every place in it is checked before it is used. */
export function readIccProfile(bytes: Uint8Array): IccProfile | Damage | undefined {
  if (bytes.length < 40 || word(bytes, 36) !== 'acsp') return undefined;
  if (bytes.length < tableStart) return { damage: 'it ends in its header' };
  const view = viewOf(bytes);
  const size = view.getUint32(0);
  if (size !== bytes.length) return { damage: `it says that it has ${size} bytes, and has ${bytes.length}` };
  const tags = tagsOf(bytes, view);
  if ('damage' in tags) return tags;
  const text = (tag: string) => asLine(textOf(tags.get(tag)));
  return {
    version: [view.getUint8(8), view.getUint8(9) >> 4],
    deviceClass: word(bytes, 12),
    space: word(bytes, 16),
    connection: word(bytes, 20),
    description: text('desc'),
    copyright: text('cprt'),
    tags,
  };
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const word = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

function tagsOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Uint8Array> | Damage {
  const count = view.getUint32(headerLength);
  const end = tableStart + count * entryLength;
  if (count > mostTags || end > bytes.length) return { damage: 'its list of tags is longer than the file' };
  const tags = new Map<string, Uint8Array>();
  for (let at = tableStart; at < end; at += entryLength) {
    const name = word(bytes, at);
    const offset = view.getUint32(at + 4);
    const length = view.getUint32(at + 8);
    const named = `its tag "${name.replace(/[^ -~]/g, '?')}"`;
    if (offset < end) return { damage: `${named} lies in its list of tags` };
    if (offset + length > bytes.length) return { damage: `${named} reaches past the end of the file` };
    if (length < 8) return { damage: `${named} is too short to hold anything` };
    if (tags.has(name)) return { damage: `${named} is there twice` };
    tags.set(name, bytes.subarray(offset, offset + length));
  }
  return tags;
}

/** Characters of a text that are read: a profile can hold a whole contract. */
const longestText = 2_000;

/** The text of a tag by its type; empty of another type, and as far as it goes of one that ends too early. */
const textOf = (tag: Uint8Array | undefined): string => (tag && readers[word(tag, 0)]?.(tag)) ?? '';

const readers: Readonly<Record<string, (tag: Uint8Array) => string>> = {
  text: (tag) => asciiOf(tag.subarray(8)),
  /** Version 2: ASCII, and the same in Unicode for who is not served by it (ICC.1:2001-04, 6.5.17). */
  desc: (tag) => {
    if (tag.length < 12) return '';
    const view = viewOf(tag);
    const length = view.getUint32(8);
    const ascii = asciiOf(tag.subarray(12, 12 + length));
    const unicode = 12 + length + 8;
    if (ascii.trim() !== '' || unicode > tag.length) return ascii;
    return utf16Of(tag.subarray(unicode, unicode + view.getUint32(unicode - 4) * 2));
  },
  /** Version 4: a text in each language (ICC.1:2010, 10.13). */
  mluc: (tag) => {
    if (tag.length < 16) return '';
    const view = viewOf(tag);
    const record = Math.max(view.getUint32(12), entryLength);
    const records = Math.min(view.getUint32(8), mostLanguages, Math.floor((tag.length - 16) / record));
    const places = Array.from({ length: records }, (_, index) => 16 + index * record);
    const at = places.find((place) => word(tag, place).startsWith('en')) ?? places[0];
    if (at === undefined) return '';
    const offset = view.getUint32(at + 8);
    return utf16Of(tag.subarray(offset, offset + view.getUint32(at + 4)));
  },
};

const mostLanguages = 1_000;

/** ASCII by the standard; what is beyond it is UTF-8 in newer files and Latin 1 in older ones. */
function asciiOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = bytes.subarray(0, Math.min(end < 0 ? bytes.length : end, longestText));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return new TextDecoder('windows-1252').decode(text);
  }
}

function utf16Of(bytes: Uint8Array): string {
  const [text = ''] = new TextDecoder('utf-16be').decode(bytes.subarray(0, longestText * 2)).split('\0');
  return text;
}

/** In one line, without what cannot be seen or turns the text around it. */
const asLine = (text: string) => text.replace(/[\p{C}\s]+/gu, ' ').trim();
