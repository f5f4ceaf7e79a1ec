import { expect, test } from 'vitest';
import { reservations } from '../../../src/formats/html/reservations.ts';
import type { Card, Diagnostic, Edition, Header, Publication, Settings } from '../../../src/model/index.ts';
import { bridge, bridgeWith, worldOf } from '../../press/bridge.ts';

type Rights = Partial<Header['rights']>;

const card = (slug: string, rights: Rights): Card => {
  const { aiTraining: _, uri: __, ...bare } = bridge.header.rights;
  return bridgeWith({ slug, rights: { ...bare, ...rights } });
};

/** The rules of a publication's file in order, each as `location: reservation, policy`. */
function rulesOf(cards: readonly Card[], settings: Partial<Settings> = {}, editions: readonly Pick<Edition, 'id' | 'sections'>[] = []) {
  const diagnostics: Diagnostic[] = [];
  const publication = { settings: { ...worldOf().house, ...settings }, asOf: '', cards, editions } as unknown as Publication;
  const [file] = reservations(publication, (diagnostic) => diagnostics.push(diagnostic));
  if (file) expect([file.path, file.mediaType]).toEqual(['.well-known/tdmrep.json', 'application/json']);
  const rules: Readonly<Record<string, unknown>>[] = file ? JSON.parse(new TextDecoder().decode(file.bytes)) : [];
  return {
    rules: rules.map(({ location, ...said }) => [location, ...Object.values(said)]),
    notes: diagnostics.map(({ code, message, hints }) => [code, message, ...hints]),
  };
}

const yes: Rights = { aiTraining: 'prohibited', uri: 'https://rights.example/ips' };

test('a story that reserves has a rule with its policy, one that allows has one without, one that says nothing has none', () => {
  const { rules, notes } = rulesOf([
    card('a', yes),
    card('b', { aiTraining: 'allowed', uri: 'https://rights.example/ips' }),
    card('c', {}),
  ]);
  expect(rules).toEqual([
    ['/a/', 1, 'https://rights.example/ips'],
    ['/b/', 0],
    ['/$', 1, 'https://rights.example/ips'],
    ['/index.html', 1, 'https://rights.example/ips'],
    ['/feed.', 1, 'https://rights.example/ips'],
  ]);
  expect(notes).toEqual([]);
});

test('where nobody says anything there is no file', () => {
  expect(rulesOf([card('a', {})])).toEqual({ rules: [], notes: [] });
});

test('what the publication says comes last and holds all the rest; without a story too', () => {
  expect(rulesOf([card('a', { aiTraining: 'allowed' })], { rights: yes }).rules.at(-1)).toEqual(['/', 1, 'https://rights.example/ips']);
  expect(rulesOf([], { rights: { aiTraining: 'allowed' } }).rules).toEqual([['/', 0]]);
});

test('an edition reserves what one of its stories does; two policies are none', () => {
  const sections = [{ title: 'Town', stories: ['a', 'b'] }];
  const { rules } = rulesOf([card('a', yes), card('b', { aiTraining: 'prohibited', uri: 'https://rights.example/other' })], {}, [
    { id: 'spring', sections },
    { id: 'quiet', sections: [{ title: 'Town', stories: ['c'] }] },
  ]);
  expect(rules).toContainEqual(['/editions/spring/', 1]);
  expect(rules.map(([location]) => location)).not.toContain('/editions/quiet/');
});

test('of a publication below its server’s root the locations are from there, and a note says where the file belongs', () => {
  const { rules, notes } = rulesOf([card('a', yes)], { baseUrl: 'https://ips.example/news$/*/' });
  expect(rules[0]?.[0]).toBe('/news%24/%2A/a/');
  expect(notes).toEqual([
    [
      'html/tdmrep-not-at-origin',
      'Machines look for reservations at "https://ips.example/.well-known/tdmrep.json", and this publication begins at "https://ips.example/news$/*/"',
      'Put .well-known/tdmrep.json there too; its locations are written from there',
    ],
  ]);
});
