import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { goals, measures } from '../typography/goals.ts';
import { meterAt } from '../typography/meter.ts';
import { ownSetter } from '../typography/own.ts';
import { plainStories } from '../typography/prose.ts';
import type { Outcome } from './outcome.ts';
import type { House } from './publication.ts';

/** A newspaper's column, and a page's. */
const tried = [240, 450] as const;
/** Twenty stories scatter more than the hundred that the goals are for; what must not be at all may not be here either. */
const slack = 1.25;

/** Lines are still about as even as docs/typography.md says, by the meter in `shared`. */
export async function evenLines(house: House, shared: string): Promise<Outcome> {
  const meter = meterAt(path.join(shared, 'tools', 'typography', 'lines.mjs'));
  // It belongs to no release of anything: where it is not, nothing is said.
  if (!meter) return { figures: 'not measured: the meter is not there', faults: [] };
  const stories = plainStories(7, 20);
  const set = await ownSetter();
  const faults: string[] = [];
  const told: string[] = [];
  for (const measure of tried) {
    const file = path.join(house.folder, `lines-${measure}.pdf`);
    await writeFile(file, await set(stories, measure));
    const figures = await meter(file);
    told.push(`${measure} pt: spaces vary by ${figures.space.sd.toFixed(2)}`);
    for (const { name, most, of } of goals) {
      const limit = (most[measures.indexOf(measure)] ?? 0) * slack;
      const value = of(figures);
      if (value > limit) faults.push(`${measure} pt: ${name} ${value.toFixed(2)}, at most ${limit.toFixed(2)}`);
    }
  }
  return { figures: told.join(', '), faults };
}
