/** A time of day with nothing behind it. */
export const withoutOffset = /T\d\d:\d\d(:\d\d(\.\d+)?)?$/;

/** How "embargo" is said, in the languages of the wires. */
const words = /embarg|ambargo|эмбарго|ембарго|εμπάργκο|sperrfrist|אמברגו|حظر|解禁|エンバーゴ|禁运|禁運|禁發|禁发|엠바고|एम्बार्गो|เอ็มบาร์โก/i;

/** Whether a note tells of an embargo: by its name in any of many languages, or by its hour (`06:00`, `0600`, `6.00`, `06h00`). */
export function namesEmbargo(note: string, until: string): boolean {
  const [, hour = '', minute = ''] = /T(\d\d):(\d\d)/.exec(until) ?? [];
  return words.test(note) || (hour !== '' && new RegExp(`(?<!\\d)0?${Number(hour)}[:.h]?${minute}(?!\\d)`).test(note));
}
