import type { CheckId, Finding } from './finding.ts';
import type { Visit } from './visit.ts';

/** One prerequisite, checked by real calls. */
export interface Check {
  readonly id: CheckId;
  /** At least one finding. @throws nothing of Google's: a refusal is a finding. */
  readonly run: (visit: Visit) => Promise<readonly Finding[]>;
}
