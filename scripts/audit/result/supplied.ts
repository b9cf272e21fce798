import type { TeamEvidence } from '../evidence/team-evidence.ts';
import type { SampleReading } from '../sample/sample-reading.ts';

/** What teams supplied, which no audit of Drive can show. */
export interface Supplied {
  readonly evidence: readonly TeamEvidence[];
  readonly samples: readonly SampleReading[];
  /**
   * Where a round stands. `asked`: its date has not passed, and what is missing is shown. `over`: it has, and what is
   * missing is not met. `none`: nobody was asked.
   */
  readonly round: 'none' | 'asked' | 'over';
}

export const NOTHING_SUPPLIED: Supplied = { evidence: [], samples: [], round: 'none' };
