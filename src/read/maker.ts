import type { BodyProperties, Diagnostic, Place } from '../model/index.ts';
import { bidiIn, clean, nameOf } from './characters.ts';
import { type Draft, type DraftNode, draftText, element, isElement, type Origin, takeOut, trimEnds } from './draft.ts';
import { faults } from './faults.ts';
import { bareAddresses, safeHref, schemeOf } from './links.ts';
import type { Locator } from './place.ts';
import { isElsewhere } from './resolveFile.ts';

/** A picture that a text names, and the figure that waits for it. */
export interface NamedPicture {
  readonly figure: Draft<'figure'>;
  readonly url: string;
  readonly place: Place;
}

export interface BodySource {
  /** The whole file, whose offsets the tree has. */
  readonly text: string;
  readonly locator: Locator;
}

/** What HTML and Markdown make in the same way. */
export interface Maker {
  /** Text with bare addresses as links. */
  text(value: string, origin: Origin): DraftNode[];
  link(children: DraftNode[], to: { href: string; title?: string | undefined }, origin: Origin): DraftNode[];
  picture(picture: { url: string; alt?: string | undefined; caption?: string | undefined }, origin: Origin): DraftNode;
  heading(depth: number, children: DraftNode[], origin: Origin): Draft[];
  paragraph(children: DraftNode[], origin: Origin): Draft[];
  say(fault: (place: Place, what: string) => Diagnostic, origin: Origin, what: string): void;
}

/** What was made on the way, beside what it stands in. */
export interface Collected {
  readonly diagnostics: Diagnostic[];
  readonly pictures: NamedPicture[];
  readonly headings: { readonly heading: Draft; readonly depth: number }[];
}

export interface MarkdownMaker extends Maker, Collected {
  placeOf(origin: Origin): Place;
  /** What `make` makes stands in a link already: its addresses are text. */
  inLink(make: () => DraftNode[]): DraftNode[];
}

/** Makes the parts of a body that hold text, and collects the pictures and headings in them. */
export function bodyMaker({ text: source, locator }: BodySource): MarkdownMaker {
  const diagnostics: Diagnostic[] = [];
  const pictures: NamedPicture[] = [];
  const headings: { heading: Draft; depth: number }[] = [];
  let isInLink = false;
  const placeOf = ({ position }: Origin): Place => {
    const { start, end } = position ?? {};
    return start?.offset === undefined ? { path: locator.path } : locator.place(start.offset, end?.offset);
  };
  const say = (fault: (place: Place, what: string) => Diagnostic, origin: Origin, what: string) => {
    diagnostics.push(fault(placeOf(origin), what));
  };

  function plainText(value: string, origin: Origin): DraftNode[] {
    const kept = clean(value.replace(/\r\n?/g, '\n'));
    if (kept === '') return [];
    const { start } = origin.position ?? {};
    const isAsWritten = start?.offset !== undefined && source.startsWith(value, start.offset);
    const turning = bidiIn(kept);
    // What stands there itself is found in the file; here it was written as an entity.
    if (turning && start?.offset !== undefined && !bidiIn(source.slice(start.offset, origin.position?.end.offset)))
      say(faults.bidiControl, origin, nameOf(turning));
    if (isInLink) return [draftText(kept, origin)];
    const within = (from: number, to: number): Origin => {
      const base = start?.offset;
      if (!isAsWritten || base === undefined || kept !== value) return origin;
      return { position: { start: locator.point(base + from), end: locator.point(base + to) } };
    };
    const out: DraftNode[] = [];
    let at = 0;
    for (const { start: from, end } of bareAddresses(kept)) {
      if (from > at) out.push(draftText(kept.slice(at, from), within(at, from)));
      const address = kept.slice(from, end);
      const here = within(from, end);
      // bareAddresses has judged it.
      out.push(element('a', here, [{ ...draftText(address, here), verbatim: true }], { href: safeHref(address) ?? address }));
      at = end;
    }
    if (at < kept.length) out.push(draftText(kept.slice(at), at === 0 ? origin : within(at, kept.length)));
    return out;
  }

  /** A picture of another machine: its text, as a link to it where that is safe. */
  function linkedPicture({ url, alt, caption }: { url: string; alt?: string | undefined; caption?: string | undefined }, origin: Origin) {
    say(faults.linkedPicture, origin, url);
    const href = safeHref(url);
    const name = href === undefined ? '' : (/([^/?#]+)\/?(?:[?#].*)?$/.exec(href)?.[1] ?? href);
    const words =
      [alt, caption, name]
        .map((one) =>
          clean(one ?? '')
            .replace(/\s+/g, ' ')
            .trim(),
        )
        .find((one) => one !== '') ?? '';
    const text = draftText(words, origin);
    return href === undefined || words === '' ? text : element('a', origin, [text], { href });
  }

  /** A block, unless nothing is left of it, and after it the pictures that stood inside. */
  function withFigures(block: Draft, children: DraftNode[]): Draft[] {
    const { rest, taken } = takeOut('figure', children);
    block.children = taken.length > 0 ? trimEnds(rest) : rest;
    if (block.children.length === 0) return taken;
    for (const figure of taken) diagnostics.push(faults.movedPicture(placeOf(figure)));
    return [block, ...taken];
  }

  return {
    diagnostics,
    pictures,
    headings,
    placeOf,
    say,
    inLink(make) {
      const outer = isInLink;
      isInLink = true;
      const inside = make();
      isInLink = outer;
      return inside;
    },
    text: plainText,
    link(children, { href, title }, origin) {
      const safe = safeHref(href);
      if (safe === undefined) {
        say(faults.unsafeLink, origin, schemeOf(clean(href)));
        return children;
      }
      // Links do not nest, and a mark of a footnote is one.
      const links = takeOutLinks(children);
      const { rest: withoutNotes, taken: notes } = takeOut('footnoteref', links);
      const { rest, taken: figures } = takeOut('figure', withoutNotes);
      if (figures.length > 0) say(faults.pictureLink, origin, clean(href));
      const [only] = rest;
      if (only?.type === 'text' && rest.length === 1 && (only.value === href || `mailto:${only.value}` === href)) only.verbatim = true;
      const label = title === undefined ? '' : clean(title);
      return [
        ...(rest.length > 0 ? [element('a', origin, rest, { href: safe, ...(label !== '' && { title: label }) })] : []),
        ...notes,
        ...figures,
      ];
    },
    picture({ url, alt, caption }, origin) {
      if (isElsewhere(url)) return linkedPicture({ url: clean(url), alt, caption }, origin);
      const place = placeOf(origin);
      const says = clean(caption ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      const shown = clean(alt ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      const properties: BodyProperties['figure'] = {
        src: '',
        alt: shown,
        ...(says !== '' && { caption: says }),
        width: 0,
        height: 0,
        mediaType: 'image/png',
      };
      const figure: Draft<'figure'> = { type: 'element', tagName: 'figure', properties, children: [], position: origin.position };
      pictures.push({ figure, url: clean(url), place });
      if (shown === '') say(faults.noAlt, origin, clean(url));
      return figure;
    },
    heading(depth, children, origin) {
      const kept = trimEnds(children);
      const heading = element('h2', origin, kept);
      const lifted = withFigures(heading, kept);
      if (heading.children.length > 0) headings.push({ heading, depth });
      return lifted;
    },
    paragraph: (children, origin) => {
      const kept = trimEnds(children);
      return withFigures(element('p', origin, kept), kept);
    },
  };
}

function takeOutLinks(nodes: DraftNode[]): DraftNode[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return node;
    node.children = takeOutLinks(node.children);
    return node.tagName === 'a' ? node.children : node;
  });
}
