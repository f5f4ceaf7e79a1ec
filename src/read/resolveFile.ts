import { clean } from './characters.ts';

/** Why an address is no file of the source folder: it leads to another machine or is data, it is no path, it leaves the folder. */
export type Unresolved = 'elsewhere' | 'bad' | 'outside';

/** Whether an address leads to another machine, or is data: nothing of that kind is fetched. */
export const isElsewhere = (url: string): boolean => /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(url);

/** The path from the source folder of what a file names; it may use `..` but not leave the source folder. */
export function resolveFile(from: string, url: string): { readonly path: string } | { readonly no: Unresolved } {
  const address = url.trim();
  if (isElsewhere(address)) return { no: 'elsewhere' };
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return { no: 'bad' };
  }
  if (decoded === '' || clean(decoded) !== decoded || /[\\\n\t]/.test(decoded)) return { no: 'bad' };
  if (decoded.startsWith('/')) return { no: 'outside' };
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { no: 'outside' };
  }
  return { path: parts.join('/').normalize('NFC') };
}
