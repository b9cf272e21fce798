import type { FileRecord } from '../../state/file-records.ts';

/** What an editor tells of its document: nothing but the missing permission until the person has agreed. */
export const editorContext = (file: FileRecord | undefined, isGranted: (id: string) => boolean): object =>
  file !== undefined && isGranted(file.id)
    ? { id: file.id, title: file.name, addonHasFileScopePermission: true }
    : { addonHasFileScopePermission: false };

/** What Drive tells of the selection, folders and shortcuts in it too. Nothing selected: nothing told. */
export function driveContext(files: readonly FileRecord[], isGranted: (id: string) => boolean): object {
  const selectedItems = files.map(({ id, name, mimeType }) => ({
    id,
    title: name,
    mimeType,
    iconUrl: `https://drive-thirdparty.googleusercontent.com/16/type/${mimeType}`,
    addonHasFileScopePermission: isGranted(id),
  }));
  const [activeCursorItem] = selectedItems;
  return activeCursorItem === undefined ? {} : { activeCursorItem, selectedItems };
}
