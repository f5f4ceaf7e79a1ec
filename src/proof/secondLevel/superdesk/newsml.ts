import { namespaces } from '../../../model/index.ts';
import { blocksOf, normal, textOf } from '../../text.ts';
import { elementsOf, type XmlElement } from '../../xml.ts';
import { type Complaint, childNamed, childrenOf, codeIn, type Item } from '../newsml/item.ts';
import type { Judged } from '../rule.ts';
import { changed, kept, lost, stopsHere, type TakenField, type Taking, type Verdict } from './taking.ts';

/** What stock superdesk keeps and loses of an item of NewsML-G2, field by field, and where it stops. */
export function takeItem(item: Item, inMessage: boolean): Taking & { readonly stops: readonly Judged<Complaint>[] } {
  const { root } = item;
  const { guid = '', version = '' } = root.attributes;
  const identity: TakenField[] = [
    { field: '@guid', value: guid, ...changed('guid', 'the version is added', `${guid}:${version}`) },
    { field: '@version', value: version, ...kept('version') },
  ];
  const parts = ['itemMeta', 'contentMeta', 'rightsInfo', 'contentSet', 'groupSet'].flatMap((name) =>
    childrenOf(root).filter((child) => child.name === name && child.namespace === namespaces.nar),
  );
  return {
    guid,
    version,
    fields: [...identity, ...parts.flatMap((part, at) => fieldsOf(item, part, parts.indexOf(part) === at))],
    stops: stopsOf(item, inMessage),
  };
}

function fieldsOf(item: Item, part: XmlElement, isRead: boolean): readonly TakenField[] {
  const children = childrenOf(part);
  // Of a second rightsInfo nothing is read.
  const isFirst = isRead && childNamed(item.root, part.name) === part;
  const named = new Map<string, XmlElement[]>();
  for (const child of children) {
    const others = named.get(child.name);
    if (others === undefined) named.set(child.name, [child]);
    else others.push(child);
  }
  return children.map((element) => {
    const same = named.get(element.name) ?? [];
    const reader = readers[`${part.name}/${element.name}`];
    const verdict = !isFirst
      ? lost(`only the first ${part.name} is read`)
      : (reader?.(element, { item, same, children }) ?? lost('not read'));
    const { value = saidBy(element), ...rest } = verdict;
    return { field: `${part.name}/${element.name}`, value, ...rest };
  });
}

/** Where an element stands: those of its name, and all beside it. */
interface Place {
  readonly item: Item;
  readonly same: readonly XmlElement[];
  readonly children: readonly XmlElement[];
}

type Reader = (element: XmlElement, place: Place) => Verdict;

/** Only the first of its name is read, and of that the text before any markup. */
const firstAs =
  (as: string): Reader =>
  (element, { same }) => {
    if (same[0] !== element) return lost('only the first is read');
    return childrenOf(element).length === 0 ? kept(as) : changed(as, 'up to its first markup', leadingText(element));
  };

