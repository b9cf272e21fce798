import type { Policy } from '#policy/pack/policy.ts';
import { suggest } from '#policy/suggestion/suggest.ts';
import { suggestionIndex } from '#policy/suggestion/suggestion-index.ts';
import type { ListedDocument } from './listed-document.ts';

/** Documents of a team that a class is suggested for, the first of its list. More would take longer than the audit. */
export const SUGGESTED_AT_MOST = 1_000;

/** `CON-04 Procurement decisions`, or empty where nothing speaks for any class. The same answer as the panel's for a name. */
export type ClassSuggester = (document: ListedDocument) => string;

export function classSuggester(policy: Policy): ClassSuggester {
  const index = suggestionIndex(policy);
  const classesOf = new Map(policy.teams.map(({ id, classes }) => [id, classes]));
  return ({ name, folder, team }) => {
    const [best] = suggest(
      {
        title: name,
        ...(folder === '' ? {} : { folderPath: [folder] }),
        teamClasses: classesOf.get(team) ?? [],
      },
      index,
    );
    return best === undefined ? '' : `${best.recordClass.code} ${best.recordClass.title}`;
  };
}
