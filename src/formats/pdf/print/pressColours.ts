import { createHash } from 'node:crypto';
import { sRgbProfile } from '../archive/sRgb.ts';
import { blackRamp } from './blackRamp.ts';
import { type InkLink, inkLink } from './inkLink.ts';
import { lastOnes } from './lastOnes.ts';
import { type Colours, type Lab, profileColours } from './profileColours.ts';

/** A press by its profile: which inks make which colours. What is worked out of the profile is worked out once. */
export interface PressColours {
  /** A colour as a picture is to be seen -> parts of cyan, magenta, yellow and black, from 0 to 1. */
  readonly inksOf: (colour: Lab) => readonly number[];
  /** Pixels of a source, a byte a channel, -> inks. */
  readonly link: (source: Colours & { readonly channels: 3 | 4 }, pixels: Uint8Array) => Uint8Array;
  /** Whether the inks of a source look here as they do there: many build profiles of one printing condition. */
  readonly isConditionOf: (source: Colours & { readonly channels: 4 }) => boolean;
  /** Tones of a source's grey -> tones of black alone. */
  readonly ramp: (source: Colours & { readonly channels: 1 | 3 }) => Uint8Array;
}

export const hasChannels = <Channels extends Colours['channels']>(
  colours: Colours,
  ...channels: readonly Channels[]
): colours is Colours & { readonly channels: Channels } => (channels as readonly number[]).includes(colours.channels);

/** What screens show: what a picture without a profile is taken for. */
export const screen = screenColours();

function screenColours(): Colours & { readonly channels: 3 } {
  const colours = profileColours(sRgbProfile());
  if (!colours || !hasChannels(colours, 3)) throw new Error('The profile of sRGB cannot be read');
  return colours;
}

const presses = new WeakMap<Uint8Array, PressColours>();

/** Undefined of a profile that is not one of four inks, or cannot be read. */
export function pressColours(profile: Uint8Array): PressColours | undefined {
  const known = presses.get(profile);
  if (known) return known;
  const colours = profileColours(profile);
  if (!colours?.made || colours.channels !== 4) return undefined;
  const press = pressOf(colours, colours.made);
  presses.set(profile, press);
  return press;
}

/** Sources that are kept for one press: a grid has ten megabytes. */
const most = 4;

function pressOf(colours: Colours, made: (colour: Lab) => readonly number[]): PressColours {
  const linkOf = lastOnes<Colours, InkLink>(most);
  return {
    inksOf: made,
    link: (source, pixels) => linkOf(source, () => inkLink(source.channels, (device) => made(source.seen(device))))(pixels),
    isConditionOf: (source) => distance(source, colours) < alike,
    ramp: (source) => blackRamp((tone) => source.seen(Array<number>(source.channels).fill(tone)), colours),
  };
}

/** Mean distance in Lab: the conditions of FOGRA39 and GRACoL, which are near to each other, are two apart. */
const alike = 1;

const tints = [0, 0.4, 0.7, 1];
const mixtures = tints.flatMap((cyan) =>
  tints.flatMap((magenta) => tints.flatMap((yellow) => [0, 0.5, 1].map((black) => [cyan, magenta, yellow, black]))),
);

/** How far the colours of two presses are apart, in the mean of some mixtures of inks. */
const distance = (one: Colours, other: Colours): number =>
  mixtures.reduce((sum, inks) => {
    const [seen, there] = [one.measured(inks), other.measured(inks)];
    return sum + Math.hypot(...seen.map((value, at) => value - (there[at] ?? 0)));
  }, 0) / mixtures.length;

const sourceOf = lastOnes<string, Colours | undefined>(4 * most);

/** The profile that a picture brings along; one object for one profile, and the screen's for all that say the same as it does. */
export function sourceColours(profile: Uint8Array): Colours | undefined {
  const digest = createHash('sha256').update(profile).digest('hex');
  return sourceOf(digest, () => {
    const colours = profileColours(profile);
    return colours && looksLikeScreen(colours) ? screen : colours;
  });
}

/** Cameras and editors write sRGB with figures of their own; half a unit of Lab nobody sees. */
const looksLikeScreen = (colours: Colours) =>
  colours.channels === 3 &&
  probes.every((probe) => {
    const own = screen.seen(probe);
    return colours.seen(probe).every((value, at) => Math.abs(value - (own[at] ?? 0)) < 0.5);
  });

const probes = [0, 0.1, 0.25, 0.5, 0.75, 1].flatMap((tone) => [
  [tone, tone, tone],
  [tone, 0, 0],
  [0, tone, 0],
  [0, 0, tone],
  [1, tone, 0],
]);
