import type { Remedy } from '../../model/index.ts';
import { type Frame, frameOf, type PageWishes } from './frame.ts';
import { pageLimits } from './pageLimits.ts';
import type { PrintSettings } from './print/settings.ts';
import type { ProfileName } from './profile.ts';

/** A wish that cannot be had together with the others: the key that it stands at, what is wrong, what to do. */
export interface Nonsense extends Remedy {
  readonly path: readonly string[];
  readonly message: string;
}

/** What the rules look at beside the page's measures. */
export interface DesignWishes extends PageWishes {
  readonly furniture: { readonly head: boolean; readonly foot: boolean; readonly pageNumbers: boolean };
  readonly faces?: { readonly [role: string]: string | undefined } | undefined;
  readonly profiles: readonly ProfileName[];
  readonly print?: PrintSettings | undefined;
}

/** Points of a margin in which a line of furniture finds room, clear of the paper's edge. */
const furnitureRoom = 24;

/** Wishes -> those that make no page together. Each wish by itself is right. */
export function senseOf(wishes: DesignWishes): readonly Nonsense[] {
  const frame = frameOf(wishes);
  return [...sides(wishes, frame), ...heights(wishes, frame), ...type(wishes, frame), ...faces(wishes), ...print(wishes, frame)];
}

function* sides({ margins = {}, columns, gutter, size, paper }: DesignWishes, frame: Frame): Generator<Nonsense> {
  const { inside, outside } = frame.margins;
  const room = frame.paper.width - inside - outside;
  // The key that somebody wrote last asked for too much.
  const side = margins.inside === undefined ? 'outside' : margins.outside === undefined || inside >= outside ? 'inside' : 'outside';
  const isMargin = margins.inside !== undefined || margins.outside !== undefined;
  const needs = pageLimits.narrowest * frame.size * frame.columns + frame.gutter * (frame.columns - 1);
  if (isMargin && (room <= 0 || (frame.columns === 1 && room < needs)))
    yield {
      path: ['margins', side],
      message: `the margins inside and outside (${points(inside)} and ${points(outside)}) leave ${points(Math.max(0, room))} of a paper ${points(frame.paper.width)} wide`,
      remedy: `Make them ${points(Math.floor(frame.paper.width - needs))} together or less`,
    };
  else if (room < needs && frame.columns > 1)
    yield {
      path: [
        columns !== undefined ? 'columns' : gutter !== undefined ? 'gutter' : isMargin ? 'margins' : size !== undefined ? 'size' : 'paper',
      ],
      message: `${frame.columns} columns in ${points(Math.floor(room))} are ${points(Math.max(0, Math.floor(frame.measure)))} wide each, too narrow for text of ${points(frame.size)}`,
      remedy: `A column is ${points(pageLimits.narrowest * frame.size)} wide or more: take fewer columns, or narrower margins and gutter`,
    };
  else if (room < needs)
    yield {
      path: [size !== undefined ? 'size' : 'paper'],
      message: `a line of ${points(Math.floor(room))} is too narrow for text of ${points(frame.size)}`,
      remedy: paper === undefined ? 'Take a smaller size' : 'Take a smaller size or a wider paper',
    };
  else if (gutter !== undefined && frame.columns === 1)
    yield { path: ['gutter'], message: 'a page of one column has no gutter', remedy: 'Delete it, or set columns' };
  else if (gutter !== undefined && gutter < frame.size * 0.8)
    yield {
      path: ['gutter'],
      message: `columns ${points(gutter)} apart read as one, with text of ${points(frame.size)}`,
      remedy: `Write ${points(frame.size)} or more`,
    };
}

