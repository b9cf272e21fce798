import type { Policy } from '#policy/pack/policy.ts';
import { openStored } from '../figures/stored.ts';
import type { KeptAudit } from '../kept-audit.ts';
import type { PublishedRound } from '../rounds/round.ts';
import { gapsCsv } from './csv/gaps-csv.ts';
import { leagueTableCsv } from './csv/league-table-csv.ts';
import { lostRecordsCsv } from './csv/lost-records-csv.ts';
import { writeDigests } from './digest/write-digests.ts';
import { ReportFolder } from './written/report-folder.ts';
import { gatherFacts } from './site/gather-facts.ts';
import { writeSite } from './site/write-site.ts';
import { isInMyDrive } from './words/is-in-my-drive.ts';
import { workbook } from './workbook/workbook.ts';
import { classSuggester } from './worklists/class-suggester.ts';
import { DECISIONS } from './worklists/decision-list.ts';
import { nameMender } from './worklists/name-mender.ts';
import { readWorklists } from './worklists/read-worklists.ts';
import { writeOwnerLists } from './worklists/write-owner-lists.ts';
import { writeWorklists } from './worklists/write-worklists.ts';

export interface ReportInput {
  readonly audit: KeptAudit;
  readonly policy: Policy;
  /** Published rounds, the oldest first; none unless told. */
  readonly rounds?: readonly PublishedRound[];
  /** Folder to write into; made where it does not exist. */
  readonly out: string;
}

export interface ReportsWritten {
  /** Path of the page to open first. */
  readonly page: string;
  /** Decision lists that somebody had filled in and that were not overwritten: their paths in the folder now. */
  readonly keptAside: readonly string[];
}

/**
 * Writes the reports, split so that each part can be shared alone: `public/` (no document, person or drive by name, and
 * nobody ranked before a round is published); `teams/<id>/` (a team's own, with links to its files); `kim/` (everything
 * but titles in My Drive); `owners/` (a list a person, for that person alone). `index.html` leads to all of them.
 */
export async function writeReports({
  audit,
  policy,
  rounds = [],
  out,
}: ReportInput): Promise<ReportsWritten> {
  const folder = new ReportFolder(out, (file) => file.endsWith(`/${DECISIONS}`));
  const stored = await openStored(audit);
  const { result } = audit;
  const { lost } = result;
  const writing = {
    lists: await readWorklists(stored, result),
    mend: nameMender(policy),
    suggest: classSuggester(policy),
  };
  const facts = await gatherFacts(stored, writing.lists, result, policy, rounds);
  await writeWorklists(writing, folder);
  await writeOwnerLists({ ...writing, lost }, folder);
  const digests = await writeDigests(facts, writing, folder);
  await writeSite(facts, writing, folder, digests);
  await folder.write('kim/what-to-keep.xlsx', await workbook(facts));
  await folder.write('result.json', `${JSON.stringify(result, null, 2)}\n`);
  await folder.write('public/league-table.csv', leagueTableCsv(facts.shown, { reasons: false }));
  await folder.write('kim/league-table.csv', leagueTableCsv(facts.result, { reasons: true }));
  await folder.write('kim/gaps.csv', gapsCsv(result));
  await folder.write('kim/lost-records.csv', lostRecordsCsv(lost.filter((record) => !isInMyDrive(record))));
  await folder.finish();
  return { page: `${out}/index.html`, keptAside: folder.keptAside };
}
