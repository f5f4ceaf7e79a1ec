import { cp, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from './outcome.ts';
import { type Build, errorsOf, type House } from './publication.ts';
import { run } from './run.ts';
import { differences, digests } from './whole.ts';

/** A machine that is another in one thing: what stands before the command, its Node, its environment. */
export interface Elsewhere {
  readonly before?: readonly string[];
  readonly node?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export const elsewhere = {
  'in another folder': {},
  'in Tokyo, in Turkish': { env: { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  'in New York, in Arabic': { env: { TZ: 'America/New_York', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' } },
  'in 2035, in the Chatham Islands': { env: { TZ: 'Pacific/Chatham', LC_ALL: 'C', SOURCE_DATE_EPOCH: '2066000000' } },
  'without a home': { env: { HOME: undefined, TMPDIR: '/nowhere', XDG_CACHE_HOME: undefined, LANG: undefined, USER: undefined } },
} as const satisfies Record<string, Elsewhere>;

/** The same publications built elsewhere are the same bytes. */
export async function sameBytes(house: House, builds: readonly Build[], place: Elsewhere): Promise<Outcome> {
  const faults: string[] = [];
  let files = 0;
  for (const { name, source, out, ran: first } of builds) {
    const folder = await mkdtemp(path.join(house.folder, 'elsewhere ü-'));
    const copy = path.join(folder, 'another name');
    const again = path.join(folder, 'out');
    await cp(source, copy, { recursive: true, verbatimSymlinks: true });
    const [command, ...rest] = [
      ...(place.before ?? []),
      place.node ?? process.execPath,
      house.cli,
      'build',
      '--source',
      copy,
      '--out',
      again,
    ];
    const ran = await run([command ?? '', ...rest], { env: { SOURCE_DATE_EPOCH: undefined, NODE_OPTIONS: undefined, ...place.env } });
    const expected = await digests(out);
    files += expected.size;
    if (ran.code !== first.code) faults.push(`${name}: ended with ${ran.code ?? ran.signal}: ${errorsOf(ran)}`);
    else faults.push(...differences(expected, await digests(again)).map((file) => `${name}: ${file} is not the same`));
  }
  return { figures: `${files} files the same`, faults };
}

/** The words that start a command without a network, or undefined where this machine does not let us. */
export async function withoutNetwork(): Promise<readonly string[] | undefined> {
  for (const words of [
    ['unshare', '-n'],
    ['unshare', '-rn'],
  ] as const) {
    // Not only permitted: there must be no way out but the loopback.
    const ran = await run([...words, 'cat', '/proc/net/dev']);
    if (ran.code === 0 && !/eth|ens|enp|wlan/.test(ran.stdout)) return words;
  }
  return undefined;
}
