import type { Diagnostic, Edition, Place, Story } from '../model/index.ts';
import { successionFaults } from './faults.ts';
import { subjectOf } from './makeStories.ts';
import { type FormerSubject, former, type Manifest, type Subject } from './manifest.ts';
import { isError, type Opened, settingsFile } from './open.ts';
import type { Plan } from './plan.ts';

/** What this build may not make, because partners would not take it in after what the last one made. */
export interface Succession {
  /** Paths of stories and editions whose version went down. */
  readonly refused: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A plan against what the last build made: a version never goes down, a guid never changes, and what changed has a new version before it is sent. */
export function succession({ stories, editions }: Plan, opened: Opened, old: Manifest | undefined): Succession {
  const known = knownIn(old);
  const current = new Set([...opened.stories.map(({ header }) => header.guid), ...opened.editions.map(({ guid }) => guid)].map(folded));
  const judged = [
    ...stories.map((story) => subject(story, story.header, subjectOf(story, opened).source)),
    ...editions.map((edition) => subject(edition, edition, [{ path: edition.path, sha256: opened.digestOf(edition.path) ?? '' }])),
  ];
  const diagnostics: Diagnostic[] = [];
  const moved: Moved[] = [];
  for (const one of judged) {
    const before = known.byGuid.get(former(one).guid);
    if (before) diagnostics.push(...versionFaults(one, before, opened));
    else {
      const other = [one.path, ...one.outputs].map((path) => known.byPath.get(path)).find((found) => found !== undefined);
      if (other && !current.has(folded(other.guid)))
        moved.push({ from: other.guid, to: one.guid, place: opened.placeOf(one.path, 'guid') });
    }
  }
  diagnostics.push(...movedFaults(moved));
  return { refused: new Set(diagnostics.filter(isError).map(({ place }) => place?.path ?? '')), diagnostics };
}

interface Judged extends Subject {
  readonly path: string;
  readonly outputs: readonly string[];
}

const subject = (
  { path, renditions }: Story | Edition,
  { guid, version }: { readonly guid: string; readonly version: number },
  source: Subject['source'],
): Judged => ({ path, outputs: renditions.map((rendition) => rendition.path), guid, version, source });

/** Partners' databases may fold letter case. */
const folded = (guid: string) => guid.toLowerCase();

/** What was made, by the digest of its guid, and by the paths of its source and of its files. */
function knownIn(old: Manifest | undefined) {
  const byGuid = new Map<string, FormerSubject & { readonly all?: Subject['source'] }>(old?.former?.map((one) => [one.guid, one]));
  const byPath = new Map<string, Subject>();
  for (const { path, subject: made } of old?.files ?? []) {
    if (!made) continue;
    const [own] = made.source;
    // Each has many files.
    if (own && byPath.get(own.path)?.guid !== made.guid) byGuid.set(former(made).guid, { ...former(made), all: made.source });
    byPath.set(path, made);
    if (own) byPath.set(own.path, made);
  }
  return { byGuid, byPath };
}

function versionFaults(
  { path, version, source }: Judged,
  before: FormerSubject & { readonly all?: Subject['source'] },
  { placeOf }: Opened,
): readonly Diagnostic[] {
  const place = placeOf(path, 'version');
  if (version < before.version) return [successionFaults.older(place, version, before.version)];
  const [own, ...pictures] = source;
  const isSame =
    own?.sha256 === before.source && pictures.every(({ sha256 }, at) => before.all === undefined || sha256 === before.all[at + 1]?.sha256);
  return version > before.version || isSame ? [] : [successionFaults.sameVersion(place, version)];
}

interface Moved {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

/** Where the publication has a new address, every derived guid changed for one reason, and that is told once. */
function movedFaults(moved: readonly Moved[]): readonly Diagnostic[] {
  const byHosts = new Map<string, Moved[]>();
  for (const one of moved) {
    const group = byHosts.get(hostsOf(one));
    if (group) group.push(one);
    else byHosts.set(hostsOf(one), [one]);
  }
  return [...byHosts].flatMap(([hosts, all]) => {
    const [from = '', to = ''] = hosts.split(' ');
    if (hosts !== '' && all.length > 1) return [successionFaults.hostChanged({ path: settingsFile }, all.length, { from, to })];
    return all.map((one) => successionFaults.guidChanged(one.place, one.from));
  });
}

/** The hosts before and after of two derived guids that differ in nothing else. */
function hostsOf({ from, to }: Moved): string {
  const [one, other] = [from, to].map((guid) => /^tag:([^,]*)(,.*)$/.exec(guid));
  return one && other && one[2] === other[2] ? `${one[1]} ${other[1]}` : '';
}
