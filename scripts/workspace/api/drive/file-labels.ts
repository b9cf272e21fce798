import { numberOf, pageOf } from '../call.ts';
import { mayRead } from '../label-access.ts';
import { STRING, type Method } from '../method.ts';
import { appliedLabelResource } from '../resources/applied-label-resource.ts';
import { FileReader, requireFile } from '../resources/file-reader.ts';
import { LABEL_LIST, MODIFY_LABELS_RESPONSE } from '../shapes/drive-shapes.ts';
import { modifyLabels } from './modify-labels.ts';

export const filesListLabels: Method = {
  id: 'drive.files.listLabels',
  verb: 'GET',
  path: '/drive/v3/files/{fileId}/listLabels',
  envelope: 'legacy',
  scopes: [
    'drive',
    'drive.file',
    'drive.meet.readonly',
    'drive.metadata',
    'drive.metadata.readonly',
    'drive.readonly',
  ],
  parameters: { maxResults: { type: 'integer', least: 1, most: 100 }, pageToken: STRING },
  shape: LABEL_LIST,
  run: (call) => {
    const { workspace, user } = call;
    const file = requireFile(call, new FileReader(call), { anyDrive: true });
    const labels = call.distortions.labelsUnreadable
      ? []
      : (file.labels ?? []).flatMap((applied) => {
          const label = workspace.labels.label(applied.labelId);
          return label && mayRead(workspace, user, label)
            ? [appliedLabelResource(workspace, label, applied, user)]
            : [];
        });
    const page = pageOf(
      call,
      `drive.files.listLabels ${user.address} ${file.id}`,
      labels,
      numberOf(call, 'maxResults', 100),
    );
    return {
      kind: 'drive#labelList',
      labels: page.items,
      ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
    };
  },
};

export const filesModifyLabels: Method = {
  id: 'drive.files.modifyLabels',
  verb: 'POST',
  path: '/drive/v3/files/{fileId}/modifyLabels',
  envelope: 'legacy',
  scopes: ['drive', 'drive.file', 'drive.metadata'],
  parameters: {},
  shape: MODIFY_LABELS_RESPONSE,
  run: modifyLabels,
};
