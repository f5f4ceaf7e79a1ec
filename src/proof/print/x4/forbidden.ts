// Whole because it is one list: what a file for the press does not hold, a row each.
import type { PdfDocument } from '../../pdf/document.ts';
import { isDictionary, isReference, isStream, type PdfDictionary, type PdfObject } from '../../pdf/objects.ts';
import { boxOf, overlaps } from '../box.ts';
import type { Content } from '../contents.ts';
import type { PrintFile } from '../printFile.ts';
import { type Finding, type PrintRule, quoted } from '../rule.ts';

/** A resource that content uses, by its name. */
interface Used {
  readonly page: number;
  readonly object: number | undefined;
  readonly name: string;
  readonly dictionary: PdfDictionary;
}

const usedIn = (document: PdfDocument, content: Content, category: string, names: ReadonlySet<string>): readonly Used[] => {
  const all = document.dictionary(content.resources.get(category));
  return [...names].map((name) => {
    const reference = all.get(name);
    return {
      page: content.page,
      object: isReference(reference) ? reference.reference : content.object,
      name,
      dictionary: document.dictionary(reference),
    };
  });
};

const drawnIn = ({ document, contents }: PrintFile): readonly Used[] =>
  contents.all.flatMap((content) => usedIn(document, content, 'XObject', content.drawn));
const statesIn = ({ document, contents }: PrintFile): readonly Used[] =>
  contents.all.flatMap((content) => usedIn(document, content, 'ExtGState', content.states));

const found = ({ page, object }: Used, message: string): Finding => ({ page, object, message });

/** Pictures and forms that a test finds something in; the text ends the sentence that begins with their name. */
const drawn =
  (test: (dictionary: PdfDictionary, document: PdfDocument) => string | undefined) =>
  (file: PrintFile): readonly Finding[] =>
    drawnIn(file).flatMap((used) => {
      const what = test(used.dictionary, file.document);
      return what === undefined ? [] : [found(used, `${quoted(used.name)} ${what}`)];
    });

/** Annotations that the press makes itself. */
const ofThePress = new Set(['TrapNet', 'PrinterMark']);

/** Actions, wherever a reader could be made to do something; going to a page is none that matters to paper. */
function actionsIn({ document, catalog, pages }: PrintFile): readonly Finding[] {
  const findings: Finding[] = [];
  const look = (object: PdfObject | undefined, at: Pick<Finding, 'page' | 'object'>) => {
    const kind = document.resolve(document.dictionary(object).get('S'));
    if (isDictionary(document.resolve(object)) && kind !== 'GoTo')
      findings.push({ ...at, message: `it has an action (${typeof kind === 'string' ? kind : 'of no kind'})` });
  };
  const lookAll = (object: PdfObject | undefined, at: Pick<Finding, 'page' | 'object'>) => {
    for (const action of document.dictionary(object).values()) look(action, at);
  };
  look(catalog.get('OpenAction'), {});
  lookAll(catalog.get('AA'), {});
  if (document.dictionary(catalog.get('Names')).has('JavaScript')) findings.push({ message: 'it has JavaScript' });
  for (const { page, object, dictionary } of pages) {
    lookAll(dictionary.get('AA'), { page, object });
    for (const annotation of document.list(dictionary.get('Annots'))) {
      const own = document.dictionary(annotation);
      const at = { page, object: isReference(annotation) ? annotation.reference : object };
      look(own.get('A'), at);
      lookAll(own.get('AA'), at);
    }
  }
  const outlines = [document.dictionary(catalog.get('Outlines')).get('First')];
  const seen = new Set<number>();
  while (outlines.length > 0) {
    const reference = outlines.pop();
    if (!isReference(reference) || seen.has(reference.reference)) continue;
    seen.add(reference.reference);
    const item = document.dictionary(reference);
    look(item.get('A'), { object: reference.reference });
    outlines.push(item.get('First'), item.get('Next'));
  }
  return findings;
}

/** ISO 32000-1, 11.3.5, tables 136 and 137; Compatible is Normal by its old name. */
const blendModes = new Set(
  `Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color
   Luminosity`.split(/\s+/),
);

