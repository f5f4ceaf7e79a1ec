import type { ZodType } from 'zod';
import { z } from 'zod';
import { type Diagnostic, type Place, type Settings, type SettingsInput, type SourceFile, settingsSchema } from '../model/index.ts';
import { decode } from './decode.ts';
import { expected, settingSynonyms } from './expected.ts';
import { checkBySchema } from './explain.ts';
import { faults } from './faults.ts';
import { codeOf } from './fill.ts';
import { deepFreeze } from './freeze.ts';
import type { Places } from './header.ts';
import { isLanguageName, meantBy } from './meant.ts';
import { nearest } from './nearest.ts';
import { locate } from './place.ts';
import { readYaml, type Yaml } from './yaml.ts';

/**
 * publication.yaml -> Settings, every default filled in; without the file, all of them. `owners` are the formats' own settings by
 * format name; `places`: where its files are named. With errors the settings that are right hold and the others have their defaults.
 */
export function readSettings(
  file: SourceFile | undefined,
  owners: Readonly<Record<string, ZodType>>,
): { settings: Settings; diagnostics: readonly Diagnostic[]; places: Places } {
  const path = file?.path ?? 'publication.yaml';
  const diagnostics: Diagnostic[] = [];
  const decoded = file && file.bytes.length > 0 ? decode(file) : { text: '' };
  const text = 'text' in decoded ? decoded.text : '';
  if ('fault' in decoded) diagnostics.push(decoded.fault);
  const yaml = readYaml({ text, from: 0, locator: locate(path, text), what: 'publication.yaml' });
  diagnostics.push(...yaml.diagnostics);

  const names = Object.keys(owners);
  const whole = z.strictObject({ ...settingsSchema.shape, ...Object.fromEntries(names.map((name) => [name, z.unknown().optional()])) });
  const what = { what: 'key of publication.yaml', list: `Known: ${Object.keys(whole.shape).join(', ')}`, expected, missing: { path } };
  const { diagnostics: said } = checkBySchema(yaml, { schema: whole, synonyms: settingSynonyms, ...what });
  if (!yaml.broken) diagnostics.push(...said);
  const input = rightOnes(yaml.data);

  const own: Record<string, unknown> = {};
  for (const name of names) {
    const schema = owners[name];
    if (!schema) continue;
    const { value: parsed, diagnostics: saidOfOne } = checkBySchema(yaml, { schema, under: [name], ...what, expected: {} });
    if (!yaml.broken) diagnostics.push(...saidOfOne);
    own[name] = saidOfOne.length > 0 || parsed === undefined ? schema.parse({}) : parsed;
  }

  const formats = input.formats
    ? [...new Set(input.formats)].filter((name) => isKnown(name, { yaml, names, diagnostics, at: input.formats ?? [] }))
    : names;
  const excess = input.baseUrl && excessIn(input.baseUrl);
  if (excess) diagnostics.push(faults.baseUrl(yaml.spotOf(['baseUrl'])?.value ?? { path }, excess));
  const { language = 'en' } = input;
  if (isLanguageName(language))
    diagnostics.push(
      faults.wrongValue(yaml.spotOf(['language'])?.value ?? { path }, 'language', {
        found: language,
        expected: expected.language,
        nearest: meantBy('language', language),
      }),
    );
  const provider = providerOf(input.provider);
  if (input.provider && !provider) diagnostics.push(faults.providerName(yaml.spotOf(['provider'])?.key ?? { path }));
  const settings: Settings = {
    name: input.name ?? '',
    ...(input.baseUrl && { baseUrl: input.baseUrl.replace(/[?#].*$/s, '').replace(/\/*$/, '/') }),
    language,
    timeZone: input.timeZone ?? 'UTC',
    ...(provider && { provider }),
    ...(input.vocabularies && { vocabularies: input.vocabularies }),
    credits: input.credits ?? {},
    rights: input.rights ?? {},
    formats,
    own,
  };
  const places: Record<string, Place> = {};
  const spot = yaml.spotOf(['vocabularies', 'mediatopics'])?.value;
  if (spot) places['vocabularies.mediatopics'] = spot;
  return { settings: deepFreeze(settings), diagnostics, places };
}

/** What an address has that no file can be below, or that would be told to everybody. */
function excessIn(baseUrl: string): string | undefined {
  if (/[?#]/.test(baseUrl)) return 'a query or a fragment';
  return /^[^/]*\/\/[^/]*@/.test(baseUrl) ? 'a user name, which every page and feed would tell' : undefined;
}

/** Each key that is right by itself. */
function rightOnes(data: Yaml['data']): SettingsInput {
  const right: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(data[key]);
    if (parsed.success && parsed.data !== undefined) right[key] = parsed.data;
  }
  // Key by key, each by its row of the schema; all of them are optional.
  return right as SettingsInput;
}

function isKnown(name: string, among: { yaml: Yaml; names: readonly string[]; diagnostics: Diagnostic[]; at: readonly string[] }): boolean {
  if (among.names.includes(name)) return true;
  const { yaml, names } = among;
  const spot = yaml.spotOf(['formats', among.at.indexOf(name)]) ?? yaml.spotOf(['formats']);
  if (spot) among.diagnostics.push(faults.unknownFormat(spot.value, name, { nearest: nearest(name, names), all: names }));
  return false;
}

function providerOf(party: SettingsInput['provider']): Settings['provider'] {
  const name = party?.name ?? party?.code;
  if (!party || name === undefined) return undefined;
  return { name, code: party.code ?? codeOf(name), ...(party.uri && { uri: party.uri }) };
}
