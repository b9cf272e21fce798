import type { ActivityLabel } from '../../state/activity-records.ts';
import type { AppliedLabel, FileRecord } from '../../state/file-records.ts';
import type { LabelRecord } from '../../state/label-records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { effectivePermissions } from '../resources/permission-resource.ts';

/** Whose change logs show this item: everybody in the directory who has access by name or by a group. */
function readersOf(workspace: Workspace, file: FileRecord): Set<string> {
  const readers = new Set<string>();
  for (const { permission } of effectivePermissions(workspace, file)) {
    if (permission.address === undefined || permission.deleted) continue;
    if (permission.type === 'user') readers.add(permission.address);
    if (permission.type !== 'group') continue;
    for (const user of workspace.directory.users) {
      if (workspace.directory.groupsOf(user.address).has(permission.address)) readers.add(user.address);
    }
  }
  return readers;
}

/** Writes a change of an item into the logs of all who can see it, and of its shared drive. */
export function logChange(workspace: Workspace, file: FileRecord, removed = false): void {
  file.version += 1;
  if (!workspace.changes.open) return;
  const logs = readersOf(workspace, file);
  if (file.drive !== undefined) logs.add(file.drive);
  workspace.changes.write(logs, { time: workspace.now(), fileId: file.id, removed, driveId: file.drive });
}

/** A label in the words that the drive log carries. */
export function activityLabel(label: LabelRecord, applied: AppliedLabel): ActivityLabel {
  return {
    id: label.id,
    title: label.published?.title ?? '',
    fields: (label.published?.fields ?? [])
      .filter((field) => (applied.values[field.id]?.length ?? 0) > 0)
      .map((field) => {
        const values = applied.values[field.id] ?? [];
        const titleOf = (value: string): string =>
          field.choices.find((choice) => choice.id === value)?.displayName ?? value;
        return {
          id: field.id,
          displayName: field.displayName,
          type: field.type,
          values,
          displayValues: values.map(titleOf),
        };
      }),
  };
}

/** Writes an event into the drive log, with the labels that the item carries now. */
export function logActivity(
  workspace: Workspace,
  file: FileRecord,
  actor: string,
  event: string,
  more: Readonly<Record<string, string>> = {},
): void {
  const labels = (file.labels ?? []).flatMap((applied) => {
    const label = workspace.labels.label(applied.labelId);
    return label ? [activityLabel(label, applied)] : [];
  });
  workspace.addActivity(file, { event, actor, more, labels });
}
