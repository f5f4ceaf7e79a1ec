/** The page that every setter fills: one column of 30 lines. Lengths are points. */
export interface Sheet {
  readonly paper: { readonly width: number; readonly height: number };
  /** On all four sides. */
  readonly margin: number;
  readonly measure: number;
  readonly lines: number;
  readonly size: number;
  readonly leading: number;
  readonly indent: number;
  /** Of headings, which the meter knows by it: a heading that fills its line would pass for text. */
  readonly heading: number;
}

export const sheet = (measure: number): Sheet => ({
  paper: { width: measure + 2 * 40, height: 30 * 14 + 2 * 40 },
  margin: 40,
  measure,
  lines: 30,
  size: 10,
  leading: 14,
  indent: 10,
  heading: 12,
});
