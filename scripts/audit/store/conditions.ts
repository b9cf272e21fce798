import { STATUSES, type Status } from '#policy/evaluation/evaluation.ts';
import { DOCUMENT_CRITERIA } from '../criteria/outcome.ts';
import { EXPOSURES, FLAG, NAME_STANDINGS, OUTCOMES, PLACE_KINDS } from './columns.ts';

/** SQL conditions on `documents` and `walking`, said once. */

/** Not in the bin. */
export const STANDING = `(flags & ${FLAG.trashed}) = 0`;
export const BINNED = `(flags & ${FLAG.trashed}) <> 0`;

export const inMyDrive = `place_kind = ${PLACE_KINDS.indexOf('my-drive')}`;
export const notInMyDrive = `place_kind <> ${PLACE_KINDS.indexOf('my-drive')}`;

export const statusIs = (...statuses: readonly Status[]): string =>
  `status IN (${statuses.map((status) => STATUSES.indexOf(status)).join(', ')})`;

export const nameStandingIs = (standing: (typeof NAME_STANDINGS)[number]): string =>
  `((flags >> ${FLAG.nameStanding}) & 3) = ${NAME_STANDINGS.indexOf(standing)}`;

/** Counted as failing the criterion, which an older name that was changed in the period can be. */
export const NAME_FAILED = `((outcomes >> ${2 * DOCUMENT_CRITERIA.indexOf('nonstandard-names')}) & 3) = ${OUTCOMES.indexOf('fail')}`;

export const exposureIs = (...exposures: readonly (typeof EXPOSURES)[number][]): string =>
  `(flags & 3) IN (${exposures.map((exposure) => EXPOSURES.indexOf(exposure)).join(', ')})`;

export const MARKED_ABOVE = `(flags & ${FLAG.markedAbove}) <> 0`;
export const MARKING_TO_CHECK = `(flags & ${FLAG.markedAbove | FLAG.markingToMend}) <> 0`;
