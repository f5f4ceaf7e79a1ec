import type { PrintFile } from '../printFile.ts';
import { channelsOf, readProfile } from '../profile.ts';
import type { Finding, PrintRule } from '../rule.ts';
import type { Leaf } from '../spaces.ts';

const devices: Readonly<Record<string, number>> = { DeviceRGB: 3, DeviceCMYK: 4 };
const presses: Readonly<Record<number, string>> = { 1: 'black', 3: 'RGB', 4: 'CMYK' };

/** Of which class an ICC profile of colours may be (ISO 32000-1, 8.6.5.5). */
const classes = new Set(['scnr', 'mntr', 'prtr', 'spac']);

export const colours = {
  device: {
    code: 'x4/device-colour',
    source:
      'ISO 15930-7:2010, colour: DeviceRGB and DeviceCMYK are of the press that the intent names, or replaced by DefaultRGB, DefaultCMYK',
    severity: 'error',
    remedy: 'Convert it to the colours of the press, or give it an ICC profile that says what it looks like',
    check: (file) =>
      file.channels === undefined
        ? []
        : file.colours.flatMap(({ leaf, what, page, object }): readonly Finding[] => {
            if (!('device' in leaf)) return [];
            const needed = devices[leaf.device];
            return needed === undefined || needed === file.channels
              ? []
              : [
                  {
                    page,
                    object,
                    message: `${leaf.inks === undefined ? `${what} is in` : `what stands for the ink ${leaf.inks} is in`} ${leaf.device}, and the press prints ${presses[file.channels ?? 0] ?? 'other inks'}`,
                  },
                ];
          }),
  },
  profile: {
    code: 'x4/icc-profile',
    source: 'ISO 15930-7:2010, colour: ICC profiles hold their own specification and ISO 32000-1, 8.6.5.5',
    severity: 'error',
    remedy: 'Take a sound profile for it, or convert it to the colours of the press',
    check: (file) => {
      const seen = new Map<unknown, string | undefined>();
      return file.colours.flatMap(({ leaf, what, page, object }) => {
        if (!('profile' in leaf)) return [];
        const key = leaf.object ?? leaf.profile;
        if (!seen.has(key)) seen.set(key, wrongIn(file, leaf));
        const wrong = seen.get(key);
        return wrong === undefined ? [] : [{ page, object, message: `the ICC profile of ${what} ${wrong}` }];
      });
    },
  },
} satisfies Record<string, PrintRule<PrintFile>>;

function wrongIn({ document }: PrintFile, leaf: Leaf): string | undefined {
  const profile = 'profile' in leaf ? readProfile(document, leaf.profile) : undefined;
  if (profile === undefined || typeof profile === 'string') return profile;
  const channels = channelsOf[profile.space];
  if (!classes.has(profile.deviceClass)) return `is of the class ${profile.deviceClass}, which is none of colours`;
  if (channels === undefined) return `is for ${profile.space.trim()}`;
  if (profile.channels !== channels) return `has ${channels} channels, and N says ${profile.channels}`;
  return profile.version >= 5 ? `is of version ${profile.version}; PDF 1.6 knows those up to 4` : undefined;
}
