import type { Report, Story } from '../../model/index.ts';
import { elementsOf } from './elements.ts';
import { faults } from './faults.ts';
import type { Site } from './site.ts';

/** Names what has no address outside the publication; it is shown all the same. */
export function reportUnreachable({ path, body }: Story, site: Site, report: Report): void {
  for (const node of elementsOf(body)) {
    const place = { path, ...(node.position && { start: node.position.start, end: node.position.end }) };
    if (node.tagName === 'a' && site.link(node.properties.href) === undefined)
      report(faults.linkWithoutAddress(place, node.properties.href));
    if (node.tagName === 'figure' && site.picture(node.properties) === undefined)
      report(faults.pictureWithoutAddress(place, node.properties.src));
  }
}
