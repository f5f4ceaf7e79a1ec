/** A number of content: nobody sees less than a thousandth of a point. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);
