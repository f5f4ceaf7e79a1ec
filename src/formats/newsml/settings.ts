import { z } from 'zod';

/** Nothing about an item is a matter of taste yet. */
export const settings = z.strictObject({});

export type Settings = z.output<typeof settings>;
