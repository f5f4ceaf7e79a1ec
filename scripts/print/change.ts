import { isList, isReference, type PdfObject } from '../../src/proof/pdf/objects.ts';
import { bytesOf, type Editable, parsed, streamOf } from './editable.ts';

/** Replaces text of the metadata, which must be there. */
export const inMetadata =
  (from: RegExp, to: string) =>
  (file: Editable): void => {
    const reference = file.catalog.get('Metadata');
    const text = file.text(reference);
    if (!from.test(text)) throw new Error(`the metadata has no ${from}`);
    file.replace(reference, streamOf('<< /Type /Metadata /Subtype /XML >>', bytesOf(text.replace(from, to))));
  };

export const removed = (property: string) => inMetadata(new RegExp(`<${property}>[\\s\\S]*?</${property}>`), '');

/** Adds a resource to the first page, under a name that it does not have. */
export function resource(file: Editable, category: string, [name, object]: readonly [string, PdfObject]): void {
  const page = file.page(0);
  const resources = new Map(file.dictionary(page.get('Resources')));
  const own = resources.get(category);
  resources.set(category, new Map([...(own === undefined ? [] : file.dictionary(own)), [name, object]]));
  page.set('Resources', resources);
}

/** Draws something more on the first page, behind all that is there. */
export function draw(file: Editable, content: string): void {
  const page = file.page(0);
  const old = page.get('Contents');
  const before = isReference(old) ? file.object(old) : (old ?? null);
  const contents = isList(before) ? before : [old ?? null];
  const open = file.put(streamOf('<< >>', bytesOf('q ')));
  const more = file.put(streamOf('<< >>', bytesOf(` Q q ${content} Q`)));
  page.set('Contents', [open, ...contents, more]);
}

/** A place well inside the trimmed page. */
function inside(file: Editable): readonly [number, number] {
  const page = file.page(0);
  const box = page.get('TrimBox') ?? page.get('MediaBox');
  const [left = 0, bottom = 0] = (isList(box) ? box : []).map((value) => (typeof value === 'number' ? value : 0));
  return [left + 40, bottom + 40];
}

export const drawn = (content: string) => (file: Editable) => {
  const [x, y] = inside(file);
  draw(file, `1 0 0 1 ${x} ${y} cm ${content}`);
};

/** Text in the first font of the page whose codes are glyph numbers, or in its first; `size` in points. */
export const drawnText =
  (size: number, before: string, code = '0001') =>
  (file: Editable): void => {
    const fonts = file.dictionary(file.dictionary(file.page(0).get('Resources')).get('Font'));
    const names = [...fonts.keys()];
    const name = names.find((each) => file.dictionary(fonts.get(each)).get('Encoding') === 'Identity-H') ?? names[0];
    drawn(`BT /${name} ${size} Tf ${before} <${code}> Tj ET`)(file);
  };

/** The same in a graphics state that overprints. */
export const overprinted = (size: number, before: string) => (file: Editable) => {
  resource(file, 'ExtGState', ['Over', parsed('<< /Type /ExtGState /OP true /op true /OPM 1 >>')]);
  drawnText(size, `/Over gs ${before}`)(file);
};

/** A picture of so many pixels on so many points. */
export const pictured =
  (dictionary: string, { samples, points = 40 }: { readonly samples: Uint8Array; readonly points?: number }) =>
  (file: Editable): void => {
    resource(file, 'XObject', ['Planted', file.put(streamOf(dictionary, samples))]);
    drawn(`${points} 0 0 ${points} 0 0 cm /Planted Do`)(file);
  };

export const image = '/Type /XObject /Subtype /Image /BitsPerComponent 8';
export const tiny = new Uint8Array(300 * 300);
export const grey = `${image} /Width 300 /Height 300 /ColorSpace /DeviceGray`;

/** A form that draws nothing, with more in its dictionary. */
export const form = (more: string) => (file: Editable) => {
  resource(file, 'XObject', ['Planted', file.put(streamOf(`<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${more} >>`, bytesOf('q Q')))]);
  draw(file, '/Planted Do');
};

export const state = (more: string) => (file: Editable) => {
  resource(file, 'ExtGState', ['Planted', parsed(`<< /Type /ExtGState ${more} >>`)]);
  draw(file, '/Planted gs');
};

export const space =
  (of: (file: Editable) => PdfObject, components = '0.5 0.5 0.5') =>
  (file: Editable): void => {
    resource(file, 'ColorSpace', ['Planted', of(file)]);
    drawn(`/Planted cs ${components} sc 0 0 9 9 re f`)(file);
  };

export const iccBased =
  (n: number, profile: Uint8Array) =>
  (file: Editable): PdfObject => ['ICCBased', file.put(streamOf(`<< /N ${n} >>`, profile))];

export const annotated = (text: string) => (file: Editable) => {
  const [x, y] = inside(file);
  file.page(0).set('Annots', [file.put(parsed(`<< /Type /Annot /Rect [${x} ${y} ${x + 20} ${y + 20}] ${text} >>`))]);
};

/** The output intent with some of its entries otherwise. */
export const intended = (change: (intent: Map<string, PdfObject>, file: Editable) => void) => (file: Editable) => {
  const list = file.object(file.catalog.get('OutputIntents'));
  const [first] = isList(list) ? list : [];
  const intent = new Map(file.dictionary(first));
  change(intent, file);
  file.catalog.set('OutputIntents', [intent]);
};

export const profiled = (n: number, profile: Uint8Array) =>
  intended((intent, file) => intent.set('DestOutputProfile', file.put(streamOf(`<< /N ${n} >>`, profile))));

export const information = (key: string, value: PdfObject) => (file: Editable) => {
  const own = file.trailer.get('Info');
  file.trailer.set('Info', file.put(new Map([...(own === undefined ? [] : file.dictionary(own)), [key, value]])));
};

export const unembedded = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
