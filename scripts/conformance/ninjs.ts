import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Finding, Judge } from './judges.ts';

/** RFC 3339 and RFC 3986: the two formats that the schema names, held to the letter. */
const formats = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  uri: /^[a-z][a-z\d+.-]*:(?:\/\/(?:[!$&'()*+,.:;=@[\]\w~-]|%[\da-f]{2})*)?(?:[!$&'()*+,./:;=?@\w~-]|%[\da-f]{2})*(?:#(?:[!$&'()*+,./:;=?@\w~-]|%[\da-f]{2})*)?$/i,
} as const;

/** ninjs 3.1 by its JSON Schema. `schemas` is the folder that it lies in. GeoJSON's own, to which it refers, is any object: nothing is fetched. */
export const ninjs = (schemas: string): Judge => {
  const file = path.join(schemas, 'ninjs-schema_3.1.json');
  return {
    needs: [{ file }],
    judge: async (files) => {
      const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
      ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
      const isValid = ajv.compile(JSON.parse(await readFile(file, 'utf8')));
      const findings: Finding[] = [];
      for (const one of files) {
        if (isValid(JSON.parse(await readFile(one, 'utf8')))) continue;
        findings.push(...(isValid.errors ?? []).map(({ instancePath, message }) => ({ file: one, message: `${instancePath} ${message}` })));
      }
      return findings;
    },
  };
};
