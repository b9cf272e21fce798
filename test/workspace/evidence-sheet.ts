import type { FileRecord } from '../../scripts/workspace/state/file-records.ts';
import type { SheetRecord } from '../../scripts/workspace/state/sheet-store.ts';
import { at, DOMAIN, type SmallWorkspace } from './small-workspace.ts';

/** A Google Sheet in the small organisation's drive, open to Ada as well, with these sheets in it. */
export function addEvidenceSheet(
  { workspace, drive }: SmallWorkspace,
  sheets?: readonly SheetRecord[],
): FileRecord {
  const file = workspace.files.addFile({
    name: 'Evidence of teams',
    mimeType: 'application/vnd.google-apps.spreadsheet',
    drive: drive.id,
    createdTime: at('2025-06-04T10:00:00Z'),
    permissions: [{ address: `ada@${DOMAIN}`, role: 'reader' }],
  });
  if (sheets !== undefined) workspace.sheets.write(file.id, sheets);
  return file;
}
