import { elementsOf, type XmlElement } from '../../xml.ts';
import { faults } from './faults.ts';
import { childNamed, childrenOf, type Rules } from './item.ts';

/** What the content holds, and what stops those who take it in. */
export const content = {
  id: {
    code: 'newsml/id-inside',
    clause: 'XML 1.0, validity constraint ID: a text with ids clashes with another one as soon as both are in a message',
    severity: 'error',
    check: ({ named }) =>
      named('inlineXML')
        .flatMap(childrenOf)
        .flatMap(idsIn)
        .slice(0, 1)
        .map(({ element, attribute, id }) => ({ ...faults.idInside(id), element, attribute })),
  },
  comment: {
    code: 'newsml/comment-in-content',
    clause: 'Stock ingests take every node of contentSet for an element, and stop at a comment',
    severity: 'error',
    check: ({ named }) =>
      named('contentSet')
        .flatMap((content) => [...elementsOf(content)].filter(({ commented }) => commented).slice(0, 1))
        .map((element) => ({ ...faults.comment(), element, comment: true })),
  },
  remoteContent: {
    code: 'newsml/incomplete-remote-content',
    clause:
      'NewsML-G2 2.35, remoteContent: rendition and contenttype are optional; stock ingests stop without them, or at a rendition without an alias',
    severity: 'error',
    check: ({ named }) =>
      named('remoteContent').flatMap((element) => {
        const { rendition = '', contenttype, href, residref } = element.attributes;
        return [
          ...(rendition.includes(':') ? [] : [{ ...faults.remoteContent(href ?? residref, 'rendition with a colon'), element }]),
          ...(contenttype ? [] : [{ ...faults.remoteContent(href ?? residref, 'contenttype'), element }]),
        ];
      }),
  },
  contentSet: {
    code: 'newsml/no-content',
    clause: 'NewsML-G2 2.35, newsItem: contentSet is optional; stock ingests stop without it',
    severity: 'error',
    check: ({ root }) =>
      root.name === 'newsItem' && childNamed(root, 'contentSet') === undefined ? [{ ...faults.noContent(), element: root }] : [],
  },
  block: {
    code: 'newsml/nitf-without-block',
    clause: 'NITF 3.6, body.content: text may stand in it directly; stock ingests read what is in its blocks and nothing else',
    severity: 'warning',
    check: ({ named }) =>
      named('inlineXML').flatMap((inline) => {
        const [document] = childrenOf(inline);
        const body = document?.name === 'nitf' ? childNamed(childNamed(document, 'body'), 'body.content') : undefined;
        return body !== undefined && childNamed(body, 'block') === undefined ? [{ ...faults.noBlock(), element: body }] : [];
      }),
  },
  itemRef: {
    code: 'newsml/item-ref-to-nothing',
    clause: 'NewsML-G2 2.35, itemRef: it names its target by residref or by href; the schema takes neither',
    severity: 'error',
    check: ({ named }) =>
      named('itemRef')
        .filter(({ attributes: { residref, href } }) => !residref && !href)
        .map((element) => ({ ...faults.itemRefToNothing(), element })),
  },
  circle: {
    code: 'newsml/group-in-itself',
    clause: 'NewsML-G2 2.35, groupSet: groups are a tree under the root; a group inside itself has no end',
    severity: 'error',
    check: ({ named }) => {
      const groups = named('group').map((group) => [group.attributes.id ?? '', group] as const);
      const first = inCircle(new Map(groups.map(([id, group]) => [id, groupsInside(group)])));
      return groups
        .filter(([id]) => id === first)
        .slice(0, 1)
        .map(([id, element]) => ({ ...faults.groupInItself(id), element, attribute: 'id' }));
    },
  },
} satisfies Rules;

const groupsInside = (group: XmlElement): readonly string[] =>
  childrenOf(group).flatMap(({ name, attributes: { idref } }) => (name === 'groupRef' && idref ? [idref] : []));

/** One that comes back to itself, found by taking away, round by round, each whose own are all gone (Kahn 1962, "Topological Sorting"). */
function inCircle(inside: ReadonlyMap<string, readonly string[]>): string | undefined {
  const left = new Map([...inside].map(([id, others]) => [id, others.filter((other) => inside.has(other)).length]));
  const holders = new Map<string, string[]>();
  for (const [id, others] of inside) for (const other of others) holders.set(other, (holders.get(other) ?? []).concat(id));
  const free = [...left].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id);
    for (const holder of holders.get(id) ?? []) {
      const count = (left.get(holder) ?? 0) - 1;
      left.set(holder, count);
      if (count === 0) free.push(holder);
    }
  }
  // What leads into a circle is followed until it comes round.
  const seen = new Set<string>();
  let [at] = left.keys();
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    at = inside.get(at)?.find((other) => left.has(other));
  }
  return at;
}

function idsIn(element: XmlElement): readonly { readonly element: XmlElement; readonly attribute: string; readonly id: string }[] {
  const own = ['id', 'xml:id'].flatMap((attribute) => {
    const id = element.attributes[attribute];
    return id === undefined ? [] : [{ element, attribute, id }];
  });
  return [...own, ...childrenOf(element).flatMap(idsIn)];
}
