// files -> what in them could run or load. It is whole because its rules are one question asked of four kinds of file.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { SaxesParser } from 'saxes';
import { visit } from 'unist-util-visit';
import type { Made } from './publication.ts';
import { run } from './run.ts';
import { unzip } from './unzip.ts';

/** Looks into one file; `known` answers whether a path from the output folder is a file of ours. */
type Look = (file: Made, known: (name: string) => boolean) => Promise<readonly string[]>;

/** Elements that run, load or send, wherever they stand. `script` and `link` are looked at more closely. */
const active = new Set(
  'iframe frame frameset object embed applet portal form input button base audio video source track template'.split(' '),
);
/** Attributes from which a reader's machine loads. */
const loading = new Set([
  'src',
  'srcset',
  'poster',
  'data',
  'background',
  'xlinkhref',
  'xlink:href',
  'action',
  'formaction',
  'ping',
  'srcdoc',
  'manifest',
]);
const stylesheet = /^(?:stylesheet|(?:shortcut )?icon|preload|prefetch|modulepreload|manifest|import)$/;
const styled = /@import|expression\s*\(|(?:url|image-set|src)\(\s*["']?\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Whether a link may be followed: a web or mail address, or one that stays on its own host. */
function mayLink(href: string): boolean {
  const here = 'https://here.invalid/a/b/';
  if (!URL.canParse(href, here)) return true;
  const { protocol, hostname } = new URL(href, here);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return false;
  return /^\s*(?:https?|mailto):/i.test(href) || hostname === 'here.invalid';
}

/** The path that an address names, from the folder of the file it stands in; undefined where it is no relative one. */
function local(address: string, from: string): string | undefined {
  if (address.startsWith('/') || address.startsWith('\\') || /^[a-z][a-z\d+.-]*:/i.test(address.trim())) return undefined;
  const name = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  return path.posix.join(path.posix.dirname(from), name);
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is wrong with one element of a page or of a chapter at the path `from`. */
function* wrongTag({ name, attributes }: Tag, from: string, known: (name: string) => boolean): Generator<string> {
  const ours = (address: string) => {
    const target = local(address, from);
    return target !== undefined && known(target);
  };
  if (active.has(name)) yield `<${name}> runs or loads`;
  if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? attributes.httpequiv ?? '')) yield 'a meta refresh';
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on[a-z]/.test(key)) yield `<${name} ${key}> runs`;
    if (key === 'style' && styled.test(value)) yield `<${name} style> loads ${value}`;
    if (loading.has(key) && !value.split(/\s*,\s*/).every((one) => ours(one.replace(/\s+[\d.]+[wx]$/, ''))))
      yield `<${name} ${key}> loads ${value}`;
  }
  const { href } = attributes;
  if (href === undefined) return;
  if (name === 'link' && stylesheet.test(attributes.rel ?? '') && !ours(href)) yield `<link> loads ${href}`;
  if (!mayLink(href)) yield `<${name}> links to ${href}`;
}

const page: Look = async (file, known) => {
  const faults: string[] = [];
  let data = 0;
  visit(fromHtml(await readFile(file.file, 'utf8')), 'element', (node) => {
    const attributes = Object.fromEntries(
      Object.entries(node.properties).map(([key, value]) => [key.toLowerCase(), Array.isArray(value) ? value.join(' ') : String(value)]),
    );
    faults.push(...wrongTag({ name: node.tagName, attributes }, file.path, known));
    if (node.tagName === 'style' && styled.test(textOf(node))) faults.push('<style> loads');
    if (node.tagName !== 'script') return;
    if (attributes.type !== 'application/ld+json' || ++data > 1 || !isJson(textOf(node)))
      faults.push('a script that is not the one JSON-LD');
  });
  return faults;
};

function isJson(text: string): boolean {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

const css = (text: string) => (styled.test(text) ? ['the style sheet loads from outside'] : []);

/** Reads XML strictly and gives every element; entities of its own are a fault, and so is what is not well-formed. */
function readXml(text: string, at: string, look: (tag: Tag) => Iterable<string>): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[') || doctype.includes('ENTITY')) faults.push(`${at}: a document type with declarations`);
  });
  parser.on('error', (error) => {
    faults.push(`${at}: ${error.message}`);
  });
  parser.on('opentag', ({ local: name, attributes }) => {
    const tag = { name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])) };
    if (name === 'script') faults.push(`${at}: a script`);
    faults.push(...[...look(tag)].map((fault) => `${at}: ${fault}`));
  });
  parser.write(text).close();
  return faults;
}

