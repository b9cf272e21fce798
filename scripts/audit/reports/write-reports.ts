import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Policy } from '#policy/pack/policy.ts';
import type { AuditResult, LostRecord } from '../result/audit-result.ts';
import { withoutRanksUntilPublished } from '../result/without-ranks-until-published.ts';
import { gapsCsv } from './csv/gaps-csv.ts';
import { leagueTableCsv } from './csv/league-table-csv.ts';
import { lostRecordsCsv } from './csv/lost-records-csv.ts';
import type { DocumentRow } from './document-row.ts';
import { isInMyDrive } from './page/is-in-my-drive.ts';
import { pageView } from './page/page-view.ts';
import { renderPage } from './page/render-page.ts';
import { nameMender } from './worklists/name-mender.ts';
import { writeWorklists } from './worklists/write-worklists.ts';

export interface ReportInput {
  readonly result: AuditResult;
  readonly policy: Policy;
  /** Every document, in batches. */
  readonly documents: AsyncIterable<readonly DocumentRow[]>;
  /** Folder to write into; made where it does not exist. */
  readonly out: string;
}

export interface ReportsWritten {
  /** Path of the page to open first. */
  readonly page: string;
}

/**
 * Writes the reports, split so that each part can be shared alone:
 * `index.html` and `result.json` for the KIM team; `public/` (no names, no links, and no ranks before a round is published); `teams/<id>/` (a team's own
 * lists, with links); `kim/` (everything by name, and the only place where titles in My Drive stand).
 */
export async function writeReports({ result, policy, documents, out }: ReportInput): Promise<ReportsWritten> {
  await mkdir(join(out, 'public'), { recursive: true });
  await mkdir(join(out, 'kim'), { recursive: true });
  const worklists = await writeWorklists(documents, nameMender(policy), out);
  const [shared, inMyDrive] = byPlace(result.lost);
  const forAll = withoutRanksUntilPublished(result);
  const page = join(out, 'index.html');
  const files: readonly (readonly [string, string])[] = [
    ['result.json', `${JSON.stringify(result, null, 2)}\n`],
    ['public/league-table.csv', leagueTableCsv(forAll, { reasons: false })],
    ['public/index.html', renderPage(pageView({ result: forAll, policy, worklists, audience: 'public' }))],
    ['kim/league-table.csv', leagueTableCsv(result, { reasons: true })],
    ['kim/gaps.csv', gapsCsv(result)],
    ['kim/lost-records.csv', lostRecordsCsv(shared)],
    ['kim/my-drive/lost-records.csv', lostRecordsCsv(inMyDrive)],
    ['index.html', renderPage(pageView({ result, policy, worklists, audience: 'kim' }))],
  ];
  await mkdir(join(out, 'kim', 'my-drive'), { recursive: true });
  for (const [file, text] of files) await writeFile(join(out, file), text);
  return { page };
}

function byPlace(lost: readonly LostRecord[]): [shared: LostRecord[], inMyDrive: LostRecord[]] {
  return [lost.filter((it) => !isInMyDrive(it)), lost.filter(isInMyDrive)];
}
