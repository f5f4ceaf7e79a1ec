/** Names that are devices on Windows, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** What keeps a name from being written: of the whole of it, then of one of its parts between slashes. */
const ofName: readonly Row[] = [
  ['it is empty', (name) => name === ''],
  ['it is longer than any path', (name) => name.length > 1000],
  ['it has characters that nobody sees', (name) => /[\p{Cc}\p{Cs}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u.test(name)],
  ['it does not begin in the folder', (name) => name.startsWith('/') || /^[a-z]:/i.test(name) || name.startsWith('~')],
  ['it has a backslash, which parts folders on Windows', (name) => name.includes('\\')],
];
const ofPart: readonly Row[] = [
  ['it leads out of the folder, or nowhere', (part) => part === '..' || part === '.' || part === ''],
  ['it is longer than any file’s name', (part) => new TextEncoder().encode(part).length > 255],
  ['it is a device on Windows', (part) => devices.test(part)],
  ['it ends in a dot or a space, which Windows cuts off', (part) => /[. ]$/.test(part)],
];

type Row = readonly [why: string, is: (text: string) => boolean];

/** Why a name is not written into a folder: it leads out of it, or is another name or none on another system. Undefined where it is. */
export function whyNoPath(name: string): string | undefined {
  const parts = name.split('/');
  const [why] = ofName.find(([, is]) => is(name)) ?? ofPart.find(([, is]) => parts.some(is)) ?? [];
  return why;
}
