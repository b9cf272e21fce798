import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { isInDrive } from '#policy/pack/trigger-events.ts';
import { decisions } from './decisions.ts';
import { dueAndHeld } from './due-and-held.ts';
import { awkwardlyNamed, placesAndFiles } from './places-and-files.ts';
import { createStage, type Situation, type StageOptions } from './stage.ts';

/**
 * Situations that every department must have, whatever chance brings: those that matter most first, so that a small
 * department has these. None where the pack has no classes or the department no shared drives.
 */
export function showcase(options: StageOptions): readonly Situation[] {
  const stage = createStage(options);
  const long = prefer(options.policy, 'CON-01', isLong);
  const other = prefer(options.policy, 'GOV-01', (item) => item !== long);
  if (long === undefined || other === undefined || stage.drives.length === 0) return [];
  return [
    ...decisions(stage, long, other),
    ...dueAndHeld(stage, long),
    ...placesAndFiles(stage, other),
    ...awkwardlyNamed(stage),
  ];
}

/** Kept six years or more from an event that somebody must date. */
const isLong = (item: RecordClass): boolean =>
  item.action !== 'retain-permanently' &&
  typeof item.period === 'string' &&
  /^P([6-9]|\d\d)Y/.test(item.period) &&
  !isInDrive(item.trigger.event);

/** This class, or the first that will do in its place. */
function prefer(policy: Policy, code: string, fits: (item: RecordClass) => boolean): RecordClass | undefined {
  const fitting = policy.classes.filter((item) => item.withdrawn === undefined && fits(item));
  return fitting.find((item) => item.code === code) ?? fitting[0];
}
