import { type Ink, platesOf, toldInk, totalOf } from '../marks/ink.ts';
import type { Mark } from '../marks/mark.ts';
import { type Finding, type PrintRule, quoted } from '../rule.ts';
import type { Printed } from './printed.ts';

type Painted = Extract<Mark, { kind: 'text' | 'line' | 'area' }>;
type Inked = Painted & { readonly ink: Ink };

const inked = ({ marks }: Printed): readonly Inked[] => marks.filter((mark): mark is Inked => 'ink' in mark && mark.ink !== undefined);
const textsIn = (printed: Printed) => inked(printed).filter(({ kind }) => kind === 'text');

const what: Readonly<Record<Painted['kind'], string>> = { text: 'text', line: 'a line', area: 'an area' };

const found = ({ page, object }: Mark, message: string): Finding => ({ page, object, message });

/** So much black that it is meant as black, not as a dark colour. */
const dark = 0.9;
const isBlackAlone = ({ black, registration, ...other }: Ink) =>
  black > 0.999 && !registration && platesOf({ black, registration, ...other }) === 1;
export const isWhite = (ink: Ink): boolean => platesOf(ink) === 0;

/** Points below which a line shows white beside it where plates do not fit. */
const thinLine = 2;
/** Points below which black text does; the strokes of a headline are broad enough. */
const thinText = 12;

/** Black that takes other inks away from below it. */
function knockOut(mark: Inked): readonly Finding[] {
  const { ink, overprints, keeps, kind } = mark;
  const name = kind === 'text' ? 'black text' : kind === 'line' ? 'a thin black line' : 'a narrow black area';
  if (ink.said === 'DeviceGray' || ink.said === 'ICCBased')
    return [found(mark, `${name} is in ${ink.said}, which does not overprint other inks`)];
  return overprints && (keeps || ink.said === 'Separation') ? [] : [found(mark, `${name} does not overprint`)];
}

export const inks = {
  total: {
    code: 'print/ink',
    source: 'GWG2015, 4.22 Total Ink Area Coverage; 300 % by --ink (colours of text, lines and areas, and pictures of four channels)',
    severity: 'warning',
    remedy: 'Convert with a profile of less ink, or ask the printer for the limit of the paper; too much does not dry',
    check: (printed) => [
      ...inked(printed)
        .filter(({ ink }) => !ink.registration && totalOf(ink) > printed.allowance.ink + 0.5)
        .map((mark) => found(mark, `${what[mark.kind]} has ${Math.round(totalOf(mark.ink))} % of ink (${toldInk(mark.ink)})`)),
      ...printed.inks.map(({ page, object, name, most, over }) => ({
        page,
        object,
        message: `the picture ${quoted(name)} has up to ${Math.round(most)} % of ink, and more than ${printed.allowance.ink} % on ${(over * 100).toFixed(1)} % of it`,
      })),
    ],
  },
  rich: {
    code: 'print/black-text-mixed',
    source: 'GWG2015, 4.15 Rich Black Text',
    severity: 'warning',
    remedy: 'Set black text in black ink alone; four plates never fit so exactly, and its edges blur',
    check: (printed) =>
      textsIn(printed)
        .filter(({ ink }) => ink.black >= dark && !ink.registration && platesOf(ink) > 1)
        .map((mark) => found(mark, `black text is mixed of several inks (${toldInk(mark.ink)})`)),
  },
  knocksOut: {
    code: 'print/black-text-knocks-out',
    source: 'GWG2015, 4.10 Overprint 100% Black Text and 4.11 Overprint 100% Black Text defined in DeviceGray; below 12 pt',
    severity: 'warning',
    remedy: 'Let black text overprint (op true, OPM 1, in DeviceCMYK); else white shows around it where the plates do not fit',
    check: (printed) =>
      textsIn(printed)
        .filter((mark) => mark.kind === 'text' && (mark.size ?? 0) < thinText - 0.01 && isBlackAlone(mark.ink))
        .flatMap((mark) => knockOut(mark)),
  },
  thin: {
    code: 'print/black-line-knocks-out',
    source:
      'GWG2015, 4.12 Overprint Thin 100% Black Line and 4.13 Overprint Thin 100% Black Line defined in DeviceGray; 2 pt, of lines and of areas that are as narrow',
    severity: 'warning',
    remedy:
      'Let thin black lines overprint (OP and op true, OPM 1, in DeviceCMYK); else white shows beside them where the plates do not fit',
    check: (printed) =>
      inked(printed)
        .filter((mark) => mark.kind !== 'text' && mark.width < thinLine && isBlackAlone(mark.ink))
        .flatMap((mark) => knockOut(mark)),
  },
  white: {
    code: 'print/white-overprints',
    source: 'GWG2015, 4.8 Overprint White Text and 4.9 Overprint White Paths',
    severity: 'warning',
    remedy: 'Turn overprinting off for what is white; it prints nothing and vanishes',
    check: (printed) =>
      inked(printed)
        .filter(
          ({ ink, overprints, keeps }) => isWhite(ink) && overprints && ((keeps && ink.said === 'DeviceCMYK') || ink.said === 'Separation'),
        )
        .map((mark) => found(mark, `${what[mark.kind]} is white and overprints`)),
  },
  registration: {
    code: 'print/registration-colour',
    source: 'GWG2015, 4.21 Separation Color All; looked for inside the TrimBox',
    severity: 'warning',
    remedy: 'Set it in black; registration colour is for marks beside the page',
    check: (printed) =>
      inked(printed)
        .filter(({ ink, page }) => ink.registration && printed.file.pages[page - 1]?.finished !== undefined)
        .map((mark) => found(mark, `${what[mark.kind]} is in registration colour`)),
  },
} satisfies Record<string, PrintRule<Printed>>;
