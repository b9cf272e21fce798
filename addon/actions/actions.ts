import type { ActionName } from '../action-names.ts';
import type { Action } from './action.ts';
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
  home,
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
  'many-choose': chooseMany,
  'many-consequence': manyConsequence,
  'tag-many': tagMany,
  'rename-many': renameMany,
  'undo-many': undoMany,
  'my-documents': myDocuments,
  'my-teams': myTeams,
  'set-team': setTeam,
  queue,
  guidance,
  grant,
};
