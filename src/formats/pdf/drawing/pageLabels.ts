import { type PdfValue, textOf } from './pdfValue.ts';

/** What a label is made of: a prefix, and a number in a style. Without a style it is all prefix. */
interface Label {
  readonly prefix: string;
  readonly style?: 'D' | 'r' | 'R';
  readonly number: number;
}

/** The number tree of what each page is called, a row a range of pages that count on (ISO 32000-1, 12.4.2). Undefined where no page has a name. */
export function pageLabels(names: readonly (string | undefined)[]): PdfValue | undefined {
  if (names.every((name) => name === undefined)) return undefined;
  const ranges: PdfValue[] = [];
  let last: Label | undefined;
  names.forEach((name, at) => {
    const label = labelOf(name ?? '');
    const goesOn =
      at > 0 &&
      label.style !== undefined &&
      label.style === last?.style &&
      label.prefix === last.prefix &&
      label.number === last.number + 1;
    if (!goesOn)
      ranges.push(at, {
        ...(label.prefix !== '' && { P: textOf(label.prefix) }),
        ...(label.style && { S: label.style, St: label.number }),
      });
    last = label;
  });
  return { Nums: ranges };
}

function labelOf(name: string): Label {
  const [, prefix = '', digits] = /^(.*?)([1-9]\d{0,8})$/s.exec(name) ?? [];
  if (digits !== undefined) return { prefix, style: 'D', number: Number(digits) };
  const roman = romanOf(name.toLowerCase());
  if (roman > 0 && name === name.toLowerCase()) return { prefix: '', style: 'r', number: roman };
  if (roman > 0 && name === name.toUpperCase()) return { prefix: '', style: 'R', number: roman };
  return { prefix: name, number: 0 };
}

const hundreds = ['', 'c', 'cc', 'ccc', 'cd', 'd', 'dc', 'dcc', 'dccc', 'cm'];
const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** The value of a Roman numeral below a thousand; 0 where it is none. */
function romanOf(text: string): number {
  const [, c = '', x = '', i = ''] = /^(c{0,3}|cd|dc{0,3}|cm)(x{0,3}|xl|lx{0,3}|xc)(i{0,3}|iv|vi{0,3}|ix)$/.exec(text) ?? [];
  return hundreds.indexOf(c) * 100 + tens.indexOf(x) * 10 + units.indexOf(i);
}
