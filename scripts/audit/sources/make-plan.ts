import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { LABEL_TITLE, type LabelMap } from '#policy/tag/label-map.ts';
import type { Google, SharedDrive } from '../../google/google.ts';
import type { Gap } from '../result/audit-result.ts';
import { gapOfUnreadGroups } from '../../vault/holds/gap-of-unread-groups.ts';
import { driveHolds, heldWithSharedDrives, holdsOfVault } from '../../vault/holds/holds-of-vault.ts';
import type { VaultGap, VaultRead } from '../../vault/holds/vault-read.ts';
import { gapOfError } from './gap-of-error.ts';
import { listDrives } from './list-drives.ts';
import { listPeople } from './list-people.ts';
import { oursOf } from './ours-of.ts';
import type { AuditPlan, PlannedDrive } from './plan.ts';

export interface PlanOptions {
  readonly trustedDomains: readonly string[];
  readonly drives?: readonly SharedDrive[];
  readonly concurrency: number;
  /** Holds in Google Vault, where they were read, and the day to judge by. */
  readonly vault?: { readonly read: VaultRead; readonly asOf: PlainDate };
}

/**
 * Settles what to read before anything is read: the label, the people, the shared drives and through whom.
 * What cannot be listed is a gap, and the rest goes on.
 * @throws CredentialsRefused when Google refuses the key for everybody.
 */
export async function makePlan(google: Google, options: PlanOptions): Promise<AuditPlan> {
  const label = await findLabel(google);
  const listed = await listPeople(google);
  const { people, leftOut, gap: directoryGap } = listed;
  const ours = oursOf(listed, options.trustedDomains);
  const { vault } = options;
  const held = vault === undefined ? undefined : heldWithSharedDrives(vault.read, people);
  const {
    drives,
    memberPermissions,
    members,
    gap: drivesGap,
  } = await listDrives(google, ours, options.drives, options.concurrency, (it) => held?.has(it) === true);
  const doubtful =
    vault !== undefined && driveHolds(vault.read).some(({ includesSharedDrives }) => includesSharedDrives)
      ? drives.filter(({ unreadGroups }) => unreadGroups !== undefined)
      : [];
  const unread = [...drives.filter(({ membersRead }) => !membersRead), ...doubtful].map(({ id }) => id);
  return {
    people,
    directoryRead: directoryGap === undefined,
    leftOut,
    drives,
    memberPermissions,
    labelMap: label.map,
    labelsReadable: label.gap === undefined,
    ...(vault === undefined
      ? {}
      : { vaultHolds: holdsOfVault(vault.read, { people, members, unread, asOf: vault.asOf }) }),
    gaps: [
      ...[label.gap, directoryGap, drivesGap].filter((gap) => gap !== undefined),
      ...(vault?.read.gaps ?? []).map(vaultGap),
      ...doubtful.map(heldToBeSafe),
    ],
  };
}

const vaultGap = (gap: VaultGap): Gap => ({ ...gap, kind: 'vault', partly: false });

function heldToBeSafe({ id, name, unreadGroups = [] }: PlannedDrive): Gap {
  const gap = gapOfUnreadGroups(name, unreadGroups);
  return { ...gap, kind: 'vault', id, reason: `${gap.reason} All of it is taken as on hold.`, partly: true };
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
