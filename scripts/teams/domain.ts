import type { DirectoryUser } from '../google/google.ts';
import type { PlannedDrive } from '../audit/sources/plan.ts';
import type { Gap } from '../audit/result/audit-result.ts';

/** Who and which shared drives there are, as far as could be read. */
export interface Domain {
  readonly people: readonly DirectoryUser[];
  /** Each with up to five of its active members, those with the widest role first. */
  readonly drives: readonly PlannedDrive[];
  /** Lists that could not be read, or broke off. */
  readonly gaps: readonly Gap[];
}
