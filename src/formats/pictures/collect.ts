import { createHash } from 'node:crypto';
import transliterate from '@sindresorhus/transliterate';
import type { Body, Picture, PictureType, Report, World } from '../../model/index.ts';
import { picturesIn } from '../markup/elements.ts';
import { faults } from './faults.ts';

/** A picture as a rendition carries it: its bytes as they are, so that its own IPTC credit goes with it. */
export interface PictureFile {
  /** Lower-case ASCII, its ending that of its media type, no folder. */
  readonly name: string;
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface Pictures {
  /** In reading order, each once, however often it is shown and under however many names. */
  readonly files: readonly PictureFile[];
  /** What the body shows, in reading order: pictures with their words, and the file of each. */
  readonly shown: readonly { readonly picture: Picture; readonly file: PictureFile }[];
  /** The file of a picture in the body. */
  of(picture: Picture): PictureFile | undefined;
}

/** Opens the pictures of a body and names them. The names depend on the pictures alone, not on their order. */
export async function collectPictures(body: Body, world: World, report: Report): Promise<Pictures> {
  const pictures = picturesIn(body);
  const bySource = new Map<string, Opened>();
  for (const { src, mediaType } of new Map(pictures.map((picture) => [picture.src, picture])).values()) {
    const bytes = await world.read(src);
    if (bytes) bySource.set(src, { bytes, mediaType, digest: createHash('sha256').update(bytes).digest('hex'), stem: stemOf(src) });
    else report(faults.gone(src));
  }

  // One picture under two names goes by the first of them in code point order.
  const byDigest = new Map<string, Opened>();
  for (const opened of bySource.values()) {
    const before = byDigest.get(opened.digest);
    byDigest.set(opened.digest, before && before.stem <= opened.stem ? before : opened);
  }
  const named = new Map<string, PictureFile>();
  for (const { digest, stem, mediaType, bytes } of byDigest.values()) {
    const ending = endings[mediaType];
    const shared = [...byDigest.values()].some((other) => other.digest !== digest && other.stem === stem && other.mediaType === mediaType);
    named.set(digest, { name: `${shared ? `${stem}-${digest.slice(0, 8)}` : stem}.${ending}`, mediaType, bytes, sha256: digest });
  }
  const of = ({ src }: Picture) => named.get(bySource.get(src)?.digest ?? '');
  const shown = pictures.flatMap((picture) => {
    const file = of(picture);
    return file ? [{ picture, file }] : [];
  });
  return { files: [...named.values()], shown, of };
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly mediaType: PictureType;
  readonly digest: string;
  readonly stem: string;
}

const endings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
} satisfies Record<PictureType, string>;

/** `stories/Brücke bei Nacht.JPG` -> `bruecke-bei-nacht`. 60 characters at most, so that a path fits every file system and zip. */
function stemOf(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  const ascii = transliterate(name.replace(/\.[^.]*$/, ''))
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-');
  const stem = ascii.slice(0, 60).replace(/^-+|-+$/g, '');
  // Windows keeps these names for devices, whatever the ending.
  return stem === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(stem) ? `picture-${stem}`.replace(/-$/, '') : stem;
}
