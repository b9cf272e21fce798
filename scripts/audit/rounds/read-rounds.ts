import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../node/error-code.ts';
import { parsedJson } from '../../node/parsed-json.ts';
import { isPublished, roundSchema, type PublishedRound, type Round } from './round.ts';

/** A file among the rounds cannot be read: which, why, what to do. */
export class RoundUnreadable extends Error {
  override readonly name = 'RoundUnreadable';
}

/** The file of a round: `2026-11.json`, and `2026-11.correction-1.json` for what corrects it. */
export const roundFile = ({ id, correction }: Pick<Round, 'id' | 'correction'>): string =>
  correction === undefined ? `${id}.json` : `${id}.correction-${correction.number}.json`;

const ROUND_FILE = /^\d{4}-\d{2}[a-z0-9-]*(\.correction-\d+)?\.json$/;

/**
 * Every round kept in a folder, the oldest first, each published one followed by its corrections. A folder that does
 * not exist holds none; other files in it are nobody's business.
 * @throws RoundUnreadable where a round's file is damaged, or is not the round that its name says.
 */
export async function readRounds(folder: string): Promise<Round[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const rounds = await Promise.all(
    names.filter((name) => ROUND_FILE.test(name)).map((name) => readRound(path.join(folder, name))),
  );
  return rounds.sort(
    (a, b) =>
      compare(a.openedOn, b.openedOn) ||
      compare(a.id, b.id) ||
      (a.correction?.number ?? 0) - (b.correction?.number ?? 0),
  );
}

/** Published rounds as they stand, the oldest first: of a round that was corrected, the last correction alone. */
export function publishedRounds(rounds: readonly Round[]): PublishedRound[] {
  const standing = new Map<string, PublishedRound>();
  for (const round of rounds) if (isPublished(round)) standing.set(round.id, round);
  return [...standing.values()];
}

/** The round that is under check, if any: there is one at a time. */
export const openRoundOf = (rounds: readonly Round[]): Round | undefined =>
  rounds.find((round) => !isPublished(round));

async function readRound(file: string): Promise<Round> {
  const text = await readFile(file, 'utf8');
  const mend =
    'Put back the copy that was there before (a shared drive keeps versions), or move the file away if it is no round of ours.';
  const value = parsedJson(text);
  if (value === undefined) throw new RoundUnreadable(`${file} is not JSON any more. ${mend}`);
  const parsed = roundSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined ? '' : ` (${issue.path.join('.') || 'the whole'}: ${issue.message})`;
    throw new RoundUnreadable(`${file} is not a round that this version reads${where}. ${mend}`);
  }
  if (roundFile(parsed.data) !== path.basename(file))
    throw new RoundUnreadable(
      `${file} holds the round that belongs in ${roundFile(parsed.data)}: a copy was renamed. ${mend}`,
    );
  return parsed.data;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
