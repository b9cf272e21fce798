import type { Surroundings } from './calls/caller.ts';
import type { GoogleAccess } from './google-access.ts';
import type { LabelAdmin, LabelReader } from './label-admin.ts';
import {
  labelById,
  labelGrants,
  labelLimits,
  labelsTitled,
  publishedMap,
  type Asker,
} from './labels/label-reads.ts';
import { createLabel, editLabel, grantLabel, publishLabel, setCopyMode } from './labels/label-writes.ts';
import { openCaller } from './open-caller.ts';

/**
 * Labels to read, with the audit's key. Nothing is sent before the first call.
 * @throws GoogleError when the key cannot sign.
 */
export function openLabelReader(access: GoogleAccess, around: Partial<Surroundings> = {}): LabelReader {
  const { caller, close } = openCaller(access, around);
  return reader({ caller, admin: access.admin, job: 'labels' }, close);
}

/**
 * Labels to change, with the key of the account that may.
 * @throws GoogleError when the key cannot sign.
 */
export function openLabelAdmin(access: GoogleAccess, around: Partial<Surroundings> = {}): LabelAdmin {
  const { caller, close } = openCaller(access, around);
  const asker: Asker = { caller, admin: access.admin, job: 'labelChanges' };
  return {
    ...reader(asker, close),
    create: (label) => createLabel(asker, label),
    edit: (id, revisionId, edits) => editLabel(asker, id, revisionId, edits),
    publish: (id, revisionId) => publishLabel(asker, id, revisionId),
    setCopyMode: (id, mode) => setCopyMode(asker, id, mode),
    grant: (id, grant) => grantLabel(asker, id, grant),
  };
}

const reader = (asker: Asker, close: () => void): LabelReader => ({
  labelsTitled: (title) => labelsTitled(asker, title),
  label: (id) => labelById(asker, id),
  grants: (id) => labelGrants(asker, id),
  limits: () => labelLimits(asker),
  labelMap: (id) => publishedMap(asker, id),
  close,
});
