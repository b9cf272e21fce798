import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { assessmentView, type AssessmentView } from '../assessment/assessment-view.ts';
import { renderPaper } from '../html/render-paper.ts';
import { siroPaper, type SiroPaper } from '../risks/siro-paper.ts';
import { directoratesOf } from '../standing/directorates.ts';
import type { RoundWithBefore } from '../standing/round-before.ts';
import { rolledUpStatement, type RolledUpStatement } from './rolled-up.ts';
import { directorateStatement, type DirectorateStatement } from './statement-view.ts';

export interface StatementsWritten {
  readonly directorates: readonly { readonly id: string; readonly file: string; readonly statement: DirectorateStatement }[];
  readonly accountingOfficer: { readonly file: string; readonly statement: RolledUpStatement };
  /** Left out where the pack has no register of risks. */
  readonly siro?: { readonly file: string; readonly paper: SiroPaper };
} // prettier-ignore

/** Writes a draft statement for each directorate, the one for the accounting officer, and the paper for the SIRO. */
export async function writeStatements(
  rounds: RoundWithBefore,
  policy: Policy,
  yearEnd: PlainDate,
  out: string,
): Promise<StatementsWritten> {
  await mkdir(join(out, 'directorates'), { recursive: true });
  const known = new Set(policy.directorates.map(({ id }) => id));
  const directorates = [];
  for (const directorate of directoratesOf(rounds.round.result, policy).filter(({ id }) => known.has(id))) {
    const statement = directorateStatement(directorate, rounds.round, yearEnd);
    const file = join(out, 'directorates', `${directorate.id}.html`);
    await writeFile(file, renderPaper('directorate-statement', statement));
    directorates.push({ id: directorate.id, file, statement });
  }
  const statement = rolledUpStatement(rounds, policy, yearEnd);
  const accountingOfficer = { file: join(out, 'accounting-officer.html'), statement };
  await writeFile(accountingOfficer.file, renderPaper('rolled-up-statement', statement));
  if (policy.risk === undefined) return { directorates, accountingOfficer };
  const siro = { file: join(out, 'siro.html'), paper: siroPaper(policy.risk, rounds, yearEnd) };
  await writeFile(siro.file, renderPaper('siro-paper', siro.paper));
  return { directorates, accountingOfficer, siro };
}

/** Writes the evidence for an Information Management Assessment. @param published rounds up to this one. */
export async function writeAssessment(
  { round }: RoundWithBefore,
  published: number,
  policy: Policy,
  yearEnd: PlainDate,
  out: string,
): Promise<{ readonly file: string; readonly assessment: AssessmentView }> {
  await mkdir(out, { recursive: true });
  const assessment = assessmentView(round, published, policy, yearEnd);
  const file = join(out, 'information-management-assessment.html');
  await writeFile(file, renderPaper('assessment', assessment));
  return { file, assessment };
}
