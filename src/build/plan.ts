import type { Card, Diagnostic, Edition, Format, Publication, Story } from '../model/index.ts';
import { buildFaults } from './faults.ts';
import { fold } from './paths.ts';

/** A format of this build with its settings. One that nobody asked for, but that another one wants, is made and not written. */
export interface Kit {
  readonly format: Format;
  readonly settings: unknown;
  readonly asked: boolean;
}

/** A story, or an edition with its id for a slug, that this build leaves out on purpose. `until` is the end of its embargo, as written. */
export interface HeldBack {
  readonly path: string;
  readonly slug: string;
  readonly why: 'withheld' | 'embargo';
  readonly until?: string;
}

/** What this build makes, before any byte of it exists. */
export interface Plan {
  /** In an order in which each finds what it wants already made. */
  readonly kits: readonly Kit[];
  /** In the order of their paths, with their renditions. */
  readonly stories: readonly Story[];
  /** In the order of their paths, with their renditions. A story of theirs can still fail. */
  readonly editions: readonly Edition[];
  readonly held: readonly HeldBack[];
  /** Paths of stories and editions of which two would make the same file. */
  readonly clashing: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Request {
  readonly stories: readonly Story[];
  readonly editions: readonly Edition[];
  readonly kits: readonly Kit[];
  /** An instant: what is under embargo after it is held back. */
  readonly now: string;
}

export function plan({ stories, editions, kits, now }: Request): Plan {
  const asked = kits.filter((kit) => kit.asked);
  const held = stories.flatMap((story) => heldBack(story, now));
  const kills = new Set(stories.filter(({ header }) => header.status === 'canceled').map(({ path }) => path));
  const isHeld = new Set(held.map(({ path }) => path));
  const going = stories.filter(({ path }) => !isHeld.has(path)).map((story) => withRenditions(story, asked));
  const waiting = editions.flatMap((edition) => waitsFor(edition, held));
  const binding = editions
    .filter(({ path }) => !waiting.some((one) => one.path === path))
    .map((edition) => ({ ...edition, renditions: kitsRenditions(edition, asked) }));
  const { clashing, faults } = clashes(
    [...going, ...binding].flatMap(({ renditions, path: maker }) => renditions.map(({ path }) => ({ path, maker }))),
  );
  return {
    kits,
    stories: going.filter(({ path }) => !clashing.has(path)),
    editions: binding.filter(({ path }) => !clashing.has(path)),
    held: [...held, ...waiting.map(({ path, id, until }) => ({ path, slug: id, why: 'embargo' as const, until }))],
    clashing,
    diagnostics: [
      ...held.map(({ path, until }) => {
        if (until === undefined) return buildFaults.withheld(path);
        return kills.has(path) ? buildFaults.embargoedKill(path, until) : buildFaults.embargo(path, until);
      }),
      ...waiting.map((one) => buildFaults.embargoedEdition(one.path, one)),
      ...faults.map(({ diagnostic }) => diagnostic),
    ],
  };
}

/** The formats asked for and those that they want, each after what it wants. */
export function kitsOf(asked: readonly string[], formats: readonly Format[], own: Readonly<Record<string, unknown>>): readonly Kit[] {
  const kits = new Map<string, Kit>();
  const add = (name: string, path: readonly string[]) => {
    const format = formats.find((each) => each.name === name);
    if (!format || kits.has(name) || path.includes(name)) return;
    for (const wanted of format.wants?.(own[name]) ?? []) add(wanted, [...path, name]);
    kits.set(name, { format, settings: own[name], asked: asked.includes(name) });
  };
  for (const { name } of formats) if (asked.includes(name)) add(name, []);
  return [...kits.values()];
}

/** What is published of the stories that were sealed; its date is the newest of theirs. */
export function publicationOf(publication: Publication, stories: readonly Story[]): Publication {
  const cards = new Map(stories.map(({ body: _, ...card }) => [card.path, card]));
  const kept = publication.cards.flatMap(({ path }) => cards.get(path) ?? []);
  return { ...publication, asOf: newestOf(kept) ?? publication.asOf, cards: kept };
}

const withRenditions = (story: Story, kits: readonly Kit[]): Story => ({
  ...story,
  renditions: kitsRenditions(story, kits),
});

const kitsRenditions = (subject: Story | Edition, kits: readonly Kit[]) =>
  kits.flatMap(({ format, settings }) => format.renditions(subject, settings));

/** An edition waits for the last of its stories' embargoes. */
function waitsFor({ path, id, sections }: Edition, held: readonly HeldBack[]) {
  const named = new Set(sections.flatMap(({ stories }) => stories));
  const [last] = held
    .flatMap(({ slug, until }) => (until !== undefined && named.has(slug) ? [{ path, id, slug, until }] : []))
    .sort((a, b) => Date.parse(b.until) - Date.parse(a.until));
  return last ? [last] : [];
}

function heldBack({ path, header: { slug, status, embargo } }: Story, now: string): readonly HeldBack[] {
  if (status === 'withheld') return [{ path, slug, why: 'withheld' }];
  return embargo !== undefined && Date.parse(embargo) > Date.parse(now) ? [{ path, slug, why: 'embargo', until: embargo }] : [];
}

/** A file and who makes it: a story's or an edition's path, or the front of a format. */
export interface Claim {
  readonly path: string;
  readonly maker: string;
}

/** Makers of which two would make the same file, also on a disk that folds case, or one a file where the other has a folder. */
export function clashes(claims: readonly Claim[]): {
  readonly clashing: ReadonlySet<string>;
  readonly faults: readonly { readonly makers: readonly [string, string]; readonly diagnostic: Diagnostic }[];
} {
  const first = new Map<string, Claim>();
  const clashing = new Set<string>();
  const faults: { makers: readonly [string, string]; diagnostic: Diagnostic }[] = [];
  const collide = (claim: Claim, other: Claim) => {
    const makers = [other.maker, claim.maker] as const;
    clashing.add(claim.maker).add(other.maker);
    faults.push({ makers, diagnostic: buildFaults.onePath(claim.path, makers) });
  };
  for (const claim of claims) {
    const other = first.get(fold(claim.path));
    if (other) collide(claim, other);
    else first.set(fold(claim.path), claim);
  }
  for (const claim of claims) {
    const names = fold(claim.path).split('/');
    for (let depth = 1; depth < names.length; depth += 1) {
      const other = first.get(names.slice(0, depth).join('/'));
      if (other) collide(claim, other);
    }
  }
  return { clashing, faults };
}

/** Ties go by the text, so that the same stories give the same date however they are ordered. */
function newestOf(cards: readonly Card[]): string | undefined {
  const moments = cards.flatMap(({ header: { published, updated } }) => [published, ...(updated === undefined ? [] : [updated])]);
  return moments.sort((a, b) => Date.parse(b) - Date.parse(a) || (a < b ? 1 : -1))[0];
}
