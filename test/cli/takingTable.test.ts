import { expect, test } from 'vitest';
import { takingTable } from '../../src/cli/takingTable.ts';

test('a reason that is longer than its column goes on under it', () => {
  const fields = [
    { field: 'groupSet/group', value: 'urn:x:roof', outcome: 'changed', as: 'groups', why: 'of each the id, version and headline' },
  ] as const;
  expect(takingTable({ guid: 'urn:x:spring', version: '2', fields })).toBe(`In a stock superdesk:
urn:x:spring, version 2

groupSet
changed group             groups: of each the id,       urn:x:roof
                          version and headline

0 kept, 1 changed, 0 lost

`);
});
