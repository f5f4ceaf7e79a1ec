/** Whether a path is a plain relative name of a file in dist/: no step up, no backslash, no control character, none of the build's own names. */
export function isOutputPath(path: string): boolean {
  if (path === '' || path.length > 1000 || /[\\\p{Cc}]/u.test(path) || /^[a-z]:/i.test(path)) return false;
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) return false;
  return ![workFolder, manifestName].includes(fold(names[0] ?? ''));
}

/** Journal, staging and lock of a running build; gone when it has ended. */
export const workFolder = '.slugline';
export const lockName = 'lock';
export const manifestName = 'manifest.json';

/** One spelling for all paths that a disk may take for the same, whether it folds case or not. */
export const fold = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

/** The folders a file lies in, outermost first. */
export const foldersOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join('/'));

/** By code point, so the same in every locale. */
export function byCodePoint(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [left, right] = [rank(a.charCodeAt(at)), rank(b.charCodeAt(at))];
  return left - right;
}

/** Code units order as code points do once the surrogates, which stand for the largest, are moved behind all others. The end is first. */
const rank = (unit: number) => (Number.isNaN(unit) ? -1 : unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
