import { momentOf } from '../../moment.ts';
import { type Property, propertyOf } from '../../pdf/metadata.ts';
import { isString, type PdfObject, textString } from '../../pdf/objects.ts';
import { normal } from '../../text.ts';
import type { PrintFile } from '../printFile.ts';
import { type Finding, type PrintRule, quoted } from '../rule.ts';

type Rule = PrintRule<PrintFile>;

const xmp = (name: string): Property => ({ name, namespace: 'http://ns.adobe.com/xap/1.0/' });
const media = (name: string): Property => ({ name, namespace: 'http://ns.adobe.com/xap/1.0/mm/' });
const pdf = (name: string): Property => ({ name, namespace: 'http://ns.adobe.com/pdf/1.3/' });
const core = (name: string): Property => ({ name, namespace: 'http://purl.org/dc/elements/1.1/' });
/** What a file says it is. */
export const version: Property = { name: 'GTS_PDFXVersion', namespace: 'http://www.npes.org/pdfx/ns/id/' };

const said = ({ packet }: PrintFile, property: Property): readonly string[] => (packet === undefined ? [] : propertyOf(packet, property));

/** Of a file without metadata that rule alone speaks. */
const ofPacket =
  (check: (file: PrintFile) => readonly Finding[]) =>
  (file: PrintFile): readonly Finding[] =>
    file.packet === undefined ? [] : check(file);

const textOf = (file: PrintFile, key: string): string => {
  const found: PdfObject = file.document.resolve(file.information.get(key));
  return isString(found) ? normal(textString(found)) : typeof found === 'string' ? found : '';
};

/** What the information dictionary and the metadata both say (ISO 32000-1, 14.3.3; XMP specification, part 1). */
const twice: readonly (readonly [string, string, Property])[] = [
  ['Title', 'dc:title', core('title')],
  ['CreationDate', 'xmp:CreateDate', xmp('CreateDate')],
  ['ModDate', 'xmp:ModifyDate', xmp('ModifyDate')],
  ['Creator', 'xmp:CreatorTool', xmp('CreatorTool')],
  ['Producer', 'pdf:Producer', pdf('Producer')],
  ['Keywords', 'pdf:Keywords', pdf('Keywords')],
];

const same = (one: string, other: string): boolean => {
  const [moment, otherMoment] = [momentOf(one), momentOf(other)];
  return moment !== undefined && otherMoment !== undefined
    ? Math.floor(moment / 1000) === Math.floor(otherMoment / 1000)
    : one === normal(other);
};

/** What the file says of itself. */
export const identity = {
  metadata: {
    code: 'x4/metadata',
    source: 'ISO 15930-7:2010, metadata: an XMP packet on the catalog says what the file is',
    severity: 'error',
    remedy: 'Export the file again as PDF/X-4; what takes metadata away comes before that, not after',
    check: ({ packet }) => (packet === undefined ? [{ message: 'there is no XMP metadata that can be read' }] : []),
  },
  version: {
    code: 'x4/version',
    source: 'ISO 15930-7:2010, identification: pdfxid:GTS_PDFXVersion is PDF/X-4 in the metadata',
    severity: 'error',
    remedy: 'Export the file as PDF/X-4; PDF/X-1a and PDF/X-3 are other standards, and PDF/X-4p lacks its profile',
    check: ofPacket((file) => {
      const found = said(file, version);
      return found.join() === 'PDF/X-4'
        ? []
        : [{ message: `its metadata should call it PDF/X-4 and says ${found.map(quoted).join(', ') || 'nothing'}` }];
    }),
  },
  title: {
    code: 'x4/title',
    source: 'ISO 15930-7:2010, metadata: dc:title',
    severity: 'error',
    remedy: 'Give the document a title before it is exported',
    check: ofPacket((file) => (said(file, core('title')).length > 0 ? [] : [{ message: 'its metadata has no title (dc:title)' }])),
  },
  dates: {
    code: 'x4/dates',
    source: 'ISO 15930-7:2010, metadata: xmp:CreateDate, xmp:ModifyDate and xmp:MetadataDate',
    severity: 'error',
    remedy: 'Export the file again: the program that made it writes its dates',
    check: ofPacket((file) =>
      ['CreateDate', 'ModifyDate', 'MetadataDate']
        .filter((name) => !said(file, xmp(name)).some((date) => /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d.*)?)?)?$/.test(date)))
        .map((name) => ({ message: `its metadata has no date xmp:${name}` })),
    ),
  },
  identity: {
    code: 'x4/identity',
    source: 'ISO 15930-7:2010, metadata: xmpMM:DocumentID, xmpMM:VersionID and xmpMM:RenditionClass',
    severity: 'error',
    remedy: 'Export the file again as PDF/X-4: by these a printer tells one state of a file from the next',
    check: ofPacket((file) =>
      ['DocumentID', 'VersionID', 'RenditionClass']
        .filter((name) => said(file, media(name)).length === 0)
        .map((name) => ({ message: `its metadata lacks xmpMM:${name}` })),
    ),
  },
  trapped: {
    code: 'x4/trapped',
    source: 'ISO 15930-7:2010, trapping: pdf:Trapped is True or False, and Trapped of the information dictionary is the same',
    severity: 'error',
    remedy: 'Say False unless overlaps of inks were drawn already; a press that traps twice spoils the edges',
    check: (file) => {
      const own = textOf(file, 'Trapped');
      const values = [...said(file, pdf('Trapped')), ...(own === '' ? [] : [own])];
      if (values.length === 0) return [{ message: 'it does not say whether it is trapped' }];
      const [first = ''] = values;
      return ['True', 'False'].includes(first) && values.every((value) => value === first)
        ? []
        : [{ message: `whether it is trapped should be True or False and is ${[...new Set(values)].map(quoted).join(' and ')}` }];
    },
  },
  differs: {
    code: 'x4/metadata-differs',
    source: 'ISO 15930-7:2010, metadata: the information dictionary and the metadata say the same',
    severity: 'error',
    remedy: 'Export the file again; a program that changed one of the two left the other',
    check: ofPacket((file) =>
      twice.flatMap(([key, name, property]) => {
        const own = textOf(file, key);
        const values = said(file, property);
        return own === '' || values.length === 0 || values.some((value) => same(own, value))
          ? []
          : [{ message: `${key} is ${quoted(own)} and ${name} is ${values.map(quoted).join(', ')}` }];
      }),
    ),
  },
  identifier: {
    code: 'x4/identifier',
    source: 'ISO 15930-7:2010, file structure: ID of the trailer (ISO 32000-1, 14.4)',
    severity: 'error',
    remedy: 'Export the file again; without it two files of one name cannot be told apart',
    check: ({ document }) => {
      const parts = document.list(document.trailer.get('ID')).map((part) => document.resolve(part));
      return parts.length === 2 && parts.every((part) => isString(part) && part.length > 0)
        ? []
        : [{ message: 'its trailer has no ID of two parts' }];
    },
  },
  pdfVersion: {
    code: 'x4/pdf-version',
    source: 'ISO 15930-7:2010, 1: PDF 1.6',
    severity: 'error',
    remedy: 'Export the file as PDF/X-4, or as PDF 1.6',
    check: ({ document, catalog, version }) => {
      const own = document.resolve(catalog.get('Version'));
      const later = [version, ...(typeof own === 'string' ? [own] : [])].filter((one) => !/^1\.[0-6]$/.test(one));
      return later.map((one) => ({ message: `it is PDF ${one || 'of no version'}, and PDF/X-4 goes up to 1.6` }));
    },
  },
} satisfies Record<string, Rule>;
