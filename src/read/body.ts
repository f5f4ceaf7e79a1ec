import type { Image, Nodes, Root, RootContent, Table } from 'mdast';
// Types of directives in mdast.
import type {} from 'mdast-util-directive';
import { type Diagnostic, limits } from '../model/index.ts';
import { clean } from './characters.ts';
import { type Draft, type DraftNode, draftText, element, isBlankText, isElement, type Origin, takeOut, textOf, trimEnds } from './draft.ts';
import { faults } from './faults.ts';
import { type HtmlReader, openHtml, type Piece } from './html.ts';
import { htmlKinds } from './htmlKinds.ts';
import { type BodySource, bodyMaker, type NamedPicture } from './maker.ts';
import { nearest } from './nearest.ts';
import { readMarks } from './spoken.ts';
import { survey } from './survey.ts';

export interface DraftBody {
  readonly children: Draft[];
  readonly footnotes: Draft[];
  readonly pictures: readonly NamedPicture[];
  readonly diagnostics: readonly Diagnostic[];
}

const boxes = ['pullquote', 'factbox', 'note'] as const;
type Box = (typeof boxes)[number];
const isBox = (name: string): name is Box => boxes.some((box) => box === name);

/**
 * mdast -> the closed kinds of a body, a row a kind. Decided here:
 * an item of a list always holds blocks; a picture always stands between blocks; rows are filled up to the widest;
 * headings are numbered afterwards (`levelHeadings`); marks are curled afterwards (`curlBody`).
 */
