const blockNames =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
  'figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol ' +
  'optgroup option p param search section summary table tbody td tfoot th thead title tr track ul';

/** HTML blocks of kinds 1 to 6 (CommonMark 0.31.2, 4.6); `from` is where in the first line its end is looked for. */
export const kindsOfHtml: readonly { readonly opens: RegExp; readonly closes: RegExp; readonly from: number }[] = [
  { opens: /^<(?:pre|script|style|textarea)(?=[ >]|$)/i, closes: /<\/(?:pre|script|style|textarea)>/i, from: 0 },
  { opens: /^<!--/, closes: /-->/, from: 2 },
  { opens: /^<\?/, closes: /\?>/, from: 1 },
  { opens: /^<![a-z]/i, closes: />/, from: 3 },
  // The parser takes the brackets before the sign in pairs.
  { opens: /^<!\[CDATA\[/, closes: /(?<!\])(?:\]\])+>/, from: 9 },
  { opens: new RegExp(`^</?(?:${blockNames.replaceAll(' ', '|')})(?=[ >]|/>|$)`, 'i'), closes: /^ *$/, from: 0 },
];

/** Whether a line is one whole tag (kind 7), which no text before it may be open for. */
export function isWholeTag(rest: string): boolean {
  if (/^ {0,3}<\/[a-z][a-z\d-]* *> *$/i.test(rest)) return true;
  const name = /^ {0,3}<[a-z][a-z\d-]*(?=[ />])/i.exec(rest);
  if (!name) return false;
  let at = name[0].length;
  for (let part = attributeAt(rest, at); part > 0; part = attributeAt(rest, at)) at += part;
  return /^\/?> *$/.test(rest.slice(at));
}

/** The length of the attribute, or of the spaces, at an offset in a tag. */
function attributeAt(rest: string, at: number): number {
  attribute.lastIndex = at;
  return attribute.exec(rest)?.[0].length ?? 0;
}
/** As the parser has it: values without quotation marks hold no slash, and a further "=" may follow them. */
const attribute = / +|[:_a-z][\w.:-]*(?![\w.:-])(?: *= *(?![ <=>`"'])[^ "'/<=>`]*(?![^ "'/<=>`]))*(?: *= *(?:"[^"]*"|'[^']*')(?=[ />]))?/iy;
