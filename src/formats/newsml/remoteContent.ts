import type { Element } from 'xast';
import type { StorySite } from '../markup/site.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';

/**
 * The pictures of a text, where they lie, with what a reader checks them by. Each has a rendition of its own, because a common ingest keeps
 * one file a rendition.
 */
export const remoteContents = ({ pictures }: StorySite, codes: Codes): readonly Element[] =>
  pictures.map(({ picture: { alt, caption, width, height }, file, address }, at) =>
    x(
      'remoteContent',
      {
        rendition: codes.own('slrnd', `picture-${at + 1}`),
        href: address,
        contenttype: file.mediaType,
        size: file.bytes.length,
        title: oneLine(caption ?? alt) || undefined,
        width,
        height,
      },
      x('hash', { hashtype: codes.own('xmlenc', 'sha256') }, file.sha256),
    ),
  );