/** What is wrong with a halftone, and with those that one of type 5 is made of; the text ends "its halftone". */
function wrongHalftone(document: PdfDocument, object: PdfObject | undefined, inner = false): string | undefined {
  const halftone = document.dictionary(object);
  if (halftone.size === 0) return undefined;
  const type = document.resolve(halftone.get('HalftoneType'));
  if (halftone.has('HalftoneName')) return 'has a name, which only one make of machine knows';
  if (type !== 1 && (type !== 5 || inner)) return `is of type ${String(type)}, not 1 or 5`;
  if (type !== 5) return undefined;
  for (const value of halftone.values()) {
    const own = document.resolve(value);
    const wrong = isDictionary(own) || isStream(own) ? wrongHalftone(document, own, true) : undefined;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

export const forbidden = {
  annotation: {
    code: 'x4/annotation',
    source: 'ISO 15930-7:2010, annotations: outside the BleedBox, or the TrimBox where there is none, but for those of the press itself',
    severity: 'error',
    remedy: 'Take links, notes and form fields off the pages; what is to be printed is drawn on the page',
    check: ({ document, pages }) =>
      pages.flatMap(({ page, object, dictionary, bleed }) =>
        document.list(dictionary.get('Annots')).flatMap((annotation): readonly Finding[] => {
          const own = document.dictionary(annotation);
          const kind = String(document.resolve(own.get('Subtype')) ?? 'nameless');
          const area = boxOf(document, own.get('Rect'));
          if (ofThePress.has(kind) || area === undefined || bleed === undefined || !overlaps(area, bleed)) return [];
          const at = isReference(annotation) ? annotation.reference : object;
          return [{ page, object: at, message: `a ${kind} annotation stands on what is printed` }];
        }),
      ),
  },
  action: {
    code: 'x4/action',
    source: 'ISO 15930-7:2010, actions: no JavaScript and no other action',
    severity: 'error',
    remedy: 'Export the file without scripts, buttons and forms',
    check: actionsIn,
  },
  postScript: {
    code: 'x4/postscript',
    source: 'ISO 15930-7:2010, PostScript XObjects: none (ISO 32000-1, 8.8.2)',
    severity: 'error',
    remedy: 'Export it as a picture or as drawing; a press that reads PDF leaves PostScript out',
    check: drawn((dictionary, document) =>
      document.resolve(dictionary.get('Subtype')) === 'PS' || document.resolve(dictionary.get('Subtype2')) === 'PS' || dictionary.has('PS')
        ? 'is a piece of PostScript'
        : undefined,
    ),
  },
  proxy: {
    code: 'x4/opi',
    source: 'ISO 15930-7:2010, OPI: no picture stands for another one that lies elsewhere',
    severity: 'error',
    remedy: 'Put the picture itself into the file in its full resolution',
    check: drawn((dictionary) => (dictionary.has('OPI') ? 'stands for a picture that lies elsewhere (OPI)' : undefined)),
  },
  reference: {
    code: 'x4/reference',
    source: 'ISO 15930-7:2010, complete exchange: no reference XObjects; those are of PDF/X-5',
    severity: 'error',
    remedy: 'Put the placed page itself into the file',
    check: drawn((dictionary) => (dictionary.has('Ref') ? 'stands for a page of another file' : undefined)),
  },
  elsewhere: {
    code: 'x4/external-stream',
    source: 'ISO 15930-7:2010, complete exchange: what is printed is in the file (ISO 32000-1, 7.3.8.2, F)',
    severity: 'error',
    remedy: 'Put the picture itself into the file',
    check: drawn((dictionary) => (dictionary.has('F') ? 'has its data in another file' : undefined)),
  },
  alternate: {
    code: 'x4/alternate-picture',
    source: 'ISO 15930-7:2010, alternate images: none is the default for printing (ISO 32000-1, 8.9.5.4)',
    severity: 'error',
    remedy: 'Keep the picture that is to be printed and no other',
    check: drawn((dictionary, document) =>
      document
        .list(dictionary.get('Alternates'))
        .some((one) => document.resolve(document.dictionary(one).get('DefaultForPrinting')) === true)
        ? 'is another picture when it is printed'
        : undefined,
    ),
  },
  transfer: {
    code: 'x4/transfer-curve',
    source: 'ISO 15930-7:2010, transfer functions: no TR, and no TR2 but Default',
    severity: 'error',
    remedy: 'Apply the curve to the picture itself; the printer has curves of the press',
    check: (file) =>
      statesIn(file)
        .filter(({ dictionary }) => {
          const second = file.document.resolve(dictionary.get('TR2'));
          return dictionary.has('TR') || (second !== null && second !== 'Default');
        })
        .map((used) => found(used, `the graphics state ${quoted(used.name)} changes tones (TR)`)),
  },
  blending: {
    code: 'x4/blend-mode',
    source: 'ISO 15930-7:2010, transparency: blend modes are those of PDF (ISO 32000-1, 11.3.5)',
    severity: 'error',
    remedy: 'Choose a blend mode that PDF has, or merge what is transparent before it is exported',
    check: (file) =>
      statesIn(file).flatMap((used) => {
        const modes = [file.document.resolve(used.dictionary.get('BM'))].flat().map((mode) => file.document.resolve(mode));
        // Of several the first that is known counts, and the others stand for it.
        if (modes.some((mode) => mode === null || (typeof mode === 'string' && blendModes.has(mode)))) return [];
        return [
          found(used, `the graphics state ${quoted(used.name)} mixes colours in a way that nobody knows (${modes.map(String).join(', ')})`),
        ];
      }),
  },
  halftone: {
    code: 'x4/halftone',
    source: 'ISO 15930-7:2010, halftones: of type 1 or 5, without a name, and without a phase (HTP)',
    severity: 'error',
    remedy: 'Leave the screen to the printer, who knows press and paper',
    check: (file) =>
      statesIn(file).flatMap((used) => {
        const wrong = wrongHalftone(file.document, used.dictionary.get('HT'));
        if (wrong !== undefined) return [found(used, `the graphics state ${quoted(used.name)}: its halftone ${wrong}`)];
        return used.dictionary.has('HTP') ? [found(used, `the graphics state ${quoted(used.name)} moves the halftone (HTP)`)] : [];
      }),
  },
  operator: {
    code: 'x4/unknown-operator',
    source: 'ISO 15930-7:2010, content: operators are those of PDF (ISO 32000-1, annex A); looked for outside of BX and EX',
    severity: 'error',
    remedy: 'Export the page again; what a press does not know, it leaves out',
    check: ({ contents }) =>
      contents.all.flatMap(({ page, object, unknown }) =>
        [...unknown].slice(0, 5).map((word) => ({ page, object, message: `the content has an unknown operator ${quoted(word)}` })),
      ),
  },
  separated: {
    code: 'x4/pre-separated',
    source: 'ISO 15930-7:2010, pages: composite, not one for each ink (ISO 32000-1, 14.11.4)',
    severity: 'error',
    remedy: 'Export composite pages; the printer separates them',
    check: ({ pages }) =>
      pages
        .filter(({ dictionary }) => dictionary.has('SeparationInfo'))
        .map(({ page, object }) => ({ page, object, message: 'it is the page of one ink only' })),
  },
} satisfies Record<string, PrintRule<PrintFile>>;
