import { type Opened, open } from '../../src/proof/index.ts';

/** What a file says that must open. */
export async function opened(mediaType: string, content: string | Uint8Array): Promise<Opened> {
  const found = await open(mediaType, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  if ('unreadable' in found) throw new Error(found.unreadable);
  return found;
}
