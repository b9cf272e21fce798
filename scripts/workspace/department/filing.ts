import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { Case } from '#policy/pack/case.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { NewFile } from '../state/file-records.ts';
import type { ServerIds } from '../state/server-ids.ts';
import type { Day } from './days.ts';
import { AT_HOME, CLUTTER, folderTemplate } from './folder-names.ts';
import { weighted, type Random } from './random.ts';
import type { Shelf } from './shelf.ts';
import { compileTemplate } from './titles/template.ts';

/** Documents in one folder before somebody opens another beside it. */
const FULL = 220;
/** Documents of a class on a shelf before a folder a year is worth having. */
const WORTH_YEARS = 60;

/** Puts documents into folders, and opens folders as they are needed. */
export interface Filing {
  /** Folder for a document of this class and day; `undefined` is the top. Folders opened for it are in `opened`. */
  place(recordClass: RecordClass, day: Day, dice: Random): string | undefined;
  /** Takes what was opened since last asked. */
  opened(): readonly NewFile[];
}

interface Folder {
  readonly name: string;
  /** When it was opened, in milliseconds since 1970. */
  readonly at: number;
  /** Folder that it stands in; the top where there is none. */
  readonly above: Folder | undefined;
  id: string;
  documents: number;
  /** Folders of this name so far: another is opened when one is full. */
  parts: number;
}

/** Filing for one shelf. The folders of cases have ids of the pack's and are not opened here. */
export function filingFor(shelf: Shelf, ids: ServerIds): Filing {
  const folders = new Map<string, Folder>();
  let fresh: NewFile[] = [];
  const folder = (key: string, name: string, at: number, above?: Folder): Folder => {
    let known = folders.get(key);
    if (known === undefined) folders.set(key, (known = { name, at, above, id: '', documents: 0, parts: 0 }));
    return known;
  };
  const idOf = (wanted: Folder): string => {
    if (wanted.parts > 0 && wanted.documents < FULL) return wanted.id;
    const parent = wanted.above === undefined ? undefined : idOf(wanted.above);
    wanted.parts += 1;
    wanted.documents = 0;
    wanted.id = ids.file();
    const name = wanted.parts === 1 ? wanted.name : `${wanted.name} part ${wanted.parts}`;
    fresh.push({ id: wanted.id, owner: shelf.owner, drive: shelf.drive, name, mimeType: FOLDER_TYPE, createdTime: wanted.at, parent }); // prettier-ignore
    return wanted.id;
  };
  const yearly = shelf.documents / shelf.classes.length > WORTH_YEARS;
  const subjects = new Map(shelf.classes.map((item) => [item, subjectOf(item, yearly, folder)]));
  const clutter = (shelf.drive === undefined ? AT_HOME : CLUTTER).map((name) =>
    compileTemplate('text', name),
  );
  const drawDrawer = weighted<'top' | 'subject' | 'clutter'>(shelf.drive === undefined ? [['top', 45], ['subject', 25], ['clutter', 30]] : [['top', 3], ['subject', 89], ['clutter', 8]]); // prettier-ignore
  const rummage = (day: Day, dice: Random): Folder => {
    const name = dice.pick(clutter).fill(dice, day, false);
    return folder(name, name, day.at);
  };
  return {
    place(recordClass, day, dice) {
      const drawer = drawDrawer(dice);
      if (drawer === 'top') return undefined;
      const subject = drawer === 'subject' ? subjects.get(recordClass) : undefined;
      const chosen = subject === undefined ? rummage(day, dice) : subject(day, dice);
      const id = idOf(chosen);
      chosen.documents += 1;
      return id;
    },
    opened() {
      const taken = fresh;
      if (taken.length > 0) fresh = [];
      return taken;
    },
  };
}

type OpenFolder = (key: string, name: string, at: number, above?: Folder) => Folder;

/** Finds the folder for a day of one class: by the year in its name, or in a folder a year, or just by its name. */
function subjectOf(
  recordClass: RecordClass,
  yearly: boolean,
  open: OpenFolder,
): (day: Day, dice: Random) => Folder {
  const name = folderTemplate(recordClass);
  const hasYear = yearly && name.includes('{');
  const template = compileTemplate('text', yearly ? name : name.replaceAll(/ *\{\w+\}/g, ''));
  const find = (day: Day, dice: Random): Folder => {
    const title = template.fill(dice, day, true);
    const opened = Date.UTC(hasYear ? day.year : 2016, 3, 1);
    const subject = open(title, title, opened);
    if (hasYear || !yearly) return subject;
    return open(`${title}/${day.year}`, String(day.year), Date.UTC(day.year, 0, 4), subject);
  };
  // A name says a year and no more: the month decides it, for financial and calendar years alike.
  const known = new Map<number, Folder>();
  return (day, dice) => {
    const month = day.year * 12 + day.month;
    const found = known.get(month) ?? find(day, dice);
    known.set(month, found);
    return found;
  };
}

/** The folder of a case, by the pack's own id. */
export const caseFolder = (matter: Case, drive: string, at: number): NewFile => ({
  id: matter.id,
  drive,
  name: matter.title,
  mimeType: FOLDER_TYPE,
  createdTime: at,
});