const isChapter = (name: string) => /\.x?html$/.test(name);

const book: Look = async ({ file }) => {
  const entries = await unzip(file);
  const faults: string[] = [];
  const listed = new Set(['mimetype', 'META-INF/container.xml']);
  for (const [name, bytes] of entries) {
    if (!/\.(?:x?html|opf|ncx|xml)$/.test(name)) continue;
    faults.push(
      ...readXml(bytes.toString('utf8'), name, function* (tag) {
        if (tag.name === 'rootfile') listed.add(tag.attributes['full-path'] ?? '');
        if (tag.name === 'item' && name.endsWith('.opf')) {
          const target = local(tag.attributes.href ?? '', name);
          if (target === undefined || !entries.has(target)) yield `the manifest names ${tag.attributes.href}, which is not in the book`;
          else listed.add(target);
        }
        if (isChapter(name)) yield* wrongTag(tag, name, (target) => entries.has(target));
      }),
    );
  }
  for (const [name, bytes] of entries) {
    if (!listed.has(name) && !name.endsWith('/')) faults.push(`${name} is in the book and not in its manifest`);
    if (name.endsWith('.css')) faults.push(...css(bytes.toString('utf8')));
  }
  return faults;
};

const xml: Look = async ({ file }) => readXml(await readFile(file, 'utf8'), 'item', leading);

/** What runs in an element of an item, or leads astray. */
function* leading({ name, attributes }: Tag): Generator<string> {
  if (active.has(name) && name !== 'object') yield `<${name}> runs or loads`;
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on[a-z]/.test(key)) yield `<${name} ${key}> runs`;
    if (['href', 'src', 'source', 'ex-ref'].includes(key) && !mayLink(value)) yield `<${name} ${key}> leads to ${value}`;
  }
}

/** What a system shows of an item in JSON: its XHTML, and all that it links to. */
const json: Look = async ({ file }) => {
  const text = await readFile(file, 'utf8');
  if (!isJson(text)) return ['it is no JSON'];
  const faults: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('contentType' in value && value.contentType === 'application/xhtml+xml' && 'value' in value)
      faults.push(...readXml(`<div>${String(value.value)}</div>`, 'body', leading));
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && /^(?:href|url|linkedRights)$/.test(key) && !mayLink(inner)) faults.push(`${key} leads to ${inner}`);
      look(inner);
    }
  };
  look(JSON.parse(text));
  return faults;
};

/** Text of a feed's entry, shown by a reader far from its page: nothing runs, each address is whole, pictures are files of ours. */
function wrongPiece(html: string, isOurs: (address: string) => boolean): readonly string[] {
  const faults: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName: name, properties }) => {
    const { src, ...others } = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), String(value)]));
    faults.push(...wrongTag({ name, attributes: others }, '', () => false));
    if (name === 'script' || name === 'style' || name === 'link') faults.push(`<${name}> in the text of an entry`);
    if (src !== undefined && !isOurs(src)) faults.push(`<${name} src> loads ${src}`);
    if (others.href !== undefined && !/^(?:https?|mailto):/i.test(others.href)) faults.push(`<${name}> links to ${others.href}`);
    if (others.id !== undefined) faults.push(`<${name}> has an id`);
  });
  return faults;
}

/** Whether an address is that of a file of ours, by the address that the feed gives itself; without one no file has any. */
const oursBy = (self: string | undefined, path: string, known: (name: string) => boolean) => (address: string) => {
  if (self === undefined || !self.endsWith(path)) return false;
  const home = self.slice(0, -path.length);
  return address.startsWith(home) && known(decodeURIComponent(address.slice(home.length)));
};

const xmlFeed: Look = async ({ file, path }, known) => {
  const pieces: string[] = [];
  const addresses: string[] = [];
  let self: string | undefined;
  const text = await readFile(file, 'utf8');
  const faults = readXml(text, 'feed', function* ({ name, attributes }) {
    if (name === 'link' && attributes.rel === 'self') self ??= attributes.href;
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on[a-z]/.test(key)) yield `<${name} ${key}> runs`;
      if (['href', 'url', 'src'].includes(key)) addresses.push(value);
    }
  });
  const parser = new SaxesParser({ xmlns: true });
  let inside = '';
  let isHtml = false;
  parser.on('opentag', ({ local: name, attributes }) => {
    inside = '';
    isHtml = name === 'encoded' || name === 'description' || attributes.type?.value === 'html';
  });
  parser.on('text', (piece) => {
    inside += piece;
  });
  parser.on('closetag', () => {
    if (isHtml) pieces.push(inside);
    isHtml = false;
  });
  parser.write(text).close();
  const isOurs = oursBy(self, path, known);
  return [
    ...faults,
    ...addresses.filter((address) => !/^(?:https?|mailto):/i.test(address)).map((address) => `it leads to ${address}`),
    ...pieces.flatMap((piece) => wrongPiece(piece, isOurs)),
  ];
};

