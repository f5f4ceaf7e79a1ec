import {
  annotated,
  drawn,
  drawnText,
  form,
  grey,
  iccBased,
  image,
  information,
  inMetadata,
  intended,
  overprinted,
  pictured,
  profiled,
  resource,
  space,
  state,
  tiny,
} from '../../../scripts/print/change.ts';
import { bytesOf, type Editable, parsed, streamOf } from '../../../scripts/print/editable.ts';
import { profileOf } from '../../../scripts/print/sample.ts';

/** For each rule the nearest change of a good file that keeps it. */
export const kept: Readonly<Record<string, Readonly<Record<string, (file: Editable) => void>>>> = {
  'x4/metadata': { 'metadata that is packed': (file) => file.dictionary(file.catalog.get('Metadata')).set('Subtype', 'XML') },
  'x4/version': {
    'the version as an attribute': inMetadata(
      /rdf:about=""([^>]*)>\s*<pdfxid:GTS_PDFXVersion>PDF\/X-4<\/pdfxid:GTS_PDFXVersion>/,
      'rdf:about=""$1 pdfxid:GTS_PDFXVersion="PDF/X-4">',
    ),
  },
  'x4/title': { 'another title': (file) => inMetadata(/The Mill Bridge/, 'Another Bridge')(withoutTitle(file)) },
  'x4/dates': { 'a day without its hour': inMetadata(/(<xmp:MetadataDate>2008-03-17)[^<]*/, '$1') },
  'x4/identity': { 'another rendition': inMetadata(/(<xmpMM:RenditionClass>)default/, '$1proof') },
  'x4/trapped': {
    'trapped, by both': (file) => {
      inMetadata(/(<pdf:Trapped>)False/, '$1True')(file);
      information('Trapped', 'True')(file);
    },
    'said in the metadata alone': (file) => file.dictionary(file.trailer.get('Info')).delete('Trapped'),
  },
  'x4/metadata-differs': {
    'the same moment in another time zone': information('ModDate', bytesOf("D:20080317130000+01'00'")),
    'no information dictionary': (file) => file.trailer.delete('Info'),
  },
  'x4/identifier': { 'two identifiers': (file) => file.trailer.set('ID', [bytesOf('first'), bytesOf('second')]) },
  'x4/encrypted': { 'no Encrypt in the trailer': (file) => file.trailer.delete('Encrypt') },
  'x4/pdf-version': {
    'PDF 1.4': (file) => {
      file.version = '1.4';
    },
  },
  'x4/intent': {
    'an intent for another standard beside it': (file) => {
      const list = file.object(file.catalog.get('OutputIntents'));
      file.catalog.set('OutputIntents', [...(Array.isArray(list) ? list : []), parsed('<< /Type /OutputIntent /S /GTS_PDFA1 >>')]);
    },
  },
  'x4/intent-condition': {
    'a condition of the house, told in words': intended((intent) => {
      intent.set('OutputConditionIdentifier', bytesOf('Custom'));
      intent.set('Info', bytesOf('Our own newsprint'));
    }),
  },
  'x4/intent-profile': { 'a profile of version 4': profiled(4, profileOf({ version: 4 })) },
  'x4/trim-box': {
    'an art box alone': (file) => {
      for (const index of [0, 1]) {
        const page = file.page(index);
        page.set('ArtBox', page.get('TrimBox') ?? null);
        page.delete('TrimBox');
      }
    },
  },
  'x4/boxes-nested': {
    'no bleed': (file) => file.page(0).delete('BleedBox'),
    'a crop box around the bleed': (file) => file.page(0).set('CropBox', file.page(0).get('BleedBox') ?? null),
    'corners the other way round': (file) => file.page(0).set('TrimBox', [220, 320, 20, 20]),
  },
  'x4/font-embedded': {
    'a font that is listed and not used': (file) =>
      resource(file, 'Font', ['Idle', file.put(parsed('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'))]),
    'glyphs that are drawings': (file) => {
      const glyph = file.put(streamOf('<< >>', bytesOf('500 0 0 0 400 400 d1 0 0 400 400 re f')));
      const font = `<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 500 500] /Encoding << /Differences [97 /a] >>
        /FirstChar 97 /LastChar 97 /Widths [500] /Resources << >> /CharProcs << /a ${glyph.reference} 0 R >> >>`;
      resource(file, 'Font', ['Drawn', file.put(parsed(font))]);
      drawn('BT /Drawn 12 Tf 0 0.5 0 0 k (a) Tj ET')(file);
    },
  },
  'x4/missing-glyph': { 'a character that the font has': drawnText(12, '0 0.5 0 0 k', '0024') },
  'x4/device-colour': {
    'RGB that a default gives a meaning, in CMYK': (file) => {
      resource(file, 'ColorSpace', [
        'DefaultRGB',
        ['DeviceN', ['Cyan', 'Magenta', 'Yellow'], 'DeviceCMYK', file.put(parsed('<< /FunctionType 4 >>'))],
      ]);
      drawn('1 0 0 rg 0 0 9 9 re f')(file);
    },
    grey: drawn('0.5 g 0 0 9 9 re f'),
    'a mask, which has no colour of its own': pictured(
      '<< /Type /XObject /Subtype /Image /ImageMask true /BitsPerComponent 1 /Width 800 /Height 800 >>',
      { samples: new Uint8Array(80_000) },
    ),
    'a palette of inks': space(() => ['Indexed', 'DeviceCMYK', 1, bytesOf('00000000')], '1'),
    'a transparency group in CMYK': form('/Group << /S /Transparency /CS /DeviceCMYK >>'),
  },
  'x4/icc-profile': { 'a profile of grey': space(iccBased(1, profileOf({ space: 'GRAY', deviceClass: 'mntr' })), '0.5') },
  'x4/annotation': {
    'links on all sides of the bleed': (file) => {
      const rects = ['0 99 11 109', '229 99 239 109', '99 0 109 11', '99 329 109 339', '0 0 12 12'];
      const links = rects.map((rect) => file.put(parsed(`<< /Type /Annot /Subtype /Link /Rect [${rect}] /Dest [0 /Fit] >>`)));
      file.page(0).set('Annots', links);
    },
    'a mark of the press': annotated('/Subtype /PrinterMark'),
  },
  'x4/action': { 'a page to open at': (file) => file.catalog.set('OpenAction', parsed('<< /S /GoTo /D [0 /Fit] >>')) },
  'x4/postscript': { 'a form': form('') },
  'x4/opi': { 'a picture that says nothing of another one': pictured(`<< ${grey} >>`, { samples: tiny }) },
  'x4/reference': { 'a form with data of its maker': form('/PieceInfo << >>') },
  'x4/external-stream': { 'a picture in the file': pictured(`<< ${grey} >>`, { samples: tiny }) },
  'x4/alternate-picture': {
    'another picture for the screen': (file) => {
      const other = file.put(streamOf(`<< ${grey} >>`, tiny));
      pictured(`<< ${grey} /Alternates [<< /Image ${other.reference} 0 R /DefaultForPrinting false >>] >>`, { samples: tiny })(file);
    },
  },
  'x4/transfer-curve': { 'the curve of the press': state('/TR2 /Default') },
  'x4/blend-mode': {
    'a mode that PDF has': state('/BM /Multiply'),
    'several of which one is known': state('/BM [/Shine /Screen]'),
  },
  'x4/halftone': {
    'a halftone of type 1': state('/HT << /Type /Halftone /HalftoneType 1 /Frequency 60 /Angle 45 /SpotFunction /Round >>'),
    'the halftone of the press': state('/HT /Default'),
  },
  'x4/unknown-operator': { 'an operator for others, between BX and EX': drawn('BX 1 2 shine EX') },
  'x4/pre-separated': { 'a page of all inks': drawn('1 1 0 0 k 0 0 9 9 re f') },
  'x4/not-judged': {
    'content in base 85 and runs': (file) => {
      resource(file, 'XObject', [
        'Planted',
        file.put(
          streamOf(
            '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter [/ASCIIHexDecode /RunLengthDecode] >>',
            bytesOf('0271 20 51 80>'),
          ),
        ),
      ]);
      drawn('/Planted Do')(file);
    },
  },
  'print/resolution': {
    'a picture of 220 ppi': pictured(`<< ${image} /Width 220 /Height 220 /ColorSpace /DeviceGray >>`, {
      samples: new Uint8Array(48_400),
      points: 72,
    }),
    'an area of one pixel': pictured(`<< ${image} /Width 1 /Height 1 /ColorSpace /DeviceGray >>`, { samples: new Uint8Array(1) }),
  },
  'print/resolution-bilevel': {
    'line art of 800 ppi': pictured(
      '<< /Type /XObject /Subtype /Image /BitsPerComponent 1 /Width 800 /Height 800 /ColorSpace /DeviceGray >>',
      {
        samples: new Uint8Array(80_000),
        points: 72,
      },
    ),
  },
  'print/ink': {
    'an area of 300 %': drawn('0.8 0.7 0.7 0.8 k 0 0 9 9 re f'),
    'a picture of 299 %': pictured(`<< ${image} /Width 200 /Height 200 /ColorSpace /DeviceCMYK >>`, {
      samples: new Uint8Array(160_000).fill(190),
    }),
    'a picture upside down': pictured(`<< ${image} /Width 200 /Height 200 /ColorSpace /DeviceCMYK /Decode [1 0 1 0 1 0 1 0] >>`, {
      samples: new Uint8Array(160_000).fill(255),
    }),
  },
  'print/hairline': {
    'a line of 0.25 pt': drawn('/Black gs 0 0 0 1 K 0.25 w 0 0 m 40 0 l S'),
    'a thin line that is drawn larger': drawn('/Black gs 10 0 0 10 0 0 cm 0 0 0 1 K 0.03 w 0 0 m 4 0 l S'),
    'a hairline beside the page': (file) => {
      const contents = file.page(0).get('Contents') ?? null;
      file.page(0).set('Contents', [contents, file.put(streamOf('<< >>', bytesOf('0 0 0 1 K 0.1 w 2 30 m 8 30 l S')))]);
    },
  },
  'print/small-text': {
    'text of 6 pt': drawnText(6, '0 0.5 0 0 k'),
    'text of 1 unit, drawn 8 times as large': drawnText(1, '0 0.5 0 0 k 8 0 0 8 0 0 Tm'),
  },
  'print/small-text-coloured': { 'white text of 9 pt': drawnText(9, '0 0 0 0 k'), 'text of 7 pt in one ink': drawnText(7, '1 0 0 0 k') },
  'print/black-text-mixed': { 'text in a dark colour': drawnText(12, '0.5 0.4 0.4 0.6 k') },
  'print/black-text-knocks-out': {
    'black text that overprints': overprinted(12, '0 0 0 1 k'),
    'text in a tint of black': drawnText(9, '0 0 0 0.6 k'),
    'a headline that knocks out': drawnText(24, '0 0 0 1 k'),
  },
  'print/white-overprints': { 'a white area that knocks out': drawn('0 0 0 0 k 0 0 9 9 re f') },
  'print/black-line-knocks-out': {
    'a line that overprints': drawn('/Black gs 0 0 0 1 K 0.5 w 0 0 m 40 0 l S'),
    'a bar as wide as a letter’s stem': drawn('0 0 0 1 k 0 0 40 4 re f'),
  },
  'print/registration-colour': {
    'another ink of its own': (file) => {
      const tint = file.put(parsed('<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 1 0] /N 1 >>'));
      resource(file, 'ColorSpace', ['Planted', ['Separation', 'Accent', 'DeviceCMYK', tint]]);
      drawn('/Planted CS 1 SCN 1 w 0 0 m 40 0 l S')(file);
    },
  },
  'print/page-size': {
    'a page on its side that is turned upright': (file) => {
      file.page(1).set('MediaBox', [0, 0, 340, 240]);
      file.page(1).set('TrimBox', [20, 20, 320, 220]);
      file.page(1).set('BleedBox', [12, 12, 328, 228]);
      file.page(1).set('Rotate', 90);
      file.page(1).set('Contents', file.put(streamOf('<< >>', bytesOf('q Q'))));
    },
    'a page that is bound on the other side': (file) => {
      file.page(1).set('MediaBox', [10, 0, 250, 340]);
      file.page(1).set('TrimBox', [30, 20, 230, 320]);
      file.page(1).set('BleedBox', [22, 12, 238, 328]);
    },
  },
  'print/page-scale': { 'a page in its own size': (file) => file.page(0).set('UserUnit', 1) },
  'print/rgb': {
    'CMYK with a profile': space(iccBased(4, profileOf()), '0 0 0 0.5'),
    'a spot colour that is measured as Lab, as books of colours have it': space(
      (file) => [
        'Separation',
        'Accent',
        ['Lab', parsed('<< /WhitePoint [0.96 1 0.82] /Range [-100 100 -100 100] >>')],
        file.put(parsed('<< /FunctionType 2 /Domain [0 1] /C0 [100 0 0] /C1 [48 70 40] /N 1 >>')),
      ],
      '1',
    ),
  },
  'print/blend-space': {
    'a group that is mixed in CMYK': form('/Group << /S /Transparency /CS /DeviceCMYK >>'),
  },
  'print/spot-differs': {
    'one ink under two names, described in one way': (file) => {
      const tint = file.put(parsed('<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0 0] /N 1 >>'));
      for (const name of ['One', 'Two']) resource(file, 'ColorSpace', [name, ['Separation', 'Accent', 'DeviceCMYK', tint]]);
      drawn('/One cs 1 scn 0 0 9 9 re f /Two cs 1 scn 9 0 9 9 re f')(file);
    },
  },
  'print/layers': {
    'layers that are shown': (file) => {
      const layer = file.put(parsed('<< /Type /OCG /Name (Text) >>'));
      file.catalog.set('OCProperties', parsed(`<< /OCGs [${layer.reference} 0 R] /D << /ON [${layer.reference} 0 R] >> >>`));
    },
  },
  'print/not-judged': { 'content that can be read': drawn('0 0.5 0 0 k 0 0 9 9 re f') },
};

/** The title of the information dictionary would contradict. */
function withoutTitle(file: Editable): Editable {
  file.dictionary(file.trailer.get('Info')).delete('Title');
  return file;
}
