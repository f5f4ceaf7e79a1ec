/** The colour space of screens as an ICC profile (ICC.1:2004-10, a display of three channels; the figures are those of IEC 61966-2-1). */
export function sRgbProfile(): Uint8Array {
  const curve = parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
  const tags: readonly (readonly [name: string, data: Uint8Array])[] = [
    ['desc', unicode('sRGB')],
    ['cprt', unicode('Public domain')],
    ['wtpt', xyz(paper)],
    // From daylight, D65, to the paper under D50 (Bradford).
    ['chad', numbers('sf32', [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168])],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = new Map<Uint8Array, number>();
  let size = 128 + 4 + tags.length * 12;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += data.length;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  const word = (at: number, text: string) => {
    for (let letter = 0; letter < 4; letter++) profile[at + letter] = text.charCodeAt(letter);
  };
  view.setUint32(0, size);
  view.setUint32(8, 0x04200000); // version 4.2
  word(12, 'mntr');
  word(16, 'RGB ');
  word(20, 'XYZ ');
  // The day of the standard.
  [1999, 10, 18].forEach((part, at) => {
    view.setUint16(24 + at * 2, part);
  });
  word(36, 'acsp');
  paper.forEach((value, at) => {
    view.setInt32(68 + at * 4, fixed(value));
  });
  view.setUint32(128, tags.length);
  tags.forEach(([name, data], at) => {
    const place = places.get(data) ?? 0;
    word(132 + at * 12, name);
    view.setUint32(136 + at * 12, place);
    view.setUint32(140 + at * 12, data.length);
    profile.set(data, place);
  });
  return profile;
}

/** D50. */
const paper = [0.9642, 1, 0.8249] as const;

const fixed = (value: number): number => Math.round(value * 65536);

/** A tag of signed fixed numbers; its type, four zeros, and what stands before them. */
function numbers(type: string, values: readonly number[], before: readonly number[] = []): Uint8Array {
  const data = new Uint8Array(8 + before.length + values.length * 4);
  for (let letter = 0; letter < 4; letter++) data[letter] = type.charCodeAt(letter);
  data.set(before, 8);
  const view = new DataView(data.buffer);
  values.forEach((value, at) => {
    view.setInt32(8 + before.length + at * 4, fixed(value));
  });
  return data;
}

const xyz = (values: readonly number[]) => numbers('XYZ ', values);

/** Function 3: a power above `d`, a line below it. */
const parametric = (...values: readonly number[]) => numbers('para', values, [0, 3, 0, 0]);

/** One text in English, padded to a multiple of four bytes. */
function unicode(text: string): Uint8Array {
  const data = new Uint8Array(Math.ceil((28 + text.length * 2) / 4) * 4);
  const view = new DataView(data.buffer);
  [...'mluc'].forEach((letter, at) => {
    data[at] = letter.charCodeAt(0);
  });
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  data.set(
    [...'enUS'].map((letter) => letter.charCodeAt(0)),
    16,
  );
  view.setUint32(20, text.length * 2);
  view.setUint32(24, 28);
  for (let at = 0; at < text.length; at++) view.setUint16(28 + at * 2, text.charCodeAt(at));
  return data;
}
