import type { PolicyIndex } from '../pack/policy-index.ts';
import type { Evaluation } from './evaluation.ts';

/**
 * Whether a person may be offered 'not worth keeping': never for a held document, nor where the class that the place
 * gives (its case's, or the drive's default) is for review or transfer.
 */
export function offersNotWorthKeeping(
  { facts, holds, decision }: Evaluation,
  index: PolicyIndex,
  caseClass: string | undefined,
): boolean {
  if (holds.length > 0) return false;
  const inCase = decision.kind === 'class' ? (decision.case?.class ?? caseClass) : caseClass;
  const given =
    inCase ?? defaultClass(facts.place.kind === 'shared-drive' ? facts.place.drive : undefined, index);
  const action = given === undefined ? undefined : index.classes.get(given)?.action;
  return action !== 'review' && action !== 'transfer' && action !== 'retain-permanently';
}

const defaultClass = (drive: string | undefined, index: PolicyIndex): string | undefined =>
  drive === undefined
    ? undefined
    : index.teamOfDrive.get(drive)?.drives.find(({ id }) => id === drive)?.defaultClass;
