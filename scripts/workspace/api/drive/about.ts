import { ApiError } from '../api-error.ts';
import type { Method } from '../method.ts';
import { driveUser } from '../resources/user-resource.ts';
import { ABOUT } from '../shapes/drive-shapes.ts';

/** Who is asking. Drive answers this one only when `fields` is given. */
export const aboutGet: Method = {
  id: 'drive.about.get',
  verb: 'GET',
  path: '/drive/v3/about',
  envelope: 'legacy',
  scopes: [
    'drive',
    'drive.appdata',
    'drive.file',
    'drive.metadata',
    'drive.metadata.readonly',
    'drive.photos.readonly',
    'drive.readonly',
  ],
  parameters: {},
  shape: ABOUT,
  run: (call) => {
    if (call.query.fields === undefined) {
      throw new ApiError(400, 'required', "The 'fields' parameter is required for this method.", {
        location: 'fields',
      });
    }
    return {
      kind: 'drive#about',
      user: driveUser(call.workspace, call.user.address, call.user),
      canCreateDrives: true,
      appInstalled: true,
    };
  },
};
