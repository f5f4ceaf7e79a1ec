import { createRequire } from 'node:module';
import type { World } from '../model/index.ts';
import { disk } from './disk.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * Whole faces by name, `source-serif-4/400Regular`: the folder of a family and of a face in Google Fonts' packages for Expo, which hold
 * the static TrueType files. Each is read once.
 */
export function openFaces(): World['font'] {
  const faces = new Map<string, Promise<Uint8Array>>();
  return (face) => {
    const known = faces.get(face) ?? readFace(face);
    faces.set(face, known);
    return known;
  };
}

async function readFace(face: string): Promise<Uint8Array> {
  const [, family, style] = /^([a-z\d]+(?:-[a-z\d]+)*)\/(\d{3}[A-Za-z_]+)$/.exec(face) ?? [];
  if (family === undefined || style === undefined) throw new Error(`No face is called "${face}"`);
  const name = family
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  const reading = await disk.read(resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`));
  if ('refused' in reading) throw new Error(`The face "${face}" cannot be read`);
  return reading.bytes;
}
