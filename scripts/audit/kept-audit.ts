import type { AuditResult } from './result/audit-result.ts';
import type { AuditStore } from './store/store.ts';

/** An audit that has ended, with all that it kept: what reports are made of. */
export interface KeptAudit {
  readonly result: AuditResult;
  /** Where its documents are kept, open until whoever opened it closes it. */
  readonly store: AuditStore;
  /** A shared drive's name by its id; other places stand for themselves. */
  readonly nameOf: (place: string) => string;
}
