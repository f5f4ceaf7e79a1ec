/** How far a colour stands out on white paper, from 1 to 21 (WCAG 2.2, contrast ratio). The colour is `#rrggbb`. */
export const contrastOnWhite = (colour: string): number => 1.05 / (luminanceOf(colour) + 0.05);

/** How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance). */
export function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `#rrggbb` as red, green and blue from 0 to 1. */
export const channelsOf = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
