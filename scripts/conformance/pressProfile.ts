import { readFile } from 'node:fs/promises';
import type { Outcome } from './outcome.ts';
import { run } from './run.ts';

const profile = 'profiles/FOGRA39L.icc';
/** What Fogra measured, as Debian's icc-profiles-free has it. */
export const measurements = '/usr/share/color/icc/FOGRA39L.ti3';

/** How far the profile may be from what was measured, in CIE 1976 ΔE*ab; ISO 12647-2 lets a press be off by 5 in its solids. */
const most = { average: 0.5, highest: 3 };

/** Little CMS, which has no part in how the profile is made, reads it: its colours against Fogra's, its ink against the limit. */
export async function pressProfile(): Promise<Outcome> {
  const fields = fieldsIn(await readFile(measurements, 'latin1'));
  const shown = await convert(
    ['-t3', `-i${profile}`, '-o*Lab'],
    fields.map(({ inks }) => inks),
  );
  const apart = fields.map(({ lab }, at) => Math.hypot(...lab.map((value, axis) => value - (shown[at]?.[axis] ?? Number.NaN))));
  const average = sum(apart) / apart.length;
  const highest = Math.max(...apart);

  const colours = grid();
  const intents = [
    ['perceptual', '-t0'],
    ['relative', '-t1'],
    ['saturation', '-t2'],
  ] as const;
  const inks: string[] = [];
  const faults: string[] = [];
  for (const [name, intent] of intents) {
    const made = await convert([intent, '-i*Lab', `-o${profile}`], colours);
    const heaviest = Math.max(...made.map(sum));
    inks.push(`${name} ${heaviest.toFixed(1)} %`);
    if (!(heaviest <= 300.5)) faults.push(`${name}: ${heaviest} % of ink`);
    const white = made[colours.findIndex(([lightness, a, b]) => lightness === 100 && a === 0 && b === 0)];
    if (!white?.every((ink) => ink < 0.2)) faults.push(`${name}: white paper has ink, ${white?.join(' ')}`);
  }
  if (!(fields.length > 1_000)) faults.push(`${fields.length} fields were found in ${measurements}`);
  if (!(average <= most.average)) faults.push(`the colours are ${average} from what was measured`);
  if (!(highest <= most.highest)) faults.push(`a colour is ${highest} from what was measured`);
  return {
    figures: `${fields.length} fields of FOGRA39L: ${average.toFixed(2)} ΔE from what was measured, at most ${highest.toFixed(2)}; ink at most: ${inks.join(', ')}`,
    faults,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Rows of numbers between BEGIN_DATA and END_DATA: a name, four inks in percent, XYZ, Lab. */
function fieldsIn(text: string): readonly { readonly inks: readonly number[]; readonly lab: readonly number[] }[] {
  const [, rows = ''] = /BEGIN_DATA\s*\n([\s\S]*?)END_DATA\s*$/.exec(text) ?? [];
  return rows
    .trim()
    .split(/\r?\n/)
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter((row) => row.length === 11)
    .map((row) => ({ inks: row.slice(1, 5), lab: row.slice(8) }));
}

/** Lab, in steps of 10 of lightness and of 16 to both sides of grey. */
function grid(): readonly (readonly number[])[] {
  const axis = Array.from({ length: 15 }, (_, step) => (step - 7) * 16);
  return Array.from({ length: 11 }, (_, step) => step * 10).flatMap((lightness) => axis.flatMap((a) => axis.map((b) => [lightness, a, b])));
}

async function convert(wishes: readonly string[], rows: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
  const input = rows.map((row) => `${row.join(' ')}\n`).join('');
  const ran = await run(['transicc', '-n', '-c0', ...wishes], { input });
  const made = ran.stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/).map(Number));
  if (ran.code !== 0 || made.length !== rows.length) throw new Error(`transicc broke (exit ${ran.code}): ${ran.stderr.slice(0, 400)}`);
  return made;
}
