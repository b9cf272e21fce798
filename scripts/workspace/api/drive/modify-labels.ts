import type { AppliedLabel, FileRecord } from '../../state/file-records.ts';
import type { FieldRecord, LabelRecord } from '../../state/label-records.ts';
import { ApiError, insufficientFilePermissions } from '../api-error.ts';
import { atLeast } from '../access.ts';
import type { Call } from '../call.ts';
import { mayApply, mayRead, publishedField } from '../label-access.ts';
import { appliedLabelResource } from '../resources/applied-label-resource.ts';
import { isReadOnly, takesLabels } from '../resources/capabilities.ts';
import { FileReader, requireFile } from '../resources/file-reader.ts';
import { logActivity, logChange } from './file-events.ts';
import { readValues, type FieldModification } from './label-values.ts';

interface LabelModification {
  readonly labelId?: string;
  readonly removeLabel?: boolean;
  readonly fieldModifications?: readonly FieldModification[];
}

/** Most labels that people may put on one file. */
const LABELS_A_FILE = 5;

const invalid = (message: string): ApiError => new ApiError(400, 'invalid', message);

function requireLabel(call: Call, labelId: string | undefined, removing: boolean): LabelRecord {
  const label = labelId === undefined ? undefined : call.workspace.labels.label(labelId);
  if (!label?.published || !mayRead(call.workspace, call.user, label)) {
    throw new ApiError(404, 'notFound', `Label not found: ${labelId ?? ''}.`, { location: 'labelId' });
  }
  if (!mayApply(call.workspace, call.user, label)) {
    throw new ApiError(403, 'forbidden', `The user does not have permission to apply label ${label.id}.`);
  }
  if (label.published.lifecycle.state === 'DISABLED' && !removing)
    throw invalid(`Label ${label.id} is disabled.`);
  return label;
}

function requireField(label: LabelRecord, modification: FieldModification): FieldRecord {
  const field = publishedField(label, modification.fieldId ?? '');
  if (!field) throw invalid(`Field ${modification.fieldId ?? ''} is not in label ${label.id}.`);
  return field;
}

/** The label as it will stand on the file; earlier values stay where the request says nothing of them. */
function withChanges(
  call: Call,
  label: LabelRecord,
  before: AppliedLabel | undefined,
  changes: readonly FieldModification[],
): AppliedLabel {
  const values = new Map(Object.entries(before?.values ?? {}));
  for (const change of changes) {
    const field = requireField(label, change);
    const set = readValues(call.workspace, field, change);
    if (set === undefined) values.delete(field.id);
    else values.set(field.id, set);
  }
  return { labelId: label.id, revisionId: label.published?.id ?? '', values: Object.fromEntries(values) };
}

/** Event parameters of each field whose value differs. */
function fieldEvents(
  label: LabelRecord,
  before: AppliedLabel,
  after: AppliedLabel,
): Record<string, string>[] {
  const title = label.published?.title ?? '';
  return (label.published?.fields ?? []).flatMap((field) => {
    const say = (applied: AppliedLabel): string =>
      (applied.values[field.id] ?? [])
        .map((value) => field.choices.find((choice) => choice.id === value)?.displayName ?? value)
        .join(', ');
    const [from, to] = [say(before), say(after)];
    return from === to
      ? []
      : [
          {
            label: label.id,
            label_title: title,
            field: field.displayName,
            field_id: field.id,
            old_value: from,
            new_value: to,
          },
        ];
  });
}

/**
 * Sets, changes and removes labels on one file: all that is asked or nothing. Needs edit on the file, a licence for
 * labels, and APPLIER on each label; works on shared drives without `supportsAllDrives`, which it does not know.
 */
export function modifyLabels(call: Call): unknown {
  const { workspace, user } = call;
  const reader = new FileReader(call);
  const file: FileRecord = requireFile(call, reader, { anyDrive: true });
  reader.assertWrites(file);
  if (!atLeast(reader.access(file).role, 'writer')) throw insufficientFilePermissions();
  if (isReadOnly(file) && !workspace.switches.lockedTakesLabels) throw insufficientFilePermissions();
  if (!user.labelsLicence || call.distortions.labelsUnreadable) {
    throw new ApiError(403, 'forbidden', 'The user does not have access to labels.');
  }
  if (!takesLabels(file, workspace.directory.domain))
    throw invalid('Labels cannot be applied to this type of item.');
  const { labelModifications = [] } = (call.body ?? {}) as {
    readonly labelModifications?: readonly LabelModification[];
  };

  // A label that was deleted took its values with it.
  let labels = (file.labels ?? []).filter((applied) => workspace.labels.label(applied.labelId));
  const events: { readonly event: string; readonly more: Record<string, string> }[] = [];
  const touched: { readonly label: LabelRecord; readonly applied: AppliedLabel }[] = [];
  for (const modification of labelModifications) {
    const removing = modification.removeLabel === true;
    const label = requireLabel(call, modification.labelId, removing);
    const before = labels.find((applied) => applied.labelId === label.id);
    labels = labels.filter((applied) => applied !== before);
    const named = { label: label.id, label_title: label.published?.title ?? '' };
    if (removing) {
      if (before) events.push({ event: 'label_removed', more: named });
      continue;
    }
    const after = withChanges(call, label, before, modification.fieldModifications ?? []);
    labels = [...labels, after];
    touched.push({ label, applied: after });
    if (before)
      events.push(
        ...fieldEvents(label, before, after).map((more) => ({ event: 'label_field_changed', more })),
      );
    else events.push({ event: 'label_added', more: named });
  }
  if (labels.length > LABELS_A_FILE) throw invalid(`A file can have at most ${LABELS_A_FILE} labels.`);

  file.labels = labels.length === 0 ? undefined : labels;
  if (workspace.switches.labelsMoveModifiedTime && events.length > 0) file.modifiedTime = workspace.now();
  for (const { event, more } of events) logActivity(workspace, file, user.address, event, more);
  if (workspace.switches.labelsEnterChanges && events.length > 0) logChange(workspace, file);
  return {
    kind: 'drive#modifyLabelsResponse',
    modifiedLabels: touched.map(({ label, applied }) =>
      appliedLabelResource(workspace, label, applied, user),
    ),
  };
}
