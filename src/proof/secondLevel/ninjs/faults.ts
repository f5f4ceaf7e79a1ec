import { fault, short } from '../rule.ts';

/** All that can be wrong with a ninjs document although its schema takes it. */
export const faults = {
  uriNoUri: (uri: string) => fault(`The uri "${short(uri)}" is no URI`, 'Write an absolute URI, such as tag:example.org,2008-03-17:bridge'),
  bareCode: (code: string) =>
    fault(
      `"${code}" has an alias, and ninjs has no catalog that declares it`,
      'Write the whole URI of the code, such as http://cv.iptc.org/newscodes/mediatopic/20000602',
    ),
  sourceWithoutIdentity: () => fault('An infoSource says nothing of whom it is', 'Give it a name, a uri or a literal'),
  noVersion: () => fault('The item has no version', 'Count versions from "1"'),
  keyTwice: (key: string) => fault(`${key} stands twice in one object`, 'Keep one: a reader takes any of them, and nobody knows which'),
  timeWithoutOffset: (key: string, value: string) =>
    fault(`"${short(value)}" (${key}) has no offset from UTC`, 'Write it with its offset, such as 2008-03-17T12:00:00+00:00'),
  noMoment: (key: string, value: string) =>
    fault(`"${short(value)}" (${key}) is no date and time`, 'Write it as RFC 3339 does, such as 2008-03-17T12:00:00+00:00'),
  timesOutOfOrder: (first: string, then: string) =>
    fault(
      `versionCreated ${then} is before firstCreated ${first}`,
      'Write when this version was made; firstCreated stays for all versions',
    ),
  emptyEmbargo: () => fault('The embargo has no time', 'Write until when, or leave the property out'),
  embargoNotInWords: (until: string) =>
    fault(
      `edNote does not tell of the embargo until ${until}`,
      'Say it in words too: systems that do not know "embargoedUntil" have people who read',
    ),
  idInside: (id: string) => fault(`The text has an id ("${id}"), which may clash with another on a page`, 'Leave out every id in bodies'),
  incompleteRendition: (name: string, what: string) => fault(`The rendition "${name}" has no ${what}`, `Give it a ${what}`),
  renditionTwice: (name: string) => fault(`There are two renditions "${name}"`, 'Give each a name of its own'),
  manyCreditlines: () => fault('There is more than one creditline', 'Keep one: a reader takes any of them, and nobody knows which'),
  noCreditline: () =>
    fault('The text has no credit line', 'Add { "role": "creditline", "value": … } to descriptions: 3.1 has no property of its own for it'),
  creditDiffers: (credit: string) => fault(`The credit line says "${credit}", and no infoSource does`, 'Give an infoSource this literal'),
  termsWithoutCredit: (credit: string) =>
    fault(`usageTerms do not name the credit "${credit}"`, `Add a sentence: The credit line ${credit} must be kept.`),
  textWithoutSignOff: (credit: string, last: string) =>
    fault(`The text does not end in its credit; its last words are "${short(last)}"`, `End it with a block "— ${credit}"`),
  noticeWithoutHolder: (holder: string, notice: string) =>
    fault(`The copyright notice "${short(notice)}" does not name the holder "${holder}"`, 'Name the same holder in both'),
  killWithoutNote: () => fault('A kill has no edNote', 'Say in edNote that the story is withdrawn, and what is to be done'),
  killWithoutNotice: () => fault('A kill has no notice as its text', 'Make one body of it: a sentence that the story is withdrawn'),
  killOfNothing: () => fault('A kill is version 1, so that it withdraws nothing', 'Give it the uri of the story and a higher version'),
};
