import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { type Diagnostic, limits, type World } from '../../../model/index.ts';
import { type IccProfile, readIccProfile } from './iccProfile.ts';
import { intentFaults, otherForms } from './intentFaults.ts';
import { lastOnes } from './lastOnes.ts';
import { profileColours } from './profileColours.ts';

/** The printing condition that a file is made for, as its output intent says it (ISO 32000-1, 14.11.5). */
export interface Intent {
  /** OutputConditionIdentifier. */
  readonly identifier: string;
  /** OutputCondition: the same for people. */
  readonly condition?: string;
  readonly info: string;
  /** RegistryName: where the identifier is defined. */
  readonly registry?: string;
  /** The ICC profile. One profile is one object for the whole process. */
  readonly bytes: Uint8Array;
  /** The same, deflated once. */
  readonly packed: Uint8Array;
}

/** `intent:` of the settings: a condition of the house, or a profile of the newsroom's own by its path. */
export interface IntentWish {
  readonly profile: string;
  /** What the printer calls the condition, and the registry that has it. */
  readonly condition?: string | undefined;
  readonly registry?: string | undefined;
}

export interface OpenedIntent {
  readonly intent: Intent;
  /** What is wrong with the newsroom's own profile, then the house's stands in; and what its owner says of it. */
  readonly faults: readonly Diagnostic[];
}

type Told = Omit<Intent, 'bytes' | 'packed'>;

const fogra39 = 'FOGRA39';

/** Conditions whose profile the house has, as the registry of the ICC tells of them. */
const houseConditions: Readonly<Record<string, Told>> = {
  [fogra39]: {
    identifier: 'FOGRA39',
    condition: 'Offset printing on coated paper, ISO 12647-2:2004/Amd 1, paper types 1 and 2, 115 g/m2',
    info: 'FOGRA39L: commercial and specialty offset printing, gloss or matt coated paper',
    registry: 'http://www.color.org',
  },
};

/** What proofs and presses read a printing condition from. */
type ProfileSource = Pick<World, 'profile' | 'read' | 'refusal'>;

/** Opens the profile of a printing condition, the house's by its name, the newsroom's own by its path from the source folder. */
export async function openIntent(wish: IntentWish, world: ProfileSource): Promise<OpenedIntent> {
  const house = Object.hasOwn(houseConditions, wish.profile) ? houseConditions[wish.profile] : undefined;
  if (house) {
    // Under another name it is not what the registry has.
    const told = wish.condition === undefined ? house : { info: house.info, ...toldBy(wish, house.identifier) };
    return { intent: await houseIntent(wish.profile, told, world), faults: [] };
  }
  const own = await openOwn(wish.profile, world);
  // Without a profile that can be used no file is sealed: the house's is there so that all else that is wrong is told too.
  if (!('profile' in own)) return { intent: await houseIntent(fogra39, houseConditions[fogra39] as Told, world), faults: [own] }; // a row of the table
  const { bytes, profile } = own;
  const name = profile.description === '' ? nameOf(wish.profile) : profile.description;
  return {
    intent: { info: name, ...toldBy(wish, name), ...packedOnce(bytes) },
    faults: [intentFaults.licence(wish.profile, shortened(profile.copyright))],
  };
}

const houseIntent = async (name: string, told: Told, world: ProfileSource): Promise<Intent> => ({
  ...told,
  ...packedOnce(await world.profile(name)),
});

const toldBy = ({ condition, registry }: IntentWish, name: string) => ({
  identifier: condition ?? name,
  ...(registry !== undefined && { registry }),
});

const nameOf = (path: string) => (path.split('/').at(-1) ?? path).replace(/\.ic[cm]$/i, '');

/** Characters of a licence that are shown. */
const longestLicence = 300;
const shortened = (text: string) => (text.length <= longestLicence ? text : `${text.slice(0, longestLicence).trimEnd()}…`);

