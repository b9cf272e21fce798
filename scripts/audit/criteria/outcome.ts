import type { CriterionId } from '#policy/pack/criterion-ids.ts';

/** The criteria that count documents; the others look at drives and at the pack. */
export const DOCUMENT_CRITERIA = [
  'nonstandard-names',
  'unsaved-information',
  'stray-storage',
  'exposed-information',
  'overdue-disposals',
] as const satisfies readonly CriterionId[];
export type DocumentCriterion = (typeof DOCUMENT_CRITERIA)[number];

/** `out`: not counted by this criterion. `unknown`: would count, but could not be measured. */
export type Outcome = 'pass' | 'fail' | 'out' | 'unknown';
export type Outcomes = Readonly<Record<DocumentCriterion, Outcome>>;

/** Documents of one team (or of nobody: `unassigned`), counted by criterion. */
export interface TeamTally {
  readonly team: string;
  readonly documents: number;
  readonly outcomes: Readonly<Record<DocumentCriterion, Readonly<Record<Exclude<Outcome, 'out'>, number>>>>;
  /** Decisions in all, those 'not worth keeping', those made by `bulk` or `default`: the guards against gaming. */
  readonly decided: number;
  readonly notWorthKeeping: number;
  readonly bulkDecided: number;
  /** Documents decided in the last twelve months, by class: shows classes expected but empty. */
  readonly recentByClass: Readonly<Record<string, number>>;
}

/** A shared drive as the audit saw its members. */
export interface DriveOwnership {
  readonly drive: string;
  readonly name: string;
  readonly team: string | undefined;
  /** Active people of ours who manage it. */
  readonly activeOrganizers: number;
  /** False where nobody can say whether somebody active manages it. */
  readonly membersRead: boolean;
}

/** What the department looks like besides its documents. */
export interface DomainSurvey {
  readonly drives: readonly DriveOwnership[];
  /** Addresses of active people. `undefined` when the directory was not read (an inventory). */
  readonly activePeople: ReadonlySet<string> | undefined;
}
