/** The nouns of the house, as types and schemas. No verbs, no imports from other rooms. */
export type { Artifact, Carries, Evidence, Proven } from './artifact.ts';
export type {
  AnyElement,
  Bare,
  Body,
  BodyElement,
  BodyKind,
  BodyNode,
  BodyProperties,
  BodyText,
  Cell,
  Handlers,
  Picture,
  PictureType,
} from './body.ts';
export type { Diagnostic, Fix, Place, Point, Report, Severity } from './diagnostic.ts';
export { type EditionInput, type EditionKey, editionSchema } from './edition.ts';
export { type Elsewhere, elsewhereFile, elsewhereSchema, type Mention } from './elsewhere.ts';
export type { Bundle, Emit, Envelope, Feed, Format, Scope, World, Writer } from './format.ts';
export { type Header, type HeaderInput, type HeaderKey, headerSchema } from './header.ts';
export { iptcAliases } from './iptcAliases.ts';
export type {
  GlyphRun,
  Ink,
  Layout,
  LineMark,
  LinkMark,
  Mark,
  OutlineItem,
  Page,
  Role,
  StructureNode,
  TextMark,
} from './layout.ts';
export { limits } from './limits.ts';
export { colour, length, type Remedy, refuse } from './measures.ts';
export { namespaces } from './namespaces.ts';
export { type Settings, type SettingsInput, settingsSchema } from './settings.ts';
export { endMark, signOffBrackets, signOffDashes, signOffOf } from './signOff.ts';
export type { OpenSource, Refusal, SourceFile } from './source.ts';
export type { Card, Cover, Edition, Publication, Rendition, Story } from './story.ts';
export { calendarDay, isSeen, language, oneOrMany } from './values.ts';
export { mediaTopics, type Topic, topTopics, type Vocabulary } from './vocabulary.ts';
export { code, contains, day, instant, type Match, type Nowhere, nowhere, present, reserves, type Spot, type Where } from './where.ts';
export { isWithdrawn, withdrawn } from './withdrawn.ts';
