import { createRequire } from 'node:module';
import path from 'node:path';

/** The file of one of the house's faces by its name in a design: `source-serif-4/400Regular`. Every setter is given the same one. */
export function faceFile(name: string): string {
  const [family = '', cut = ''] = name.split('/');
  const folder = path.dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${family}/package.json`));
  const joined = family
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  return path.join(folder, cut, `${joined}_${cut}.ttf`);
}
