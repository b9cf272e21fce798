import type { LabelRecord } from '../../state/label-records.ts';
import { flagOf, numberOf, pageOf, textOf, type Call } from '../call.ts';
import { LABEL_ROLES, labelRole } from '../label-access.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { LABEL, LIST_LABELS_RESPONSE } from '../shapes/labels-shapes.ts';
import { labelAdmin, READ_SCOPES, requireRevision } from './label-call.ts';
import { labelResource } from './label-resource.ts';

const VIEW = { type: 'string', values: ['LABEL_VIEW_BASIC', 'LABEL_VIEW_FULL'] } as const;

const isFull = (call: Call): boolean => textOf(call, 'view') === 'LABEL_VIEW_FULL';

function listLabels(call: Call): unknown {
  const asAdmin = labelAdmin(call, flagOf(call, 'useAdminAccess'), false);
  const publishedOnly = flagOf(call, 'publishedOnly');
  const least = LABEL_ROLES.findIndex((role) => role === (textOf(call, 'minimumRole') ?? 'READER'));
  const shown = (label: LabelRecord): boolean => {
    if (publishedOnly && !label.published) return false;
    if (asAdmin) return true;
    const role = labelRole(call.workspace, call.user, label);
    if (role === undefined || LABEL_ROLES.indexOf(role) < Math.max(least, 0)) return false;
    return label.published !== undefined || role === 'EDITOR' || role === 'ORGANIZER';
  };
  const labels = call.distortions.labelsUnreadable ? [] : call.workspace.labels.labels.filter(shown);
  const list = `drivelabels.labels.list ${call.user.address} ${String(asAdmin)} ${String(publishedOnly)} ${least}`;
  const page = pageOf(call, list, labels, Math.min(numberOf(call, 'pageSize', 50) || 50, 200));
  return {
    ...(page.items.length > 0 && {
      labels: page.items.map((label) => {
        const manages =
          asAdmin || ['EDITOR', 'ORGANIZER'].includes(labelRole(call.workspace, call.user, label) ?? '');
        const latest = call.workspace.labels.latest(label);
        const revision = publishedOnly || !manages ? (label.published ?? latest) : latest;
        return labelResource(call, label, revision, { named: publishedOnly, full: isFull(call), asAdmin });
      }),
    }),
    ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
  };
}

export const labelsList: Method = {
  id: 'drivelabels.labels.list',
  verb: 'GET',
  path: '/v2/labels',
  envelope: 'rpc',
  scopes: READ_SCOPES,
  parameters: {
    customer: STRING,
    languageCode: STRING,
    minimumRole: { type: 'string', values: ['LABEL_ROLE_UNSPECIFIED', ...LABEL_ROLES] },
    pageSize: { type: 'integer', least: 0, most: 200 },
    pageToken: STRING,
    publishedOnly: BOOLEAN,
    useAdminAccess: BOOLEAN,
    view: VIEW,
  },
  shape: LIST_LABELS_RESPONSE,
  run: listLabels,
};

export const labelsGet: Method = {
  id: 'drivelabels.labels.get',
  verb: 'GET',
  path: '/v2/labels/{label}',
  envelope: 'rpc',
  scopes: READ_SCOPES,
  parameters: { languageCode: STRING, useAdminAccess: BOOLEAN, view: VIEW },
  shape: LABEL,
  run: (call) => {
    const asAdmin = labelAdmin(call, flagOf(call, 'useAdminAccess'), false);
    const { label, revision, named } = requireRevision(call, call.path.label ?? '', asAdmin);
    return labelResource(call, label, revision, { named, full: isFull(call), asAdmin });
  },
};
