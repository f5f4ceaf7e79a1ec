import { type Diagnostic, limits, type SourceFile, type Topic, type Vocabulary } from '../model/index.ts';
import { clean } from './characters.ts';
import { decode } from './decode.ts';
import { faults } from './faults.ts';
import { locate } from './place.ts';
import { scanJson } from './scanJson.ts';
import { type Complain, type Entry, vocabularyForms } from './vocabularyForms.ts';
import { topicsOf } from './vocabularyTopics.ts';

export interface ReadVocabulary {
  /** Only where it has no errors. */
  readonly vocabulary?: Vocabulary;
  /** Whose it is, and of when. */
  readonly notice?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Faults told of one file: each takes a way through all of it to its place. */
const most = 20;

/** The bytes of a vocabulary of Media Topics, as IPTC publishes it or as `slugline vocabulary import` writes it -> topics by code. */
export function readVocabulary(file: SourceFile): ReadVocabulary {
  const decoded = decode(file, limits.vocabularyBytes);
  if ('fault' in decoded) return { diagnostics: [decoded.fault] };
  const { text } = decoded;
  const locator = locate(file.path, text);
  const { fault } = scanJson(text);
  if (fault) {
    const place = locator.place(fault.from, fault.to);
    const said = {
      syntax: () => faults.vocabularySyntax(place, { found: foundAt(text, fault.from), expected: fault.what }),
      depth: () => faults.vocabularyDepth(place, 'lists and objects', limits.jsonDepth),
      doubled: () => faults.doubledVocabularyKey(place, clean(fault.what)),
    };
    return { diagnostics: [said[fault.why]()] };
  }
  const whole: unknown = JSON.parse(text);
  const form = vocabularyForms.find(({ is }) => is(whole));
  if (!form) return { diagnostics: [faults.foreignVocabulary(locator.place(0), 'it has neither "conceptSet" nor "topics"')] };

  const diagnostics: Diagnostic[] = [];
  let count = 0;
  const complain: Complain = (path, say) => {
    if (++count > most) return;
    const { spot = { from: 0, to: 0 } } = scanJson(text, path);
    diagnostics.push(say(locator.place(spot.from, spot.to)));
  };
  const entries = form.entries(whole, complain);
  if (entries.length === 0 && count === 0) complain([], ({ path }) => faults.foreignVocabulary({ path }, 'it has no topic'));
  const vocabulary = tooMany(entries, complain) ? new Map<string, Topic>() : topicsOf(entries, complain);
  if (count > most) diagnostics.push(faults.moreVocabulary({ path: file.path }, count - most));
  const isGood = count <= most && !diagnostics.some(({ severity }) => severity === 'error');
  const notice = form.notice(whole);
  return { ...(isGood && { vocabulary }), ...(notice !== undefined && { notice }), diagnostics };
}

function tooMany(entries: readonly Entry[], complain: Complain): boolean {
  if (entries.length <= limits.topics) return false;
  complain([], ({ path }) => faults.tooManyTopics({ path }, entries.length));
  return true;
}

/** What stands where JSON ends, for a message. */
function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file';
  if (/^\s*</.test(text)) return 'XML or HTML';
  return `"${clean([...text.slice(at, at + 20)].slice(0, 10).join(''))
    .replace(/\s+/g, ' ')
    .trim()}"`;
}
