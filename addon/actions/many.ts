import { parsePlainDate } from '#policy/calendar/plain-date.ts';
import { manyCard } from '../cards/many/many-card.ts';
import { manyConsequenceCard } from '../cards/many/many-consequence-card.ts';
import { manyDoneCard } from '../cards/many/many-done-card.ts';
import { TROUBLE_WORDS } from '../view/trouble-words.ts';
import { troubleOf, type DriveTrouble } from '../drive-trouble.ts';
import { INPUT } from '../input-names.ts';
import type { Panel } from '../panel.ts';
import { readMany, surroundings } from '../reading/read-many.ts';
import { decidedClass } from '../view/decided-class.ts';
import { viewDocument, type DocumentView } from '../view/document-view.ts';
import { unpackIds } from '../view/ids.ts';
import { certainName, viewMany } from '../view/many-view.ts';
import { unpackUndos, type ManyWork } from '../view/many-work.ts';
import { planSave } from '../view/plan-save.ts';
import { planRename } from '../view/rename-plan.ts';
import type { UndoRecord } from '../view/undo-record.ts';
import { needed, needsLists, type Action } from './action.ts';
import { chosenClass } from './chosen-class.ts';
import { isAs, isOurs, putBack } from './undo.ts';
import { undoOf } from './undo-of.ts';
import { writeDocument, type Writing } from './write-document.ts';

/** The card of several documents. @throws DriveTrouble */
export const showMany = (ids: readonly string[]): Action =>
  needsLists((panel) => ({ kind: 'push', card: manyCard(viewMany(readMany(ids, panel), panel), ids) }));

export const chooseMany: Action = (panel) => showMany(unpackIds(needed(panel, 'many')))(panel);

export const manyConsequence: Action = needsLists((panel) => {
  const ids = unpackIds(needed(panel, 'many'));
  const { recordClass } = chosenClass(panel);
  const many = viewMany(readMany(ids, panel), panel);
  const eventDate = panel.event.picked(INPUT.eventDate);
  return {
    kind: panel.event.parameters.again === 'yes' ? 'update' : 'push',
    card: manyConsequenceCard(many, ids, recordClass, eventDate, panel),
  };
});

/** Tags those that are still undecided when their turn comes, until the time is up. */
export const tagMany: Action = needsLists((panel) => {
  const chosen = chosenClass(panel);
  const eventDate =
    panel.event.picked(INPUT.eventDate) ?? parsePlainDate(panel.event.parameters.eventDate ?? '');
  const work = eachOf(panel, (view) =>
    decidedClass(view.evaluation) === undefined && view.tag.ok
      ? { tag: planSave(view, chosen, eventDate, undefined, panel).tag, name: undefined }
      : undefined,
  );
  const parameters = {
    code: chosen.recordClass.code,
    ...(eventDate === undefined ? {} : { eventDate }),
  };
  return { kind: 'replace-all', card: manyDoneCard(work, { did: 'Tagged', action: 'tag-many' }, parameters) };
});

/** Gives each the name that needs no word from a person. */
export const renameMany: Action = needsLists((panel) => {
  const work = eachOf(panel, (view) => {
    const name = certainName(view);
    return name === undefined ? undefined : { tag: planRename(view, name, panel)?.tag, name };
  });
  return { kind: 'replace-all', card: manyDoneCard(work, { did: 'Renamed', action: 'rename-many' }, {}) };
});

const CHANGED = 'Somebody has changed it since, so it was left as it is.';

/** Takes back what was done to many, each only where nobody has changed it since. What Google was too busy for is left. */
export const undoMany: Action = (panel) => {
  const undo = unpackUndos(panel.event.parameters.undo);
  let count = Number(panel.event.parameters.count ?? 0);
  const failed: ManyWork['failed'][number][] = [];
  const left: UndoRecord[] = [];
  for (const record of undo) {
    if (!panel.hasTime()) {
      left.push(record);
      continue;
    }
    try {
      const file = panel.drive.file(record.id);
      if (!isOurs(record, file, panel)) failed.push({ title: record.after.name, why: CHANGED });
      else {
        if (!isAs(record.before, file, panel)) putBack(record, file, panel);
        count += 1;
      }
    } catch (thrown) {
      const trouble = troubleOf(thrown);
      failed.push({ title: record.after.name, why: whyOf(trouble) });
      if (trouble.kind === 'busy') left.push(record);
    }
  }
  const work: ManyWork = { count, left: left.map(({ id }) => id), failed, undo: left };
  return { kind: 'replace-all', card: manyDoneCard(work, { did: 'Undone', action: 'undo-many' }, {}) };
};

/** Works through the documents of a click until the time is up. What needs nothing is passed over, what Google was too busy
 * for is left. */
function eachOf(panel: Panel, meant: (view: DocumentView) => Writing | undefined): ManyWork {
  const ids = unpackIds(needed(panel, 'many'));
  const around = surroundings(panel);
  const undo: UndoRecord[] = [...unpackUndos(panel.event.parameters.undo)];
  const failed: ManyWork['failed'][number][] = [];
  const left: string[] = [];
  let count = Number(panel.event.parameters.count ?? 0);
  for (const [at, id] of ids.entries()) {
    if (!panel.hasTime()) return { count, left: [...left, ...ids.slice(at)], failed, undo };
    let title = id;
    try {
      const reading = around(panel.drive.file(id));
      title = reading.file.name ?? id;
      const view = viewDocument(reading, panel);
      const writing = meant(view);
      if (writing === undefined) continue;
      const { file, notRenamed } = writeDocument(reading.file, writing, panel.labelMap, panel.drive);
      undo.push(undoOf(reading.file, file, panel.labelMap));
      if (notRenamed === undefined) count += 1;
      else failed.push({ title, why: `The class was saved, the name is as it was. ${whyOf(notRenamed)}` });
    } catch (thrown) {
      const trouble = troubleOf(thrown);
      failed.push({ title, why: whyOf(trouble) });
      if (trouble.kind === 'busy') left.push(id);
    }
  }
  return { count, left, failed, undo };
}

const whyOf = ({ kind, done }: DriveTrouble): string =>
  `${done === undefined ? '' : `${done}. The rest was not. `}${TROUBLE_WORDS[kind].why}`;
