import { suggest } from '#policy/suggestion/suggest.ts';
import type { Suggestion } from '#policy/suggestion/suggestion.ts';
import type { Setting } from '../panel.ts';
import type { DocumentView } from './document-view.ts';

/** Classes that the document looks like, best first, from its name, folders, neighbours, case and team. */
export function suggestionsFor(
  { facts, case: inCase, reading, team }: DocumentView,
  setting: Setting,
): readonly Suggestion[] {
  return suggest(
    {
      title: facts.name,
      folderPath: reading.folderPath,
      kind: facts.kind,
      ...(reading.neighbours === undefined ? {} : { folderClasses: reading.neighbours }),
      ...(inCase === undefined ? {} : { caseClass: inCase.class }),
      ...(team === undefined ? {} : { teamClasses: team.classes }),
    },
    setting.suggestions(),
  );
}
