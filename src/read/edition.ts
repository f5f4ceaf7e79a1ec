import {
  type Cover,
  type Diagnostic,
  type Edition,
  type EditionInput,
  editionSchema,
  limits,
  type Place,
  type SourceFile,
} from '../model/index.ts';
import { decode } from './decode.ts';
import { editionExpected, editionSynonyms } from './expected.ts';
import { checkBySchema } from './explain.ts';
import { faults } from './faults.ts';
import { hostOf, oneLine } from './fill.ts';
import { deepFreeze } from './freeze.ts';
import type { Places } from './header.ts';
import { isLanguageName, meantBy } from './meant.ts';
import { pictureOpener } from './pictures.ts';
import { locate } from './place.ts';
import { curl } from './quotes.ts';
import { slugOf } from './slugOf.ts';
import type { ReadContext } from './story.ts';
import { readYaml, type Yaml } from './yaml.ts';

export interface ReadEdition {
  /** Only where nothing is wrong in the file itself; frozen. */
  readonly edition?: Edition;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the values stand that are checked against stories and other editions: `id`, `guid`, `sections.0.stories.2`. */
  readonly places: Places;
}

/** A file of editions/ -> Edition, or all that is wrong with it: in the file, its keys and its cover. Its stories are looked up later. */
export async function readEdition(file: SourceFile, { settings, open }: ReadContext): Promise<ReadEdition> {
  const decoded = decode(file);
  if ('fault' in decoded) return { diagnostics: [decoded.fault], places: {} };
  const { path } = file;
  const locator = locate(path, decoded.text);
  const yaml = readYaml({ text: decoded.text, from: 0, locator, what: 'The edition' });
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  if (yaml.broken) return { diagnostics, places: {} };
  const missing = locator.place(0);
  const excess = tooLarge(yaml, missing);
  if (excess.length > 0) return { diagnostics: [...diagnostics, ...excess], places: {} };
  const { value, diagnostics: said } = checkBySchema(yaml, {
    schema: editionSchema,
    whole: 'The edition',
    what: 'key of an edition',
    list: `Known: ${Object.keys(editionSchema.shape).join(', ')}`,
    expected: editionExpected,
    synonyms: editionSynonyms,
    missing,
  });
  diagnostics.push(...said);
  const spot = (...at: (string | number)[]) => yaml.spotOf(at)?.value ?? missing;
  const language = value?.language ?? settings.language;
  if (value?.language && isLanguageName(language)) {
    const { language: right } = editionExpected;
    diagnostics.push(
      faults.wrongValue(spot('language'), 'language', { found: language, expected: right, nearest: meantBy('language', language) }),
    );
  }
  const id = value?.id ?? (await slugOf(path));
  if (id === '') diagnostics.push(faults.noId(missing, path));

  const cover =
    value?.cover &&
    (await coverOf(value.cover, {
      place: yaml.spotOf(['cover', 'file'])?.value ?? spot('cover'),
      language,
      openPicture: pictureOpener(path, open),
    }));
  if (cover) diagnostics.push(...cover.diagnostics);
  const sorted = diagnostics.toSorted((a, b) => (a.place?.start?.offset ?? 0) - (b.place?.start?.offset ?? 0));
  if (!value || sorted.some(({ severity }) => severity === 'error')) return { diagnostics: sorted, places: {} };

  const places: Record<string, Place> = { id: spot('id'), guid: spot('guid'), version: spot('version') };
  for (const [at, { stories }] of value.sections.entries())
    for (const index of stories.keys())
      places[`sections.${at}.stories.${index}`] = yaml.spotOf(['sections', at, 'stories', index])?.value ?? spot('sections', at, 'stories');
  const typeset = (text: string) => curl(oneLine(text), language);
  const edition: Edition = {
    path,
    id,
    guid: value.guid ?? `tag:${hostOf(settings.baseUrl)},${value.date}:edition/${id}`,
    version: value.version ?? 1,
    title: typeset(value.title),
    language,
    date: value.date,
    ...(cover?.cover && { cover: cover.cover }),
    sections: value.sections.map(({ title, stories }) => ({ title: typeset(title), stories })),
    renditions: [],
  };
  return { edition: deepFreeze(edition), diagnostics: sorted, places };
}

/** Counted in what was written, because a list beyond measure is not worth reading. */
function tooLarge(yaml: Yaml, missing: Place): readonly Diagnostic[] {
  const { sections } = yaml.data;
  if (!Array.isArray(sections)) return [];
  const place = yaml.spotOf(['sections'])?.key ?? missing;
  // An item is a map where it is no list and no text.
  const stories = sections.reduce((sum: number, section) => {
    const list: unknown = typeof section === 'object' && !Array.isArray(section) ? section.stories : undefined;
    return sum + (Array.isArray(list) ? list.length : 1);
  }, 0);
  return [
    ...(sections.length > limits.editionSections ? [faults.editionTooLarge(place, 'sections', sections.length)] : []),
    ...(stories > limits.editionStories ? [faults.editionTooLarge(place, 'stories', stories)] : []),
  ];
}

interface CoverContext {
  readonly place: Place;
  readonly language: string;
  readonly openPicture: ReturnType<typeof pictureOpener>;
}

async function coverOf(
  { file, alt, caption, credit }: NonNullable<EditionInput['cover']>,
  { place, language, openPicture }: CoverContext,
): Promise<{ cover?: Cover; diagnostics: readonly Diagnostic[] }> {
  const diagnostics = alt === undefined ? [faults.noAlt(place, file)] : [];
  const answer = await openPicture(file);
  if ('fault' in answer) return { diagnostics: [...diagnostics, answer.fault(place)] };
  const { src, width, height, mediaType, credit: own } = answer.picture;
  const shown = credit ?? own;
  const cover: Cover = {
    src,
    alt: curl(alt ?? '', language),
    ...(caption !== undefined && { caption: curl(oneLine(caption), language) }),
    ...(shown !== undefined && { credit: oneLine(shown) }),
    width,
    height,
    mediaType,
  };
  return { cover, diagnostics };
}
