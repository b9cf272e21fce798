import type { AuditResult } from '../../result/audit-result.ts';
import { counted } from '../../reports/words/in-words.ts';
import { fewOr } from './few.ts';
import { listed } from './listed.ts';

/** What an incomplete audit left out, in a sentence that counts no single person; `undefined` when it is complete. */
export function whatWasLeftOut({ complete, mode, certificate, gaps }: AuditResult): string | undefined {
  if (complete) return undefined;
  if (mode === 'inventory')
    return 'The figures come from a listing of files, which does not tell everything: what it does not tell is not measured.';
  const people = certificate.ownersPartlyRead + certificate.ownersUnreadable;
  const drives = certificate.drivesPartlyRead + certificate.drivesUnreadable;
  const parts = [
    ...(people > 0 ? [`the own drives of ${fewOr(people, 'person', 'people')}`] : []),
    ...(drives > 0 ? [counted(drives, 'shared drive')] : []),
    ...(certificate.tagsUnreadable > 0
      ? [`what was decided about ${fewOr(certificate.tagsUnreadable, 'document')}`]
      : []),
    ...(certificate.incompleteSearches > 0 ? ['searches that Google cut short'] : []),
    ...(gaps.some(({ kind }) => kind === 'directory' || kind === 'reports')
      ? ['some lists of Google’s']
      : []),
    ...(gaps.some(({ kind }) => kind === 'vault') ? ['holds in Google Vault'] : []),
  ];
  const what = parts.length === 0 ? 'something that could not be read' : listed(parts);
  return `Not everything could be read. The figures leave out, whole or in part, ${what}.`;
}
