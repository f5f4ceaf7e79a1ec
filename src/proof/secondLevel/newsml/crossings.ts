import type { Judged } from '../rule.ts';
import { ids } from './attributes.ts';
import { faults } from './faults.ts';
import type { Complaint, Item } from './item.ts';

/** What only a look at several items of one message shows: ids and versions that come twice. Keeps a few words an item, not the item. */
export function crossings(): (item: Item) => readonly Judged<Complaint>[] {
  const versions = new Set<string>();
  const owners = new Map<string, string>();
  return ({ root, elements }) => {
    const { guid = '', version = '' } = root.attributes;
    const sameId = elements.flatMap((element) =>
      Object.entries(element.attributes).flatMap(([attribute, id]) => {
        const owner = ids.has(attribute) ? owners.get(id) : undefined;
        return owner === undefined || owner === guid ? [] : [{ ...idTwice, ...faults.idElsewhere(id, owner), element, attribute }];
      }),
    );
    for (const { attributes } of elements) {
      for (const [attribute, id] of Object.entries(attributes)) if (ids.has(attribute) && !owners.has(id)) owners.set(id, guid);
    }
    const isTwice = versions.has(`${guid} ${version}`);
    versions.add(`${guid} ${version}`);
    return [
      ...(isTwice && guid !== '' ? [{ ...itemTwice, ...faults.itemTwice(version), element: root, attribute: 'guid' }] : []),
      ...sameId,
    ];
  };
}

const idTwice = { code: 'newsml/id-twice', severity: 'error' } as const;
const itemTwice = { code: 'newsml/item-twice', severity: 'error' } as const;
