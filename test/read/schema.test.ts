import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { editionJsonSchema, headerJsonSchema } from '../../src/read/index.ts';

describe('the JSON Schema of a header', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(headerJsonSchema());
  const sound = { headline: 'a', credit: 'IPS', published: '2008-03-17T12:00:00+00:00' };

  test.each([
    {},
    { byline: 'A', keywords: ['b'], related: 'c', subjects: ['01000000'], image: 'a.jpg' },
    { byline: ['A'], image: { file: 'a.jpg', alt: '' }, subjects: 16000000, version: 3, urgency: 9 },
    { dateline: { place: 'x' }, rights: { aiTraining: 'prohibited' }, status: 'canceled' },
  ])('allows what may be written: %j', (more) => {
    expect(validate({ ...sound, ...more }), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    { hedline: 'x' },
    { version: 0 },
    { urgency: 10 },
    { slug: 'A b' },
    { image: { alt: 'x' } },
    { status: 'x' },
    { subjects: '1' },
    { published: 'x' },
  ])('refuses what may not: %j', (more) => {
    expect(validate({ ...sound, ...more })).toBe(false);
  });

  test('says its draft and describes the keys', () => {
    expect(headerJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['headline', 'credit', 'published'],
      additionalProperties: false,
      properties: {
        version: { type: 'integer', minimum: 1, description: expect.any(String) },
        byline: { anyOf: [{ type: 'string' }, { type: 'array' }] },
      },
    });
  });
});

describe('the JSON Schema of an edition', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(editionJsonSchema());
  const sound = { title: 'March', date: '2026-03-31', sections: [{ title: 'Town', stories: ['bridge'] }] };

  test.each([
    {},
    { id: 'march', guid: 'urn:x:march', version: 2, language: 'pt-BR', cover: 'a.png' },
    { cover: { file: 'a.png', alt: '', caption: 'A', credit: 'B' }, sections: [{ title: 'Town', stories: 'bridge' }] },
  ])('allows what may be written: %j', (more) => {
    expect(validate({ ...sound, ...more }), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    { titel: 'x' },
    { id: 'A b' },
    { version: 0 },
    { sections: [] },
    { sections: [{ title: 'Town', stories: [] }] },
    { sections: [{ stories: ['bridge'] }] },
    { cover: { alt: 'x' } },
  ])('refuses what may not: %j', (more) => {
    expect(validate({ ...sound, ...more })).toBe(false);
  });
});
