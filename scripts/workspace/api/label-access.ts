import type { UserRecord } from '../state/directory-records.ts';
import type { FieldRecord, LabelRecord, LabelRole } from '../state/label-records.ts';
import type { Workspace } from '../state/workspace.ts';

/** Weakest first: each may do what those before it may. */
export const LABEL_ROLES = ['READER', 'APPLIER', 'ORGANIZER', 'EDITOR'] as const;

/** A person's role on a label, by name, group or as one of the organisation; none without a licence for labels. */
export function labelRole(workspace: Workspace, user: UserRecord, label: LabelRecord): LabelRole | undefined {
  if (!user.labelsLicence) return undefined;
  const groups = workspace.directory.groupsOf(user.address);
  let best = label.creator === user.address ? LABEL_ROLES.length - 1 : -1;
  for (const { holder, role } of label.permissions) {
    const holds =
      holder.kind === 'audience'
        ? !user.guest
        : holder.kind === 'group'
          ? groups.has(holder.address)
          : holder.address === user.address;
    if (holds) best = Math.max(best, LABEL_ROLES.indexOf(role));
  }
  return LABEL_ROLES[best];
}

export const mayRead = (workspace: Workspace, user: UserRecord, label: LabelRecord): boolean =>
  labelRole(workspace, user, label) !== undefined;

export const mayApply = (workspace: Workspace, user: UserRecord, label: LabelRecord): boolean =>
  LABEL_ROLES.indexOf(labelRole(workspace, user, label) ?? 'READER') >= 1;

/** A field of the published label; a draft field is nobody's business yet. */
export const publishedField = (label: LabelRecord, fieldId: string): FieldRecord | undefined =>
  label.published?.fields.find((field) => field.id === fieldId);
