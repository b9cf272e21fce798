import type { AuditResult } from '../../result/audit-result.ts';
import { CRITERIA_TO_RANK, DOCUMENTS_TO_RANK } from '../../result/rank-teams.ts';
import { numberInWords } from './in-words.ts';

/** How the table was made, a paragraph each. Printed with every table. */
export function methodInWords({ mode }: AuditResult): string[] {
  return [
    mode === 'inventory'
      ? 'The figures come from a listing of files: their names, places and dates. No document was opened.'
      : 'The figures come from what Google Drive holds about each file: its name, place, dates, sharing and tag. No document was opened.',
    'Each document is judged by the same rules as the side panel that staff use: the schedule, the naming convention and the holds in force.',
    'A criterion is met when its light is green. Teams are ranked by the share of criteria met, out of those that could be measured; teams with the same share have the same rank. How many documents a team has never counts.',
    `A team with fewer than ${DOCUMENTS_TO_RANK} documents, or with fewer than ${numberInWords(CRITERIA_TO_RANK)} criteria that could be measured, is shown and not ranked.`,
    "'Not measured' means that we could not measure it: it leaves the count. 'No evidence' means that the team did not supply what it was asked for: it counts as not met. An exemption leaves the count until it runs out.",
    "'Not worth keeping' is a decision like any other, but never counts as saved. Where it makes up more than 40% of a team's decisions, or where most were made in bulk, the light stops at amber until a sample is checked.",
    "Documents that no team claims are counted under 'Unassigned'.",
  ];
}
