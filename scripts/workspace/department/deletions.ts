import type { Policy } from '#policy/pack/policy.ts';
import type { ActivityRecord } from '../state/activity-records.ts';
import type { Workspace } from '../state/workspace.ts';
import { DAY, type Days } from './days.ts';
import type { PlannedDrive } from './drives.ts';
import { KINDS } from './kinds.ts';
import { atWork, type Person } from './people.ts';
import type { Random } from './random.ts';
import type { TagLabel } from './tag-label.ts';
import { titlesOf } from './titles/titles-of.ts';

interface Deletions {
  readonly policy: Policy;
  readonly days: Days;
  readonly label: TagLabel;
  readonly drives: readonly PlannedDrive[];
  readonly crowd: readonly Person[];
  readonly dice: Random;
}

const RECORDS_DELETED = 6;
const OTHERS_DELETED = 18;

/** Writes the drive log of the last weeks: documents that are gone for good, some of them records with a tag. */
export function logDeletions(workspace: Workspace, stage: Deletions): void {
  const { policy, days, drives, crowd, dice } = stage;
  const places = drives.filter(({ standing }) => standing === 'claimed');
  const staff = atWork(crowd).map(({ user }) => user.address);
  if (places.length === 0 || staff.length === 0 || policy.classes.length === 0) return;
  for (let made = 0; made < RECORDS_DELETED + OTHERS_DELETED; made += 1) {
    const recordClass = dice.pick(policy.classes);
    const { drive, title } = dice.pick(places);
    const written = days.shift(days.asOf, -dice.between(60, 900));
    const time = days.asOf.at - dice.between(1, 24) * DAY + dice.below(DAY / 3);
    workspace.activities.push({
      time,
      visibleFrom: time,
      qualifier: workspace.ids.qualifier(),
      actor: dice.pick(staff),
      event: 'delete',
      type: 'access',
      fileId: workspace.ids.file(),
      title: dice.pick(titlesOf(recordClass)).fill(dice, written, true),
      mimeType: KINDS.doc.mimeType,
      owner: title,
      driveId: drive.id,
      more: {},
      labels: made < RECORDS_DELETED ? [asLogged(stage.label, recordClass.code)] : [],
    });
  }
}

/** The label as the log has it: ids and words, as they stood. */
function asLogged(
  { labelId, title, classField, titleOf }: TagLabel,
  code: string,
): ActivityRecord['labels'][number] {
  const choice = classField.choices.find(({ displayName }) => displayName === titleOf(code));
  return {
    id: labelId,
    title,
    fields: [
      {
        id: classField.id,
        displayName: classField.displayName,
        type: 'selection',
        values: choice === undefined ? [] : [choice.id],
        displayValues: [titleOf(code)],
      },
    ],
  };
}
