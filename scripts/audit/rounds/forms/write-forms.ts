import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackSettings } from '#policy/pack/pack-settings.ts';
import { UNASSIGNED } from '../../result/rank-teams.ts';
import type { Round } from '../round.ts';
import { formCsv } from './form-csv.ts';
import { formName, formPage } from './form-page.ts';

/** Writes each team's form below `teams/<id>/`, where its other lists are; gives the files. What no team claims has none. */
export async function writeForms(
  round: Round,
  settings: Pick<PackSettings, 'recordsOfficer' | 'notice'>,
  out: string,
): Promise<string[]> {
  const written: string[] = [];
  for (const team of round.result.teams) {
    if (team.id === UNASSIGNED) continue;
    const folder = path.join(out, 'teams', team.id);
    await mkdir(folder, { recursive: true });
    const files = [
      [formName(round, 'csv'), formCsv(team, round.result.criteria)],
      [formName(round, 'md'), formPage(round, team, settings)],
    ] as const;
    for (const [name, text] of files) {
      await writeFile(path.join(folder, name), text);
      written.push(path.join(folder, name));
    }
  }
  return written;
}
