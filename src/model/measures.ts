import { z } from 'zod';

/** What a custom issue of a schema carries beside its message, so that whoever explains it need not know the schema. */
export interface Remedy {
  readonly remedy: string;
  /** The only right text for the value. */
  readonly fix?: string;
}

interface Faulty {
  addIssue(issue: { code: 'custom'; message: string; path?: PropertyKey[]; params: Record<string, unknown> }): void;
}

/** Says of a value, or of one below it, what is wrong and what to do. */
export const refuse = (
  context: Faulty,
  message: string,
  { path, ...params }: Remedy & { readonly path?: readonly PropertyKey[] },
): undefined => {
  context.addIssue({ code: 'custom', message, params, ...(path && { path: [...path] }) });
};

/** Points in each unit that a length may be written in. */
const units = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1 } as const;

/** A length with its unit, `12pt` or `4.2mm`, as points to a hundredth. The bounds are written the same way. */
export const length = (least: string, most: string, example: string) => {
  const [from = 0, to = 0] = [pointsOf(least), pointsOf(most)];
  return z
    .string()
    .transform((written, context) => {
      const text = written.trim();
      const points = pointsOf(text);
      if (points === undefined) {
        const [, amount, unit] = /^([+-]?(?:\d+[.,]?\d*|[.,]\d+)) *([a-z]*)$/i.exec(text) ?? [];
        const said = unit ? `${text} is no length` : `${text} has no unit`;
        // A comma, or a capital, is still the same length.
        const meant = amount && text.replace(',', '.').replace(/^\+/, '').replace(/ /g, '').toLowerCase();
        const fix = meant && [meant, `${meant}pt`].find((each) => pointsOf(each) !== undefined);
        if (fix) refuse(context, said, { remedy: `Write ${fix}`, fix });
        else refuse(context, `${text} is no length`, { remedy: `Write a number and mm, cm, in or pt, e.g. ${example}` });
        return z.NEVER;
      }
      if (points < from) refuse(context, `${text} is too small`, { remedy: `Write ${least} or more, e.g. ${example}` });
      if (points > to) refuse(context, `${text} is too large`, { remedy: `Write ${most} or less, e.g. ${example}` });
      return points;
    })
    .meta({ expected: `a length from ${least} to ${most}, e.g. ${example}` });
};

function pointsOf(text: string): number | undefined {
  const [, amount, unit] = /^(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}) *(mm|cm|in|pt)$/.exec(text) ?? [];
  if (amount === undefined) return undefined;
  // One of the four by the expression.
  return Math.round(Number(amount) * units[unit as keyof typeof units] * 100) / 100;
}

/** `#1a2b3c`: red, green and blue, two hexadecimal digits each (sRGB). */
export const colour = z
  .string()
  .transform((written, context) => {
    const text = written.trim().toLowerCase();
    if (/^#[\da-f]{6}$/.test(text)) return text;
    const [, digits] = /^#?([\da-f]{6}|[\da-f]{3})$/.exec(text) ?? [];
    const fix = digits && `"#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}"`;
    refuse(context, `${written.trim()} is no colour`, {
      remedy: `Write ${fix ?? 'six hexadecimal digits after a # in quotes, e.g. "#8c1d18"'}`,
      ...(fix && { fix }),
    });
    return z.NEVER;
  })
  .meta({ expected: 'a colour in quotes, e.g. "#8c1d18"' });
