import type { BodyElement, BodyKind, BodyNode, BodyText } from '../../model/index.ts';
import type { FaceRole, Lettering, Style } from '../design.ts';
import type { Link, Target } from '../row.ts';
import { noteOf, type Setting } from '../setting.ts';
import type { Structure } from '../structure.ts';

/** A stretch of text of one look and one owner. */
export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly owner: number;
  readonly link?: Link;
  readonly source?: BodyText;
}

export interface Look extends Lettering {
  /** Size as a part of the style's. */
  readonly scale: number;
  /** How far above the baseline, in ems of the style. */
  readonly rise: number;
  readonly struck: boolean;
}

/** Text, or an end of line that the writer wanted. */
export type Inline = Run | 'break';

/** Turns what stands in a paragraph into runs. */
export interface Itemiser {
  readonly structure: Structure;
  readonly notes: Setting['notes'];
  readonly codeScale: number;
  /** Addresses that a reader of the file can follow: a relative one needs the publication's own. */
  readonly address: (href: string) => string | Target | undefined;
}

interface Around {
  readonly look: Look;
  readonly owner: number;
  readonly link?: Link;
}

export function itemise(itemiser: Itemiser, nodes: readonly BodyNode[], around: Around): readonly Inline[] {
  return nodes.flatMap((node) =>
    node.type === 'text'
      ? [{ text: node.value, source: node, ...around }]
      : // The table's row for a kind takes a node of that kind: the pair can't be told to the compiler.
        (inlines[node.tagName] as Handler<BodyKind>)(node, around, itemiser),
  );
}

/** The look of a style's own text. */
export const plain = ({ face, figures, capitals }: Style): Look => ({
  face,
  scale: 1,
  rise: 0,
  struck: false,
  ...(figures && { figures }),
  ...(capitals && { capitals }),
});

type Handler<K extends BodyKind> = (node: BodyElement<K>, around: Around, itemiser: Itemiser) => readonly Inline[];

const italic: Readonly<Record<FaceRole, FaceRole>> = {
  regular: 'italic',
  italic: 'regular',
  bold: 'boldItalic',
  boldItalic: 'bold',
  code: 'code',
};
const bold: Readonly<Record<FaceRole, FaceRole>> = {
  regular: 'bold',
  italic: 'boldItalic',
  bold: 'bold',
  boldItalic: 'boldItalic',
  code: 'code',
};

const inside: Handler<BodyKind> = (node, around, itemiser) => itemise(itemiser, node.children, around);

/** A block where only text should be: its text, on a line of its own. */
const block: Handler<BodyKind> = (node, around, itemiser) => ['break', ...itemise(itemiser, node.children, around), 'break'];

const withLook =
  (change: (look: Look) => Partial<Look>): Handler<BodyKind> =>
  (node, around, itemiser) =>
    inside(node, { ...around, look: { ...around.look, ...change(around.look) } }, itemiser);

const shifted =
  (shift: 'struck' | 'raised' | 'lowered', change: (look: Look) => Partial<Look>): Handler<BodyKind> =>
  (node, around, itemiser) => {
    const owner = itemiser.structure.add('Span', around.owner, { shift });
    return inside(node, { ...around, owner, look: { ...around.look, ...change(around.look) } }, itemiser);
  };

/** Code has the figures and capitals of its own face. */
const asWritten = ({ figures: _, capitals: __, ...look }: Look): Look => look;

/** What each kind is inside a paragraph. */
const inlines = {
  em: withLook(({ face }) => ({ face: italic[face] })),
  strong: withLook(({ face }) => ({ face: bold[face] })),
  del: shifted('struck', () => ({ struck: true })),
  sup: shifted('raised', ({ scale, rise }) => ({ figures: 'lining', scale: scale * 0.68, rise: rise + 0.34 * scale })),
  sub: shifted('lowered', ({ scale, rise }) => ({ figures: 'lining', scale: scale * 0.68, rise: rise - 0.16 * scale })),
  code: (node, around, itemiser) =>
    inside(
      node,
      {
        ...around,
        owner: itemiser.structure.add('Code', around.owner),
        look: { ...asWritten(around.look), face: 'code', scale: around.look.scale * itemiser.codeScale },
      },
      itemiser,
    ),
  a: (node, around, itemiser) => {
    const to = itemiser.address(node.properties.href);
    if (to === undefined || around.link) return inside(node, around, itemiser);
    const owner = itemiser.structure.add('Link', around.owner);
    return inside(node, { ...around, owner, link: { owner, to, text: textOf(node.children) } }, itemiser);
  },
  footnoteref: (node, around, itemiser) => {
    const { number } = node.properties;
    const reference = itemiser.structure.add('Reference', around.owner);
    const owner = itemiser.structure.add('Link', reference);
    const { scale, rise } = around.look;
    return [
      {
        text: String(number),
        owner,
        look: { ...around.look, face: 'regular', figures: 'lining', scale: scale * 0.66, rise: rise + 0.36 * scale },
        link: { owner, to: noteOf(itemiser, number), text: String(number) },
      },
    ];
  },
  br: () => ['break'],
  span: (node, around, itemiser) => {
    const { language } = node.properties;
    const owner = itemiser.structure.add('Span', around.owner, { language });
    return inside(node, { ...around, owner, look: { ...around.look, language } }, itemiser);
  },
  p: block,
  h2: block,
  h3: block,
  h4: block,
  ul: block,
  ol: block,
  li: block,
  blockquote: block,
  pre: block,
  hr: () => ['break'],
  table: block,
  thead: block,
  tbody: block,
  tr: block,
  th: block,
  td: block,
  figure: (node, around) => {
    const { alt, caption, credit } = node.properties;
    return [alt, caption, credit].flatMap((text): Inline[] => (text ? ['break', { text, ...around }] : []));
  },
  pullquote: block,
  factbox: block,
  note: block,
  label: block,
  footnotes: block,
  footnote: block,
} satisfies { readonly [K in BodyKind]: Handler<K> };

/** The text of some nodes. */
export const textOf = (nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : node.tagName === 'br' ? ' ' : textOf(node.children))).join('');
