/**
 * How far the spaces of a line must give, as a part of what they may: 1 is all of it. Spaces and glyphs are springs side by side: that
 * of the glyphs gives `softness` times as soon, and stops where they have given all. Points: `need` is what the line lacks or has too
 * much, `spaces` and `glyphs` what they may give.
 */
export function tensionOf(need: number, spaces: number, glyphs: number, softness: number): number {
  if (need <= 0) return 0;
  const together = need / (spaces + glyphs * softness);
  return together * softness <= 1 ? together : (need - glyphs) / spaces;
}
