import { z } from 'zod';
import { party, rights } from './header.ts';
import { address, language, oneOrMany, text } from './values.ts';

/** What a newsroom says once of a credit line. */
const credit = z.strictObject({ name: text.optional(), uri: address.optional(), notice: text.optional(), terms: text.optional() });

const timeZone = z.string().refine(isTimeZone, { error: 'timeZone' }).meta({ format: 'time-zone' });

/**
 * publication.yaml without the formats' own keys, which read/ adds from their `settings`. Every key has a default:
 * a folder without the file builds.
 */
export const settingsSchema = z.strictObject({
  name: text.optional().describe('The publication; default: the credit most stories have'),
  baseUrl: address.optional().describe('Where dist/ is served, e.g. https://news.example.org/; without it there are no absolute links'),
  language: language.optional().describe('BCP 47 tag; default: en'),
  timeZone: timeZone.optional().describe('In which dates are shown, e.g. Europe/Rome; default: UTC'),
  provider: party.optional().describe('Who sends the items; default: each story’s source'),
  credits: z.record(text, credit).optional().describe('For each credit line: name, uri, notice, terms'),
  rights: rights.optional().describe('For stories without their own'),
  vocabularies: z
    .strictObject({ mediatopics: text.optional() })
    .optional()
    .describe('mediatopics: the file of IPTC’s Media Topics that "slugline vocabulary import" writes'),
  formats: oneOrMany(z.array(text).min(1)).optional().describe('Which formats are made; default: all'),
});

export type SettingsInput = z.output<typeof settingsSchema>;

/** publication.yaml after reading, every default filled in. */
export interface Settings {
  readonly name: string;
  /** Ends in `/`. */
  readonly baseUrl?: string;
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly provider?: { readonly name: string; readonly code: string; readonly uri?: string };
  readonly credits: Readonly<Record<string, z.output<typeof credit>>>;
  readonly rights: z.output<typeof rights>;
  /** Files of vocabularies as publication.yaml names them. */
  readonly vocabularies?: { readonly mediatopics?: string };
  /** Names of the formats to make. */
  readonly formats: readonly string[];
  /** By format: its own settings, parsed by its schema. */
  readonly own: Readonly<Record<string, unknown>>;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
