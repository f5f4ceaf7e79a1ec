import { describe, expect, test } from 'vitest';
import { newsml } from '../../../src/formats/newsml/index.ts';
import type { Diagnostic, Edition, Header, Settings, Story } from '../../../src/model/index.ts';
import { newsmlRules } from '../../../src/proof/secondLevel/newsmlRules.ts';
import { elementsOf, readXml, type XmlElement } from '../../../src/proof/xml.ts';
import { openXml } from '../../../src/proof/xmlFile.ts';
import { bridgeWith, worldOf } from '../../press/bridge.ts';

const roof = bridgeWith({
  slug: 'roof',
  guid: 'tag:example.org,2008:roof',
  headline: 'A Roof & More',
  credit: 'The Town',
  source: { name: 'The Town', code: 'TT' },
  language: 'de',
  updated: '2008-03-20T08:00:00Z',
  rights: { holder: 'The Town', notice: '© 2008 The Town', terms: 'The credit line The Town must be kept.', aiTraining: 'allowed' },
});
const bridge = bridgeWith({});

const spring: Edition = {
  path: 'editions/2008-spring.yaml',
  id: '2008-spring',
  guid: 'tag:mill.example,2008-03-20:edition/2008-spring',
  version: 3,
  title: 'Spring',
  language: 'en',
  date: '2008-03-20',
  sections: [
    { title: 'Roads', stories: ['mill-bridge'] },
    { title: 'Town', stories: ['roof'] },
  ],
  renditions: [
    { format: 'epub', path: 'editions/2008-spring/2008-spring.epub', mediaType: 'application/epub+zip' },
    { format: 'newsml', path: 'editions/2008-spring/2008-spring.newsml.xml', mediaType: 'application/vnd.iptc.g2.packageitem+xml' },
  ],
};

async function written(stories: readonly Story[] = [bridge, roof], settings: Partial<Settings> = {}, edition = spring) {
  const around = worldOf(stories);
  const world = { ...around, house: { ...around.house, ...settings } };
  const diagnostics: Diagnostic[] = [];
  const [artifact] = (await (await newsml.prepare({}, world)).edition?.(edition, world, (one) => diagnostics.push(one))) ?? [];
  if (!artifact) throw new Error('no package was written');
  const root = readXml(artifact.bytes);
  return { artifact, root, diagnostics, at: openXml(artifact.bytes).find };
}

const named = (root: XmlElement, name: string) => [...elementsOf(root)].filter((element) => element.name === name);
const childNames = ({ children }: XmlElement) => children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));

