import { z } from 'zod';

/** The key `nitf` in publication.yaml. */
export const settings = z.strictObject({
  namespace: z
    .enum(['iptc', 'none'])
    .default('iptc')
    .describe('iptc: as the XML Schema of NITF 3.6 wants it; none: as its DTD does, for systems that know no namespaces'),
});

export type Settings = z.output<typeof settings>;
