import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openProfiles } from '../../../src/build/profiles.ts';
import { pdf } from '../../../src/formats/pdf/index.ts';
import type {
  AnyElement,
  BodyElement,
  BodyKind,
  BodyNode,
  BodyProperties,
  Diagnostic,
  Header,
  Settings,
  Story,
  World,
} from '../../../src/model/index.ts';
import { topTopics } from '../../../src/model/index.ts';

/** A whole header; what a test is about is laid over it. */
export const headerOf = (more: Partial<Header> = {}): Header => ({
  headline: 'The old bridge opens again',
  credit: 'IPS',
  published: '2008-03-17T12:00:00+00:00',
  language: 'en',
  slug: 'old-bridge',
  guid: 'tag:news.example.org,2008-03-17:old-bridge',
  version: 1,
  byline: ['Ada Obi'],
  source: { name: 'Inter Press Service', code: 'IPS' },
  status: 'usable',
  subjects: [],
  keywords: [],
  places: [],
  rights: { holder: 'IPS', notice: '© 2008 IPS', terms: 'The credit line IPS must be kept.' },
  related: [],
  ...more,
});

/** An element of the body; a string is a text. */
export const e = <K extends BodyKind>(tagName: K, properties: BodyProperties[K], ...children: readonly (BodyNode | string)[]): AnyElement =>
  ({
    type: 'element',
    tagName,
    properties,
    children: children.map((child): BodyNode => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }) as BodyElement<K> as AnyElement; // the kind and its properties agree by the signature

export const p = (...children: readonly (BodyNode | string)[]): AnyElement => e('p', {}, ...children);

export const storyOf = (children: readonly AnyElement[], header: Partial<Header> = {}): Story => ({
  path: 'stories/old-bridge.md',
  header: headerOf(header),
  renditions: [],
  body: { type: 'root', children },
});

const { resolve } = createRequire(import.meta.url);

const font = async (face: string): Promise<Uint8Array> => {
  const [family = '', style = ''] = face.split('/');
  const name = family.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`)));
};

export const worldOf = (house: Partial<Settings> = {}, files: Readonly<Record<string, Uint8Array>> = {}): World => ({
  house: { name: 'The Riverside Courier', language: 'en', timeZone: 'UTC', credits: {}, rights: {}, formats: ['pdf'], own: {}, ...house },
  read: async (path) => files[path],
  font,
  profile: openProfiles(),
  card: () => undefined,
  story: () => undefined,
  translations: () => [],
  topic: (code) => topTopics.get(code),
  made: async function* () {},
});

/** Prints a story as a build would. */
export async function print(
  story: Story,
  world: World = worldOf(),
  wishes: Readonly<Record<string, unknown>> = {},
): Promise<{ bytes: Uint8Array; diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const writer = await pdf.prepare(pdf.settings.parse(wishes), world);
  const [artifact] = (await writer.story?.(story, world, (diagnostic) => diagnostics.push(diagnostic))) ?? [];
  if (!artifact) throw new Error('No file was made');
  return { bytes: artifact.bytes, diagnostics };
}
