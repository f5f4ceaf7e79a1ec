import type { Element } from 'xast';
import type { Header, World } from '../../model/index.ts';
import { codesUpFrom, topicName } from '../furniture/index.ts';
import { oneLine, x } from '../markup/xml.ts';

/** Media Topics by their codes; NITF names the top topic above each, the one below that, and the topic itself. */
export const subjects = ({ subjects: codes, language }: Header, world: World): readonly Element[] =>
  codes.map((code) => {
    const line = codesUpFrom(code, world.topic).flatMap((each) => world.topic(each) ?? []);
    const names = line.reverse().map((topic) => topicName(topic, language)?.name);
    const [type, matter] = names;
    const detail = names.length > 2 ? names.at(-1) : undefined;
    return x('tobject.subject', {
      'tobject.subject.refnum': code,
      'tobject.subject.type': type && oneLine(type),
      'tobject.subject.matter': matter && oneLine(matter),
      'tobject.subject.detail': detail && oneLine(detail),
    });
  });
