import { createHash } from 'node:crypto';
import type { Layout, Picture, Report, World } from '../../../model/index.ts';
import { faults as common } from '../../pictures/faults.ts';
import type { PressPicture } from '../drawing/pressPicture.ts';
import { faults } from '../faults.ts';
import { inkBeyond } from './inkCoverage.ts';
import { type Placed, placedIn } from './placedIn.ts';
import { pressColours } from './pressColours.ts';
import { pressFaults } from './pressFaults.ts';
import { type Separated, type Separation, type Source, separate } from './separate.ts';

/** What pictures are made for. */
export interface Destination {
  readonly world: World;
  /** The output intent: bytes of a profile of four inks. */
  readonly intent: { readonly bytes: Uint8Array };
  /** Where the pictures stand, and how large. */
  readonly layout: Layout;
  /** Pixels per inch below which a picture is warned of. */
  readonly resolution: number;
  /** Percent of all inks together above which a picture is warned of. */
  readonly ink: number;
}

type Shown = Pick<Picture, 'src' | 'mediaType' | 'width' | 'height'>;

/** Some pictures by path, as the press prints them: in its four inks, in black alone where all of a picture is grey. */
export async function pressPictures(
  shown: Iterable<Shown>,
  destination: Destination,
  report: Report,
): Promise<ReadonlyMap<string, PressPicture>> {
  const { world, intent, layout } = destination;
  const colours = pressColours(intent.bytes);
  if (!colours) throw new Error('The output intent has no profile of four inks');
  const placed = placedIn(layout);
  const pictures = new Map<string, PressPicture>();
  const seen = new Set<string>();
  for (const picture of shown) {
    const { src, mediaType } = picture;
    if (seen.has(src)) continue;
    seen.add(src);
    const bytes = await world.read(src);
    if (!bytes) {
      report(common.gone(src));
      continue;
    }
    const place = placed.get(src);
    const made = await separatedOnce(
      { bytes, mediaType, longest: longestOf(picture, place, destination) },
      { colours, profile: intent.bytes },
    );
    if (!made) {
      report(faults.pictureUnreadable(src));
      continue;
    }
    pictures.set(src, made.picture);
    judge(src, { made, place, destination }, report);
  }
  return pictures;
}

/** Pixels per inch that a press can show; what a picture has beyond that is left out. */
const enough = 300;
/** Pixels: sizes are rounded up to it, so that a picture that stands nearly as large in a story and its edition is made once. */
const step = 800;

/** Pixels along the longer side. */
function longestOf({ width, height }: Shown, place: Placed | undefined, { resolution }: Pick<Destination, 'resolution'>): number {
  const inches = Math.max(place?.width ?? 0, place?.height ?? 0) / 72;
  return Math.min(Math.max(width, height), Math.max(1, Math.ceil((inches * Math.max(enough, resolution)) / step)) * step);
}

interface Judged {
  readonly made: Separated;
  readonly place: Placed | undefined;
  readonly destination: Pick<Destination, 'resolution' | 'ink'>;
}

function judge(src: string, { made, place, destination: { resolution, ink } }: Judged, report: Report): void {
  const { picture, coverage, takenAs } = made;
  if (takenAs) report(pressFaults.profile(src, takenAs));
  if (place) {
    const found = Math.floor(Math.min((picture.width * 72) / place.width, (picture.height * 72) / place.height));
    if (found < resolution) report(pressFaults.resolution(src, found, { wanted: resolution, placed: place }));
  }
  if (!coverage) return;
  const beyond = inkBeyond(coverage, ink);
  if (beyond.part > 0) report(pressFaults.ink(src, ink, beyond));
}

interface Kept {
  readonly made: Promise<Separated | undefined>;
  /** Of the picture; 0 until it is made. */
  bytes: number;
}

/** What was made for a press before: a story and its editions show the same pictures. */
const stocks = new WeakMap<Separation['profile'], Map<string, Kept>>();
/** Bytes of pictures that are kept for a press, the last ones. */
const mostKept = 64_000_000;

async function separatedOnce(source: Source, press: Separation): Promise<Separated | undefined> {
  const stock = stocks.get(press.profile) ?? new Map<string, Kept>();
  stocks.set(press.profile, stock);
  const key = `${createHash('sha256').update(source.bytes).digest('hex')} ${source.mediaType} ${source.longest}`;
  const kept = stock.get(key) ?? { made: separate(source, press), bytes: 0 };
  stock.delete(key);
  stock.set(key, kept);
  const made = await kept.made;
  kept.bytes = made?.picture.bytes.length ?? 0;
  let sum = 0;
  for (const [older, { bytes }] of [...stock].reverse()) {
    sum += bytes;
    if (sum > mostKept) stock.delete(older);
  }
  return made;
}
