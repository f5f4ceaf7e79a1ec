import { join } from 'node:path';
import { type Diagnostic, limits, type Settings } from '../model/index.ts';

/** publication.yaml as it was read. */
interface SettingsIn {
  readonly settings: Settings;
  readonly faults: readonly Diagnostic[];
  readonly bytes?: Uint8Array;
}

/** What publication.yaml of a source folder says, without the stories, and what is wrong with it; without the file, the defaults. */
export async function settingsIn(source: string): Promise<SettingsIn> {
  const [{ readSettings }, { disk }, { formats }] = await Promise.all([
    import('../read/index.ts'),
    import('../build/disk.ts'),
    import('../formats/index.ts'),
  ]);
  const path = 'publication.yaml';
  const at = await disk.real(join(source, path));
  const reading = at === undefined ? undefined : await disk.read(at, limits.storyBytes);
  const bytes = reading && 'bytes' in reading ? reading.bytes : undefined;
  const { settings, diagnostics } = readSettings(
    bytes && { path, bytes },
    Object.fromEntries(formats.map((format) => [format.name, format.settings])),
  );
  return { settings, faults: diagnostics.filter(({ severity }) => severity === 'error'), ...(bytes && { bytes }) };
}
