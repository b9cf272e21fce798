import type { NewPermission } from '../state/file-records.ts';
import type { Random } from './random.ts';

const OUTSIDERS = [
  'j.hale@ashdown-consulting.example',
  'bids@brightwater.example',
  'clerk@cranmere-council.example',
  'press.desk@thegazette.example',
  'r.moss@gmail.example',
] as const;

const ANYONE_READS: readonly NewPermission[] = [{ type: 'anyone', role: 'reader' }];
const ANYONE_WRITES: readonly NewPermission[] = [{ type: 'anyone', role: 'writer' }];

/** Part of a My Drive that is shared with anybody at all. */
const SHARED_IN_MY_DRIVE = 0.4;

/** What decides who is given access to a file. */
export interface Access {
  /** Share of shared files that stay inside. */
  readonly safe: number;
  readonly colleagues: readonly string[];
  readonly domain: string;
  readonly myDrive: boolean;
}

/** Access given on one file itself: most have none. */
export function sharingOf(
  { safe, colleagues, domain, myDrive }: Access,
  dice: Random,
): readonly NewPermission[] | undefined {
  if (myDrive && !dice.chance(SHARED_IN_MY_DRIVE)) return undefined;
  if (!dice.chance(safe)) return exposed(dice);
  // Members of a shared drive see its files anyway: hardly anybody adds a person to one.
  if (!myDrive && !dice.chance(0.02)) return undefined;
  if (colleagues.length === 0 || dice.chance(0.15))
    return [{ type: 'domain', role: 'reader', address: domain }];
  return [{ type: 'user', role: dice.chance(0.6) ? 'writer' : 'reader', address: dice.pick(colleagues) }];
}

function exposed(dice: Random): readonly NewPermission[] {
  if (dice.chance(0.55)) return dice.chance(0.85) ? ANYONE_READS : ANYONE_WRITES;
  return [{ type: 'user', role: dice.chance(0.4) ? 'writer' : 'reader', address: dice.pick(OUTSIDERS) }];
}
