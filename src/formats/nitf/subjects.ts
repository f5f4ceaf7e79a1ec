import type { Element } from 'xast';
import type { Header, Topic, World } from '../../model/index.ts';
import { topicName } from '../furniture/index.ts';
import { oneLine, x } from '../markup/xml.ts';

/** Media Topics by their codes; NITF names the top topic above each, the one below that, and the topic itself. */
export const subjects = ({ subjects: codes, language }: Header, world: World): readonly Element[] =>
  codes.map((code) => {
    const names = lineOf(code, world).map((topic) => topicName(topic, language)?.name);
    const [type, matter] = names;
    const detail = names.length > 2 ? names.at(-1) : undefined;
    return x('tobject.subject', {
      'tobject.subject.refnum': code,
      'tobject.subject.type': type && oneLine(type),
      'tobject.subject.matter': matter && oneLine(matter),
      'tobject.subject.detail': detail && oneLine(detail),
    });
  });

/** A topic with those above it, the top one first. A vocabulary that runs in a circle is left at its second time around. */
function lineOf(code: string, world: World): readonly Topic[] {
  const line = new Map<string, Topic>();
  for (let topic = world.topic(code); topic !== undefined && !line.has(topic.code); ) {
    line.set(topic.code, topic);
    topic = topic.broader === undefined ? undefined : world.topic(topic.broader);
  }
  return [...line.values()].reverse();
}
