import { namespaces, type Report, type Story, type World } from '../../model/index.ts';
import { asTold } from '../furniture/index.ts';
import { faults } from '../markup/faults.ts';
import { nitfBody } from '../markup/nitfBody.ts';
import { reportUnreachable } from '../markup/reportUnreachable.ts';
import { siteOf } from '../markup/site.ts';
import { illegalIn, serialise, x } from '../markup/xml.ts';
import { head } from './head.ts';
import { reportSimplified } from './reportSimplified.ts';
import type { Settings } from './settings.ts';

/** A story as the text of an NITF 3.6 document. Version and date of change are those that its schema knows, and no others. */
export async function writeNitf(
  source: Story,
  { world, namespace }: Settings & { readonly world: World },
  report: Report,
): Promise<string> {
  const story = asTold(source);
  const site = await siteOf(story, story.body, world);
  reportUnreachable(story, site, report);
  reportSimplified(story, report);
  const document = x(
    'nitf',
    {
      xmlns: namespace === 'iptc' ? namespaces.nitf : undefined,
      uno: story.header.guid,
      version: '-//IPTC//DTD NITF 3.6//EN',
      'change.date': 'September 11, 2009',
      'change.time': '12:26',
      baselang: story.header.language,
    },
    '\n',
    head(story, world),
    '\n',
    nitfBody(story, site),
    '\n',
  );
  const lost = illegalIn(document);
  if (lost.length > 0) report(faults.charactersLost(story.path, lost));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(document)}\n`;
}
