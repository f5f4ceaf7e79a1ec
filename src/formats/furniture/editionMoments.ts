import { Temporal } from 'temporal-polyfill';
import type { Edition, Settings, Story } from '../../model/index.ts';

/** When an edition was made and when it last changed, ISO 8601 with offset: there is no clock. */
export interface EditionMoments {
  /** It is of a day, which begins where its publication is; in UTC. */
  readonly created: string;
  /** The newest of its day and the moments of its stories, as it was written. */
  readonly modified: string;
}

export function editionMoments({ date }: Edition, stories: readonly Pick<Story, 'header'>[], { timeZone }: Settings): EditionMoments {
  const created = Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'second' });
  const moments = stories.map(({ header }) => header.updated ?? header.published);
  return { created, modified: moments.reduce((newest, moment) => (isLater(moment, newest) ? moment : newest), created) };
}

const isLater = (moment: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(moment), Temporal.Instant.from(other)) > 0;
