/** Names that are devices on Windows, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** Why a name is not written into a folder: it leads out of it, or is another name or none on another system. Undefined where it is. */
export function whyNoPath(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > 1000) return 'it is longer than any path';
  if (/[\p{Cc}\p{Cs}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u.test(name)) return 'it has characters that nobody sees';
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.startsWith('~')) return 'it does not begin in the folder';
  if (name.includes('\\')) return 'it has a backslash, which parts folders on Windows';
  const parts = name.split('/');
  if (parts.some((part) => part === '..' || part === '.' || part === '')) return 'it leads out of the folder, or nowhere';
  if (parts.some((part) => new TextEncoder().encode(part).length > 255)) return 'it is longer than any file’s name';
  if (parts.some((part) => devices.test(part))) return 'it is a device on Windows';
  if (parts.some((part) => /[. ]$/.test(part))) return 'it ends in a dot or a space, which Windows cuts off';
  return undefined;
}
