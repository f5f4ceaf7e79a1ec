import { signOffLike } from '../../credit.ts';
import { textOf } from '../../text.ts';
import { elementsOf, type XmlElement } from '../../xml.ts';
import { creditOf } from './credit.ts';
import { faults } from './faults.ts';
import { bodyIn, childNamed, codeIn, type Item, type Rules, tellingsOf } from './item.ts';
import { notesOf } from './times.ts';

/** A kill withdraws all versions and shows a notice; a correction says what it corrects. */
export const life = {
  killNote: {
    code: 'newsml/kill-without-note',
    clause: 'IPTC, pubStatus canceled: edNote says what is to be done with what was sent before',
    severity: 'error',
    counsel: true,
    check: (item) =>
      isKill(item) && notesOf(item).length === 0 ? [{ ...faults.killWithoutNote(), element: statusOf(item) ?? item.root }] : [],
  },
  killNotice: {
    code: 'newsml/kill-without-notice',
    clause: 'IPTC, pubStatus canceled: the content of a kill is a notice to readers, so that a page that shows it shows something',
    severity: 'error',
    counsel: true,
    check: (item) => {
      if (!isKill(item) || item.root.name !== 'newsItem') return [];
      const said = noticesOf(item);
      const element = childNamed(item.root, 'contentSet') ?? item.root;
      return said.length > 0 && said.every(({ notice }) => notice.length > 0) ? [] : [{ ...faults.killWithoutNotice(), element }];
    },
  },
  killText: {
    code: 'newsml/kill-with-content',
    clause: 'IPTC, pubStatus canceled: withdrawn text and pictures are in no part of a kill',
    severity: 'warning',
    counsel: true,
    check: (item) => {
      if (!isKill(item)) return [];
      const notes = notesOf(item).join('\n');
      const [long] = noticesOf(item)
        .map(({ element, notice }) => ({ element, rest: notice.filter((block) => !notes.includes(block)) }))
        .filter(({ rest }) => rest.length > noticeBlocks || rest.join(' ').split(' ').length > noticeWords);
      const [picture] = [...item.named('remoteContent'), ...item.named('inlineXML').flatMap(picturesIn)];
      return [
        ...(long ? [{ ...faults.killWithText(long.rest[0] ?? ''), element: long.element }] : []),
        ...(picture ? [{ ...faults.killWithPicture(), element: picture }] : []),
      ];
    },
  },
  killVersion: {
    code: 'newsml/kill-of-nothing',
    clause: 'NewsML-G2 2.35, version: a kill is a new version of what was sent before',
    severity: 'warning',
    counsel: true,
    check: (item) =>
      isKill(item) && item.root.attributes.version === '1' ? [{ ...faults.killOfNothing(), element: item.root, attribute: 'version' }] : [],
  },
  correctionNote: {
    code: 'newsml/correction-without-note',
    clause: 'IPTC, signal correction: edNote says what is corrected',
    severity: 'error',
    counsel: true,
    check: (item) => {
      const signal = correctionIn(item);
      return signal && notesOf(item).length === 0 ? [{ ...faults.correctionWithoutNote(), element: signal }] : [];
    },
  },
  correctionVersion: {
    code: 'newsml/correction-of-nothing',
    clause: 'NewsML-G2 2.35, version: a correction is a new version of what was sent before',
    severity: 'warning',
    counsel: true,
    check: (item) =>
      correctionIn(item) && item.root.attributes.version === '1'
        ? [{ ...faults.correctionOfNothing(), element: item.root, attribute: 'version' }]
        : [],
  },
} satisfies Rules;

/** A notice that says more than this beside its note is still the story. */
const noticeBlocks = 3;
const noticeWords = 120;

const statusOf = ({ root }: Item) => childNamed(childNamed(root, 'itemMeta'), 'pubStatus');

const isKill = (item: Item): boolean => ['canceled', 'cancelled'].includes(codeIn(statusOf(item)?.attributes.qcode));

const correctionIn = ({ named }: Item): XmlElement | undefined =>
  named('signal').find(({ attributes: { qcode } }) => codeIn(qcode) === 'correction');

/** What each telling says before it signs off; a heading over it says nothing of its own. */
function noticesOf(item: Item) {
  const alone = signOffLike(creditOf(item)?.credit ?? '');
  return tellingsOf(item).map(({ element, blocks }) => {
    const headings = new Set([...elementsOf(bodyIn(element))].filter(({ name }) => /^(?:h[1-6]|hl[12])$/.test(name)).map(textOf));
    return { element, notice: blocks.filter((block) => !alone.test(block) && !headings.has(block)) };
  });
}

const picturesIn = (inline: XmlElement): readonly XmlElement[] =>
  [...elementsOf(inline)].filter(({ name }) => name === 'img' || name === 'media-reference');
