import { z } from 'zod';
import { editionSchema, headerSchema } from '../model/index.ts';

type Json = z.core.JSONSchema.BaseSchema;

/** The header's JSON Schema (draft 2020-12), as `slugline schema` prints it: what may be written, not what comes of it. */
export function headerJsonSchema(): object {
  return { title: 'Header of a Slugline story', ...toJson(headerSchema) };
}

/** That of an edition, likewise: `slugline schema edition`. */
export function editionJsonSchema(): object {
  return { title: 'A Slugline edition', ...toJson(editionSchema) };
}

function toJson(schema: z.core.$ZodType): Json {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = z.globalRegistry.get(zodSchema) ?? {};
      const range = meta.wholeNumber;
      if (Array.isArray(range)) {
        const [minimum, maximum] = range.map(Number);
        replace(jsonSchema, { type: 'integer', minimum, maximum });
      } else if (meta.oneOrMany && zodSchema instanceof z.ZodPipe) {
        const { $schema: _, ...many } = toJson(zodSchema.out);
        const single =
          many.items && typeof many.items === 'object' && !Array.isArray(many.items) ? many.items : { type: 'string', minLength: 1 };
        replace(jsonSchema, { anyOf: [single, many] });
      } else if (jsonSchema.pattern === String.raw`^\d{8}$`) {
        // Editors read eight digits as a number.
        replace(jsonSchema, {
          anyOf: [
            { type: 'string', pattern: jsonSchema.pattern },
            { type: 'integer', minimum: 0, maximum: 99_999_999 },
          ],
        });
      }
    },
  });
}

/** Overrides are made in place; what describes the value stays. */
function replace(json: Json, by: object): void {
  for (const key of Object.keys(json)) if (key !== 'description') delete json[key];
  Object.assign(json, by);
}
