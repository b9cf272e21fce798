import { goThrough, type GoneThrough } from '../batch/go-through.ts';
import { DONE, left, type Outcome } from '../batch/outcome.ts';
import type { Mover } from '../google/mover.ts';
import { FoldersInDrive } from './folders-in-drive.ts';
import type { LeaverJournal, MoveProgress } from './leaver-journal.ts';
import type { LeaverMove, LeaverPlan } from './leaver-plan.ts';
import { LeaverRefused } from './leaver-refused.ts';

export interface MoveOptions {
  readonly mover: Mover;
  readonly journal: LeaverJournal;
  /** RFC 3339. */
  readonly now: () => string;
  readonly concurrency: number;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Moves what a plan says and nothing else, each document as its owner. Run again, it goes on where it was stopped, and
 * changes nothing once all is moved.
 * @throws LeaverRefused when the plan was taken back, GoogleError when no document could be moved.
 */
export async function applyLeaverPlan(plan: LeaverPlan, options: MoveOptions): Promise<GoneThrough> {
  const { journal, mover } = options;
  if (journal.isTakenBack)
    throw new LeaverRefused('This plan was taken back, in part or whole: ask again, with a new journal.');
  const folders = new FoldersInDrive(mover, plan.folders);
  const parts: GoneThrough[] = [];
  for (const { leaver } of plan.leavers)
    parts.push(
      await goThrough({
        ...options,
        items: plan.moves.filter((move) => move.leaver === leaver),
        isDone: ({ id }) => journal.documents.get(id)?.moved === true,
        about: ({ id }) => ({ id, name: `A document of ${leaver}` }),
        work: (move) => moveOne(move, folders, options),
      }),
    );
  return {
    done: sum(parts, ({ done }) => done),
    before: sum(parts, ({ before }) => before),
    left: parts.flatMap(({ left: some }) => some),
  };
}

const sum = (parts: readonly GoneThrough[], of: (part: GoneThrough) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);

async function moveOne(
  { id, leaver, from, folder, drive }: LeaverMove,
  folders: FoldersInDrive,
  { mover, journal, now }: MoveOptions,
): Promise<Outcome> {
  const file = await mover.file(leaver, id);
  const begun = journal.documents.get(id)?.moving;
  if (begun !== undefined && file.drive === drive && file.parent === begun.to) {
    await journal.add({ step: 'moved', id, at: now() });
    return DONE;
  }
  if (file.trashed) return left('It is in the bin now.');
  if (!file.owned || file.drive !== undefined || (file.parent ?? 'root') !== from)
    return left('Somebody moved it, or gave it to another, since the plan was made.');
  const to = await folders.of(leaver, drive, folder);
  const { modifiedTime } = file;
  const kept = modifiedTime === undefined ? {} : { modifiedTime };
  // The folder may be another than in an earlier run, and taking back goes by what is noted.
  if (begun?.to !== to)
    await journal.add({ step: 'moving', id, leaver, drive, from, to, ...kept, at: now() });
  const after = await mover.move(leaver, id, { from, to, ...kept });
  if (after.drive !== drive || after.parent !== to)
    return left('Google took the move and does not show it: look at the document in Drive.');
  await journal.add({ step: 'moved', id, at: now() });
  return DONE;
}

/** Takes moved documents back to where they stood, from the journal. The folders that were made stay, empty. */
export function undoLeaverMoves(options: MoveOptions): Promise<GoneThrough> {
  return goThrough({
    ...options,
    items: [...options.journal.documents.values()],
    isDone: ({ back }) => back,
    about: ({ moving: { id } }) => ({ id, name: 'A document' }),
    work: (document) => takeBack(document, options),
  });
}

async function takeBack({ moving }: MoveProgress, { mover, journal, now }: MoveOptions): Promise<Outcome> {
  const { id, leaver, from, to, drive } = moving;
  const file = await mover.file(leaver, id);
  if (file.drive === undefined && (file.parent ?? 'root') === from) {
    await journal.add({ step: 'back', id, at: now() });
    return DONE;
  }
  if (file.drive !== drive || file.parent !== to)
    return left('Somebody moved it since: it stays where they put it.');
  await journal.add({ step: 'moving-back', id, at: now() });
  const after = await mover.move(leaver, id, {
    from: to,
    to: from,
    ...(file.modifiedTime === undefined ? {} : { modifiedTime: file.modifiedTime }),
  });
  if (after.drive !== undefined) return left('Google took the move and does not show it: look in Drive.');
  await journal.add({ step: 'back', id, at: now() });
  return DONE;
}
