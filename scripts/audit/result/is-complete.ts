import type { AuditResult, Certificate, Gap } from './audit-result.ts';

/**
 * Whether everything that was expected was read: no gap, and a certificate without anything unread.
 * A listing is complete when it was read to its end and every value in it could be read, whatever it leaves out.
 */
export function isComplete(
  mode: AuditResult['mode'],
  certificate: Certificate,
  gaps: readonly Gap[],
): boolean {
  if (gaps.length > 0) return false;
  if (mode === 'inventory') return true;
  return (
    certificate.ownersPartlyRead + certificate.ownersUnreadable === 0 &&
    certificate.drivesPartlyRead + certificate.drivesUnreadable === 0 &&
    certificate.tagsUnreadable === 0 &&
    certificate.incompleteSearches === 0
  );
}
