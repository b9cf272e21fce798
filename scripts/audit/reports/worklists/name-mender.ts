import { checkName } from '#policy/naming/check-name.ts';
import { conventionOf, indexPolicy } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { DocumentRow } from '../document-row.ts';

/** What is wrong with a document's name, in sentences, and a name that passes where one can be known. */
export interface Mending {
  readonly problems: string;
  /** `undefined` where a part cannot be known, or where the document is held and its name must stay. */
  readonly proposed: string | undefined;
}
export type NameMender = (row: DocumentRow) => Mending;

/** Checks names by the convention of each document's team. The same check as the panel's, so that both propose the same. */
export function nameMender(policy: Policy): NameMender {
  const index = indexPolicy(policy);
  return ({ name, team, classCode, status }) => {
    const personalData = classCode !== null && index.classes.get(classCode)?.personalData === true;
    const check = checkName(
      conventionOf(index.teams.get(team), index),
      name,
      personalData ? { personalData } : {},
    );
    return {
      problems: [...new Set(check.problems.map(({ message }) => message))].join('; '),
      proposed: status === 'on-hold' ? undefined : check.proposed,
    };
  };
}
