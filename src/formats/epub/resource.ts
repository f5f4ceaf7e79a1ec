import type { Pictures } from '../pictures/index.ts';
import type { Resource } from './book.ts';

/** The pictures of a book as its files, and where each picture of a text lies among them. */
export function resourcesOf(pictures: Pictures, cover?: string) {
  const files = new Map(pictures.files.map((file): [typeof file, Resource] => [file, resourceOf(file)]));
  const of = (src: string) => {
    const file = pictures.of({ src, alt: '', width: 0, height: 0, mediaType: 'image/png' });
    return file && files.get(file);
  };
  const front = cover === undefined ? undefined : of(cover);
  return {
    files: [...files.values()].map((file): Resource => (file === front ? { ...file, isCover: true } : file)),
    path: (src: string) => of(src)?.path,
  };
}

const resourceOf = ({ name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array }): Resource => ({
  // An XML id begins with a letter and has no dot.
  id: `picture-${name.replaceAll('.', '-')}`,
  path: `images/${name}`,
  mediaType,
  bytes,
});
