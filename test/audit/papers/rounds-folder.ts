import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roundFile } from '../../../scripts/audit/rounds/read-rounds.ts';
import type { Round } from '../../../scripts/audit/rounds/round.ts';

/** A folder with these rounds in it, as they are kept; `rounds` below it is what `--rounds` names. */
export function roundsFolder(rounds: readonly Round[]): { readonly folder: string; readonly rounds: string } {
  const folder = mkdtempSync(join(tmpdir(), 'wtk-rounds-'));
  const inside = join(folder, 'rounds');
  mkdirSync(inside);
  for (const round of rounds) writeFileSync(join(inside, roundFile(round)), JSON.stringify(round));
  return { folder, rounds: inside };
}
