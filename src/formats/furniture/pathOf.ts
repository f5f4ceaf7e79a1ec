import type { Card, Edition } from '../../model/index.ts';

/** The file of a story or of an edition, named like what it tells, in a folder of that name. */
export const pathOf = (subject: Card | Edition, ending: string): string =>
  'header' in subject ? `${subject.header.slug}/${subject.header.slug}.${ending}` : `editions/${subject.id}/${subject.id}.${ending}`;
