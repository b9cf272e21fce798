import type { NameStanding, Status } from '#policy/evaluation/evaluation.ts';
import type { Exposure, Place } from '#policy/facts/document-facts.ts';

/** One document as the worklists need it: flat, and enough to find it, name it and decide it. */
export interface DocumentRow {
  readonly id: string;
  readonly name: string;
  /** Team id, or `unassigned`. */
  readonly team: string;
  readonly place: Place['kind'];
  /** The shared drive's name, the owner's address, or the path: what a person would look for. */
  readonly where: string;
  readonly status: Status;
  /** Class code, `NWK`, or null where nothing is decided or readable. */
  readonly classCode: string | null;
  /** London days. */
  readonly modifiedOn: string | null;
  readonly dueOn: string | null;
  readonly nameStanding: NameStanding;
  readonly exposure: Exposure;
  /** What the tag claims against what the schedule says, in words; the codes of a conflict. Empty when they agree. */
  readonly tagProblems: string;
  readonly trashed: boolean;
}
