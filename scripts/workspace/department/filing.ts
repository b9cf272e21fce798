import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { Case } from '#policy/pack/case.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { NewFile } from '../state/file-records.ts';
import type { ServerIds } from '../state/server-ids.ts';
import type { Day } from './days.ts';
import { AT_HOME, CLUTTER, folderTemplate } from './folder-names.ts';
import { weighted, type Random } from './random.ts';
import type { Shelf } from './shelves.ts';
import { compileTemplate, type CompiledTemplate } from './titles/template.ts';

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
  id: string;
  documents: number;
  part: number;
}

/** Filing for one shelf. Cases of the pack that live here are not filed into: they are folders with ids of their own. */
export function filingFor(shelf: Shelf, ids: ServerIds): Filing {
  const folders = new Map<string, Folder>();
  let fresh: NewFile[] = [];
  const owner = shelf.drive === undefined ? { owner: shelf.owner ?? '' } : { drive: shelf.drive };
  const open = (name: string, at: number, parent: string | undefined): string => {
    const id = ids.file();
    fresh.push({
      ...owner,
      id,
      name,
      mimeType: FOLDER_TYPE,
      createdTime: at,
      ...(parent === undefined ? {} : { parent }),
    });
    return id;
  };
  const folder = (key: string, name: string, at: number, parent?: string): Folder => {
    const known = folders.get(key) ?? { id: '', documents: 0, part: 0 };
    if (known.id === '' || known.documents >= FULL) {
      known.part += 1;
      known.documents = 0;
      known.id = open(known.part === 1 ? name : `${name} part ${known.part}`, at, parent);
      folders.set(key, known);
    }
    return known;
  };
  const yearly = shelf.documents / shelf.classes.length > WORTH_YEARS;
  const subjects = new Map(shelf.classes.map((item) => [item, subjectFolder(item, yearly)]));
  const clutter = (shelf.drive === undefined ? AT_HOME : CLUTTER).map((name) =>
    compileTemplate('text', name),
  );
  const drawDrawer = weighted<'top' | 'subject' | 'clutter'>(shelf.drive === undefined ? [['top', 45], ['subject', 25], ['clutter', 30]] : [['top', 3], ['subject', 89], ['clutter', 8]]); // prettier-ignore
  const subject = (recordClass: RecordClass, day: Day, dice: Random): Folder => {
    const { template, hasYear } = subjects.get(recordClass) ?? GENERAL;
    const name = template.fill(dice, day, true);
    if (hasYear || !yearly) return folder(name, name, Date.UTC(hasYear ? day.year : 2016, 3, 1));
    const top = folder(name, name, Date.UTC(2016, 3, 1)).id;
    return folder(`${name}/${day.year}`, String(day.year), Date.UTC(day.year, 0, 4), top);
  };
  return {
    place(recordClass, day, dice) {
      const drawer = drawDrawer(dice);
      if (drawer === 'top') return undefined;
      let chosen: Folder;
      if (drawer === 'subject') chosen = subject(recordClass, day, dice);
      else {
        const name = dice.pick(clutter).fill(dice, day, false);
        chosen = folder(name, name, day.at);
      }
      chosen.documents += 1;
      return chosen.id;
    },
    opened() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

interface Subject {
  readonly template: CompiledTemplate;
  /** The name itself says the year: a folder a year without one above. */
  readonly hasYear: boolean;
}

const GENERAL: Subject = { template: compileTemplate('text', 'General'), hasYear: false };

/** The folder of a class; where years are not worth having, its name without the year. */
function subjectFolder(recordClass: RecordClass, yearly: boolean): Subject {
  const name = folderTemplate(recordClass);
  const template = compileTemplate('text', yearly ? name : name.replaceAll(/ *\{\w+\}/g, ''));
  return { template, hasYear: yearly && name.includes('{') };
}

/** The folder of a case, by the pack's own id. */
export const caseFolder = (matter: Case, drive: string, at: number): NewFile => ({
  id: matter.id,
  drive,
  name: matter.title,
  mimeType: FOLDER_TYPE,
  createdTime: at,
});
