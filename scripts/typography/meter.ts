import { existsSync, realpathSync } from 'node:fs';
import { run } from '../conformance/run.ts';

/** What the meter of lines says of a file: its `--json`, of which this is what we print. Spaces are multiples of the face's own. */
export interface Figures {
  readonly lines: number;
  readonly paragraphs: number;
  readonly space: { readonly mean: number; readonly sd: number; readonly p95: number; readonly max: number };
  /** Per cent of lines whose spaces are beyond that many times the face's own. */
  readonly over15: number;
  readonly over20: number;
  readonly under07: number;
  readonly jump: number;
  /** Of 100 lines. */
  readonly hyphens: number;
  /** The longest run of hyphens, and how many are of three and more. */
  readonly ladder: number;
  readonly ladders: number;
  readonly runts: number;
  readonly stubs: number;
  readonly widows: number;
  readonly orphans: number;
  readonly splits: number;
  readonly rivers: number;
  readonly overfull: number;
  readonly holes: number;
  /** How far glyphs are stretched, per cent. */
  readonly fit: { readonly p95: number };
  readonly hang: number;
  readonly edge: number;
}

/** Source Serif 4's own space is 0.237 em. */
const ofTheFace = ['--space', '2.37', '--size', '10'] as const;

/** The meter at this path, or undefined where there is none: it is no part of the project. */
export function meterAt(script: string): ((file: string) => Promise<Figures>) | undefined {
  if (!existsSync(script)) return undefined;
  // It asks whether it was started itself by comparing paths.
  const file = realpathSync(script);
  return async (pdf) => {
    const ran = await run([process.execPath, file, pdf, ...ofTheFace, '--json'], { limit: 600_000 });
    if (ran.code !== 0) throw new Error(`${script} ended with ${ran.code}: ${ran.stderr.slice(0, 400)}`);
    const { together } = JSON.parse(ran.stdout) as { readonly together: Figures };
    return together;
  };
}
