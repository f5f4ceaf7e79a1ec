import { z } from 'zod';
import { oneOrMany } from '../../model/index.ts';

const line = z.string().trim().min(1).max(200);
const lines = oneOrMany(z.array(line)).optional();

/** What a newsroom writes on the envelope of its feeds, where whoever sends one says nothing else. */
export const settings = z.strictObject({
  origin: line.optional().describe('Where its messages come from, e.g. the name of a system; default: Slugline'),
  destinations: lines.describe('Whom its feeds are for, one name or a list'),
  channels: lines.describe('Channels of its feeds, e.g. en-wire; one name or a list'),
});

export type Settings = z.output<typeof settings>;
