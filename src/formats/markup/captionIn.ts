import type { Picture } from '../../model/index.ts';
import { wordsIn } from '../furniture/index.ts';

/** `The old bridge in spring. Picture: Ada Obi`: no dash and no brackets, so that it is never taken for a sign-off. */
export const captionIn =
  (language: string) =>
  ({ caption = '', credit }: Picture): string =>
    credit === undefined ? caption : `${caption.replace(/[^.!?…]$/, '$&.')} ${wordsIn(language).photo}: ${credit}`.trim();
