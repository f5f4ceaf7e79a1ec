// Whole because it is one list: a fault a row, each a named change of a good file and the rule that must find it.
import { isList } from '../../src/proof/pdf/objects.ts';
import { type Preflight, preflight } from '../../src/proof/print/index.ts';
import {
  annotated,
  draw,
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
  removed,
  resource,
  space,
  state,
  tiny,
  unembedded,
} from './change.ts';
import { bytesOf, type Editable, editable, parsed, streamOf } from './editable.ts';
import { profileOf } from './sample.ts';

/** A fault: the rule that must find it, and what it changes in a good file of ours. */
interface Plant {
  readonly code: string;
  readonly spoil: (file: Editable) => void;
}

/** Each fault by its name. */
export const plants: Readonly<Record<string, Plant>> = {
  'no metadata': { code: 'x4/metadata', spoil: (file) => file.catalog.delete('Metadata') },
  'called PDF/X-4p': { code: 'x4/version', spoil: inMetadata(/PDF\/X-4/, 'PDF/X-4p') },
  'called PDF/X-3': { code: 'x4/version', spoil: inMetadata(/PDF\/X-4/, 'PDF/X-3:2003') },
  'no title': { code: 'x4/title', spoil: removed('dc:title') },
  'no date of the metadata': { code: 'x4/dates', spoil: removed('xmp:MetadataDate') },
  'no identity of the document': { code: 'x4/identity', spoil: removed('xmpMM:DocumentID') },
  'no version of the document': { code: 'x4/identity', spoil: removed('xmpMM:VersionID') },
  'trapped, one does not know': {
    code: 'x4/trapped',
    spoil: (file) => {
      inMetadata(/(<pdf:Trapped>)False/, '$1Unknown')(file);
      information('Trapped', 'Unknown')(file);
    },
  },
  'trapped in one place and not in the other': { code: 'x4/trapped', spoil: information('Trapped', 'True') },
  'another title in the information dictionary': { code: 'x4/metadata-differs', spoil: information('Title', bytesOf('Another bridge')) },
  'another date in the information dictionary': {
    code: 'x4/metadata-differs',
    spoil: information('ModDate', bytesOf('D:20010101000000Z')),
  },
  'no identifier': { code: 'x4/identifier', spoil: (file) => file.trailer.delete('ID') },
  encrypted: {
    code: 'x4/encrypted',
    spoil: (file) => file.trailer.set('Encrypt', parsed('<< /Filter /Standard /V 1 /R 2 /P -4 >>')),
  },
  'PDF 1.7': {
    code: 'x4/pdf-version',
    spoil: (file) => {
      file.version = '1.7';
    },
  },
  'a catalog of PDF 2.0': { code: 'x4/pdf-version', spoil: (file) => file.catalog.set('Version', '2.0') },
  'no output intent': { code: 'x4/intent', spoil: (file) => file.catalog.delete('OutputIntents') },
  'two output intents': {
    code: 'x4/intent',
    spoil: (file) => {
      const list = file.object(file.catalog.get('OutputIntents'));
      file.catalog.set('OutputIntents', isList(list) ? [...list, ...list] : []);
    },
  },
  'a press without a name': { code: 'x4/intent-condition', spoil: intended((intent) => intent.delete('OutputConditionIdentifier')) },
  'a press of its own without words': {
    code: 'x4/intent-condition',
    spoil: intended((intent) => {
      intent.set('OutputConditionIdentifier', bytesOf('Custom'));
      intent.delete('Info');
    }),
  },
  'a press without a profile': { code: 'x4/intent-profile', spoil: intended((intent) => intent.delete('DestOutputProfile')) },
  'the profile of a screen': { code: 'x4/intent-profile', spoil: profiled(4, profileOf({ deviceClass: 'mntr' })) },
  'a profile of other channels': { code: 'x4/intent-profile', spoil: profiled(3, profileOf()) },
  'a profile cut short': { code: 'x4/intent-profile', spoil: profiled(4, profileOf().subarray(0, 100)) },
  'no trim box': { code: 'x4/trim-box', spoil: (file) => file.page(0).delete('TrimBox') },
  'a trim box and an art box': { code: 'x4/trim-box', spoil: (file) => file.page(0).set('ArtBox', file.page(0).get('TrimBox') ?? null) },
  'a bleed beyond the sheet': {
    code: 'x4/boxes-nested',
    spoil: (file) => {
      const page = file.page(0);
      const media = page.get('MediaBox');
      const [left, bottom, right = 0, top] = (isList(media) ? media : []).map(Number);
      page.set('BleedBox', [left ?? 0, bottom ?? 0, right + 9, top ?? 0]);
    },
  },
  'a font that is not in the file': {
    code: 'x4/font-embedded',
    spoil: (file) => {
      resource(file, 'Font', ['Planted', file.put(parsed(unembedded))]);
      drawn('BT /Planted 12 Tf 0 0.5 0 0 k (x) Tj ET')(file);
    },
  },
  'a character that the font lacks': {
    code: 'x4/missing-glyph',
    spoil: drawnText(12, '0 0.5 0 0 k', '0000'),
  },
  'RGB in the content': { code: 'x4/device-colour', spoil: drawn('1 0 0 rg 0 0 9 9 re f') },
  'an RGB picture': {
    code: 'x4/device-colour',
    spoil: pictured(`<< ${image} /Width 300 /Height 300 /ColorSpace /DeviceRGB >>`, { samples: new Uint8Array(270_000) }),
  },
  'RGB in a form': {
    code: 'x4/device-colour',
    spoil: (file) => {
      resource(file, 'XObject', [
        'Planted',
        file.put(streamOf('<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >> >>', bytesOf('0 0 1 rg 0 0 9 9 re f'))),
      ]);
      drawn('/Planted Do')(file);
    },
  },
  'a transparency group in RGB': { code: 'x4/device-colour', spoil: form('/Group << /S /Transparency /CS /DeviceRGB >>') },
  'a page group in RGB': {
    code: 'x4/device-colour',
    spoil: (file) => file.page(0).set('Group', parsed('<< /S /Transparency /CS /DeviceRGB >>')),
  },
  'a spot colour that is RGB where it is not printed as one': {
    code: 'x4/device-colour',
    spoil: space(
      (file) => ['Separation', 'Accent', 'DeviceRGB', file.put(parsed('<< /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [1 0 0] /N 1 >>'))],
      '1',
    ),
  },
  'a palette of RGB': {
    code: 'x4/device-colour',
    spoil: space(() => ['Indexed', 'DeviceRGB', 1, bytesOf('000fff')], '1'),
  },
  'a shading in RGB': {
    code: 'x4/device-colour',
    spoil: (file) => {
      const shading = file.put(
        parsed(
          '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1 >> >>',
        ),
      );
      resource(file, 'Shading', ['Planted', shading]);
      drawn('0 0 9 9 re W n /Planted sh')(file);
    },
  },
  'RGB in a picture inside the content': {
    code: 'x4/device-colour',
    spoil: drawn('9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI'),
  },
  'a profile of colours with the wrong N': { code: 'x4/icc-profile', spoil: space(iccBased(1, profileOf({ space: 'CMYK' })), '0.5') },
  'a profile of colours that is a link of devices': {
    code: 'x4/icc-profile',
    spoil: space(iccBased(4, profileOf({ deviceClass: 'link' })), '0 0 0 0.5'),
  },
  'a link on the page': { code: 'x4/annotation', spoil: annotated('/Subtype /Link /Dest [0 /Fit]') },
  'JavaScript when the file opens': {
    code: 'x4/action',
    spoil: (file) => file.catalog.set('OpenAction', parsed('<< /S /JavaScript /JS (app.alert\\(1\\)) >>')),
  },
  'a program to be started': {
    code: 'x4/action',
    spoil: (file) => file.page(0).set('AA', parsed('<< /O << /S /Launch /F (a.exe) >> >>')),
  },
  PostScript: {
    code: 'x4/postscript',
    spoil: (file) => {
      resource(file, 'XObject', ['Planted', file.put(streamOf('<< /Type /XObject /Subtype /PS >>', bytesOf('showpage')))]);
      draw(file, '/Planted Do');
    },
  },
  'a picture that lies elsewhere': { code: 'x4/opi', spoil: form('/OPI << /2.0 << /Type /OPI /Version 2.0 /F (a.tif) >> >>') },
  'a page of another file': { code: 'x4/reference', spoil: form('/Ref << /F (other.pdf) /Page 0 >>') },
  'a picture in another file': { code: 'x4/external-stream', spoil: pictured(`<< ${grey} /F (a.jpg) >>`, { samples: tiny }) },
  'another picture for printing': {
    code: 'x4/alternate-picture',
    spoil: (file) => {
      const other = file.put(streamOf(`<< ${grey} >>`, tiny));
      pictured(`<< ${grey} /Alternates [<< /Image ${other.reference} 0 R /DefaultForPrinting true >>] >>`, { samples: tiny })(file);
    },
  },
  'a curve of tones': { code: 'x4/transfer-curve', spoil: state('/TR2 << /FunctionType 2 /Domain [0 1] /N 2 >>') },
  'a halftone of thresholds': {
    code: 'x4/halftone',
    spoil: state('/HT << /Type /Halftone /HalftoneType 6 /Width 1 /Height 1 >>'),
  },
  'a halftone with a name': {
    code: 'x4/halftone',
    spoil: state('/HT << /Type /Halftone /HalftoneType 1 /HalftoneName (Dots) /Frequency 60 /Angle 45 /SpotFunction /Round >>'),
  },
  'an operator of nobody': { code: 'x4/unknown-operator', spoil: (file) => draw(file, '1 2 shine') },
  'a page of one ink': {
    code: 'x4/pre-separated',
    spoil: (file) => file.page(0).set('SeparationInfo', parsed('<< /Pages [] /DeviceColorant /Cyan >>')),
  },
  'content that cannot be read': {
    code: 'x4/not-judged',
    spoil: (file) => {
      resource(file, 'XObject', [
        'Planted',
        file.put(streamOf('<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode >>', bytesOf('nothing packed'))),
      ]);
      draw(file, '/Planted Do');
    },
  },
  'a picture of 72 ppi': {
    code: 'print/resolution',
    spoil: pictured(`<< ${image} /Width 40 /Height 40 /ColorSpace /DeviceGray >>`, { samples: new Uint8Array(1600) }),
  },
  'line art of 300 ppi': {
    code: 'print/resolution-bilevel',
    spoil: pictured('<< /Type /XObject /Subtype /Image /BitsPerComponent 1 /Width 160 /Height 160 /ColorSpace /DeviceGray >>', {
      samples: new Uint8Array(3200),
    }),
  },
  'an area of 360 % of ink': { code: 'print/ink', spoil: drawn('0.9 0.9 0.9 0.9 k 0 0 9 9 re f') },
  'a picture of 400 % of ink': {
    code: 'print/ink',
    spoil: pictured(`<< ${image} /Width 200 /Height 200 /ColorSpace /DeviceCMYK >>`, { samples: new Uint8Array(160_000).fill(255) }),
  },
  'a line of 0.1 pt': { code: 'print/hairline', spoil: drawn('0 0 0 1 K 0.1 w 0 0 m 40 0 l S') },
  'a bar of 0.1 pt': { code: 'print/hairline', spoil: drawn('0 0 0 1 k 0 0 40 0.1 re f') },
  'text of 4 pt': { code: 'print/small-text', spoil: overprinted(4, '0 0 0 1 k') },
  'white text of 7 pt': { code: 'print/small-text-coloured', spoil: drawnText(7, '0 0 0 0 k') },
  'text of 7 pt in two inks': { code: 'print/small-text-coloured', spoil: overprinted(7, '1 0.5 0 0 k') },
  'black text of four inks': { code: 'print/black-text-mixed', spoil: overprinted(12, '0.5 0.4 0.4 1 k') },
  'black text that knocks out': {
    code: 'print/black-text-knocks-out',
    spoil: drawnText(9, '0 0 0 1 k'),
  },
  'black text that overprints in the mode that takes other inks away': {
    code: 'print/black-text-knocks-out',
    spoil: (file) => {
      resource(file, 'ExtGState', ['Over', parsed('<< /Type /ExtGState /OP true /op true /OPM 0 >>')]);
      drawnText(9, '/Over gs 0 0 0 1 k')(file);
    },
  },
  'black text in grey': { code: 'print/black-text-knocks-out', spoil: overprinted(9, '0 g') },
  'a white area that overprints': {
    code: 'print/white-overprints',
    spoil: (file) => {
      resource(file, 'ExtGState', ['Over', parsed('<< /OP true /op true /OPM 1 >>')]);
      drawn('/Over gs 0 0 0 0 k 0 0 9 9 re f')(file);
    },
  },
  'white letters of the black plate that overprint': {
    code: 'print/white-overprints',
    spoil: (file) => {
      const tint = file.put(parsed('<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 1] /N 1 >>'));
      resource(file, 'ColorSpace', ['Plate', ['Separation', 'Black', 'DeviceCMYK', tint]]);
      overprinted(12, '/Plate cs 0 scn')(file);
    },
  },
  'a thin black line that knocks out': { code: 'print/black-line-knocks-out', spoil: drawn('0 0 0 1 K 0.5 w 0 0 m 40 0 l S') },
  'a thin black bar in grey': { code: 'print/black-line-knocks-out', spoil: drawn('0 g 0 0 40 0.5 re f') },
  'a way of mixing colours that nobody knows': { code: 'x4/blend-mode', spoil: state('/BM /Shine') },
  'a line of registration colour on the page': {
    code: 'print/registration-colour',
    spoil: (file) => {
      const tint = file.put(parsed('<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>'));
      resource(file, 'ColorSpace', ['Planted', ['Separation', 'All', 'DeviceCMYK', tint]]);
      drawn('/Planted CS 1 SCN 1 w 0 0 m 40 0 l S')(file);
    },
  },
  'a page of another size': {
    code: 'print/page-size',
    spoil: (file) => {
      const page = new Map(file.page(0));
      const trim = page.get('TrimBox');
      const [left = 0, bottom = 0, right = 0, top = 0] = (isList(trim) ? trim : []).map(Number);
      page.set('TrimBox', [left, bottom, right - 20, top]);
      const pages = file.dictionary(file.catalog.get('Pages'));
      page.set('Parent', file.catalog.get('Pages') ?? null);
      const kids = file.object(pages.get('Kids'));
      pages.set('Kids', [...(isList(kids) ? kids : []), file.put(page)]);
      pages.set('Count', Number(pages.get('Count')) + 1);
    },
  },
  'a page that lies on its side': {
    code: 'print/page-size',
    spoil: (file) => {
      const page = new Map(file.page(0));
      page.set('Rotate', 90);
      page.set('Parent', file.catalog.get('Pages') ?? null);
      const pages = file.dictionary(file.catalog.get('Pages'));
      const kids = file.object(pages.get('Kids'));
      pages.set('Kids', [...(isList(kids) ? kids : []), file.put(page)]);
      pages.set('Count', Number(pages.get('Count')) + 1);
    },
  },
  'a scaled page': { code: 'print/page-scale', spoil: (file) => file.page(0).set('UserUnit', 1.02) },
  'RGB with a profile': { code: 'print/rgb', spoil: space(iccBased(3, profileOf({ space: 'RGB', deviceClass: 'mntr' }))) },
  'transparency that is mixed in RGB': {
    code: 'print/blend-space',
    spoil: (file) => {
      const profile = file.put(streamOf('<< /N 3 >>', profileOf({ space: 'RGB', deviceClass: 'mntr' })));
      form(`/Group << /S /Transparency /CS [/ICCBased ${profile.reference} 0 R] >>`)(file);
    },
  },
  'one ink described in two ways': {
    code: 'print/spot-differs',
    spoil: (file) => {
      for (const [name, magenta] of [
        ['One', 1],
        ['Two', 0.5],
      ] as const) {
        const tint = file.put(parsed(`<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 ${magenta} 0 0] /N 1 >>`));
        resource(file, 'ColorSpace', [name, ['Separation', 'Accent', 'DeviceCMYK', tint]]);
      }
      drawn('/One cs 1 scn 0 0 9 9 re f /Two cs 1 scn 9 0 9 9 re f')(file);
    },
  },
  'one ink under two names': {
    code: 'print/spot-differs',
    spoil: (file) => {
      const tint = file.put(parsed('<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0 0] /N 1 >>'));
      resource(file, 'ColorSpace', ['One', ['Separation', 'Red 186 C', 'DeviceCMYK', tint]]);
      resource(file, 'ColorSpace', ['Two', ['Separation', 'RED 186C', 'DeviceCMYK', tint]]);
      drawn('/One cs 1 scn 0 0 9 9 re f /Two cs 1 scn 9 0 9 9 re f')(file);
    },
  },
  'layers that are all hidden but for those that are named': {
    code: 'print/layers',
    spoil: (file) => {
      const layer = file.put(parsed('<< /Type /OCG /Name (Notes) >>'));
      file.catalog.set('OCProperties', parsed(`<< /OCGs [${layer.reference} 0 R] /D << /BaseState /OFF >> >>`));
    },
  },
  'layers that change when they are printed': {
    code: 'print/layers',
    spoil: (file) => {
      const layer = file.put(parsed('<< /Type /OCG /Name (Notes) >>'));
      const at = `[${layer.reference} 0 R]`;
      file.catalog.set('OCProperties', parsed(`<< /OCGs ${at} /D << /AS [<< /Event /Print /OCGs ${at} /Category [/Print] >>] >> >>`));
    },
  },
  'an area of tiles': {
    code: 'print/not-judged',
    spoil: (file) => {
      const tile = '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>';
      resource(file, 'Pattern', ['Planted', file.put(streamOf(`<< ${tile} >>`, bytesOf('1 0 0 0 k 0 0 4 4 re f')))]);
      drawn('/Pattern cs /Planted scn 0 0 40 40 re f')(file);
    },
  },
};

