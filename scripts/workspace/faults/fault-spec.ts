/** What can be made to go wrong. `after` faults change the organisation in mid-run; the rest spoil single answers. */
export const FAULT_NAMES = [
  'rate-limit',
  'server-error',
  'page-token',
  'incomplete-search',
  'truncate',
  'reset',
  'slow',
  'revoke',
  'suspend',
  'delete-user',
  'unlicense',
  'drive-off',
  'label-unreadable',
  'labels-invalid-query',
  'events-late',
  'events-lost',
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

/** One fault as it was asked for. Left out means 'any' for what it falls on. */
export interface FaultRule {
  readonly name: FaultName;
  readonly user?: string;
  readonly drive?: string;
  readonly file?: string;
  /** Start of a method's id: `drive.files.list`. */
  readonly method?: string;
  /** Page of a list, the first being 1. */
  readonly page?: number;
  /** How often it happens: on each page (`every-page`), in all (`times`), or without end. */
  readonly everyPage?: number;
  readonly times?: number;
  readonly endless?: boolean;
  readonly status?: number;
  /** Seconds for `Retry-After`. */
  readonly retryAfter?: number;
  readonly ms?: number;
  readonly hours?: number;
  /** Pages or calls after which it happens: those before are spared. */
  readonly after?: number;
  /** Every which event is lost. */
  readonly every?: number;
}

/** A faults spec that cannot be read: where, and what would be right. */
export class FaultSpecError extends Error {
  override readonly name = 'FaultSpecError';
}

type Key = Exclude<keyof FaultRule, 'name'>;
const WORDS: Readonly<Record<string, Key>> = { 'every-page': 'everyPage', 'retry-after': 'retryAfter' };
const TEXTS = new Set<Key>(['user', 'drive', 'file', 'method']);

const WHERE: readonly Key[] = ['user', 'drive', 'method', 'page'];
const OFTEN: readonly Key[] = ['everyPage', 'times', 'endless'];
const TAKES: Readonly<Record<FaultName, readonly Key[]>> = {
  'rate-limit': [...WHERE, ...OFTEN, 'status', 'retryAfter'],
  'server-error': [...WHERE, ...OFTEN, 'status', 'after'],
  'page-token': [...WHERE, ...OFTEN],
  'incomplete-search': ['user', 'drive'],
  truncate: [...WHERE, ...OFTEN],
  reset: [...WHERE, ...OFTEN, 'after'],
  slow: [...WHERE, ...OFTEN, 'ms'],
  revoke: ['after'],
  suspend: ['user', 'after'],
  'delete-user': ['user', 'after'],
  unlicense: ['user', 'after'],
  'drive-off': ['user', 'after'],
  'label-unreadable': ['user'],
  'labels-invalid-query': ['user'],
  'events-late': ['hours'],
  'events-lost': ['file', 'every'],
};
const NEEDS: Readonly<Partial<Record<FaultName, readonly Key[]>>> = {
  slow: ['ms'],
  revoke: ['after'],
  suspend: ['user'],
  'delete-user': ['user'],
  unlicense: ['user'],
  'drive-off': ['user'],
  'events-late': ['hours'],
};

const spell = (key: Key): string => Object.entries(WORDS).find(([, value]) => value === key)?.[0] ?? key;

/**
 * Reads a spec such as `rate-limit:every-page=2;truncate:user=a@b.example,page=2,times=1`.
 * @throws FaultSpecError naming the part that is wrong and what would be right
 */
export function parseFaults(spec: string): readonly FaultRule[] {
  return spec
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseRule);
}

function parseRule(text: string): FaultRule {
  const colon = text.indexOf(':');
  const word = (colon < 0 ? text : text.slice(0, colon)).trim();
  const name = FAULT_NAMES.find((each) => each === word);
  if (!name) throw new FaultSpecError(`'${word}' is no fault. Faults are: ${FAULT_NAMES.join(', ')}.`);
  const rule: Partial<Record<Key, string | number | boolean>> = {};
  for (const setting of colon < 0 ? [] : text.slice(colon + 1).split(',')) {
    const [given = '', value] = setting.split('=').map((each) => each.trim());
    const key = WORDS[given] ?? TAKES[name].find((each) => each === given);
    if (!key || !TAKES[name].includes(key) || spell(key) !== given) {
      throw new FaultSpecError(
        `${name} takes no '${given}'. It takes: ${TAKES[name].map(spell).join(', ')}.`,
      );
    }
    rule[key] = readSetting(name, key, value);
  }
  for (const key of NEEDS[name] ?? []) {
    if (rule[key] === undefined) throw new FaultSpecError(`${name} needs ${spell(key)}=….`);
  }
  if (name === 'events-lost' && rule.file === undefined && rule.every === undefined) {
    throw new FaultSpecError('events-lost needs file=… or every=….');
  }
  return { ...rule, name } as FaultRule;
}

function readSetting(name: FaultName, key: Key, value: string | undefined): string | number | boolean {
  if (key === 'endless') {
    if (value !== undefined) throw new FaultSpecError(`${name}: 'endless' takes no value.`);
    return true;
  }
  if (value === undefined || value === '')
    throw new FaultSpecError(`${name}: ${spell(key)} needs a value, as in ${spell(key)}=2.`);
  if (TEXTS.has(key)) return key === 'user' ? value.toLowerCase() : value;
  if (!/^\d+(?:\.\d+)?$/.test(value))
    throw new FaultSpecError(`${name}: ${spell(key)}=${value} is not a number.`);
  return Number(value);
}
