import { isString, textString } from '../../pdf/objects.ts';
import { type Box, boxOf, isInside } from '../box.ts';
import type { PrintFile, PrintPage } from '../printFile.ts';
import { channelsOf, readProfile } from '../profile.ts';
import type { Finding, PrintRule } from '../rule.ts';

/** How a box reads in a message, in points. */
const told = (box: Box): string => `[${box.map((value) => Number(value.toFixed(2))).join(' ')}]`;

const boxesOf = ({ document }: PrintFile, { dictionary }: PrintPage) => {
  const box = (name: string) => boxOf(document, dictionary.get(name));
  return { media: box('MediaBox'), crop: box('CropBox'), bleed: box('BleedBox'), trim: box('TrimBox'), art: box('ArtBox') };
};

/** For which press the file is made, and where it is cut. */
export const press = {
  intent: {
    code: 'x4/intent',
    source: 'ISO 15930-7:2010, output intents: one of GTS_PDFX',
    severity: 'error',
    remedy: 'Export the file for one press: choose one output intent, such as FOGRA39 for coated paper',
    check: ({ intents }) =>
      intents.length === 1
        ? []
        : [{ message: intents.length === 0 ? 'it has no output intent for PDF/X' : `it has ${intents.length} output intents for PDF/X` }],
  },
  condition: {
    code: 'x4/intent-condition',
    source: 'ISO 15930-7:2010, output intents: OutputConditionIdentifier; for Custom also Info (ISO 32000-1, 14.11.5)',
    severity: 'error',
    remedy: 'Name the printing condition, such as FOGRA39, or Custom with words for people in Info',
    check: ({ document, intents }) =>
      intents.flatMap((intent) => {
        const name = document.resolve(intent.get('OutputConditionIdentifier'));
        if (!isString(name) || name.length === 0) return [{ message: 'its output intent does not name the printing condition' }];
        const info = document.resolve(intent.get('Info'));
        return textString(name) !== 'Custom' || (isString(info) && info.length > 0)
          ? []
          : [{ message: 'the printing condition of its output intent is Custom, and Info does not say in words which' }];
      }),
  },
  profile: {
    code: 'x4/intent-profile',
    source: 'ISO 15930-7:2010, output intents: DestOutputProfile is in the file and is an output profile; without it the file is PDF/X-4p',
    severity: 'error',
    remedy: 'Embed the ICC profile of the press, one of class prtr whose space is the one that the pages are in',
    check: ({ document, intents }) =>
      intents.flatMap((intent): readonly Finding[] => {
        const profile = readProfile(document, intent.get('DestOutputProfile'));
        const wrong = (why: string) => [{ message: `the profile of its output intent ${why}` }];
        if (typeof profile === 'string') return wrong(profile);
        const channels = channelsOf[profile.space];
        if (profile.deviceClass !== 'prtr') return wrong(`is of the class ${profile.deviceClass}, not of a press (prtr)`);
        if (channels === undefined || profile.space === 'Lab ') return wrong(`is for ${profile.space.trim()}, not for grey, RGB or CMYK`);
        if (profile.channels !== channels) return wrong(`has ${channels} channels, and N says ${profile.channels}`);
        return profile.version >= 5 ? wrong(`is of version ${profile.version}; PDF 1.6 knows those up to 4`) : [];
      }),
  },
  trim: {
    code: 'x4/trim-box',
    source: 'ISO 15930-7:2010, page boxes: TrimBox or ArtBox, and not both',
    severity: 'error',
    remedy: 'Give each page its TrimBox, the finished size, and no ArtBox',
    check: (file) =>
      file.pages.flatMap((page) => {
        const { trim, art } = boxesOf(file, page);
        const both = page.dictionary.has('TrimBox') && page.dictionary.has('ArtBox');
        const message = both
          ? 'it has both a TrimBox and an ArtBox'
          : trim === undefined && art === undefined
            ? 'it has no TrimBox, so nobody knows where to cut'
            : undefined;
        return message === undefined ? [] : [{ page: page.page, object: page.object, message }];
      }),
  },
  nested: {
    code: 'x4/boxes-nested',
    source: 'ISO 15930-7:2010, page boxes: TrimBox in BleedBox in MediaBox, and none beyond the CropBox',
    severity: 'error',
    remedy: 'Make the sheet large enough for the bleed, and the bleed larger than the trim',
    check: (file) =>
      file.pages.flatMap((page) => {
        const { media, crop, bleed, trim, art } = boxesOf(file, page);
        const finished = trim ?? art;
        const pairs: readonly (readonly [string, Box | undefined, string, Box | undefined])[] = [
          ['TrimBox', finished, 'BleedBox', bleed],
          ['TrimBox', finished, 'MediaBox', media],
          ['BleedBox', bleed, 'MediaBox', media],
          ['TrimBox', finished, 'CropBox', crop],
        ];
        const missing = media === undefined ? [{ page: page.page, object: page.object, message: 'it has no MediaBox' }] : [];
        const beyond = pairs.flatMap(([name, inner, outerName, outer]) =>
          inner === undefined || outer === undefined || isInside(inner, outer)
            ? []
            : [
                {
                  page: page.page,
                  object: page.object,
                  message: `its ${name === 'TrimBox' && trim === undefined ? 'ArtBox' : name} ${told(inner)} goes beyond its ${outerName} ${told(outer)}`,
                },
              ],
        );
        return [...missing, ...beyond.slice(0, 1)];
      }),
  },
} satisfies Record<string, PrintRule<PrintFile>>;
