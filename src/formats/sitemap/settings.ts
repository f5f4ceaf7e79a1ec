import { z } from 'zod';

/** The key `sitemap` in publication.yaml: nothing to set so far. */
export const settings = z.strictObject({});

export type Settings = z.output<typeof settings>;
