import type { AnyElement, Report, Story } from '../../model/index.ts';
import { elementsOf } from '../markup/elements.ts';
import { faults } from './faults.ts';
import { simplified } from './simplified.ts';

/** Names what NITF has no element for: each kind once, all of a story in one note, at the first place. */
export function reportSimplified({ path, body }: Story, report: Report): void {
  const times = new Map<string, number>();
  let first: AnyElement | undefined;
  for (const node of elementsOf(body)) {
    // TypeScript cannot see that the row found by a node's kind takes this very node; the table's type says so.
    const row = simplified[node.tagName] as (node: AnyElement) => string | undefined;
    const how = row(node);
    if (how === undefined) continue;
    first ??= node;
    times.set(how, (times.get(how) ?? 0) + 1);
  }
  if (first === undefined) return;
  const { position } = first;
  report(faults.simplified({ path, ...(position && { start: position.start, end: position.end }) }, [...times]));
}
