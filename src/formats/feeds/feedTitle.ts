import type { World } from '../../model/index.ts';
import { languageName, topicName } from '../furniture/index.ts';
import type { FeedScope } from './feedScopes.ts';

/** `The Mill Post`, `The Mill Post: español`, `The Mill Post: education`: a subject goes by its name in the publication's language. */
export function feedTitle({ kind, key = '' }: FeedScope, { house, topic }: Pick<World, 'house' | 'topic'>): string {
  const { name, language } = house;
  if (kind === 'whole') return name;
  const found = kind === 'subject' ? topic(key) : undefined;
  return `${name}: ${kind === 'language' ? languageName(key) : ((found && topicName(found, language)?.name) ?? key)}`;
}