/** One row an element that is read; what has no row is not. */
const readers: Readonly<Record<string, Reader>> = {
  'itemMeta/itemClass': firstAs('type'),
  'itemMeta/versionCreated': firstAs('versioncreated'),
  'itemMeta/firstCreated': firstAs('firstcreated'),
  'itemMeta/embargoed': (element, place) => (textOf(element) === '' ? lost('it is empty') : firstAs('embargoed')(element, place)),
  'itemMeta/pubStatus': firstAs('pubstatus'),
  'itemMeta/edNote': firstAs('ednote'),
  'itemMeta/provider': () => lost('the feed’s own is taken'),
  'contentMeta/urgency': firstAs('urgency'),
  'contentMeta/slugline': firstAs('slugline'),
  'contentMeta/headline': firstAs('headline'),
  'contentMeta/by': firstAs('byline'),
  'contentMeta/language': firstAs('language'),
  'contentMeta/creator': (element) => (childNamed(element, 'name') ? kept('authors') : lost('it has no name')),
  'contentMeta/contentCreated': (_, { item }) =>
    item.named('firstCreated').length > 0 ? lost('firstCreated is taken') : kept('firstcreated'),
  'contentMeta/contentModified': (_, { item }) =>
    item.named('versionCreated').length > 0 ? lost('versionCreated is taken') : kept('versioncreated'),
  'contentMeta/description': (element, place) =>
    ['text', 'composite'].includes(codeIn(place.item.named('itemClass')[0]?.attributes.qcode))
      ? lost('read of media alone')
      : firstAs('description_text')(element, place),
  'contentMeta/infoSource': (element, { same }) => {
    const first = same.find(({ attributes: { role } }) => role === 'cRole:source');
    if (first !== element)
      return lost(element.attributes.role === 'cRole:source' ? 'only the first is read' : 'its role is not cRole:source');
    return element.attributes.literal ? { ...kept('original_source'), value: element.attributes.literal } : lost('it has no literal');
  },
  'contentMeta/subject': ({ attributes: { qcode = '', type } }) => {
    if (type === 'cptType:5') return kept('place');
    return qcode.startsWith('subj:') ? changed('subject', 'its name is looked up by the code') : lost('only codes of the alias subj');
  },
  'contentMeta/genre': (element) => {
    const names = childrenOf(element).filter((child) => child.name === 'name' && child.attributes['xml:lang']?.startsWith('en'));
    const [name] = names;
    return name ? { ...kept('genre'), value: textOf(name) } : lost('it has no name with xml:lang="en"');
  },
  'rightsInfo/usageTerms': firstAs('usageterms'),
  'contentSet/inlineXML': (element, { children }) => bodyOf(element, children),
  'contentSet/inlineData': (element, { children }) =>
    bodiesIn(children).at(-1) === element ? kept('body_html') : lost('only the last one counts'),
  'contentSet/remoteContent': (element, { same }) => {
    const name = codeIn(element.attributes.rendition);
    const last = same.findLast(({ attributes }) => codeIn(attributes.rendition) === name);
    return last === element ? { ...kept(`renditions.${name}`), value: saidBy(element) } : lost('the last of a name counts');
  },
  'groupSet/group': (element) => {
    const members = childrenOf(element).map(({ attributes: { residref, idref } }) => residref ?? idref);
    return changed('groups', 'of each reference the id, version and headline', members.filter(Boolean).join(', '));
  },
};

const bodiesIn = (children: readonly XmlElement[]) => children.filter(({ name }) => name === 'inlineXML' || name === 'inlineData');

/** The body: the last inline content. NITF comes with its markup, XHTML as the first words of each of its blocks. */
function bodyOf(element: XmlElement, children: readonly XmlElement[]): Verdict {
  const all = blocksOf(element).join(' ');
  if (bodiesIn(children).at(-1) !== element) return { ...lost('only the last one counts'), value: all };
  const { text, why } = element.attributes.contenttype === nitfType ? nitfTaken(element) : xhtmlTaken(element);
  const [before, after] = [wordsIn(told(element)), wordsIn(text)];
  const markup = [...elementsOf(element)].filter(({ name }) => marks.has(name)).length;
  if (after >= before && (why === '' || markup === 0)) return { ...kept('body_html'), value: text };
  if (after === 0) return { ...lost(why === '' ? 'it has no text' : why), value: all };
  return changed('body_html', `${after} of ${before} words${why === '' ? '' : `; ${why}`}`, text);
}

const nitfType = 'application/nitf+xml';
const marks = new Set(['em', 'strong', 'a', 'b', 'i', 'code', 'sub', 'sup', 'del']);
const wordsIn = (text: string): number => (text === '' ? 0 : text.split(' ').length);

const told = (element: XmlElement): string => {
  const [document] = childrenOf(element);
  const body = childNamed(document, 'body');
  return blocksOf(childNamed(body, 'body.content') ?? body ?? element).join(' ');
};

