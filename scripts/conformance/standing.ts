import { existsSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { fullDisk, noPlace } from './disk.ts';
import { makeGiants } from './giants.ts';
import { type Ground, inBothCopies, publish } from './ground.ts';
import { killed } from './kill.ts';
import { type Check, thereIs } from './outcome.ts';
import { build, lay, slugline } from './publication.ts';
import { run } from './run.ts';
import { type Elsewhere, elsewhere, sameBytes, withoutNetwork } from './same.ts';

/** A build stands wherever it is made, and whatever befalls it: other machines, other Nodes, no network, SIGKILL, a full disk. */
export const standing = (on: Ground): readonly Check[] => [
  ...Object.entries(elsewhere).map(([name, place]) => same(on, name, async () => place)),
  same(on, 'on another Node', async () => {
    const node = process.env.NODE24 ?? path.resolve(`.judges/node24/node_modules/node-${process.platform}-${process.arch}/bin/node`);
    return existsSync(node) ? { node, name: `on Node ${(await run([node, '--version'])).stdout.trim()}` } : 'no second Node';
  }),
  same(on, 'without a network', async () => {
    const before = await withoutNetwork();
    return before ? { before } : 'no right to take the network away (unshare -n)';
  }),
  {
    name: 'same bytes',
    make: async () => {
      const { figures, faults } = await sameBytes(on.house, await on.books(), {});
      return { figures: `built again, ${figures}`, faults };
    },
  },
  {
    name: 'giants',
    make: async () => {
      const giants = await makeGiants(on.house);
      const figures = giants.map(({ name, pages, seconds }) => `${name}: ${pages} pages in ${seconds.toFixed(1)} s`);
      return { figures: figures.join('; '), faults: giants.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)) };
    },
  },
  {
    name: 'kill',
    make: async () => {
      const [first = []] = on.batches;
      const [less, more] = [first.slice(0, 4), [...first.slice(1, 3), ...first.slice(6, 10)]];
      const longer = more.map(({ slug, source }) => ({ slug, source: `${source}\nOne more paragraph.\n` }));
      const old = await build(on.house, 'old', await lay(on.house, { ...publish(less), ...inBothCopies }));
      const source = await lay(on.house, { ...publish(longer), ...inBothCopies });
      // Over the old one, as the killed builds are: a manifest knows what was out before.
      const over = await mkdtemp(path.join(on.house.folder, 'over-'));
      await cp(old.out, over, { recursive: true });
      await slugline(on.house, ['build', '--source', source, '--out', over]);
      const nothing = await lay(on.house, { ...publish(less), 'publication.yaml': 'name: [' });
      return killed(on.house, { old: old.out, fresh: over, source, nothing }, on.seed);
    },
  },
  {
    name: 'full disk',
    make: async () => {
      const small = await lay(on.house, publish(on.stories.slice(0, 1)));
      return fullDisk(on.house, { small, large: await lay(on.house, publish(on.stories.slice(0, 60))) });
    },
  },
  { name: 'no place', make: async () => noPlace(on.house, await lay(on.house, publish(on.stories.slice(0, 1)))) },
];

/** The same bytes there as here; a text instead of a place says what is missing. */
function same(on: Ground, name: string, find: () => Promise<(Elsewhere & { readonly name?: string }) | string>): Check {
  return {
    name: 'same bytes',
    make: async () => {
      const place = await find();
      if (typeof place === 'string') return thereIs(place);
      const wire = await on.wire();
      const [random] = await on.random();
      const builds = [await on.source(), ...(wire ? [wire.build] : []), ...(random ? [random] : [])];
      const { figures, faults } = await sameBytes(on.house, builds, place);
      return { figures: `${place.name ?? name}, ${figures}`, faults };
    },
  };
}
