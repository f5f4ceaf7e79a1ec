import { fault, short } from '../rule.ts';

/** All that can be wrong with an item although the schema takes it. */
export const faults = {
  unknownAlias: (name: string, code: string) =>
    fault(`"${code}" (${name}) has an alias that no catalog declares`, 'Declare it in <catalog>, or take one of IPTC’s catalog'),
  providerWithoutIdentity: () => fault('The provider has no identity', 'Give it a qcode, a uri or a literal'),
  guidNoUri: (guid: string) => fault(`The guid "${guid}" is no URI`, 'Write an absolute URI, such as tag:example.org,2008-03-17:bridge'),
  noVersion: () => fault('The item has no version, at which a common ingest stops', 'Count versions from 1: version="1"'),
  statusWithoutCode: () =>
    fault(
      'The item has no pubStatus with a qcode, at which a common ingest stops',
      'Write <pubStatus qcode="stat:usable"/>, "stat:withheld" or "stat:canceled"',
    ),
  hashWithoutType: () => fault('A hash does not say of which type it is', 'Give it a hashtype or a hashtypeuri'),
  idrefToNothing: (name: string, target: string) =>
    fault(`${name} refers to "${target}", which is nowhere in the item`, 'Give the part that is meant this id'),
  idTwice: (id: string) => fault(`The id "${id}" is given twice`, 'Give each part an id of its own'),
  idElsewhere: (id: string, other: string) =>
    fault(`The id "${id}" is also in the item "${other}" of this message`, 'Give each part an id of its own, or leave ids out'),
  itemTwice: (version: string) =>
    fault(`The same item in the same version (${version}) is in this message before`, 'Send it once, or count its version up'),
  timeWithoutOffset: (name: string, value: string) =>
    fault(`"${value}" (${name}) has no offset from UTC`, 'Write it with its offset, such as 2008-03-17T12:00:00+00:00'),
  timesOutOfOrder: ([first, from]: readonly [string, string], [then, to]: readonly [string, string]) =>
    fault(`${then} ${to} is before ${first} ${from}`, `Write when this version was made; ${first} stays for all versions`),
  emptyEmbargo: () => fault('The embargo has no time', 'Write until when, or leave the element out'),
  embargoNotInWords: (until: string) =>
    fault(
      `No edNote tells of the embargo until ${until}`,
      'Say it in words too: systems that do not know "embargoed" have people who read',
    ),
  embargoInWordsAlone: (note: string) =>
    fault(`edNote speaks of an embargo ("${short(note)}") that no machine sees`, 'Write the time in <embargoed> too'),
  idInside: (id: string) =>
    fault(`The text has an id ("${id}"), which may clash with another in a message`, 'Leave out every id inside inlineXML'),
  comment: () => fault('There is a comment inside contentSet, at which a common ingest stops', 'Take it out'),
  remoteContent: (target: string | undefined, what: string) =>
    fault(`remoteContent "${target ?? ''}" has no ${what}, at which a common ingest stops`, `Give it a ${what}`),
  noContent: () =>
    fault('The item has no contentSet, at which a common ingest stops', 'Write <contentSet> with the text, or with remoteContent'),
  noBlock: () =>
    fault('The NITF has its text outside of a block, where a common ingest does not look', 'Put it into <block> in body.content'),
  itemRefToNothing: () => fault('An itemRef names no item', 'Give it the residref (the guid) or the href of one'),
  groupInItself: (id: string) => fault(`The group "${id}" is inside itself`, 'Take out one groupRef of the circle'),
  manyCreditlines: () => fault('There is more than one creditline', 'Keep one: a reader takes any of them, and nobody knows which'),
  noCreditline: () => fault('The text has no creditline', 'Write the credit, exactly as it must appear, in contentMeta/creditline'),
  creditInNoSource: (credit: string) =>
    fault(
      `The credit "${credit}" is in no infoSource that a common ingest keeps`,
      `Add <infoSource role="cRole:source" literal="…"/> with the credit, and declare the alias cRole`,
    ),
  creditDiffers: (credit: string, literal: string) =>
    fault(`The creditline says "${credit}", the infoSource of role cRole:source "${literal}"`, 'Say the same in both'),
  termsWithoutCredit: (credit: string) =>
    fault(`No usageTerms name the credit "${credit}"`, `Add a sentence: The credit line ${credit} must be kept.`),
  textWithoutSignOff: (credit: string, last: string) =>
    fault(`The text does not end in its credit; its last words are "${short(last)}"`, `End it with a block "— ${credit}"`),
  noticeWithoutHolder: (holder: string, notice: string) =>
    fault(`The copyright notice "${short(notice)}" does not name the holder "${holder}"`, 'Name the same holder in both'),
  dataMiningMisplaced: (parent: string) => fault(`dataMining is not at its place (${parent})`, 'Make it the last element of rightsInfo'),
  dataMiningWithoutValue: (value: string) =>
    fault(
      value === '' ? 'dataMining says nothing' : `"${value}" is no value of the PLUS vocabulary for data mining`,
      'Write uri="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING", or another of its values',
    ),
  killWithoutNote: () => fault('A kill has no edNote', 'Say in edNote that the story is withdrawn, and what is to be done'),
  killWithoutNotice: () => fault('A kill has no notice as its text', 'Put a sentence that the story is withdrawn into each inlineXML'),
  killWithText: (block: string) => fault(`A kill still has a text ("${short(block)}")`, 'Leave nothing in it but a short notice'),
  killWithPicture: () => fault('A kill still has a picture', 'Leave nothing in it but a short notice'),
  killOfNothing: () => fault('A kill is version 1, so that it withdraws nothing', 'Give it the guid of the story and a higher version'),
  correctionWithoutNote: () => fault('A correction has no edNote', 'Say in edNote what is corrected'),
  correctionOfNothing: () =>
    fault('A correction is version 1, so that it corrects nothing', 'Give it the guid of the story and a higher version'),
};