async function openOwn(
  path: string,
  world: ProfileSource,
): Promise<{ readonly bytes: Uint8Array; readonly profile: IccProfile } | Diagnostic> {
  const bytes = await world.read(path);
  if (!bytes) {
    const why = (await world.refusal?.(path)) ?? 'missing';
    return why === 'too-large' ? intentFaults.tooLarge(path) : intentFaults.unread(path, why);
  }
  if (bytes.length > limits.profileBytes) return intentFaults.tooLarge(path, bytes.length);
  const profile = readIccProfile(bytes);
  if (!profile) return intentFaults.noProfile(path, formOf(bytes));
  if ('damage' in profile) return intentFaults.damaged(path, profile.damage);
  return unfit(path, bytes, profile) ?? { bytes, profile };
}

/** Version 2 has minor versions up to 4; of version 4 the last that PDF 1.6 and ISO 15930-7 know is 4.2 (ICC.1:2004-10). */
const isKnownVersion = ([major, minor]: IccProfile['version']) => major === 2 || (major === 4 && minor <= 2);

/** Tags without which nothing can be converted for the press, or back for a proof (ICC.1:2010, 8.5.2). */
const needed = {
  A2B0: 'by which its inks are seen',
  B2A0: 'by which pictures are turned into its inks',
  wtpt: 'the colour of its paper',
} as const;

/** What keeps a whole profile from being that of a press with four inks. */
function unfit(path: string, bytes: Uint8Array, profile: IccProfile): Diagnostic | undefined {
  const { version, deviceClass, space, tags } = profile;
  if (!isKnownVersion(version)) return intentFaults.version(path, version.join('.'));
  if (deviceClass !== 'prtr') return intentFaults.otherClass(path, classes[deviceClass] ?? `a class of its own, "${seen(deviceClass)}"`);
  if (space !== 'CMYK') return intentFaults.otherSpace(path, spaces[space] ?? `the colours "${seen(space)}"`);
  for (const [tag, what] of Object.entries(needed)) if (!tags.has(tag)) return intentFaults.lacking(path, tag, what);
  if (!profileColours(bytes)?.made) return intentFaults.damaged(path, 'its tables of colours cannot be read');
  return undefined;
}

const seen = (text: string) => text.replace(/[^ -~]/g, '?').trim();

/** Profile classes that belong elsewhere (ICC.1:2010, 7.2.5). */
const classes: Readonly<Record<string, string>> = {
  mntr: 'a screen',
  scnr: 'a scanner or camera',
  link: 'the way from one device to another (a device link)',
  spac: 'a colour space',
  abst: 'an abstract change of colours',
  nmcl: 'named colours',
};

/** Colour spaces of devices (ICC.1:2010, 7.2.6). */
const spaces: Readonly<Record<string, string>> = {
  'RGB ': 'red, green and blue (RGB)',
  GRAY: 'grey alone',
  'CMY ': 'three inks, without black',
  'Lab ': 'Lab',
  'XYZ ': 'XYZ',
  ...Object.fromEntries([...'23456789ABCDEF'].map((digit) => [`${digit}CLR`, `${Number.parseInt(digit, 16)} inks`])),
};

/** First bytes of what is no profile. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^PK\x03\x04/, otherForms.zip],
  [/^%PDF/, otherForms.pdf],
  [/^%!/, otherForms.postScript],
  [/^\s*<[!?a-z]/i, otherForms.page],
  [/^(?:II\*\0|MM\0\*)/, otherForms.tiff],
  [/^\xff\xd8\xff/, otherForms.jpeg],
  [/^\x89PNG/, otherForms.png],
  [/^(?:CTI3|CGATS|IT8|ISO28178)/, otherForms.measurements],
];

function formOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return beginnings.find(([beginning]) => beginning.test(start))?.[1];
}

/** Profiles of this process by their digest. */
const profileOf = lastOnes<string, Pick<Intent, 'bytes' | 'packed'>>(4);

/** A profile goes into each file of a build, and into the builds that follow. */
function packedOnce(bytes: Uint8Array): Pick<Intent, 'bytes' | 'packed'> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  // Node's own zlib gives other bytes with other releases; this one gives the same.
  return profileOf(digest, () => ({ bytes, packed: zlibSync(bytes, { level: 9 }) }));
}
