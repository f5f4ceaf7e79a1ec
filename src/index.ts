/**
 * What others may import. The formats as unified plugins have paths of their own (`slugline/html`, `slugline/epub`, `slugline/pdf`,
 * `slugline/newsml`, `slugline/nitf`, `slugline/ninjs`), so that one plugin loads one format; so have `slugline/read` and `slugline/world`.
 */
export { type BuildOptions, type BuildResult, build, check, openWorld } from './build/index.ts';
export type {
  AnyElement,
  Artifact,
  Bare,
  Body,
  BodyElement,
  BodyKind,
  BodyNode,
  Bundle,
  Card,
  Carries,
  Cover,
  Diagnostic,
  Edition,
  EditionKey,
  Emit,
  Envelope,
  Evidence,
  Feed,
  Fix,
  Format,
  Handlers,
  Header,
  HeaderKey,
  Nowhere,
  OpenSource,
  Place,
  Proven,
  Publication,
  Rendition,
  Report,
  Scope,
  Settings,
  SourceFile,
  Story,
  Topic,
  Where,
  World,
  Writer,
} from './model/index.ts';
export { editionSchema, headerSchema, settingsSchema, signOffOf } from './model/index.ts';
export { type FormatPlugin, type PluginOptions, plugin } from './press/plugin.ts';
export { editionJsonSchema, headerJsonSchema, readSettings, readStory } from './read/index.ts';
