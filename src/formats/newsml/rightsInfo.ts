import type { Element } from 'xast';
import type { Header } from '../../model/index.ts';
import { miningOf } from '../furniture/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { x } from '../markup/xml.ts';
import { named } from './named.ts';

/** Whose the text is and what may be done with it; dataMining is last. */
export function rightsInfo(rights: Header['rights']): Element {
  const { holder, notice, terms, uri } = rights;
  const mining = miningOf(rights);
  return x(
    'rightsInfo',
    null,
    named('copyrightHolder', holder),
    x('copyrightNotice', { href: uri && legalIri(uri) }, notice),
    x('usageTerms', null, terms),
    mining && x('dataMining', { uri: mining.dataMining }),
  );
}
