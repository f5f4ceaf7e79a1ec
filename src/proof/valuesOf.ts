import type { Header, HeaderKey } from '../model/index.ts';
import { normal } from './text.ts';

/** What a header says under one key, each value of a list by itself; nothing where it is not set. */
export function valuesOf(header: Header, key: HeaderKey): readonly string[] {
  let value: unknown = header;
  // A key is a path of the header's own properties.
  for (const name of key.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  return [value]
    .flat()
    .flatMap((item) => (item === undefined || item === null ? [] : [normal(String(item))]))
    .filter((text) => text !== '');
}