function* heights({ margins = {}, leading, size, furniture }: DesignWishes, frame: Frame): Generator<Nonsense> {
  const { top } = frame.margins;
  const bottom = margins.bottom ?? frame.margins.bottom;
  if (frame.lines < pageLimits.fewestLines) {
    const isMargin = margins.top !== undefined || margins.bottom !== undefined;
    const side = margins.top === undefined ? 'bottom' : margins.bottom === undefined || top >= bottom ? 'top' : 'bottom';
    const needs = frame.paper.height - pageLimits.fewestLines * frame.leading;
    yield isMargin
      ? {
          path: ['margins', side],
          message: `the margins at top and bottom (${points(top)} and ${points(bottom)}) leave room for ${counted(frame.lines)} of text on a paper ${points(frame.paper.height)} high`,
          remedy: `Make them ${points(Math.max(0, Math.floor(needs)))} together or less`,
        }
      : {
          path: [leading !== undefined ? 'leading' : size !== undefined ? 'size' : 'paper'],
          message: `a page of ${points(frame.paper.height)} has room for ${counted(frame.lines)} of text`,
          remedy: 'Take a smaller size and leading, or a higher paper',
        };
    return;
  }
  if (margins.top !== undefined && furniture.head && top < furnitureRoom)
    yield {
      path: ['margins', 'top'],
      message: `a margin of ${points(top)} has no room for the running head`,
      remedy: `Write ${points(furnitureRoom)} or more, or hide it with furniture: {head: false}`,
    };
  if (margins.bottom !== undefined && (furniture.foot || furniture.pageNumbers) && bottom < furnitureRoom)
    yield {
      path: ['margins', 'bottom'],
      message: `a margin of ${points(bottom)} has no room for the running foot`,
      remedy: `Write ${points(furnitureRoom)} or more, or hide it with furniture: {foot: false, pageNumbers: false}`,
    };
}

function* type({ leading, size }: DesignWishes, frame: Frame): Generator<Nonsense> {
  if (leading !== undefined && leading < frame.size)
    yield {
      path: ['leading'],
      message: `lines ${points(leading)} apart run into each other, with text of ${points(frame.size)}`,
      remedy: `Write ${points(Math.ceil(frame.size * 2.4) / 2)} or so${size === undefined ? ', or set a smaller size' : ''}`,
    };
  if (leading !== undefined && leading > frame.size * 2.5)
    yield {
      path: ['leading'],
      message: `lines ${points(leading)} apart do not hold together, with text of ${points(frame.size)}`,
      remedy: `Write ${points(Math.floor(frame.size * 4) / 2)} or less`,
    };
}

/** A text in a face of its own, with its emphasis in the house's, is nobody's wish. */
function* faces({ faces = {} }: DesignWishes): Generator<Nonsense> {
  const lacking = ['italic', 'bold', 'boldItalic'].filter((role) => faces[role] === undefined);
  if (faces.regular !== undefined && lacking.length > 0)
    yield {
      path: ['faces'],
      message: `regular is named, but not ${lacking.join(', ')}: these would come from another family`,
      remedy: `Add ${lacking.join(', ')}; a face may stand for several`,
    };
}

/** Points from the cut that text keeps, where a knife may miss it. */
const safe = 9;
/** The furthest out that a wide table stands, in points from the edge of the paper. */
const outermost = 48;

function* print({ profiles, print }: DesignWishes, { margins }: Frame): Generator<Nonsense> {
  if (!print) return;
  if (!profiles.includes('print'))
    yield {
      path: ['print'],
      message: 'settings for a print copy, and none is made',
      remedy: 'Write profiles: [archive, print], or delete them',
    };
  const { bleed, accent, ink, pages } = print;
  const narrow = Math.min(margins.top, margins.bottom, margins.inside, margins.outside);
  if (bleed > narrow)
    yield {
      path: ['print', 'bleed'],
      message: `a bleed of ${points(bleed)} is larger than the smallest margin, ${points(narrow)}`,
      remedy: `Write ${points(Math.floor(narrow))} or less; printers ask for 3mm`,
    };
  const room = Math.max(0, Math.floor(Math.min(margins.inside, margins.outside, outermost) - safe));
  if (pages.shift > room)
    yield {
      path: ['print', 'pages', 'shift'],
      message: `text moved by ${points(pages.shift)} comes nearer than ${points(safe)} to the cut`,
      remedy: `Write ${points(room)} or less, or set wider margins`,
    };
  const sum = accent?.cmyk.reduce((all, percent) => all + percent, 0) ?? 0;
  if (sum > ink)
    yield {
      path: ['print', 'accent'],
      message: `an accent of ${Math.round(sum * 10) / 10}% is more ink than the ${ink}% that print may have`,
      remedy: `Take four inks of ${ink}% together or less`,
    };
}

const points = (length: number): string => `${Math.round(length * 100) / 100}pt`;
const counted = (lines: number): string => (lines === 1 ? '1 line' : `${lines} lines`);
