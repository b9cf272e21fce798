/** Where a method of the advanced service takes its body, its path's parts, its content and its options. */
export interface Signature {
  /** As in Google's API description: `drive.files.get`. */
  readonly method: string;
  readonly parts: readonly ('body' | 'media' | 'options' | { readonly path: string })[];
}

const file = { path: 'fileId' };

/** The methods of Apps Script's `Drive` v3 that the local Workspace answers, with their arguments in their order. */
export const SIGNATURES: Readonly<Record<string, Readonly<Record<string, Signature>>>> = {
  About: { get: { method: 'drive.about.get', parts: ['options'] } },
  Changes: {
    getStartPageToken: { method: 'drive.changes.getStartPageToken', parts: ['options'] },
    list: { method: 'drive.changes.list', parts: [{ path: 'pageToken' }, 'options'] },
  },
  Drives: {
    get: { method: 'drive.drives.get', parts: [{ path: 'driveId' }, 'options'] },
    list: { method: 'drive.drives.list', parts: ['options'] },
  },
  Files: {
    get: { method: 'drive.files.get', parts: [file, 'options'] },
    list: { method: 'drive.files.list', parts: ['options'] },
    listLabels: { method: 'drive.files.listLabels', parts: [file, 'options'] },
    modifyLabels: { method: 'drive.files.modifyLabels', parts: ['body', file] },
    update: { method: 'drive.files.update', parts: ['body', file, 'media', 'options'] },
  },
  Permissions: { list: { method: 'drive.permissions.list', parts: [file, 'options'] } },
};
