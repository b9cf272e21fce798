import type { DocumentRow } from '../../../scripts/audit/reports/document-row.ts';

/** A decided document of Finance, in its shared drive, with nothing to do, and whatever a test is about changed. */
export const aRow = (changes: Partial<DocumentRow> = {}): DocumentRow => ({
  id: 'file-1',
  name: '2026-05-02 Finance committee minutes',
  team: 'finance',
  place: 'shared-drive',
  where: 'Finance',
  status: 'keep',
  classCode: 'FIN-01',
  modifiedOn: '2026-05-02',
  dueOn: '2033-04-01',
  nameStanding: 'passes',
  exposure: 'inside',
  tagProblems: '',
  trashed: false,
  ...changes,
});

/** Rows as the store gives them: in batches. */
export async function* inBatches(
  ...batches: readonly (readonly DocumentRow[])[]
): AsyncGenerator<readonly DocumentRow[]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}
