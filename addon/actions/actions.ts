import type { ActionName } from '../action-names.ts';
import { needsLists, type Action } from './action.ts';
import { closeCase, showCase } from './case.ts';
import { consequence, functionClasses, functions, search, teamList } from './choose.ts';
import { chooseMany, manyConsequence, renameMany, tagMany, undoMany } from './many.ts';
import { guidance, home, myDocuments, myTeams, queue, setTeam } from './mine.ts';
import { grant, open } from './open.ts';
import { redraw } from './redraw.ts';
import { editName, redrawName, rename } from './rename.ts';
import { save } from './save.ts';
import { undo } from './undo.ts';

/** Every action by the name that a card's click carries. */
export const ACTIONS: Readonly<Record<ActionName, Action>> = {
  home: needsLists(home),
  open,
  redraw,
  consequence,
  'team-list': teamList,
  functions,
  'function-classes': functionClasses,
  search,
  save,
  undo,
  name: editName,
  'redraw-name': redrawName,
  rename,
  case: showCase,
  'close-case': closeCase,
  'many-choose': needsLists(chooseMany),
  'many-consequence': needsLists(manyConsequence),
  'tag-many': needsLists(tagMany),
  'rename-many': needsLists(renameMany),
  'undo-many': undoMany,
  'my-documents': needsLists(myDocuments),
  'my-teams': needsLists(myTeams),
  'set-team': needsLists(setTeam),
  queue: needsLists(queue),
  guidance,
  grant,
};
