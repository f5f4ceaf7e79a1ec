import {
  type Card,
  type Diagnostic,
  type Elsewhere,
  elsewhereSchema,
  limits,
  type Mention,
  type SourceFile,
  type Vocabulary,
} from '../model/index.ts';
import { decode } from './decode.ts';
import { faults } from './faults.ts';
import { deepFreeze } from './freeze.ts';

export interface ReadElsewhere extends Pick<Elsewhere, 'name' | 'formats'> {
  /** Topics of a vocabulary that is not there. */
  readonly topics?: Vocabulary;
  /** Every slug that counts as one of a story that is there. */
  readonly slugs: readonly string[];
  /** Those that were published, by slug. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly diagnostics: readonly Diagnostic[];
}

/** elsewhere.json -> the stories in it as cards of stories that lie elsewhere; without the file, none. */
export function readElsewhere(file: SourceFile | undefined): ReadElsewhere {
  if (file === undefined) return { slugs: [], cards: new Map(), diagnostics: [] };
  const broken = (why: string): ReadElsewhere => ({
    slugs: [],
    cards: new Map(),
    diagnostics: [faults.elsewhere({ path: file.path }, why)],
  });
  const decoded = decode(file);
  if ('fault' in decoded) return { ...broken(''), diagnostics: [decoded.fault] };
  let data: unknown;
  try {
    data = JSON.parse(decoded.text);
  } catch {
    return broken('it is no JSON');
  }
  const { success, data: said, error } = elsewhereSchema.safeParse(data);
  if (!success) return broken(`${error.issues[0]?.path.map(String).join('.') || 'it'} is not what it should be`);
  const topics = said.topics && new Map(said.topics.map((topic) => [topic.code, topic]));
  const lost = said.topics?.find(({ code }) => !reachesTop(code, topics ?? new Map()));
  if (lost) return broken(`the topic ${lost.code} is under none that is at the top`);
  const cards = Object.entries(said.stories).flatMap(([slug, mention]) => (mention ? [[slug, cardOf(slug, mention)] as const] : []));
  return {
    ...(said.name !== undefined && { name: said.name }),
    ...(said.formats && { formats: said.formats }),
    ...(topics && { topics }),
    slugs: Object.keys(said.stories),
    cards: new Map(cards),
    diagnostics: [],
  };
}

/** Whether the way up from a topic ends, as it does in every vocabulary that was read. */
function reachesTop(code: string, topics: Vocabulary): boolean {
  let next: string | undefined = code;
  for (let steps = 0; next !== undefined && steps <= limits.topicDepth; steps++) next = topics.get(next)?.broader;
  return next === undefined;
}

/** As much of a header as there is. */
const cardOf = (slug: string, { guid, headline, language, credit, published, translationOf }: Mention): Card =>
  deepFreeze({
    path: '',
    elsewhere: true,
    renditions: [],
    header: {
      headline,
      credit,
      published,
      language,
      slug,
      guid,
      version: 1,
      byline: [],
      source: { name: credit, code: '' },
      status: 'usable',
      subjects: [],
      keywords: [],
      places: [],
      rights: { holder: credit, notice: '', terms: '' },
      related: [],
      ...(translationOf !== undefined && { translationOf }),
    },
  });
