import type { Format, World, Writer } from '../model/index.ts';

/** A format with its settings, loaded and ready to write. */
export interface Ready {
  readonly format: Format;
  readonly writer: Writer;
}

/** Loads a format's writer. `settings` are its own, as its schema reads them; undefined gives its defaults. */
export async function ready(format: Format, settings: unknown, world: World): Promise<Ready> {
  const writer = await format.prepare(settings ?? format.settings.parse({}), world);
  return { format: { ...format, ...writer.claims }, writer };
}
