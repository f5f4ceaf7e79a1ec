import type { Diagnostic, OpenSource, Place, Settings, Vocabulary } from '../model/index.ts';
import { faults } from './faults.ts';
import type { Places } from './header.ts';
import { resolveFile } from './resolveFile.ts';
import { readVocabulary } from './vocabulary.ts';

/** publication.yaml as it was read, and where it names its files. */
interface Named {
  readonly settings: Settings;
  readonly places: Places;
}

export interface ReadVocabularies {
  /** The Media Topics; undefined where publication.yaml names no file of them, or one that cannot be read. */
  readonly mediatopics?: Vocabulary;
  /** The file's path, where it names one in the source folder. */
  readonly path?: string;
  /** It is not there. */
  readonly missing: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The vocabularies that publication.yaml names, by the rules for pictures: in the source folder, nothing fetched. */
export async function readVocabularies({ settings, places }: Named, open: OpenSource): Promise<ReadVocabularies> {
  const file = settings.vocabularies?.mediatopics;
  if (file === undefined) return { missing: false, diagnostics: [] };
  const place: Place = places['vocabularies.mediatopics'] ?? { path: 'publication.yaml' };
  const resolved = resolveFile('publication.yaml', file);
  if ('no' in resolved) return { missing: false, diagnostics: [faults.vocabularyPath(place, file, resolved.no)] };
  const { path } = resolved;
  const answer = await open(path);
  if ('refused' in answer) {
    const { refused } = answer;
    const fault = refused === 'outside' ? faults.vocabularyPath(place, file, 'outside') : faults.refusedVocabulary(place, path, refused);
    return { path, missing: refused === 'missing', diagnostics: [fault] };
  }
  const { vocabulary, diagnostics } = readVocabulary({ path, bytes: answer.bytes });
  return { ...(vocabulary && { mediatopics: vocabulary }), path, missing: false, diagnostics };
}
