import type { LabelPermission, LabelRecord, LabelRole } from '../../state/label-records.ts';
import { flagOf, numberOf, pageOf, type Call } from '../call.ts';
import { LABEL_ROLES } from '../label-access.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import {
  LABEL_LIMITS as LABEL_LIMITS_SHAPE,
  LABEL_PERMISSION,
  LIST_LABEL_PERMISSIONS_RESPONSE,
} from '../shapes/labels-shapes.ts';
import {
  bodyOf,
  labelAdmin,
  READ_SCOPES,
  requireEditable,
  requireRevision,
  violation,
  WRITE_SCOPES,
} from './label-call.ts';
import { LABEL_LIMITS } from './label-fields.ts';

function permissionResource(label: LabelRecord, permission: LabelPermission): Record<string, unknown> {
  const { holder } = permission;
  return {
    name: `labels/${label.id}/permissions/${permission.id.replace('/', ':')}`,
    role: permission.role,
    ...(holder.kind === 'audience'
      ? { audience: holder.audience }
      : { email: holder.address, [holder.kind]: permission.id }),
  };
}

interface PermissionBody {
  readonly email: string;
  readonly audience: string;
  readonly role: string;
}

function createPermission(call: Call): unknown {
  const { label } = requireEditable(call, { useAdminAccess: flagOf(call, 'useAdminAccess') });
  const { email, audience, role } = bodyOf<PermissionBody>(call);
  if (!LABEL_ROLES.some((each) => each === role))
    throw violation('labelPermission.role', 'INVALID_VALUE', 'Unknown role.');
  const { directory, labels } = call.workspace;
  if (audience !== undefined) {
    if (audience !== 'audiences/default')
      throw violation('labelPermission.audience', 'INVALID_VALUE', 'Unknown audience.');
    return permissionResource(label, labels.grant(label, 'everyone', role as LabelRole));
  }
  const group = email === undefined ? undefined : directory.group(email);
  const user = email === undefined ? undefined : directory.user(email);
  if (email === undefined || (!group && !user)) {
    throw violation('labelPermission.email', 'INVALID_VALUE', 'No such person or group.');
  }
  return permissionResource(label, labels.grant(label, email, role as LabelRole, group ? 'group' : 'person'));
}

/** Permissions are in no revision: they take effect at once. */
export const labelPermissionsList: Method = {
  id: 'drivelabels.labels.permissions.list',
  verb: 'GET',
  path: '/v2/labels/{label}/permissions',
  envelope: 'rpc',
  scopes: READ_SCOPES,
  parameters: {
    pageSize: { type: 'integer', least: 0, most: 200 },
    pageToken: STRING,
    useAdminAccess: BOOLEAN,
  },
  shape: LIST_LABEL_PERMISSIONS_RESPONSE,
  run: (call) => {
    const asAdmin = labelAdmin(call, flagOf(call, 'useAdminAccess'), false);
    const { label } = requireRevision(call, call.path.label ?? '', asAdmin);
    const page = pageOf(
      call,
      `drivelabels.permissions ${label.id}`,
      label.permissions,
      numberOf(call, 'pageSize', 50) || 50,
    );
    return {
      labelPermissions: page.items.map((permission) => permissionResource(label, permission)),
      ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
    };
  },
};

export const labelPermissionsCreate: Method = {
  id: 'drivelabels.labels.permissions.create',
  verb: 'POST',
  path: '/v2/labels/{label}/permissions',
  envelope: 'rpc',
  scopes: WRITE_SCOPES,
  parameters: { useAdminAccess: BOOLEAN },
  shape: LABEL_PERMISSION,
  run: createPermission,
};

export const limitsGetLabel: Method = {
  id: 'drivelabels.limits.getLabel',
  verb: 'GET',
  path: '/v2/limits/label',
  envelope: 'rpc',
  scopes: READ_SCOPES,
  parameters: { name: STRING },
  shape: LABEL_LIMITS_SHAPE,
  run: () => LABEL_LIMITS,
};
