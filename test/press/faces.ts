import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The house's faces by name, `source-serif-4/400Regular`, from the packages that hold them. */
export async function font(face: string): Promise<Uint8Array> {
  const [family = '', style = ''] = face.split('/');
  const name = family.replace(/(?:^|-)([a-z\d])/g, (_, first: string) => first.toUpperCase());
  return readFile(resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`));
}
