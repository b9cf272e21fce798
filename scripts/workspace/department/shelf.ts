import type { NamingConvention } from '#policy/pack/naming-convention.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { PlannedDrive } from './drives.ts';
import type { Habits } from './habits.ts';
import type { Person } from './people.ts';

/** A place that documents stand in (a shared drive or somebody's My Drive), and how things are done there. */
export interface Shelf {
  readonly id: string;
  readonly drive: string | undefined;
  readonly owner: string | undefined;
  readonly team: string | undefined;
  readonly habits: Habits;
  /** Share of its documents that somebody decided about. */
  readonly decided: number;
  /** What is kept here, the commonest first. */
  readonly classes: readonly RecordClass[];
  readonly convention: NamingConvention | undefined;
  /** Who edits, decides and is given access; never empty. */
  readonly staff: readonly string[];
  readonly migrated: boolean;
  /** Tags stand in properties: put on by people without a licence for labels. */
  readonly inProperties: boolean;
  readonly documents: number;
}

/** A shelf before anybody knows how much stands on it. */
export interface Draft {
  readonly shelf: Omit<Shelf, 'documents'>;
  /** Its part of the department's documents. */
  readonly weight: number;
  /** Documents of a team whose number does not grow with the department. */
  readonly fixed: number;
}

/** What is known of the department before its documents are. */
export interface Floor {
  readonly policy: Policy;
  readonly crowd: readonly Person[];
  readonly drives: readonly PlannedDrive[];
  readonly habits: ReadonlyMap<string, Habits>;
  readonly seed: number;
}
