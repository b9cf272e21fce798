import type { CriterionId } from '#policy/pack/criterion-ids.ts';

/** The seven standards in words for somebody who has never heard of record classes. */
interface PlainStandard {
  /** What is so where it is met: goes on after 'in Finance, …'. */
  readonly met: string;
  /** What it is about, in a word or three. */
  readonly about: string;
  /** Its figures count drives or lines of a list, which are nobody's. */
  readonly countsThings: boolean;
}

export const PLAIN_STANDARDS: Readonly<Record<CriterionId, PlainStandard>> = {
  'nonstandard-names': {
    met: 'documents have names that others can find them by',
    about: 'clear names',
    countsThings: false,
  },
  'unsaved-information': {
    met: 'somebody has decided which documents to keep',
    about: 'deciding what to keep',
    countsThings: false,
  },
  'lapsed-schedules': {
    met: 'the list of what to keep is agreed and up to date',
    about: 'the agreed list',
    countsThings: true,
  },
  'stray-storage': {
    met: 'records are in shared drives rather than in one person’s own',
    about: 'keeping records in shared drives',
    countsThings: false,
  },
  'unowned-information': {
    met: 'every shared drive has people who answer for it',
    about: 'who answers for drives',
    countsThings: true,
  },
  'exposed-information': {
    met: 'documents are open only to those who should see them',
    about: 'who can open documents',
    countsThings: false,
  },
  'overdue-disposals': {
    met: 'records whose time is up are dealt with',
    about: 'records whose time is up',
    countsThings: false,
  },
};
