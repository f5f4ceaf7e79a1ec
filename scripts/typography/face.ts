import { createRequire } from 'node:module';
import path from 'node:path';

/** The files of Source Serif 4 that every setter is given, text and headings: the house's own. */
export const faceFiles = (): Readonly<Record<'regular' | 'bold', string>> => {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'));
  return {
    regular: path.join(folder, '400Regular', 'SourceSerif4_400Regular.ttf'),
    bold: path.join(folder, '600SemiBold', 'SourceSerif4_600SemiBold.ttf'),
  };
};
