import { archive } from '../../src/formats/pdf/archive/archive.ts';
import type { Attachment } from '../../src/formats/pdf/drawing/pen.ts';
import { openPen } from '../../src/formats/pdf/drawing/pen.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A PDF of one blank page that carries files of these names. */
export function carrying(...files: readonly (Pick<Attachment, 'name'> & Partial<Attachment>)[]): Uint8Array {
  const pen = openPen({ language: 'en', xmp: '', information: {}, profile: archive });
  pen.page({ width: 300, height: 300 }, pen.put({}));
  for (const file of files)
    pen.attach({
      bytes: bytesOf(`of ${file.name}`),
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'A file',
      modified: '2026-03-01T08:00:00+01:00',
      ...file,
    });
  return pen.finish([]);
}
