import type { Report, Story, World } from '../../model/index.ts';
import { asTold, datelineOf, dateTime, listInWords } from '../furniture/index.ts';
import { faults } from '../markup/faults.ts';
import { reportUnreachable } from '../markup/reportUnreachable.ts';
import { siteOf } from '../markup/site.ts';
import { illegalIn } from '../markup/xml.ts';
import { associations } from './associations.ts';
import { bodies } from './bodies.ts';
import { edNote } from './edNote.ts';
import { printed, withContent } from './printed.ts';
import { described, renditions, rights, sources, topics } from './properties.ts';

/** A story as the text of a ninjs 3.1 object; what is undefined falls out when it is printed. */
export async function writeNinjs(source: Story, world: World, report: Report): Promise<string> {
  const story = asTold(source);
  const site = await siteOf(story, story.body, world);
  reportUnreachable(story, site, report);
  const { header, body } = story;
  const lost = illegalIn({ header, body });
  if (lost.length > 0) report(faults.charactersLost(story.path, lost));
  const { headline, subheadline, language, slug, published, updated, embargo, dateline, byline, genre, places } = header;
  const associated = associations(story, site, world);
  return printed({
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    uri: header.guid,
    type: 'text',
    representationType: 'full',
    profile: associated.some(({ type }) => type === 'picture') ? 'text-photo' : 'text-only',
    version: String(header.version),
    firstCreated: dateTime(published),
    versionCreated: dateTime(updated ?? published),
    embargoedUntil: embargo && dateTime(embargo),
    pubStatus: header.status,
    urgency: header.urgency,
    edNote: edNote(header),
    language,
    ...rights(header),
    title: headline,
    headlines: [{ role: 'main', value: headline }, ...withContent([{ role: 'subhead', value: subheadline }])],
    slugline: slug,
    by: byline.length === 0 ? undefined : listInWords(byline, language),
    located: [dateline?.place, dateline?.country].filter(Boolean).join(', ') || undefined,
    descriptions: described(header, datelineOf(header)),
    bodies: bodies(story, site),
    infoSources: sources(header),
    genres: genre === undefined ? [] : [{ name: genre }],
    subjects: topics(header, world),
    places: places.map((name) => ({ name, rel: 'about' })),
    altIds: [{ role: 'slug', value: slug }],
    renditions: renditions(story, world),
    associations: associated,
  });
}
