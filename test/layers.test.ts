import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** The house: what each room may import of the others. A path narrows a room to that file. A room always may import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ingest: ['model'],
  read: ['model'],
  check: ['model'],
  typeset: ['model'],
  proof: ['model'],
  formats: ['model', 'typeset'],
  press: ['model', 'formats', 'proof'],
  archive: ['model', 'press/seal.ts', 'proof', 'transport'],
  build: ['model', 'read', 'check', 'formats/index.ts', 'press', 'transport'],
  cli: ['model', 'ingest', 'read', 'check', 'formats', 'proof', 'press', 'archive', 'build'],
  'index.ts': ['model', 'read', 'formats/index.ts', 'press', 'build'],
};

/** Folders of formats/ that all formats share. The others never know each other. */
const sharedByFormats = ['feeds', 'furniture', 'markup', 'pictures', 'index.ts'];

const quietRooms = ['model', 'ingest', 'read', 'check', 'typeset', 'formats', 'proof', 'press'];

/** What a quiet room may use of the platform: pure functions and values, nothing that knows the disk, the network, the clock or chance. */
const quietGlobals = new Set(
  `Array BigInt Boolean DataView Error Infinity Intl JSON Map Math NaN Number Object Promise RangeError RegExp Set String Symbol SyntaxError
   TextDecoder TextEncoder TypeError URIError URL Uint8Array Uint16Array Uint32Array Int8Array Int16Array Int32Array Float32Array Float64Array
   WeakMap WeakSet ArrayBuffer decodeURI decodeURIComponent encodeURI encodeURIComponent isNaN parseFloat parseInt structuredClone undefined
   AsyncIterable Buffer SLUGLINE_VERSION`.split(/\s+/),
);

/** Modules of Node that are pure functions, by the names that may be taken from them. */
const quietModules: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['createHash'],
  'node:zlib': ['inflateSync', 'inflateRawSync', 'crc32'],
  'node:buffer': ['Buffer'],
};

const source = fileURLToPath(new URL('../src/', import.meta.url));

interface File {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const files: readonly File[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((path) => ({ path, room: path.split('/')[0] ?? '', text: readFileSync(join(source, path), 'utf8') }));

const specifiers = (text: string) =>
  [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? '');

const houseImports = (file: File) =>
  specifiers(file.text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(source, join(source, dirname(file.path), specifier)));

test.each(files)('$path imports only what its room may', (file) => {
  const allowed = mayImport[file.room];
  expect(allowed, `"${file.room}" is no room of the house`).toBeDefined();
  const foreign = houseImports(file).filter(
    (target) => target.split('/')[0] !== file.room && !allowed?.some((room) => target === room || target.startsWith(`${room}/`)),
  );
  expect(foreign).toEqual([]);
});

test.each(files.filter(({ path }) => path.startsWith('formats/')))('$path knows no other format', (file) => {
  const own = file.path.split('/')[1] ?? '';
  const strangers =
    own === 'index.ts'
      ? []
      : houseImports(file).filter(
          (target) => target.startsWith('formats/') && ![own, ...sharedByFormats].includes(target.split('/')[1] ?? ''),
        );
  expect(strangers).toEqual([]);
});

test.each(files.filter(({ room }) => room === 'proof'))('$path knows no writer: no package that formats write with', (file) => {
  expect(specifiers(file.text)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(pdfkit|epub-gen-memory|xastscript|xast-util-to-xml|hast-util-to-html|fflate)$/)]),
  );
});

describe.each(files.filter(({ room }) => quietRooms.includes(room)))('the quiet room of $path', (file) => {
  const program = parse(transformSync(file.text, { loader: 'ts', target: 'es2023' }).code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
  }) as unknown as Node;

  test('imports no part of Node that knows the outside', () => {
    for (const { specifier, names } of importsOf(program)) {
      if (!specifier.startsWith('node:')) continue;
      expect(quietModules, `${file.path} imports ${specifier}`).toHaveProperty([specifier]);
      expect(quietModules[specifier]).toEqual(expect.arrayContaining([...names]));
    }
    // A dynamic import or a re-export would hide which names are taken.
    const all = specifiers(file.text).filter((specifier) => specifier.startsWith('node:'));
    expect(all).toHaveLength(importsOf(program).filter(({ specifier }) => specifier.startsWith('node:')).length);
  });

  test('uses no global that knows the disk, the network, the clock, chance or the environment', () => {
    expect(freeNames(program).filter((name) => !quietGlobals.has(name))).toEqual([]);
    expect(file.text).not.toMatch(
      /\bMath\.random\b|\bIntl\.DateTimeFormat\(\s*\)|\.toLocale(?:Date|Time)?String\(|\.localeCompare\(|\bTemporal\.Now\b/,
    );
  });
});

test('no file reaches itself through its imports', () => {
  const graph = new Map(files.map((file) => [file.path, houseImports(file)]));
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    if (done.has(path) || way.includes(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expect(circles).toEqual([]);
});

// A small scope reader: enough to tell a global from a name that the file itself declares.

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): readonly [string, Node][] =>
  Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child): [string, Node] => [key, child]),
  );

function importsOf(program: Node): { specifier: string; names: string[] }[] {
  return (program.body as Node[])
    .filter(({ type }) => type === 'ImportDeclaration')
    .map((node) => ({
      specifier: String((node.source as Node).value),
      names: (node.specifiers as Node[]).map(({ imported, local }) => String(((imported ?? local) as Node).name)),
    }));
}

function freeNames(program: Node): string[] {
  const declared = new Set<string>(['arguments']);
  const used = new Set<string>();
  const visit = (node: Node, key: string, ancestors: readonly Node[]) => {
    const [parent, grandparent] = ancestors;
    if (node.type === 'Identifier') {
      const name = String(node.name);
      const isLabel =
        (key === 'property' && parent?.type === 'MemberExpression' && !parent.computed) || (key === 'key' && !parent?.computed);
      if (declares(key, parent, grandparent)) declared.add(name);
      else if (!isLabel) used.add(name);
    }
    for (const [childKey, child] of childrenOf(node)) visit(child, childKey, [node, ...ancestors.slice(0, 1)]);
  };
  visit(program, '', []);
  return [...used].filter((name) => !declared.has(name)).sort();
}

const declares = (key: string, parent: Node | undefined, grandparent: Node | undefined) =>
  (key === 'id' && parent?.type !== 'Identifier') ||
  key === 'params' ||
  key === 'local' ||
  key === 'param' ||
  (parent?.type === 'ArrayPattern' && key === 'elements') ||
  (parent?.type === 'Property' && key === 'value' && grandparent?.type === 'ObjectPattern') ||
  (parent?.type === 'RestElement' && key === 'argument') ||
  (parent?.type === 'AssignmentPattern' && key === 'left') ||
  key === 'imported' ||
  key === 'exported' ||
  key === 'label';
