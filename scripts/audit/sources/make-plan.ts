import { LABEL_TITLE, type LabelMap } from '#policy/tag/label-map.ts';
import type { Google, SharedDrive } from '../../google/google.ts';
import type { Gap } from '../result/audit-result.ts';
import { gapOfError } from './gap-of-error.ts';
import { listDrives } from './list-drives.ts';
import { listPeople } from './list-people.ts';
import type { AuditPlan } from './plan.ts';

export interface PlanOptions {
  readonly trustedDomains: readonly string[];
  readonly drives?: readonly SharedDrive[];
  readonly concurrency: number;
}

/**
 * Settles what to read before anything is read: the label, the people, the shared drives and through whom.
 * What cannot be listed is a gap, and the rest goes on.
 * @throws CredentialsRefused when Google refuses the key for everybody.
 */
export async function makePlan(google: Google, options: PlanOptions): Promise<AuditPlan> {
  const label = await findLabel(google);
  const { people, leftOut, gap: directoryGap } = await listPeople(google);
  const ours = {
    people: new Map(people.map((person) => [person.address.toLowerCase(), person])),
    known: directoryGap === undefined,
    trustedDomains: options.trustedDomains,
  };
  const {
    drives,
    memberPermissions,
    gap: drivesGap,
  } = await listDrives(google, ours, options.drives, options.concurrency);
  return {
    people,
    directoryRead: directoryGap === undefined,
    leftOut,
    drives,
    memberPermissions,
    labelMap: label.map,
    labelsReadable: label.gap === undefined,
    gaps: [label.gap, directoryGap, drivesGap].filter((gap) => gap !== undefined),
  };
}

/** No label of that title is an answer (the tag is then in properties); one that cannot be read is a gap. */
async function findLabel(google: Google): Promise<{ map: LabelMap | undefined; gap: Gap | undefined }> {
  try {
    return { map: await google.label(LABEL_TITLE), gap: undefined };
  } catch (error) {
    const gap = gapOfError(error, { source: `Label '${LABEL_TITLE}'`, kind: 'label' });
    return {
      map: undefined,
      gap: { ...gap, reason: `${gap.reason} No document's tag can be told from no tag.`, partly: false },
    };
  }
}
