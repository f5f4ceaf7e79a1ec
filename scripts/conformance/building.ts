import { unlikeExpected } from './attack.ts';
import { editionsOf, type Ground } from './ground.ts';
import { manners } from './messages.ts';
import type { Check } from './outcome.ts';
import { type Build, errorsOf, made } from './publication.ts';
import { each } from './run.ts';
import { compareWire } from './wire.ts';

/** Seconds that one document may take, whatever it is. */
const longest = 10;

/** Publications are built, and built as they should be: ours, the wire's, random ones and hostile ones. */
export const building = (on: Ground): readonly Check[] => [
  {
    name: 'source',
    make: async () => {
      const { out, ran } = await on.source();
      return {
        figures: `${(await made(out)).length} files`,
        faults: ran.code === 0 ? [] : [`ended with ${ran.code}: ${errorsOf(ran)}`],
      };
    },
  },
  {
    name: 'wire copy',
    make: async () => {
      const wire = await on.wire();
      if (!wire || !on.copy) return { figures: '', faults: [], missing: 'the wire copy is not there; name its folder with --shared' };
      return compareWire(on.copy, wire);
    },
  },
  {
    name: 'random',
    make: async () => {
      const builds = await on.random();
      const faults = await each(builds, 1, async (one, n) => {
        const pages = new Set((await made(one.out)).map((file) => file.path));
        const lost = (on.batches[n] ?? []).filter(({ slug }) => !pages.has(`${slug}/index.html`));
        const unbound = Object.keys(editionsOf(on.batches[n] ?? [])).filter((id) => !pages.has(`editions/${id}/${id}.epub`));
        // A batch that keeps the limit of one story keeps it for each of its stories.
        return [
          ...[...lost.map(({ slug }) => slug), ...unbound].map((name) => `${name} was not built: ${lineAbout(one, name)}`),
          ...manners(one, longest),
        ];
      });
      const slowest = Math.max(...builds.map(({ ran }) => ran.milliseconds)) / 1000;
      return {
        figures: `${on.stories.length} documents, ${on.batches[0]?.length} together in ${slowest.toFixed(1)} s at most`,
        faults: faults.flat(),
      };
    },
  },
  {
    name: 'hostile',
    make: async () => {
      const attacks = await on.attacks();
      const faults = await each(attacks, 1, async (one) => [...(await unlikeExpected(one)), ...manners(one.build, longest)]);
      const refused = attacks.filter((one) => one.build.ran.code === 1).length;
      const [slowest] = [...attacks].sort((a, b) => b.build.ran.milliseconds - a.build.ran.milliseconds);
      const seconds = ((slowest?.build.ran.milliseconds ?? 0) / 1000).toFixed(1);
      return {
        figures: `${attacks.length} documents, ${refused} refused, slowest ${seconds} s (${slowest?.row.name})`,
        faults: faults.flat(),
      };
    },
  },
];

/** The first error of a story or an edition. */
const lineAbout = ({ ran }: Build, slug: string) =>
  errorsOf(ran)
    .split('; ')
    .find((line) => line.includes(slug)) ?? `exit ${ran.code}`;
