import type { DisabledPolicy } from '../../state/label-records.ts';
import { flagOf, textOf, type Call } from '../call.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { DELTA_UPDATE_LABEL_RESPONSE, LABEL } from '../shapes/labels-shapes.ts';
import { bodyOf, labelAdmin, precondition, requireEditable, violation, WRITE_SCOPES } from './label-call.ts';
import { applyDelta, type DeltaRequest } from './label-delta.ts';
import { readNewField, type FieldBody } from './label-fields.ts';
import { labelResource } from './label-resource.ts';

/** Most labels that one organisation may have. */
const LABELS_A_CUSTOMER = 150;
const TITLE_LENGTH = 80;

interface WriteBody {
  readonly useAdminAccess: boolean;
  readonly writeControl: { readonly requiredRevisionId?: string };
  readonly disabledPolicy: DisabledPolicy;
  readonly updateMask: string;
  readonly requests: readonly DeltaRequest[];
  readonly view: string;
}

const latest = (
  call: Call,
  label: Parameters<typeof labelResource>[1],
  asAdmin: boolean,
  full = false,
): unknown =>
  labelResource(call, label, call.workspace.labels.latest(label), { named: false, full, asAdmin });

export function readTitle(title: unknown): string {
  if (typeof title !== 'string' || title === '') {
    throw violation('label.properties.title', 'FIELD_REQUIRED', 'A label needs a title.');
  }
  if (title.length > TITLE_LENGTH) {
    throw violation(
      'label.properties.title',
      'STRING_VALUE_TOO_LONG',
      `A title takes at most ${TITLE_LENGTH} characters.`,
    );
  }
  return title;
}

interface NewLabelBody {
  readonly labelType: string;
  readonly properties: { readonly title?: unknown; readonly description?: string };
  readonly fields: readonly FieldBody[];
}

function createLabel(call: Call): unknown {
  const asAdmin = labelAdmin(call, flagOf(call, 'useAdminAccess'), true);
  const { labels } = call.workspace;
  const { labelType, properties, fields = [] } = bodyOf<NewLabelBody>(call);
  if (labelType !== 'SHARED' && labelType !== 'ADMIN') {
    throw violation('label.labelType', 'FIELD_REQUIRED', 'A label is SHARED or ADMIN.');
  }
  const title = readTitle(properties?.title);
  if (labels.labels.length >= LABELS_A_CUSTOMER) {
    throw precondition(
      'CANNOT_CREATE_MORE_LABELS',
      `An organisation has at most ${LABELS_A_CUSTOMER} labels.`,
    );
  }
  const read = fields.map((field) => readNewField(field));
  const label = labels.create({
    title,
    ...(properties?.description !== undefined && { description: properties.description }),
    type: labelType,
    creator: call.user.address,
  });
  for (const field of read) labels.addField(label, field);
  return latest(call, label, asAdmin);
}

function deltaLabel(call: Call): unknown {
  const body = bodyOf<WriteBody>(call);
  const { label, asAdmin } = requireEditable(call, body);
  const responses = applyDelta(call, label, body.requests ?? []);
  return { updatedLabel: latest(call, label, asAdmin, body.view === 'LABEL_VIEW_FULL'), responses };
}

function publishLabel(call: Call): unknown {
  const { label, asAdmin } = requireEditable(call, bodyOf<WriteBody>(call));
  const { labels } = call.workspace;
  const { lifecycle } = labels.latest(label);
  if (lifecycle.state === 'DISABLED')
    throw precondition('CANNOT_PUBLISH', 'A disabled label cannot be published: enable it first.');
  if (!lifecycle.hasUnpublishedChanges) throw precondition('CANNOT_PUBLISH', 'There is nothing to publish.');
  labels.publish(label, call.user.address);
  return latest(call, label, asAdmin);
}

function disableLabel(call: Call): unknown {
  const body = bodyOf<WriteBody>(call);
  const { label, asAdmin } = requireEditable(call, body);
  if (label.published?.lifecycle.state !== 'PUBLISHED')
    throw precondition('CANNOT_DISABLE', 'Only a published label can be disabled.');
  call.workspace.labels.disable(label, body.disabledPolicy ?? {}, call.user.address);
  return latest(call, label, asAdmin);
}

function enableLabel(call: Call): unknown {
  const { label, asAdmin } = requireEditable(call, bodyOf<WriteBody>(call));
  if (label.published?.lifecycle.state !== 'DISABLED')
    throw precondition('CANNOT_ENABLE', 'Only a disabled label can be enabled.');
  call.workspace.labels.enable(label, call.user.address);
  return latest(call, label, asAdmin);
}

const COPY_MODES = ['DO_NOT_COPY', 'ALWAYS_COPY', 'COPY_APPLIABLE'] as const;

/** In no revision: it takes effect at once, for copies made from then on. */
function updateCopyMode(call: Call): unknown {
  const body = bodyOf<{ readonly useAdminAccess: boolean; readonly copyMode: string; readonly view: string }>(
    call,
  );
  const { label, asAdmin } = requireEditable(call, body);
  const mode = COPY_MODES.find((each) => each === body.copyMode);
  if (mode === undefined) throw violation('copyMode', 'INVALID_VALUE', 'Unknown copy mode.');
  label.copyMode = mode;
  return latest(call, label, asAdmin, body.view === 'LABEL_VIEW_FULL');
}

function deleteLabel(call: Call): unknown {
  const required = textOf(call, 'writeControl.requiredRevisionId');
  const { label } = requireEditable(call, {
    useAdminAccess: flagOf(call, 'useAdminAccess'),
    ...(required !== undefined && { writeControl: { requiredRevisionId: required } }),
  });
  if (label.published?.lifecycle.state === 'PUBLISHED') {
    throw precondition('CANNOT_DELETE', 'A published label is disabled before it is deleted.');
  }
  call.workspace.labels.remove(label);
  return {};
}

const base = { envelope: 'rpc', scopes: WRITE_SCOPES, parameters: {}, shape: LABEL, verb: 'POST' } as const;

export const labelsCreate: Method = {
  ...base,
  id: 'drivelabels.labels.create',
  path: '/v2/labels',
  parameters: { languageCode: STRING, useAdminAccess: BOOLEAN },
  run: createLabel,
};

export const labelsDelta: Method = {
  ...base,
  id: 'drivelabels.labels.delta',
  path: '/v2/labels/{label}:delta',
  shape: DELTA_UPDATE_LABEL_RESPONSE,
  run: deltaLabel,
};

export const labelsPublish: Method = {
  ...base,
  id: 'drivelabels.labels.publish',
  path: '/v2/labels/{label}:publish',
  run: publishLabel,
};

export const labelsDisable: Method = {
  ...base,
  id: 'drivelabels.labels.disable',
  path: '/v2/labels/{label}:disable',
  run: disableLabel,
};

export const labelsEnable: Method = {
  ...base,
  id: 'drivelabels.labels.enable',
  path: '/v2/labels/{label}:enable',
  run: enableLabel,
};

export const labelsUpdateCopyMode: Method = {
  ...base,
  id: 'drivelabels.labels.updateLabelCopyMode',
  path: '/v2/labels/{label}:updateLabelCopyMode',
  run: updateCopyMode,
};

export const labelsDelete: Method = {
  ...base,
  id: 'drivelabels.labels.delete',
  verb: 'DELETE',
  path: '/v2/labels/{label}',
  parameters: { useAdminAccess: BOOLEAN, 'writeControl.requiredRevisionId': STRING },
  shape: '*',
  run: deleteLabel,
};
