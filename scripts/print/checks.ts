import { lacking, type Need } from '../conformance/judges.ts';
import { type Outcome, thereIs } from '../conformance/outcome.ts';
import type { House } from '../conformance/publication.ts';
import { elsewhere, sameBytes } from '../conformance/same.ts';
import type { Figure } from '../figures/page.ts';
import { inkCovered, plateByPlate } from './blackPlate.ts';
import { bothCopies, type Copy, copiesOf } from './copies.ts';
import { most, printCost } from './cost.ts';
import { pressHouses, type Way, ways } from './houses.ts';
import { inkOfCharts, mostOff } from './inkOfCharts.ts';
import { faultsFound, rulesKept } from './rules.ts';
import { allInside, boxesRight, linesSame, objectsWhole } from './stock.ts';

export interface Wish {
  readonly house: House;
  readonly seed: number;
  /** Of all publications together. */
  readonly stories: number;
  readonly editions: number;
  readonly ways?: readonly Way[];
}

const needs = {
  poppler: [{ command: 'pdfinfo' }, { command: 'pdfimages' }, { command: 'pdftotext' }, { command: 'pdffonts' }],
  qpdf: [{ command: 'pdfinfo' }, { command: 'pdfimages' }, { command: 'qpdf' }],
  ghostscript: [{ command: 'pdfinfo' }, { command: 'pdfimages' }, { command: 'gs' }],
} as const satisfies Record<string, readonly Need[]>;

/** Print copies are as a printer wants them, by the tools that printers have and by our own rules. */
export function printing({ house, ways: wished = ways, ...wish }: Wish): readonly Figure[] {
  const houses = once(() => pressHouses({ house, ways: wished, ...wish }));
  const copies = once(async () => copiesOf(await houses()));
  const of = (tools: keyof typeof needs, look: (copies: readonly Copy[]) => Promise<Outcome>) => async () => {
    const lacks = lacking(needs[tools]);
    return lacks ? thereIs(`no ${lacks}`) : look(await copies());
  };
  return [
    {
      name: 'print copies',
      what: `Generated stories and editions of ${wished.length} publications, each with its own paper, columns, colours, bleed, marks and order of pages`,
      goal: 'each in both copies',
      make: async () => bothCopies(await houses()),
    },
    {
      name: 'print boxes',
      what: 'TrimBox and BleedBox of each page, by pdfinfo',
      goal: 'cut to the archive copy’s page; bleed as wished; inside the MediaBox',
      make: of('poppler', boxesRight),
    },
    {
      name: 'print lines',
      what: 'Words of each page, by pdftotext -bbox, beside the archive copy’s',
      goal: 'the same words at the same places of the page; other pages blank',
      make: of('poppler', linesSame),
    },
    {
      name: 'print parts',
      what: 'Pictures by pdfimages, faces by pdffonts',
      goal: 'pictures in CMYK or grey without masks; faces in the file',
      make: of('poppler', allInside),
    },
    {
      name: 'print inkcov',
      what: 'Ink on pages without pictures, by Ghostscript’s inkcov',
      goal: 'no cyan, magenta or yellow, but for an accent’s',
      make: of('ghostscript', inkCovered),
    },
    {
      name: 'print plates',
      what: 'Plates of some of these pages, by Ghostscript’s tiffsep, pixel by pixel; of sheets with marks, outside the bleed; of sheets with pictures, at the cut',
      goal: 'text on the black plate alone, an accent in its own inks; registration marks alike on all plates; what reaches the cut goes on to the edge of the bleed',
      make: of('ghostscript', (all) => plateByPlate(all, house.folder)),
    },
    {
      name: 'print qpdf',
      what: 'Objects, by qpdf --check',
      goal: 'clean',
      make: of('qpdf', objectsWhole),
    },
    {
      name: 'print rules',
      what: 'Our rules of PDF/X-4 and of printing, those of `slugline check FILE.pdf --as pdfx4`',
      goal: '0 faults',
      make: of('poppler', rulesKept),
    },
    {
      name: 'print faults',
      what: 'Faults planted into good files, one at a time',
      goal: 'all found, each by the rule that names it',
      make: of('poppler', faultsFound),
    },
    {
      name: 'print chart',
      what: 'Test charts as PNG and JPEG, in colour and grey: ink on Ghostscript’s plates beside what the profile wants, by Little CMS',
      goal: `within ${mostOff} % of each ink`,
      make: () => inkOfCharts(house),
    },
    {
      name: 'print bytes',
      what: 'The same again in another process, folder, time zone and language',
      goal: 'the same bytes',
      make: async () =>
        sameBytes(
          house,
          (await houses()).map(({ build }) => build),
          elsewhere['in Tokyo, in Turkish'],
        ),
    },
  ];
}

/** What is measured beside the files: for a machine that is not at work. */
export const measuring = (): readonly Figure[] => [
  {
    name: 'print cost',
    what: 'What the print copy costs on top of the archive copy, as a part of that one’s CPU: typical stories of 640 words, in one warm process, from the story that was read to the sealed file',
    goal: `at most ${most}`,
    make: printCost,
  },
];

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