const jsonFeed: Look = async ({ file, path }, known) => {
  const feed: unknown = JSON.parse(await readFile(file, 'utf8'));
  const faults: string[] = [];
  const self = typeof feed === 'object' && feed !== null && 'feed_url' in feed ? String(feed.feed_url) : undefined;
  const isOurs = oursBy(self, path, known);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'content_html' && typeof inner === 'string') faults.push(...wrongPiece(inner, isOurs));
      if (/^(?:(?:.*_)?url|image)$/.test(key) && typeof inner === 'string' && !/^https?:/i.test(inner))
        faults.push(`${key} leads to ${inner}`);
      look(inner);
    }
  };
  look(feed);
  return faults;
};

/** Actions that a PDF's reader would carry out (ISO 32000-1, 12.6.4) beside a jump in the document and a link to an address. */
const actions = new Set(
  '/JavaScript /Launch /GoToR /GoToE /SubmitForm /ImportData /ResetForm /Rendition /Movie /Sound /RichMediaExecute /GoTo3DView /Trans'.split(
    ' ',
  ),
);
/** What a PDF may enclose: a story's source with its pictures and faces, and its item or package. Nothing that a reader would run. */
const enclosed = new Set(
  'text/markdown application/yaml application/json text/plain image/jpeg image/png image/gif image/webp font/ttf application/vnd.iptc.g2.newsitem+xml application/vnd.iptc.g2.packageitem+xml'.split(
    ' ',
  ),
);
const pdf: Look = async ({ file }) => {
  const ran = await run(['qpdf', '--json', '--json-key=qpdf', file]);
  if (ran.code !== 0) return [`qpdf cannot read it: ${ran.stderr.slice(0, 200)}`];
  const faults: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '/S' && typeof inner === 'string' && actions.has(inner)) faults.push(`an action ${inner}`);
      if (key === '/JS' || key === '/JavaScript' || key === '/AA' || key === '/XFA') faults.push(`a dictionary has ${key}`);
      if (key === '/Type' && inner === '/Filespec' && !('/AFRelationship' in value)) faults.push('a file in it has nothing to do with it');
      if (key === '/Type' && inner === '/EmbeddedFile') {
        const kind = '/Subtype' in value ? String(value['/Subtype']).slice(1) : 'no kind';
        if (!enclosed.has(kind)) faults.push(`a file in it is of ${kind}`);
      }
      if (key === '/URI' && typeof inner === 'string' && !mayLink(inner.replace(/^[ub]:/, ''))) faults.push(`a link to ${inner}`);
      look(inner);
    }
  };
  look(JSON.parse(ran.stdout));
  return faults;
};

const picture: Look = async () => [];

/** How each kind of file is looked at. A kind that is not here is a fault until somebody has thought about it. */
const looks: Readonly<Record<string, Look>> = {
  'text/html': page,
  'text/css': async ({ file }) => css(await readFile(file, 'utf8')),
  'application/epub+zip': book,
  'application/pdf': pdf,
  'application/vnd.iptc.g2.newsitem+xml': xml,
  'application/vnd.iptc.g2.newsmessage+xml': xml,
  'application/vnd.iptc.g2.packageitem+xml': xml,
  'application/nitf+xml': xml,
  'application/json': json,
  'application/rss+xml': xmlFeed,
  'application/atom+xml': xmlFeed,
  'application/feed+json': jsonFeed,
  'application/xml': xml,
  'text/xml': xml,
  'image/jpeg': picture,
  'image/png': picture,
  'image/gif': picture,
  'image/webp': picture,
  'font/ttf': picture,
  'font/woff2': picture,
};

/** What could run in a file, or load from outside of what its manifest names. */
export async function unclean(file: Made, all: readonly Made[]): Promise<readonly string[]> {
  const look = looks[file.mediaType.replace(/;.*$/s, '')];
  if (!look) return [`nobody has said what may be in ${file.mediaType}`];
  const names = new Set(all.map((one) => one.path));
  return look(file, (name) => names.has(name));
}
