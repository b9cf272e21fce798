/** The seven criteria, named for the failing state. */
export const CRITERION_IDS = [
  'nonstandard-names',
  'unsaved-information',
  'lapsed-schedules',
  'stray-storage',
  'unowned-information',
  'exposed-information',
  'overdue-disposals',
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];
