import type { Element } from 'xast';
import type { Header, World } from '../../model/index.ts';
import { topicName } from '../furniture/index.ts';
import { x } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';
import { named, nameOf } from './named.ts';

/** What a story is about: Media Topics with their names, as near to its language as the vocabulary has them, and the places. */
export const subjects = ({ subjects, places, language }: Header, world: World, codes: Codes): readonly Element[] => [
  ...subjects.map((code) => {
    const topic = world.topic(code);
    return x(
      'subject',
      { type: codes.iptc('cpnat', 'abstract'), qcode: codes.iptc('medtop', code) },
      topicNameOf(code, world, language),
      topic?.broader && x('broader', { qcode: codes.iptc('medtop', topic.broader) }, topicNameOf(topic.broader, world, language)),
    );
  }),
  ...places.map((place) => named('subject', place, { type: codes.iptc('cpnat', 'geoArea') })),
];

function topicNameOf(code: string, world: World, language: string): Element | undefined {
  const topic = world.topic(code);
  const said = topic && topicName(topic, language);
  return said && nameOf(said.name, said.language);
}
