import { proseFiles } from '../conformance/proseFiles.ts';
import { type Build, build, type Files, type House, lay, type Made, made } from '../conformance/publication.ts';
import { each } from '../conformance/run.ts';
import { cover, photographs } from './photographs.ts';

/** What a publication asks of its pages, as its publication.yaml says it. */
export interface Way {
  readonly name: string;
  readonly pdf: Readonly<Record<string, unknown>> & { readonly colours?: Readonly<Record<string, string>>; readonly print?: PrintWish };
  readonly pictures?: true;
}

interface PrintWish {
  readonly bleed?: string;
  readonly marks?: readonly string[];
  readonly accent?: Cmyk | { readonly spot: string; readonly cmyk: Cmyk };
  readonly pages?: { readonly multiple?: number; readonly backs?: 'printed' | 'blank'; readonly shift?: string };
}

/** Percent. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Of two inks: small text of three shows where they do not lie on each other. */
const red: Cmyk = [0, 100, 80, 0];
const spot = 'PANTONE 186 C';
const everyMark = ['crop', 'registration', 'slug'];

/** Papers, columns, accents of every kind, bleeds, marks and orders of pages. */
export const ways: readonly Way[] = [
  { name: 'A4', pdf: {} },
  { name: 'A4, marks', pdf: { colours: { accent: '#8c1d18' }, print: { marks: everyMark } } },
  { name: 'A5, no bleed', pdf: { paper: 'A5', size: '12pt', print: { bleed: '0mm', accent: red } } },
  { name: 'letter, spot', pdf: { paper: 'letter', columns: 2, print: { accent: { spot, cmyk: red } } } },
  {
    name: 'tabloid, greys',
    pdf: {
      paper: 'tabloid',
      colours: { text: '#1a1a1a', quiet: '#606060', accent: '#404040' },
      print: { bleed: '5mm', marks: ['crop'] },
    },
  },
  { name: 'fours', pdf: { paper: { width: '170mm', height: '240mm' }, print: { pages: { multiple: 4, shift: '4mm' } } } },
  { name: 'blank backs', pdf: { dropCap: 3, print: { marks: ['registration'], pages: { backs: 'blank' } } } },
  { name: 'pictures, A4', pdf: {}, pictures: true },
  {
    name: 'pictures, A5',
    pdf: { paper: 'A5', colours: { accent: '#0b5394' }, print: { marks: everyMark, accent: { spot, cmyk: red } } },
    pictures: true,
  },
  {
    name: 'pictures, letter',
    pdf: { paper: 'letter', columns: 2, stories: 'run-on', print: { bleed: '5mm', accent: [100, 70, 0, 0] } },
    pictures: true,
  },
];

/** A publication of generated stories, built in both profiles. */
export interface PressHouse {
  readonly way: Way;
  /** Its stories and editions. */
  readonly subjects: number;
  readonly build: Build;
  readonly files: readonly Made[];
}

export interface Order {
  readonly house: House;
  readonly seed: number;
  /** Of all publications together. */
  readonly stories: number;
  readonly editions: number;
  readonly ways: readonly Way[];
}

/** As many stories and editions as are wished for, shared out among the ways. */
export async function pressHouses({ house, seed, ways: wished, ...count }: Order): Promise<readonly PressHouse[]> {
  const pictures = await photographs();
  return each(wished, house.width, async (way, n) => {
    const share = (sum: number) => Math.floor((sum * (n + 1)) / wished.length) - Math.floor((sum * n) / wished.length);
    const [stories, editions] = [share(count.stories), share(count.editions)];
    const told = proseFiles({ seed: seed * 100 + n, stories, editions });
    const publication = { name: 'Generated', formats: ['pdf'], pdf: { profiles: ['archive', 'print'], ...way.pdf } };
    const source = await lay(house, {
      'publication.yaml': JSON.stringify(publication),
      ...(way.pictures ? illustrated(told, pictures) : told),
    });
    const built = await build(house, way.name, source);
    return { way, subjects: stories + editions, build: built, files: await made(built.out) };
  });
}

/** Every second story shows a picture, each edition has one for its cover. */
function illustrated(files: Readonly<Record<string, string>>, pictures: Readonly<Record<string, Uint8Array>>): Files {
  const names = Object.keys(pictures).filter((name) => name !== cover);
  const told = Object.entries(files).map(([file, text], n) => {
    const name = names[(n >> 1) % names.length] ?? '';
    if (file.startsWith('editions/')) return [file, `${text}cover: {file: ../stories/${cover}, alt: A view}\n`];
    return [file, n % 2 === 0 ? `${text}\n![A view](${name} "A view of ${n}")\n` : text];
  });
  return {
    ...Object.fromEntries(told),
    ...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`stories/${name}`, bytes])),
  };
}
