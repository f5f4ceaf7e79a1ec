import { expect, test } from 'vitest';
import { codesUpFrom, topAbove } from '../../../src/formats/furniture/index.ts';

const broader: Readonly<Record<string, string | undefined>> = {
  '04000000': undefined,
  '20000344': '20000170',
  '20000170': '04000000',
  '20000900': '20000901',
  '20000901': '20000900',
  '20000700': '20000799',
};
const topic = (code: string) => (Object.hasOwn(broader, code) ? { broader: broader[code] } : undefined);

test.each([
  ['a topic below others', '20000344', ['20000344', '20000170', '04000000'], '04000000'],
  ['a top topic', '04000000', ['04000000'], '04000000'],
  ['a code that no vocabulary knows', '12345678', [], undefined],
  ['one whose broader topic is not known', '20000700', ['20000700'], undefined],
  ['one in a circle', '20000900', ['20000900', '20000901'], undefined],
])('the way up from %s', (_, code, way, top) => {
  expect(codesUpFrom(code, topic)).toEqual(way);
  expect(topAbove(code, topic)).toBe(top);
});
