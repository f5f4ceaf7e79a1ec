import { lacking } from '../conformance/judges.ts';
import { type Outcome, thereIs } from '../conformance/outcome.ts';
import type { House } from '../conformance/publication.ts';
import { type ChartHouse, charts, worstOf } from './chart.ts';

/** Percent of an ink that a field may be off. */
export const mostOff = 2;

/** The ink of test charts on Ghostscript's plates is what the profile wants, by Little CMS. */
export async function inkOfCharts({ cli, folder }: House): Promise<Outcome> {
  const lacks = lacking([{ command: 'gs' }, { command: 'transicc' }]);
  if (lacks) return thereIs(`no ${lacks}`);
  const house: ChartHouse = { cli, folder, profile: 'profiles/FOGRA39L.icc' };
  const measured = (await charts(house)).map((chart) => ({ ...chart, off: worstOf(chart) }));
  return {
    figures: measured.map(({ name, fields, off }) => `${name}: ${fields.length} fields, ${off.toFixed(1)} % off at most`).join('; '),
    faults: measured
      .filter(({ off }) => !(off <= mostOff))
      .map(({ name, off }) => `${name} is ${off.toFixed(1)} % off, at most ${mostOff}`),
  };
}
