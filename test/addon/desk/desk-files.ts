import { CASE_PROPERTY } from '#policy/tag/properties.ts';
import type { TagLabel } from '../../../scripts/workspace/department/tag-label.ts';
import type { FileRecord, NewFile } from '../../../scripts/workspace/state/file-records.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { BETH, COMMERCIAL, ELI, OLIVE, VIC } from './people.ts';

const DOC = 'application/vnd.google-apps.document';
const SHORTCUT = 'application/vnd.google-apps.shortcut';
const at = (day: string): number => Date.parse(`${day}T10:00:00Z`);

const made = (workspace: Workspace, name: string, day: string, more: Partial<NewFile>): FileRecord =>
  workspace.files.addFile({
    name,
    mimeType: DOC,
    createdTime: at(day),
    modifiedTime: at(day),
    lastModifiedBy: OLIVE,
    ...more,
  });

/** What stands on the desk, by what it is for in the tests; ids of files. */
export type DeskFiles = ReturnType<typeof furnishDesk>;

export function furnishDesk(workspace: Workspace, label: TagLabel | undefined) {
  const { files } = workspace;
  files.addDrive({
    id: COMMERCIAL,
    name: 'Commercial',
    createdTime: at('2018-01-01'),
    members: [
      { address: BETH, role: 'organizer' },
      { address: OLIVE, role: 'writer' },
      { address: ELI, role: 'writer' },
      { address: VIC, role: 'reader' },
    ],
  });
  const drive = { drive: COMMERCIAL };
  const folder = (name: string, more: Partial<NewFile> = {}): FileRecord =>
    files.addFolder({ name, createdTime: at('2019-01-01'), ...drive, ...more });
  const tender = folder('Fleet tender 2026');
  const openCase = folder('Print services contract', {
    properties: { [CASE_PROPERTY.recordClass]: 'CON-01', [CASE_PROPERTY.openedOn]: '2022-04-01' },
  });
  const inside = folder('Correspondence', { parent: openCase.id });
  const tag = { code: 'CON-04', eventDate: undefined, basis: 'person' as const };
  for (const name of [
    '2026-02-01 Scoring sheet v1.0',
    '2026-02-03 Moderation note',
    '2026-02-09 Bids opened',
  ])
    made(workspace, name, name.slice(0, 10), {
      ...drive,
      parent: tender.id,
      ...(label === undefined
        ? { properties: { wtk: '1', 'wtk.class': 'CON-04' } }
        : { labels: [label.apply(tag)] }),
    });
  const mine = { owner: OLIVE };
  return {
    /** Undecided, badly named, among three of one class. */
    evaluation: made(workspace, 'Copy of ITT eval FINAL v2', '2026-09-14', { ...drive, parent: tender.id })
      .id,
    /** Undecided, of the months that a request holds. */
    held: made(workspace, 'Print contract moderation', '2026-02-20', { ...drive, parent: tender.id }).id,
    /** Undecided, named well. */
    invoice: made(workspace, '2026-05-02 Invoice Acme Ltd 10023', '2026-05-02', {
      ...drive,
      parent: tender.id,
    }).id,
    /** In her own My Drive. */
    note: made(workspace, 'Invoice from Beta Ltd', '2026-06-11', mine).id,
    /** In a folder of a case that is open. */
    letter: made(workspace, '2023-01-09 Letter to supplier', '2023-01-09', { ...drive, parent: inside.id })
      .id,
    caseFolder: openCase.id,
    folder: tender.id,
    locked: made(workspace, 'Signed off DRAFT', '2025-01-10', {
      ...drive,
      contentRestrictions: [{ readOnly: true, reason: 'Final' }],
    }).id,
    hostile: made(workspace, '<script>alert(1)</script> =HYPERLINK("x") \u202Egnp.exe', '2026-07-01', mine)
      .id,
    endless: made(workspace, 'a very long name '.repeat(120), '2026-07-02', mine).id,
    emoji: made(workspace, '🧾🧾 invoice 🇬🇧 for paper', '2026-07-03', mine).id,
    shortcut: made(workspace, 'Shortcut to the tender', '2026-07-04', { ...mine, mimeType: SHORTCUT }).id,
    outside: made(workspace, 'Their proposal', '2026-07-05', {
      owner: 'someone@supplier.example',
      permissions: [{ type: 'user', role: 'writer', address: OLIVE }],
    }).id,
    binned: made(workspace, 'Old list', '2026-07-06', {
      ...mine,
      trashedTime: at('2026-11-20'),
      trashedBy: OLIVE,
    }).id,
  };
}
