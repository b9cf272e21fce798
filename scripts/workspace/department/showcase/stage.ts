import { addDays, type PlainDate } from '#policy/calendar/plain-date.ts';
import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { Tag } from '#policy/tag/tag.ts';
import type { AppliedLabel, NewFile } from '../../state/file-records.ts';
import type { ServerIds } from '../../state/server-ids.ts';
import { inWorkingHours, type Days } from '../days.ts';
import { KINDS } from '../kinds.ts';
import { random } from '../random.ts';
import type { Shelf } from '../shelf.ts';
import type { TagLabel } from '../tag-label.ts';

/** A situation that every department has and that chance might leave out of a small one: one document each. */
export interface Situation {
  readonly what: string;
  /** Folders it needs, outermost first. */
  readonly folders: readonly NewFile[];
  readonly document: NewFile;
}

export interface StageOptions {
  readonly policy: Policy;
  readonly days: Days;
  readonly seed: number;
  readonly ids: ServerIds;
  readonly label: TagLabel;
  readonly shelves: readonly Shelf[];
}

/** What is special about a document; `daysAgo` it was made, `folders` from the top that it stands in. */
export interface Detail extends Partial<Omit<NewFile, 'id' | 'owner' | 'drive' | 'parent'>> {
  readonly daysAgo?: number;
  readonly folders?: readonly { readonly name: string; readonly limited?: true }[];
}

/** Where situations are put on: documents come on shared drives and My Drives in turn. */
export interface Stage {
  readonly policy: Policy;
  readonly days: Days;
  readonly label: TagLabel;
  /** Shared drives with a team and documents, the first being where twins meet. */
  readonly drives: readonly Shelf[];
  readonly homes: readonly Shelf[];
  readonly onDrive: (what: string, detail: Detail, drive?: Shelf) => Situation;
  readonly atHome: (what: string, detail: Detail) => Situation;
  /** The label as applied by hand with this class. */
  readonly tagged: (recordClass: RecordClass, more?: Partial<Tag>) => readonly AppliedLabel[];
  /** The day so many days before the last. */
  readonly on: (daysAgo: number) => PlainDate;
}

const USUAL_AGE = 200;

export function createStage({ policy, days, seed, ids, label, shelves }: StageOptions): Stage {
  const dice = random(seed, 'showcase');
  const lively = shelves.filter(
    ({ team, documents, habits }) => team !== undefined && habits.volume > 0 && documents > 0,
  );
  const drives = lively.filter(({ drive }) => drive !== undefined);
  const homes = lively.filter(({ owner, inProperties }) => owner !== undefined && !inProperties);

  const put = (
    what: string,
    shelf: Shelf,
    { daysAgo = USUAL_AGE, folders = [], ...detail }: Detail,
  ): Situation => {
    const own = shelf.drive === undefined ? { owner: shelf.owner } : { drive: shelf.drive };
    const createdTime = inWorkingHours(days.shift(days.asOf, -daysAgo), dice);
    const made: (NewFile & { readonly id: string })[] = [];
    for (const { name, limited } of folders)
      made.push({ ...own, id: ids.file(), name, parent: made.at(-1)?.id, mimeType: FOLDER_TYPE, createdTime: days.opening.at, inheritedPermissionsDisabled: limited }); // prettier-ignore
    const document = {
      ...own,
      name: 'Note',
      mimeType: KINDS.doc.mimeType,
      size: KINDS.doc.bytes,
      createdTime,
      modifiedTime: createdTime,
      lastModifiedBy: shelf.staff[0],
      ...detail,
      parent: made.at(-1)?.id,
      id: ids.file(),
    };
    return { what, folders: made, document };
  };
  let turn = 0;
  const next = (of: readonly Shelf[]): Shelf => {
    const shelf = of[turn++ % of.length];
    if (shelf === undefined) throw new RangeError('There is no shelf to put a situation on');
    return shelf;
  };
  return {
    policy,
    days,
    label,
    drives,
    homes,
    onDrive: (what, detail, drive = next(drives)) => put(what, drive, detail),
    atHome: (what, detail) => put(what, next(homes), detail),
    tagged: ({ code, action }, more) => [
      label.apply({
        code,
        then: action === 'retain-permanently' ? 'permanent' : action,
        basis: 'person',
        ...more,
      }),
    ],
    on: (daysAgo) => addDays(days.asOf.plain, -daysAgo),
  };
}
