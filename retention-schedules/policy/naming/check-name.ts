import type { NamingConvention } from '../pack/naming-convention.ts';
import { dissectName } from './dissect-name.ts';
import { LONGEST_READ, muchTooLong, problemsOf } from './find-name-problems.ts';
import type { NameCheck, NameHints } from './name-check.ts';
import { passesAtAGlance } from './passes-at-a-glance.ts';
import { prepareConvention } from './prepare-convention.ts';
import { proposeFor } from './propose-name.ts';

/** Whether a name follows a convention: every problem in the order it stands, and a name that would pass, where one can be known. */
export function checkName(convention: NamingConvention, name: string, hints?: NameHints): NameCheck {
  const prepared = prepareConvention(convention);
  if (passesAtAGlance(prepared, name, hints)) return { name, ok: true, problems: [], proposed: undefined };
  if (name.length > LONGEST_READ)
    return { name, ok: false, problems: [muchTooLong(prepared, name)], proposed: undefined };
  const dissected = dissectName(prepared, name);
  const problems = problemsOf(prepared, dissected, hints);
  const proposed = problems.length === 0 ? undefined : proposeFor(prepared, dissected, hints);
  return { name, ok: problems.length === 0, problems, proposed };
}
