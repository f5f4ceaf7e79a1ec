import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Filed } from './digests.ts';
import type { HeldFile, Holding, Making } from './held.ts';
import { inBag } from './layout.ts';

const namespace = 'http://www.loc.gov/premis/v3';
const local = 'local';

/** What a bag holds and what befell it, as PREMIS 3.0: each file with both digests, and its events up to now. */
export function premis(holding: Holding, payload: readonly Filed[], making: Making): string {
  const objects = new Map(holding.files.map((file) => [inBag.made(file.path), file]));
  const attributes = { xmlns: namespace, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', version: '3.0' };
  const root = x('premis', attributes, [
    x('object', { 'xsi:type': 'intellectualEntity' }, [
      identifier('object', 'guid', holding.guid),
      x('significantProperties', [x('significantPropertiesType', 'version'), x('significantPropertiesValue', String(holding.version))]),
    ]),
    ...payload.map((file) => object(file, objects.get(file[0]))),
    ...events(holding, payload, making),
    x('agent', [
      identifier('agent', local, 'slugline'),
      x('agentName', 'Slugline'),
      x('agentType', 'software'),
      x('agentVersion', making.program),
    ]),
  ]);
  // XML 1.0 has no way to say these characters, not even by number.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root).replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')}\n`;
}

const object = ([path, { sha256, sha512, size }]: Filed, made: HeldFile | undefined) =>
  x('object', { 'xsi:type': 'file' }, [
    identifier('object', local, path),
    x('objectCharacteristics', [
      fixity('SHA-256', sha256),
      fixity('SHA-512', sha512),
      x('size', String(size)),
      x('format', [x('formatDesignation', [x('formatName', made?.mediaType ?? 'application/octet-stream')])]),
    ]),
    ...(made ? [x('originalName', made.path)] : []),
  ]);

const fixity = (algorithm: string, digest: string) => x('fixity', [x('messageDigestAlgorithm', algorithm), x('messageDigest', digest)]);

const identifier = (what: 'object' | 'event' | 'agent' | 'linkingAgent' | 'linkingObject', type: string, value: string) =>
  x(`${what}Identifier`, [x(`${what}IdentifierType`, type), x(`${what}IdentifierValue`, value)]);

interface Event {
  readonly id: string;
  /** A term of id.loc.gov/vocabulary/preservation/eventType. */
  readonly type: string;
  /** EDTF. */
  readonly when: string;
  readonly detail: string;
  readonly outcome: string;
  readonly objects: readonly (readonly [type: string, value: string])[];
}

function events({ guid, version, files }: Holding, payload: readonly Filed[], { now }: Making) {
  const all = payload.map(([path]) => [local, path] as const);
  const entity = [['guid', guid]] as const;
  const proven = files.filter(({ evidence }) => evidence.credits.length > 0);
  const list: readonly Event[] = [
    {
      id: 'creation',
      type: 'creation',
      // A build keeps no clock in what it makes: it is known only that they were there on this day.
      when: `../${now.slice(0, 10)}`,
      detail: `Version ${version} was made by "slugline build" of the files in data/source`,
      outcome: 'success',
      objects: files.map(({ path }) => [local, inBag.made(path)] as const),
    },
    ...proven.map(
      ({ path, evidence }): Event => ({
        id: `validation-${path}`,
        type: 'validation',
        when: `../${now.slice(0, 10)}`,
        detail: `Opened again before it was sealed. Credit: ${evidence.credits.join(', ')}. Seen: ${evidence.seen.join(', ') || 'nowhere'}. Read: ${evidence.read.join(', ') || 'nowhere'}`,
        outcome: 'valid',
        objects: [[local, inBag.made(path)]],
      }),
    ),
    {
      id: 'message-digest-calculation',
      type: 'message digest calculation',
      when: now,
      detail: 'SHA-256 and SHA-512 of each file as it was copied; SHA-256 compared with what the build had written down',
      outcome: 'success',
      objects: all,
    },
    { id: 'ingestion', type: 'ingestion', when: now, detail: 'Taken into the archive', outcome: 'success', objects: entity },
  ];
  return list.map(({ id, type, when, detail, outcome, objects }) =>
    x('event', [
      identifier('event', local, id),
      x('eventType', type),
      x('eventDateTime', when),
      x('eventDetailInformation', [x('eventDetail', detail)]),
      x('eventOutcomeInformation', [x('eventOutcome', outcome)]),
      identifier('linkingAgent', local, 'slugline'),
      ...objects.map(([kind, value]) => identifier('linkingObject', kind, value)),
    ]),
  );
}