function nitfTaken(element: XmlElement) {
  const blocks = [...elementsOf(element)]
    .filter(({ name, namespace }) => name === 'body.content' && namespace === namespaces.nitf)
    .flatMap((content) => childrenOf(content).filter(({ name }) => name === 'block'));
  return { text: blocks.flatMap((block) => blocksOf(block)).join(' '), why: blocks.length === 0 ? 'no block in body.content' : '' };
}

function xhtmlTaken(element: XmlElement) {
  const body = childNamed(childrenOf(element)[0], 'body');
  const text = body
    ? childrenOf(body)
        .map(leadingText)
        .filter((words) => words !== '')
        .join(' ')
    : '';
  return { text, why: 'each block ends at its first markup' };
}

/** The text of an element before its first child. */
function leadingText({ children: [first] }: XmlElement): string {
  return typeof first === 'string' ? normal(first) : '';
}

const saidBy = (element: XmlElement): string => {
  const { qcode, uri, literal, tag, href, residref, idref } = element.attributes;
  const { name } = element;
  const code = name === 'itemClass' || name === 'pubStatus' ? codeIn(qcode) : undefined;
  return code ?? (textOf(element) || literal || tag || qcode || uri || residref || href || idref || '');
};

/** Where the whole file is given up. */
function stopsOf({ root, named }: Item, inMessage: boolean): readonly Judged<Complaint>[] {
  const stop = (element: XmlElement, why: string, hint: string): Judged<Complaint> => ({ ...stopsHere(why), hint, element });
  const meta = childNamed(root, 'itemMeta');
  const itemClass = childNamed(meta, 'itemClass');
  const isPackage = codeIn(itemClass?.attributes.qcode) === 'composite';
  const known = ['newsItem', 'packageItem'];
  const content = childNamed(root, 'contentSet');
  const references = named('group')
    .flatMap(childrenOf)
    .filter(({ attributes: { idref } }) => idref === undefined);
  return [
    ...(inMessage || known.includes(root.name)
      ? []
      : [stop(root, `it takes no ${root.name}`, 'Send newsItem, packageItem or newsMessage')]),
    ...(meta === undefined ? [stop(root, 'there is no itemMeta', 'Write one')] : []),
    ...(itemClass?.attributes.qcode?.includes(':')
      ? []
      : [stop(itemClass ?? root, 'itemClass has no qcode', 'Write it as ninat:text or ninat:composite')]),
    ...(childNamed(root, 'contentMeta') === undefined ? [stop(root, 'there is no contentMeta', 'Write one, be it empty')] : []),
    ...(isPackage && childNamed(root, 'groupSet') === undefined
      ? [stop(root, 'a composite has no groupSet', 'Write one, or another itemClass')]
      : []),
    ...(!isPackage && content === undefined ? [stop(root, 'there is no contentSet', 'Write one, or itemClass ninat:composite')] : []),
    ...named('group').flatMap((group) =>
      ['id', 'role'].filter((key) => !group.attributes[key]).map((key) => stop(group, `a group has no ${key}`, `Give it a ${key}`)),
    ),
    ...references.flatMap((reference) => [
      ...['residref', 'contenttype']
        .filter((key) => !reference.attributes[key])
        .map((key) => stop(reference, `a reference to an item has no ${key}`, `Give it a ${key}`)),
      ...(childNamed(reference, 'itemClass')?.attributes.qcode
        ? []
        : [stop(reference, 'a reference to an item has no itemClass', 'Give it one with a qcode')]),
    ]),
    ...(isPackage
      ? []
      : named('inlineXML').flatMap((inline) => {
          const body = childNamed(
            childrenOf(inline).find(({ name }) => name === 'html'),
            'body',
          );
          return inline.attributes.contenttype === nitfType || body !== undefined
            ? []
            : [
                stop(
                  inline,
                  'inlineXML holds neither XHTML with a body nor NITF by its contenttype',
                  'Give it contenttype="application/nitf+xml", or XHTML',
                ),
              ];
        })),
  ];
}
