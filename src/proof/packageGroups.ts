import type { Group, Reference } from './opened.ts';
import { elementsAt, valuesAt } from './path.ts';
import type { XmlElement } from './xml.ts';

/** What a packageItem refers to, group by group in the order in which they are reached from its root; a group without items is none. */
export function packageGroups(root: XmlElement): readonly Group[] {
  const at = (steps: string) => elementsAt([root], steps.split('/'), false);
  const groups = new Map(at('groupSet/group').map((group) => [group.attributes.id ?? '', group]));
  const titleOf = (id: string) =>
    at('partMeta')
      .filter(({ attributes: { contentrefs = '' } }) => contentrefs.split(/\s+/).includes(id))
      .flatMap((part) => valuesAt([part], 'headline', false));
  const found: Group[] = [];
  const visited = new Set<string>();
  const visit = (id: string): void => {
    const group = groups.get(id);
    // A group that holds itself is read once.
    if (group === undefined || visited.has(id)) return;
    visited.add(id);
    const references: Reference[] = [];
    for (const child of group.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'groupRef') visit(child.attributes.idref ?? '');
      if (child.name === 'itemRef') references.push({ find: (place) => valuesAt([child], place, false) });
    }
    if (references.length > 0) found.push({ titles: titleOf(id), references });
  };
  for (const set of at('groupSet')) visit(set.attributes.root ?? '');
  return found;
}
