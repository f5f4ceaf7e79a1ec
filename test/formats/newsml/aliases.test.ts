import { expect, test } from 'vitest';
import { serialise } from '../../../src/formats/markup/xml.ts';
import { codesOf } from '../../../src/formats/newsml/aliases.ts';
import { worldOf } from '../../press/bridge.ts';

const { baseUrl: _, ...homeless } = worldOf().house;
const catalogs = (use: (codes: ReturnType<typeof codesOf>) => void, house = worldOf().house) => {
  const codes = codesOf(house);
  use(codes);
  return codes.catalogs().map((catalog) => serialise(catalog));
};

test('where no code was used there is no catalog', () => {
  expect(catalogs(() => {})).toEqual([]);
});

test('a code of IPTC needs IPTC’s catalog, and none of ours', () => {
  expect(catalogs((codes) => expect(codes.iptc('stat', 'usable')).toBe('stat:usable'))).toEqual([
    '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>',
  ]);
});

test('a code of ours needs its own declaration, once, and not IPTC’s', () => {
  const twice = (codes: ReturnType<typeof codesOf>) => [codes.own('slorg', 'IPS'), codes.own('slorg', 'TT')];
  expect(catalogs(twice)).toEqual(['<catalog><scheme alias="slorg" uri="https://mill.example/cv/organisation/"/></catalog>']);
});

test('a scheme of a publication without an address hangs on a name that no one can own', () => {
  expect(catalogs((codes) => codes.own('cRole', 'source'), homeless)).toEqual([
    '<catalog><scheme alias="cRole" uri="https://slugline.invalid/cv/content-role/"/></catalog>',
  ]);
});