/** What came of a fault that was planted. */
export interface Outcome {
  readonly name: string;
  readonly code: string;
  /** What the rules said, each code once. */
  readonly said: readonly string[];
}

/** A good file with one of the faults in it. */
export function planted(good: Uint8Array, name: string): Uint8Array {
  const plant = plants[name];
  if (plant === undefined) throw new Error(`no fault is called ${name}`);
  const file = editable(good);
  plant.spoil(file);
  return file.write();
}

/** Plants each fault into a good file of ours, one at a time: what the rules say beside what they said of the good one. */
export async function harvest(good: Uint8Array, using: Preflight = {}): Promise<readonly Outcome[]> {
  const codesIn = async (file: Uint8Array) => new Set((await preflight(file, using)).diagnostics.map(({ code }) => code));
  const before = await codesIn(editable(good).write());
  const outcomes: Outcome[] = [];
  for (const [name, { code }] of Object.entries(plants)) {
    const said = [...(await codesIn(planted(good, name)))].filter((one) => !before.has(one));
    outcomes.push({ name, code, said });
  }
  return outcomes;
}

/** How many faults were planted, how many were found at all, and how many by their own rule. */
export const counted = (outcomes: readonly Outcome[]) => ({
  planted: outcomes.length,
  found: outcomes.filter(({ said }) => said.length > 0).length,
  named: outcomes.filter(({ said, code }) => said.includes(code)).length,
});
