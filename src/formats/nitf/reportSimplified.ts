import type { AnyElement, BodyKind, Report, Story } from '../../model/index.ts';
import { elementsOf } from '../markup/elements.ts';
import { faults } from './faults.ts';
import { simplified } from './simplified.ts';

/** Names what NITF has no element for, once a story and kind, at the first place. */
export function reportSimplified({ path, body }: Story, report: Report): void {
  const found = new Map<BodyKind, { readonly first: AnyElement; readonly what: string; times: number }>();
  for (const node of elementsOf(body)) {
    // TypeScript cannot see that the row found by a node's kind takes this very node; the table's type says so.
    const row = simplified[node.tagName] as (node: AnyElement) => string | undefined;
    const what = row(node);
    if (what === undefined) continue;
    const before = found.get(node.tagName);
    if (before) before.times += 1;
    else found.set(node.tagName, { first: node, what, times: 1 });
  }
  for (const { first, what, times } of found.values()) {
    const place = { path, ...(first.position && { start: first.position.start, end: first.position.end }) };
    report(faults.simplified(place, what, times));
  }
}
