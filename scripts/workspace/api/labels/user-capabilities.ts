import { hasPrivilege } from '../privilege.ts';
import { STRING, type Method } from '../method.ts';
import { USER_CAPABILITIES } from '../shapes/labels-shapes.ts';
import { READ_SCOPES } from './label-call.ts';

/** What the person who asks may do with labels: nothing at all in an edition without them. */
export const usersGetCapabilities: Method = {
  id: 'drivelabels.users.getCapabilities',
  verb: 'GET',
  path: '/v2/users/{user}/capabilities',
  envelope: 'rpc',
  scopes: READ_SCOPES,
  parameters: { customer: STRING },
  shape: USER_CAPABILITIES,
  run: ({ user }) => {
    const manages = user.labelsLicence && hasPrivilege(user, 'labels');
    return {
      name: 'users/me/capabilities',
      canAccessLabelManager: manages,
      canAdministrateLabels: manages,
      canCreateAdminLabels: manages,
      canCreateSharedLabels: user.labelsLicence,
    };
  },
};
