const URL_SAFE = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 'latin1');
const LETTERS_DIGITS = Buffer.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  'latin1',
);
const HEX = Buffer.from('0123456789ABCDEF', 'latin1');
const DIGITS = Buffer.from('0123456789', 'latin1');

/** Ids as Google makes them: the caller cannot choose or foresee them, yet one seed always gives the same row. */
export interface ServerIds {
  file(): string;
  drive(): string;
  /** Users and groups in the Directory: 21 digits. */
  directory(): string;
  orgUnit(): string;
  label(): string;
  revision(): string;
  field(): string;
  choice(): string;
  qualifier(): string;
  /** An Apps Script project: longer than other files' ids. */
  script(): string;
  deployment(): string;
  /** Of Vault. */
  matter(): string;
  hold(): string;
}

/** A generator of ids from a seed (mulberry32 underneath): deterministic, and quick enough for a million files. */
export function createServerIds(seed: number): ServerIds {
  // A typed array, since a variable of the closure would be boxed anew for each of an id's 33 letters.
  const state = Uint32Array.of(seed);
  const next = (): number => {
    const step = ((state[0] ?? 0) + 0x6d2b79f5) >>> 0;
    state[0] = step;
    let mixed = Math.imul(step ^ (step >>> 15), step | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const scratch = Buffer.alloc(80);
  const word = (alphabet: Buffer, length: number): string => {
    for (let at = 0; at < length; at += 1) scratch[at] = alphabet[next() % alphabet.length] ?? 0;
    return scratch.toString('latin1', 0, length);
  };
  return {
    file: () => `1${word(URL_SAFE, 32)}`,
    drive: () => `0A${word(LETTERS_DIGITS, 11)}Uk9PVA`,
    directory: () => `1${word(DIGITS, 20)}`,
    orgUnit: () => `id:03ph8a2z${word(HEX, 7).toLowerCase()}`,
    label: () => word(LETTERS_DIGITS, 36),
    revision: () => word(DIGITS, 1) + word(LETTERS_DIGITS, 7),
    field: () => word(HEX, 10),
    choice: () => word(HEX, 10),
    qualifier: () => `-${word(DIGITS, 18)}`,
    script: () => `1${word(URL_SAFE, 56)}`,
    deployment: () => `AKfycb${word(URL_SAFE, 68)}`,
    matter: () => [8, 4, 4, 4, 12].map((length) => word(HEX, length).toLowerCase()).join('-'),
    hold: () => word(LETTERS_DIGITS, 24),
  };
}

const permissionIds = new Map<string, string>();

/** Permission id of a person, group or domain: the same wherever that address is given access. */
export function permissionIdOf(address: string): string {
  const known = permissionIds.get(address);
  if (known !== undefined) return known;
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const character of address.toLowerCase()) {
    const code = character.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high + code, 0x85ebca6b) >>> 0;
  }
  const id = `0${String(low).padStart(10, '0')}${String(high).padStart(10, '0')}`.slice(0, 20);
  permissionIds.set(address, id);
  return id;
}
