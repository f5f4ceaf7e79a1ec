import type { Diagnostic } from '../model/index.ts';
import { faults } from './faults.ts';
import { type Opened, textValues } from './opened.ts';
import { elementsAt, valuesAt } from './path.ts';
import { standingIn, stringsOf } from './standing.ts';
import { blocksOf } from './text.ts';
import { Unreadable } from './unreadable.ts';
import { readXml, type XmlElement } from './xml.ts';
import { readZip, type ZipEntry } from './zip.ts';

/**
 * EPUB 3.3. Places: `opf:dc:title`, `opf:meta[property=dcterms:modified]` (anywhere in the package document), `text` (the spine's),
 * and any other, such as `h1` or `html/@lang`, anywhere in the documents of the spine.
 */
export async function openEpub(bytes: Uint8Array): Promise<Opened> {
  const entries = await readZip(bytes);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read = (name: string) => {
    const entry = byName.get(name);
    if (entry === undefined) throw new Unreadable(`it has no "${name}"`);
    return readXml(entry.bytes);
  };

  const [packagePath] = valuesAt([read('META-INF/container.xml')], 'rootfile/@full-path', true);
  if (packagePath === undefined) throw new Unreadable('its container.xml names no package document');
  const opf = read(packagePath);
  const manifest = new Map(
    elementsAt([opf], ['manifest', 'item'], false).map(({ attributes: { id = '', href = '' } }) => [id, resolve(packagePath, href)]),
  );
  const spine: XmlElement[] = [];
  for (const id of valuesAt([opf], 'spine/itemref/@idref', false)) {
    const name = manifest.get(id);
    if (name === undefined) throw new Unreadable(`its spine names "${id}", which is not in the manifest`);
    spine.push(read(name));
  }
  const blocks = blocksOf(...spine);
  return {
    tellings: [blocks],
    furniture: [],
    find(at) {
      if (at === 'text') return textValues(blocks);
      return at.startsWith('opf:') ? valuesAt([opf], at.slice('opf:'.length), true) : valuesAt(spine, at, true);
    },
    ...standingIn(spine),
    everything: () =>
      [opf, ...entries.filter(({ name }) => /\.(?:xhtml|ncx|xml)$/i.test(name)).map(({ bytes: own }) => readXml(own))].flatMap((root) =>
        stringsOf([root]),
      ),
    rules: [...container(entries), ...listed(entries, new Set([packagePath, ...manifest.values()]))],
  };
}

/** A relative URL of the package document, as a name in the zip. */
const resolve = (base: string, href: string): string => {
  try {
    return decodeURIComponent(new URL(href, `epub:///${base.split('/').map(encodeURIComponent).join('/')}`).pathname.slice(1));
  } catch {
    throw new Unreadable(`its manifest names "${href}", which is no path`);
  }
};

/** OCF 3.3, 4.3: `mimetype` comes first, stored, without an extra field. */
function container([first]: readonly ZipEntry[]): readonly Diagnostic[] {
  const right =
    first?.name === 'mimetype' && first.stored && first.extra === 0 && new TextDecoder().decode(first.bytes) === 'application/epub+zip';
  return right ? [] : [faults.ruleBroken('The first file of an EPUB is "mimetype", stored, and says application/epub+zip')];
}

/** Every file is in the manifest, and every file of the manifest is there: no judge reports the first. */
function listed(entries: readonly ZipEntry[], names: ReadonlySet<string>): readonly Diagnostic[] {
  const content = entries.map(({ name }) => name).filter((name) => name !== 'mimetype' && !name.startsWith('META-INF/'));
  const there = new Set(content);
  return [
    ...content.filter((name) => !names.has(name)).map((name) => faults.ruleBroken(`"${name}" is in the EPUB but not in its manifest`)),
    ...[...names].filter((name) => !there.has(name)).map((name) => faults.ruleBroken(`"${name}" is in the EPUB's manifest but not in it`)),
  ];
}
