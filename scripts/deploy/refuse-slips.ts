import type { ScriptFile } from '../google/script-projects.ts';
import { DeployRefused } from './deploy-refused.ts';
import { packedIn, type Unpacked } from './packed-in.ts';
import { sourceOf } from './panel-content.ts';

/** What a person said on purpose, as against what follows from a flag that was left out. */
export interface OnPurpose {
  /** Schedules were named; otherwise they are the example's. */
  readonly pack: boolean;
  /** Tags are to go into file properties from now on. */
  readonly withoutLabel: boolean;
}

/**
 * Refuses what a forgotten flag would do to people: schedules of the example department in place of their own, or tags
 * that go into file properties all at once.
 * @throws DeployRefused that names the flag.
 */
export function refuseSlips(
  before: readonly ScriptFile[],
  built: readonly ScriptFile[],
  { pack, withoutLabel }: OnPurpose,
): void {
  const [old, now] = [carriedBy(before), carriedBy(built)];
  if (old === undefined || now === undefined) return;
  const [had, has] = [old.policy.settings.title, now.policy.settings.title];
  if (!pack && had !== has)
    throw new DeployRefused(
      `The panel that people have is of ${had}, and this one is of ${has}: give the folder of your schedules with --pack.`,
    );
  if (old.labelMap !== undefined && now.labelMap === undefined && !withoutLabel)
    throw new DeployRefused(
      'The panel that people have tags onto the label, and this one would put tags into file properties: give the label with --label FILE. If you mean it, run it again with --without-label.',
    );
}

const carriedBy = (files: readonly ScriptFile[]): Unpacked | undefined =>
  packedIn(sourceOf(files, 'Code') ?? '');
