import type { RecordClass } from '#policy/pack/record-class.ts';
import type { Team } from '#policy/pack/team.ts';
import { TROUBLE_WORDS } from './trouble-words.ts';
import { decidedClass } from './decided-class.ts';
import type { Setting } from '../panel.ts';
import type { ManyRead } from '../reading/read-many.ts';
import { viewDocument, type DocumentView } from './document-view.ts';
import { nameView } from './name-view.ts';
import { suggestionsFor } from './suggestions-for.ts';

/** Several documents at once: what they share and what can be done with each. */
export interface ManyView {
  readonly undecided: readonly DocumentView[];
  readonly decided: readonly DocumentView[];
  /** Each with why it cannot be tagged. */
  readonly barred: readonly { readonly title: string; readonly why: string }[];
  readonly unread: number;
  /** The team to which all of them belong; `undefined` where it is not one, or not known. */
  readonly team: Team | undefined;
  /** The class that more than half of the undecided look like, and how many of them do. */
  readonly best: { readonly recordClass: RecordClass; readonly count: number } | undefined;
  /** Names that can be mended without asking anything. */
  readonly renames: readonly { readonly view: DocumentView; readonly name: string }[];
}

export function viewMany({ readings, failed, unread }: ManyRead, setting: Setting): ManyView {
  const views = readings.map((reading) => viewDocument(reading, setting));
  const open = views.filter(({ tag }) => tag.ok);
  const undecided = open.filter(({ evaluation }) => decidedClass(evaluation) === undefined);
  return {
    undecided,
    decided: open.filter(({ evaluation }) => decidedClass(evaluation) !== undefined),
    barred: [
      ...views.flatMap(({ facts, tag }) => (tag.ok ? [] : [{ title: facts.name, why: tag.why }])),
      ...failed.map(({ id, trouble }) => ({ title: id, why: TROUBLE_WORDS[trouble.kind].why })),
    ],
    unread: unread.length,
    team: views.every(({ team }) => team === views[0]?.team) ? views[0]?.team : undefined,
    best: commonSuggestion(undecided, setting),
    renames: views.flatMap((view) => {
      const name = certainName(view);
      return name === undefined ? [] : [{ view, name }];
    }),
  };
}

function commonSuggestion(views: readonly DocumentView[], setting: Setting): ManyView['best'] {
  const counts = new Map<RecordClass, number>();
  for (const view of views) {
    const first = suggestionsFor(view, setting)[0]?.recordClass;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined || best[1] * 2 <= views.length
    ? undefined
    : { recordClass: best[0], count: best[1] };
}

/** A proposed name that needs no word from a person: its date, if it has one, stands in the name already. */
export function certainName(view: DocumentView): string | undefined {
  if (!view.rename.ok || view.evaluation.nameStanding !== 'fails') return undefined;
  const naming = nameView(view, undefined, decidedClass(view.evaluation)?.personalData === true);
  return naming.asksForDate ? undefined : naming.check.proposed;
}
