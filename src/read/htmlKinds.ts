import { type BodyKind, language } from '../model/index.ts';
import { clean } from './characters.ts';
import { type Draft, type DraftNode, draftText, element, isBlankText, isBlock, type Origin, textOf, trimEnds } from './draft.ts';
import { faults } from './faults.ts';
import { type Mixed, type MixedElement, removed } from './html.ts';
import type { Maker } from './maker.ts';
import { spoken } from './spoken.ts';
import { type GridRow, gridOf, type SpannedCell } from './tableGrid.ts';

const filled = (one: Draft) => (one.children.length > 0 ? [one] : []);

/** HTML elements that are kinds of the body inside a paragraph. */
const inline: Readonly<Record<string, BodyKind>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 'del',
  strike: 'del',
  del: 'del',
  sub: 'sub',
  sup: 'sup',
};
const codes = new Set(['code', 'kbd', 'samp', 'tt', 'var']);

/** Elements that begin and end a line, of which we know no more. */
const blockish = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** HTML -> kinds of the body. What is no kind loses its tags and keeps its text; programs and foreign documents go. */
export function htmlKinds(maker: Maker) {
  const unwrapped = new Map<string, Origin>();
  const unwrap = (node: MixedElement) => {
    if (!unwrapped.has(node.name) && !(node.name === 'span' && typeof node.attributes.lang === 'string')) unwrapped.set(node.name, node);
  };
  /** Open `q` elements. */
  let quotations = 0;

  /** Told once, though each cell of a row asks. */
  const misnamed = new Set<MixedElement>();
  /** The language that an element names for its text; a wrong name is told and is none. */
  const languageOf = (node: MixedElement): string | undefined => {
    const { lang } = node.attributes;
    if (typeof lang !== 'string') return undefined;
    const named = language.safeParse(lang.trim());
    if (named.success) return named.data;
    if (!misnamed.has(node)) maker.say(faults.htmlLanguage, node, lang);
    misnamed.add(node);
    return undefined;
  };
  /** What an element made, in the language that it names. */
  const inItsLanguage = <N extends DraftNode>(node: MixedElement, made: N[]): N[] => {
    const named = languageOf(node);
    // A block stays one, and text stays text: `spoken` makes blocks of blocks.
    return named === undefined ? made : (spoken(made, named, node) as N[]);
  };

  const hasBlock = (nodes: readonly Mixed[]): boolean =>
    nodes.some((node) =>
      node.type === 'nodes' ? node.nodes.some(isBlock) : node.type === 'element' && (blockish.has(node.name) || hasBlock(node.children)),
    );

  const rows = {
    p: (node) => (hasBlock(node.children) ? blocks(node.children) : maker.paragraph(inlines(node.children), node)),
    h1: (node) => heading(1, node),
    h2: (node) => heading(2, node),
    h3: (node) => heading(3, node),
    h4: (node) => heading(4, node),
    h5: (node) => heading(5, node),
    h6: (node) => heading(6, node),
    ul: (node) => filled(element('ul', node, items(node))),
    ol: (node) => {
      const start = Number(node.attributes.start ?? 1);
      return filled(element('ol', node, items(node), Number.isSafeInteger(start) && start !== 1 && start >= 0 ? { start } : {}));
    },
    blockquote: (node) => filled(element('blockquote', node, blocks(node.children))),
    pre: (node) => [element('pre', node, [draftText(clean(plain(node.children)).replace(/\n$/, ''), node)])],
    hr: (node) => [element('hr', node)],
    table: (node) => table(node),
    figure: (node) => figure(node),
  } satisfies Record<string, (node: MixedElement) => Draft[]>;
  const rowOf = (name: string): ((node: MixedElement) => Draft[]) | undefined =>
    Object.hasOwn(rows, name) ? rows[name as keyof typeof rows] : undefined;

  const heading = (depth: number, node: MixedElement) => maker.heading(depth, inlines(node.children), node);

  /** Only items stand in a list; what stands between them becomes one. */
  function items(node: MixedElement): Draft[] {
    return node.children.flatMap((child): Draft[] => {
      if (child.type === 'element' && child.name === 'li') {
        const inside = inItsLanguage(child, blocks(child.children));
        return [element('li', child, inside.length > 0 ? inside : [element('p', child)])];
      }
      if (child.type === 'element' && removed.has(child.name)) {
        blocks([child]);
        return [];
      }
      const inside = blocks([child]);
      return inside.length > 0 ? [element('li', node, inside)] : [];
    });
  }

  function table(node: MixedElement): Draft[] {
    const head: GridRow[] = [];
    const body: GridRow[] = [];
    const before: Draft[] = [];
    const visit = ({ children, name }: MixedElement, sections: readonly MixedElement[]): void => {
      for (const child of children) {
        if (child.type === 'element' && ['thead', 'tbody', 'tfoot'].includes(child.name)) visit(child, [child]);
        else if (child.type === 'element' && child.name === 'tr') {
          const cells = child.children.filter((cell) => cell.type === 'element' && (cell.name === 'td' || cell.name === 'th'));
          const allHeads = cells.length > 0 && cells.every((cell) => cell.type === 'element' && cell.name === 'th');
          const inHead = name === 'thead' || (allHeads && head.length + body.length === 0);
          const row = cells.flatMap((cell) =>
            cell.type === 'element' ? [spannedCell(cell, { inHead, around: [child, ...sections] })] : [],
          );
          (inHead ? head : body).push({ row: element('tr', child), cells: row });
        } else before.push(...blocks([child]));
      }
    };
    visit(node, []);
    const grid = gridOf([
      { filler: 'th', rows: head },
      { filler: 'td', rows: body },
    ]);
    if (!grid) {
      maker.say(faults.tableCells, node, '');
      return before;
    }
    const [heads = [], bodies = []] = grid;
    if (heads.length + bodies.length === 0) return before;
    return [
      ...before,
      element('table', node, [
        ...(heads.length > 0 ? [element('thead', node, heads)] : []),
        ...(bodies.length > 0 ? [element('tbody', node, bodies)] : []),
      ]),
    ];
  }

  function spannedCell(cell: MixedElement, { inHead, around }: { inHead: boolean; around: readonly MixedElement[] }): SpannedCell {
    const own = inItsLanguage(cell, trimEnds(inlines(cell.children)));
    const children = around.reduce((made, node) => inItsLanguage(node, made), own);
    const isHead = inHead || cell.name === 'th';
    return {
      cell: element(isHead ? 'th' : 'td', cell, children, isHead && !inHead ? { scope: 'row' } : {}),
      columns: spanOf(cell.attributes.colSpan, 1),
      rows: spanOf(cell.attributes.rowSpan, 0),
    };
  }

  /** As HTML reads it (2.3.4.2): digits at the start; what is none, or too small, is 1. */
  const spanOf = (written: unknown, least: 0 | 1): number => {
    const digits = /^\s*\+?(\d+)/.exec(typeof written === 'string' || typeof written === 'number' ? String(written) : '')?.[1];
    return digits === undefined || Number(digits) < least ? 1 : Number(digits);
  };

  function figure(node: MixedElement): Draft[] {
    const pictures: MixedElement[] = [];
    const captions: MixedElement[] = [];
    let isOther = false;
    const visit = (nodes: readonly Mixed[]): void => {
      for (const child of nodes) {
        if (child.type === 'element' && child.name === 'img') pictures.push(child);
        else if (child.type === 'element' && child.name === 'figcaption') captions.push(child);
        else if (child.type === 'element') visit(child.children);
        else if (child.type === 'nodes' || child.value.trim() !== '') isOther = true;
      }
    };
    visit(node.children);
    const [picture] = pictures;
    if (!picture || pictures.length > 1 || isOther) return blocks(node.children);
    const caption = captions.map((one) => textOf(inlines(one.children)).trim()).join(' ');
    return maker.paragraph([image(picture, caption || undefined)], node);
  }

  const attribute = (node: MixedElement, name: string): string | undefined => {
    const value = node.attributes[name];
    return typeof value === 'string' ? value : undefined;
  };
  const image = (node: MixedElement, caption = attribute(node, 'title')) =>
    maker.picture({ url: attribute(node, 'src') ?? '', alt: attribute(node, 'alt'), caption }, node);

  const plain = (nodes: readonly Mixed[]): string =>
    nodes
      .map((node) =>
        node.type === 'text' ? node.value : node.type === 'nodes' ? textOf(node.nodes) : node.name === 'br' ? '\n' : plain(node.children),
      )
      .join('');

  /** In a place for blocks: what stands between them becomes paragraphs. */
  function blocks(nodes: readonly Mixed[]): Draft[] {
    const out: Draft[] = [];
    let run: DraftNode[] = [];
    let origin: Origin = {};
    const add = (made: readonly DraftNode[], from: Origin) => {
      for (const one of made) {
        if (run.length === 0 && isBlankText(one)) continue;
        if (run.length === 0) origin = from;
        run.push(one);
      }
    };
    const flush = () => {
      const kept = trimEnds(run);
      if (kept.length > 0) out.push(...maker.paragraph(kept, origin));
      run = [];
    };
    for (const node of nodes) {
      if (node.type === 'nodes') {
        for (const one of node.nodes) {
          if (isBlock(one)) {
            flush();
            out.push(one);
          } else add([one], one);
        }
      } else if (node.type === 'text') add(maker.text(node.value, node), node);
      else if (removed.has(node.name)) maker.say(faults.htmlRemoved, node, `HTML <${node.name}>`);
      else {
        const row = rowOf(node.name);
        if (row || blockish.has(node.name) || hasBlock(node.children)) {
          flush();
          if (!row) unwrap(node);
          out.push(...inItsLanguage(node, row ? row(node) : blocks(node.children)));
        } else add(inlines([node]), node);
      }
    }
    flush();
    return out;
  }

  /** In a place for text: what would begin a line begins one. */
  function inlines(nodes: readonly Mixed[]): DraftNode[] {
    return nodes.flatMap((node): DraftNode[] => {
      if (node.type === 'text') return maker.text(node.value, node);
      if (node.type === 'nodes')
        return node.nodes.flatMap((one) =>
          isBlock(one)
            ? onItsLine(
                one.children.flatMap((child) => (isBlock(child) ? draftText(textOf([child]), child) : child)),
                one,
              )
            : one,
        );
      const { name } = node;
      if (removed.has(name)) {
        maker.say(faults.htmlRemoved, node, `HTML <${name}>`);
        return [];
      }
      const kind = Object.hasOwn(inline, name) ? inline[name] : undefined;
      const inside = () => inItsLanguage(node, inlines(node.children));
      if (kind) return wrapped(kind, inside(), node);
      if (codes.has(name)) return wrapped('code', [draftText(clean(plain(node.children)), node)], node);
      if (name === 'q') return quoted(inside, node);
      if (name === 'br') return [element('br', node)];
      if (name === 'img') return [image(node)];
      if (name === 'a' && attribute(node, 'href') !== undefined)
        return maker.link(inside(), { href: attribute(node, 'href') ?? '', title: attribute(node, 'title') }, node);
      unwrap(node);
      return blockish.has(name) ? onItsLine(inside(), node) : inside();
    });
  }

  /** A browser prints the marks of a quotation; they are curled with the others of the text. */
  const quoted = (inside: () => DraftNode[], origin: Origin): DraftNode[] => {
    quotations++;
    const mark = quotations % 2 === 1 ? '"' : "'";
    const children = inside();
    quotations--;
    return children.length > 0 ? [draftText(mark, origin), ...children, draftText(mark, origin)] : [];
  };

  const wrapped = (kind: BodyKind, children: DraftNode[], origin: Origin) => (children.length > 0 ? [element(kind, origin, children)] : []);
  const onItsLine = (children: DraftNode[], origin: Origin): DraftNode[] =>
    children.every(isBlankText) ? children : [element('br', origin), ...children, element('br', origin)];

  const told =
    <T>(read: (nodes: readonly Mixed[]) => T) =>
    (nodes: readonly Mixed[]): T => {
      const made = read(nodes);
      const [first] = unwrapped.values();
      if (first) maker.say(faults.htmlUnwrapped, first, [...unwrapped.keys()].map((name) => `<${name}>`).join(', '));
      unwrapped.clear();
      return made;
    };
  return { blocks: told(blocks), inlines: told(inlines) };
}