describe('the package of an edition', () => {
  test('lies beside its EPUB and PDF, and says what it is', async () => {
    const { artifact, root } = await written();
    expect(newsml.renditions(spring, {})).toEqual([spring.renditions[1]]);
    expect(artifact).toMatchObject({ path: spring.renditions[1]?.path, mediaType: spring.renditions[1]?.mediaType, carries: 'package' });
    expect(root).toMatchObject({
      name: 'packageItem',
      attributes: {
        standard: 'NewsML-G2',
        standardversion: '2.35',
        conformance: 'power',
        guid: spring.guid,
        version: '3',
        'xml:lang': 'en',
      },
    });
    expect(childNames(root).join(' ')).toBe('catalogRef catalog rightsInfo rightsInfo itemMeta contentMeta partMeta partMeta groupSet');
    expect(named(root, 'itemClass')[0]?.attributes.qcode).toBe('ninat:composite');
  });

  test('has a group a section, in their order, below one that holds them all', async () => {
    const { root, at } = await written();
    const groups = named(root, 'group').map((group) => [group.attributes.id, group.attributes.role, group.attributes.mode]);
    expect(groups).toEqual([
      ['edition.2008-spring', 'slgrp:edition', 'pgrmod:seq'],
      ['edition.2008-spring.1', 'slgrp:section', 'pgrmod:seq'],
      ['edition.2008-spring.2', 'slgrp:section', 'pgrmod:seq'],
    ]);
    expect(at('groupSet/@root')).toEqual(['edition.2008-spring']);
    expect(named(root, 'groupRef').map(({ attributes }) => attributes.idref)).toEqual(['edition.2008-spring.1', 'edition.2008-spring.2']);
    expect(at('partMeta/headline')).toEqual(['Roads', 'Town']);
    expect(at('partMeta/@contentrefs')).toEqual(['edition.2008-spring.1', 'edition.2008-spring.2']);
  });

  test('holds nothing in a group but references, at whose want a common ingest stops', async () => {
    const { root } = await written();
    const children = named(root, 'group').flatMap((group) => childNames(group));
    expect([...new Set(children)].sort()).toEqual(['groupRef', 'itemRef']);
    for (const { attributes } of named(root, 'itemRef'))
      expect(attributes).toMatchObject({ contenttype: expect.stringMatching(/newsitem/) });
  });

  test('names each story by identity and version, with its headline, its credit and its terms', async () => {
    const [first, second] = named((await written()).root, 'itemRef');
    expect(first?.attributes).toMatchObject({ residref: bridge.header.guid, version: '2', title: 'The Mill Bridge Opens Again' });
    const said = (element: XmlElement | undefined, name: string) =>
      element && named(element, name).map(({ children }) => children.join(''));
    expect(said(second, 'headline')).toEqual(['A Roof & More']);
    expect(said(second, 'creditline')).toEqual(['The Town']);
    expect(said(second, 'usageTerms')).toEqual(['The credit line The Town must be kept.']);
    expect(said(second, 'copyrightNotice')).toEqual(['© 2008 The Town']);
    expect(second && named(second, 'language')[0]?.attributes.tag).toBe('de');
  });

  test('leads to the items, where they are published and have an address', async () => {
    const made = (story: Story): Story => ({
      ...story,
      renditions: [{ format: 'newsml', path: `${story.header.slug}/${story.header.slug}.newsml.xml`, mediaType: 'x' }],
    });
    const hrefs = async (...given: Parameters<typeof written>) =>
      named((await written(...given)).root, 'itemRef').map(({ attributes }) => attributes.href);
    expect(await hrefs([made(bridge), roof])).toEqual(['https://mill.example/mill-bridge/mill-bridge.newsml.xml', undefined]);
    const { baseUrl: _, ...house } = worldOf().house;
    expect(await hrefs([made(bridge), roof], { ...house, baseUrl: undefined } as Partial<Settings>)).toEqual([undefined, undefined]);
  });

  test('names each credit once, and one creditline for all', async () => {
    const { at, root } = await written();
    expect(at('contentMeta/creditline')).toEqual(['IPS; The Town']);
    expect(at('contentMeta/infoSource[@role=cRole:source]/@literal')).toEqual(['IPS', 'The Town']);
    expect(at('rightsInfo/usageTerms')).toEqual(['The credit line IPS must be kept.', 'The credit line The Town must be kept.']);
    expect(at('contentMeta/language/@tag')).toEqual(['en', 'de']);
    // One of its stories reserves the rights of machines, so all of it does.
    expect(new Set(named(root, 'dataMining').map(({ attributes }) => attributes.uri))).toEqual(
      new Set(['http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING']),
    );
  });

  test('is of the publication where its stories are of several agencies, of the agency where they are of one', async () => {
    const provider = async (...given: Parameters<typeof written>) => ({
      ...named((await written(...given)).root, 'provider')[0]?.attributes,
    });
    expect(await provider()).toEqual({ literal: 'The Mill Post' });
    const alone = { ...spring, sections: [{ title: 'All', stories: ['mill-bridge'] }] };
    expect(await provider([bridge], {}, alone)).toEqual({ uri: 'https://ips.example/' });
    expect(await provider([bridge, roof], { provider: { name: 'The Post', code: 'POST' } })).toEqual({ qcode: 'slorg:POST' });
  });

  test('is dated by its day and by the newest of its stories', async () => {
    const { at } = await written();
    expect(at('contentMeta/contentCreated')).toEqual(['2008-03-20']);
    expect(at('itemMeta/firstCreated')).toEqual(['2008-03-20T00:00:00Z']);
    expect(at('itemMeta/versionCreated')).toEqual(['2008-03-20T08:00:00Z']);
  });

  test('leads to its other files, and to the version before', async () => {
    const links = named((await written()).root, 'link').map(({ attributes: { rel, href, residref, version } }) => [
      rel,
      href ?? residref,
      version,
    ]);
    expect(links).toEqual([
      ['irel:seeAlso', 'https://mill.example/editions/2008-spring/2008-spring.epub', undefined],
      ['irel:previousVersion', spring.guid, '2'],
    ]);
  });

  test('breaks no rule of the second level', async () => {
    expect(newsmlRules((await written()).root)).toEqual([]);
  });

  test('of a killed story names no more than that', async () => {
    const kill: Partial<Header> = { ...roof.header, status: 'canceled', summary: 'What was withdrawn', note: 'Withdrawn.' };
    const [, second] = named((await written([bridge, bridgeWith(kill)])).root, 'itemRef');
    expect(second && named(second, 'pubStatus')[0]?.attributes.qcode).toBe('stat:canceled');
    expect(second && childNames(second)).not.toContain('description');
  });
});