export async function toDraft(tree: Root, { text: source, locator }: BodySource): Promise<DraftBody> {
  const maker = bodyMaker({ text: source, locator });
  const { diagnostics, pictures, headings, placeOf, say } = maker;
  const found = survey(tree);
  if (found.tooDeep) return { children: [], footnotes: [], pictures, diagnostics: [faults.inlineDepth(placeOf(found.tooDeep))] };
  const html: HtmlReader | undefined = found.hasHtml ? await openHtml() : undefined;
  const numbers = new Map<string, { number: number; occurrences: number }>();
  let expanded = 0;
  const { blocks: htmlBlocks, inlines: htmlInlines } = htmlKinds(maker);

  function blocks(nodes: readonly RootContent[]): Draft[] {
    const origin = nodes.find((node) => node.type === 'html');
    if (!origin) return nodes.flatMap((node) => handle(node)).filter(isElement);
    const pieces = nodes.map((node): Piece => {
      if (node.type !== 'html') return { nodes: handle(node) };
      const lost = /^<(\?|!\[CDATA\[|![A-Za-z])/.exec(node.value.trimStart());
      if (lost) say(faults.htmlRemoved, node, `HTML ${lost[0]}...`);
      return { html: `${node.value}\n`, position: node.position };
    });
    const read = html?.read(pieces);
    return read ? htmlBlocks(read) : tooMuchHtml(origin);
  }

  function inlines(nodes: readonly Nodes[]): DraftNode[] {
    const origin = nodes.find((node) => node.type === 'html');
    if (!origin) return nodes.flatMap((node) => handle(node));
    const pieces = nodes.map(
      (node): Piece => (node.type === 'html' ? { html: node.value, position: node.position } : { nodes: handle(node) }),
    );
    const read = html?.read(pieces);
    return read ? htmlInlines(read) : tooMuchHtml(origin);
  }

  function tooMuchHtml(origin: Origin): [] {
    diagnostics.push(faults.htmlDepth(placeOf(origin)));
    return [];
  }

  const linked = (children: readonly Nodes[]) => maker.inLink(() => inlines(children));

  /** A definition may be long and be named a hundred thousand times. */
  const expand = (origin: Origin, target: { url: string; title?: string | null | undefined }) => {
    const before = expanded;
    expanded += target.url.length + (target.title?.length ?? 0);
    if (expanded > limits.storyBytes && before <= limits.storyBytes) diagnostics.push(faults.structure(placeOf(origin)));
    return expanded > limits.storyBytes ? { url: '' } : target;
  };

  const image = (
    node: Image | { alt?: string | null | undefined },
    target: { url: string; title?: string | null | undefined },
    origin: Origin,
  ) => maker.picture({ url: target.url, alt: node.alt ?? undefined, caption: target.title ?? undefined }, origin);

  function table(node: Table): Draft[] {
    const columns = node.children.reduce((most, row) => Math.max(most, row.children.length), 0);
    const rows = node.children.map((row, index) => {
      const cells = Array.from({ length: columns }, (_, column): Draft => {
        const cell = row.children[column];
        const align = node.align?.[column] ?? undefined;
        return element(index === 0 ? 'th' : 'td', cell ?? row, cell ? trimEnds(inlines(cell.children)) : [], align ? { align } : {});
      });
      return element('tr', row, cells);
    });
    const [head, ...body] = rows;
    const parts = [
      ...(head ? [element('thead', head, [head])] : []),
      ...(body.length > 0 ? [element('tbody', { position: spanOf(body) }, body)] : []),
    ];
    const whole = element('table', node, parts);
    const { rest, taken } = takeOutOfCells(whole);
    for (const figure of taken) diagnostics.push(faults.movedPicture(placeOf(figure)));
    return [rest, ...taken];
  }

  const box = (name: Box, origin: Origin, { label, children }: { label: Draft | undefined; children: readonly RootContent[] }): Draft[] => {
    const { rest, taken } = takeOut('figure', label?.children ?? []);
    const title = trimEnds(rest);
    const inside = [...taken, ...blocks(children)];
    return filled(element(name, origin, [...(label && title.length > 0 ? [element('label', label, title)] : []), ...inside]));
  };

  function footnoteReference(identifier: string, origin: Origin): DraftNode[] {
    if (!found.footnotes.has(identifier)) {
      const { start, end } = origin.position ?? {};
      return [draftText(clean(source.slice(start?.offset, end?.offset)), origin)];
    }
    const known = numbers.get(identifier) ?? { number: numbers.size + 1, occurrences: 0 };
    known.occurrences++;
    numbers.set(identifier, known);
    return [element('footnoteref', origin, [], { number: known.number, occurrence: known.occurrences })];
  }

  /** One row a kind of mdast node. */
  const handlers = {
    root: (node) => blocks(node.children),
    paragraph: (node) => {
      noDirectives(node);
      return maker.paragraph(inlines(node.children), node);
    },
    heading: (node) => maker.heading(node.depth, inlines(node.children), node),
    thematicBreak: (node) => [element('hr', node)],
    blockquote: (node) => filled(element('blockquote', node, blocks(node.children))),
    list: (node) => [
      element(
        node.ordered ? 'ol' : 'ul',
        node,
        node.children.flatMap((item) => handle(item)),
        node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {},
      ),
    ],
    listItem: (node) => {
      const inside = blocks(node.children);
      return [element('li', node, inside.length > 0 ? inside : [element('p', node)])];
    },
    code: (node) => {
      const language = /^[\w+#.-]{1,40}/.exec(node.lang ?? '')?.[0];
      return [element('pre', node, [draftText(clean(node.value.replace(/\r\n?/g, '\n')), node)], language ? { language } : {})];
    },
    table: (node) => table(node),
    html: () => [],
    definition: () => [],
    footnoteDefinition: (node) => {
      if (found.footnotes.get(node.identifier) === node) return [];
      const label = clean(node.label ?? node.identifier);
      say(found.duplicates.has(node) ? faults.doubledFootnote : faults.unusedFootnote, node, label);
      return blocks(node.children);
    },
    containerDirective: (node) => {
      const { name } = node;
      const [first, ...others] = node.children;
      const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
      const children = isLabel ? others : node.children;
      directiveFaults(node, name, node.attributes);
      if (isBox(name)) {
        const label = isLabel ? element('label', first, inlines(first.children)) : undefined;
        return box(name, node, { label, children });
      }
      return blocks(node.children);
    },
    text: (node) => maker.text(node.value, node),
    emphasis: (node) => filled(element('em', node, inlines(node.children))),
    strong: (node) => filled(element('strong', node, inlines(node.children))),
    delete: (node) => filled(element('del', node, inlines(node.children))),
    inlineCode: (node) => [element('code', node, [draftText(clean(node.value.replace(/\r\n?/g, '\n')), node)])],
    break: (node) => [element('br', node)],
    link: (node) => maker.link(linked(node.children), { href: node.url, title: node.title ?? undefined }, node),
    linkReference: (node) => {
      const target = found.definitions.get(node.identifier);
      const { url, title } = expand(node, target ?? { url: '' });
      return maker.link(linked(node.children), { href: url, title: title ?? undefined }, node);
    },
    image: (node) => [image(node, node, node)],
    imageReference: (node) => [image(node, expand(node, found.definitions.get(node.identifier) ?? { url: '' }), node)],
    footnoteReference: (node) => footnoteReference(node.identifier, node),
  } satisfies Partial<{ [K in Nodes['type']]: (node: Extract<Nodes, { type: K }>) => DraftNode[] }>;

  /** What the parser of this room cannot make; a plugin before it may. */
  function handle(node: Nodes): DraftNode[] {
    if (!Object.hasOwn(handlers, node.type)) throw new Error(`read/body: no handler for mdast "${node.type}"`);
    // The row has the node's own type.
    const handler = handlers[node.type as keyof typeof handlers] as (node: Nodes) => DraftNode[];
    return handler(node);
  }

  const filled = (one: Draft) => (one.children.length > 0 ? [one] : []);

  /** Lines that look like the beginning of a block to a reader, but not to the parser. */
  function noDirectives({ position }: Origin) {
    const from = position?.start.offset ?? 0;
    const written = source.slice(from, position?.end.offset);
    if (!written.includes(':::')) return;
    for (const { 1: before = '', 2: line = '', index } of written.matchAll(/^([ >\t]*)(:{3,} *[^\s:][^\n\r]*)/gm)) {
      const at = from + index + before.length;
      diagnostics.push(faults.noDirective(locator.place(at, at + line.trimEnd().length), line.trimEnd()));
    }
  }

  function directiveFaults(node: Origin, name: string, attributes: Readonly<Record<string, unknown>> | null | undefined) {
    const from = node.position?.start.offset ?? 0;
    const written = source.slice(from, node.position?.end.offset);
    const fence = /^:+/.exec(written)?.[0] ?? '';
    const nameStart = from + fence.length;
    if (!isBox(name))
      diagnostics.push(faults.unknownDirective(locator.place(nameStart, nameStart + name.length), name, nearest(name, boxes)));
    const [line = ''] = written.split('\n', 1);
    if (attributes && Object.keys(attributes).length > 0) {
      const brace = line.lastIndexOf('{');
      diagnostics.push(
        faults.directiveAttributes(brace < 0 ? placeOf(node) : locator.place(from + brace, from + line.trimEnd().length), name),
      );
    }
    const lastLine = written.trimEnd().split('\n').at(-1) ?? '';
    if (written.trimEnd() === line.trimEnd() || !new RegExp(`:{${fence.length},}$`).test(lastLine.trimEnd()))
      diagnostics.push(faults.openDirective(locator.place(from, from + line.trimEnd().length), name));
  }

  for (const reference of found.tooOften) say(faults.footnoteReferences, reference, clean(reference.label ?? reference.identifier));
  const children = blocks(tree.children);
  const footnotes: Draft[] = [];
  // A footnote may refer to further ones: the map grows while it is read, in order.
  for (const [identifier, { number }] of numbers) {
    const definition = found.footnotes.get(identifier);
    if (!definition) continue;
    const inside = blocks(definition.children);
    footnotes.push(element('footnote', definition, inside.length > 0 ? inside : [element('p', definition)], { number }));
  }
  for (const block of [...children, ...footnotes]) readMarks(block, (tag, origin) => say(faults.wrongLanguage, origin, tag));
  levelHeadings(headings);
  return { children, footnotes, pictures, diagnostics };
}

const spanOf = (nodes: readonly Draft[]) => {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { start, end } : undefined;
};

function takeOutOfCells(table: Draft): { rest: Draft; taken: Draft[] } {
  const taken: Draft[] = [];
  for (const part of table.children.filter(isElement))
    for (const row of part.children.filter(isElement))
      for (const cell of row.children.filter(isElement)) {
        const inside = takeOut('figure', cell.children);
        if (inside.taken.length === 0) continue;
        cell.children = trimEnds(inside.rest);
        taken.push(...inside.taken);
      }
  return { rest: table, taken };
}

/** The shallowest heading becomes h2 and no level is skipped on the way down; below h4 all are h4. */
function levelHeadings(headings: readonly { heading: Draft; depth: number }[]): void {
  const kinds = ['h2', 'h3', 'h4'] as const;
  const above: number[] = [];
  for (const { heading, depth } of headings) {
    while ((above.at(-1) ?? 0) >= depth) above.pop();
    heading.tagName = kinds[Math.min(above.length, kinds.length - 1)] ?? 'h4';
    above.push(depth);
  }
}

/** Whether a body says anything. */
export const isEmptyBody = (children: readonly DraftNode[]): boolean =>
  !children.some((node) => isElement(node) && (node.tagName === 'figure' || textOf([node]).trim() !== '')) || children.every(isBlankText);
