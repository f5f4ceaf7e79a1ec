import type { PdfDocument } from '../../pdf/document.ts';
import { isList, isStream, type PdfDictionary, type PdfObject } from '../../pdf/objects.ts';

/** What a colour lays on the paper: tints from 0 to 1. Undefined where the inks are the press's affair: RGB, Lab, patterns. */
export interface Ink {
  readonly cyan: number;
  readonly magenta: number;
  readonly yellow: number;
  readonly black: number;
  /** Inks of their own, each as much as it is. */
  readonly spots: number;
  /** Registration colour: that of Separation All. */
  readonly registration: boolean;
  /** By which space it is said, since that decides how it overprints. */
  readonly said: 'DeviceCMYK' | 'DeviceGray' | 'Separation' | 'ICCBased';
}

/** A colour space of content as far as it says inks: gives those of components. */
export type Inking = (components: readonly number[]) => Ink | undefined;

const none = { cyan: 0, magenta: 0, yellow: 0, black: 0, spots: 0, registration: false };
const clip = (value: number | undefined) => Math.min(1, Math.max(0, value ?? 0));

const cmyk =
  (said: Ink['said']): Inking =>
  ([cyan, magenta, yellow, black]) => ({
    ...none,
    cyan: clip(cyan),
    magenta: clip(magenta),
    yellow: clip(yellow),
    black: clip(black),
    said,
  });
const grey =
  (said: Ink['said']): Inking =>
  ([light]) => ({ ...none, black: 1 - clip(light), said });
const unknown: Inking = () => undefined;

const processInks: Readonly<Record<string, keyof Pick<Ink, 'cyan' | 'magenta' | 'yellow' | 'black'>>> = {
  Cyan: 'cyan',
  Magenta: 'magenta',
  Yellow: 'yellow',
  Black: 'black',
};

/** Inks by their names (ISO 32000-1, 8.6.6.4 and 8.6.6.5). */
const named =
  (names: readonly string[]): Inking =>
  (tints) => {
    const ink = { ...none, said: 'Separation' as const };
    for (const [index, name] of names.entries()) {
      const tint = clip(tints[index] ?? 1);
      const own = Object.hasOwn(processInks, name) ? processInks[name] : undefined;
      if (own !== undefined) ink[own] = tint;
      else if (name === 'All') {
        ink.cyan = ink.magenta = ink.yellow = ink.black = tint;
        ink.registration = tint > 0;
      } else if (name !== 'None') ink.spots += tint;
    }
    return ink;
  };

export const deviceInking: Readonly<Record<string, Inking>> = {
  DeviceGray: grey('DeviceGray'),
  G: grey('DeviceGray'),
  DeviceCMYK: cmyk('DeviceCMYK'),
  CMYK: cmyk('DeviceCMYK'),
};

/** What a space of a page says of inks. */
export function inkingOf(document: PdfDocument, space: PdfObject | undefined, resources: PdfDictionary): Inking {
  let found = document.resolve(space);
  if (typeof found === 'string') {
    if (Object.hasOwn(deviceInking, found)) return deviceInking[found] ?? unknown;
    found = document.resolve(document.dictionary(resources.get('ColorSpace')).get(found));
    if (typeof found === 'string') return deviceInking[found] ?? unknown;
  }
  if (!isList(found)) return unknown;
  const [kind, base] = found.map((part) => document.resolve(part));
  if (kind === 'Separation') return typeof base === 'string' ? named([base]) : unknown;
  if (kind === 'DeviceN') return isList(base) ? named(base.map((name) => String(document.resolve(name)))) : unknown;
  if (kind === 'ICCBased' && isStream(base)) {
    const channels = document.resolve(base.dictionary.get('N'));
    return channels === 4 ? cmyk('ICCBased') : channels === 1 ? grey('ICCBased') : unknown;
  }
  if (kind === 'CalGray') return grey('ICCBased');
  return typeof kind === 'string' && found.length === 1 ? (deviceInking[kind] ?? unknown) : unknown;
}

/** All inks together, in percent of the paper. */
export const totalOf = ({ cyan, magenta, yellow, black, spots }: Ink): number => (cyan + magenta + yellow + black + spots) * 100;

/** How many plates it needs; spots count as one. */
export const platesOf = ({ cyan, magenta, yellow, black, spots }: Ink): number =>
  [cyan, magenta, yellow, black, spots].filter((tint) => tint > 0.001).length;

/** `C 60 M 40 Y 40 K 100` */
export function toldInk({ cyan, magenta, yellow, black, spots, registration }: Ink): string {
  if (registration) return 'registration colour';
  const percent = (tint: number) => Math.round(tint * 100);
  const process = `C ${percent(cyan)} M ${percent(magenta)} Y ${percent(yellow)} K ${percent(black)}`;
  return spots > 0 ? `${process} and ${percent(spots)} of other inks` : process;
}
