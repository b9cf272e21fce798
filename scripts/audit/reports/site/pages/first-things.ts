import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import { chooseAsks } from '../../../papers/letters/choose-asks.ts';
import { minutesInWords } from '../../../papers/letters/minutes.ts';
import type { AuditResult, TeamResult } from '../../../result/audit-result.ts';
import { lightView } from '../../lights/light-view.ts';
import { counted } from '../../words/in-words.ts';
import type { FolderFigures } from '../../worklists/read-worklists.ts';
import { worklist, type WorklistId } from '../../worklists/worklists.ts';
import type { FirstThing } from '../page.ts';

const ITEMS: Readonly<Record<CriterionId, (items: number) => string>> = {
  'nonstandard-names': (items) => `Rename ${counted(items, 'document')} by the convention`,
  'unsaved-information': (items) => `Decide ${counted(items, 'document')}`,
  'lapsed-schedules': (items) =>
    `Have ${counted(items, 'line')} of the team's list of classes approved and in date`,
  'stray-storage': (items) => `Move ${counted(items, 'record')} from My Drive to the team's shared drive`,
  'unowned-information': (items) =>
    `Name the asset owner, information manager and deputy of ${counted(items, 'shared drive')}, and enter it in the asset register`,
  'exposed-information': (items) =>
    `Close ${counted(items, 'file')} to people who should not see ${items === 1 ? 'it' : 'them'}`,
  'overdue-disposals': (items) => `Decide what becomes of ${counted(items, 'record')} fallen due`,
};

const OTHERS = {
  confirm: () => "Confirm the team's list of classes for the year",
  evidence: (title: string) => `Send what only the team can show for '${title}'`,
  sample: () => 'Have a sample of decisions checked with the KIM team',
} as const;

/** The list that an ask is worked off from. */
const LISTS: Readonly<Partial<Record<CriterionId, WorklistId>>> = {
  'nonstandard-names': 'names-to-mend',
  'unsaved-information': 'undecided-documents',
  'exposed-information': 'exposed-files',
  'overdue-disposals': 'overdue-disposals',
};

export interface FirstThingsFrom {
  readonly team: TeamResult;
  readonly criteria: AuditResult['criteria'];
  /** Its largest undecided folders. */
  readonly folders: readonly FolderFigures[];
  readonly link: (list: WorklistId) => string | undefined;
}

/** At most three things for a team to do first, each with what it gains: the same that a letter to its director asks. */
export function firstThings({ team, criteria, folders, link }: FirstThingsFrom): FirstThing[] {
  return chooseAsks([team], criteria).asks.map(({ criterion, kind, items, minutes, teams: [ask] }) => {
    const definition = criteria.find(({ id }) => id === criterion);
    const now = team.criteria.find(({ id }) => id === criterion);
    const what = kind === 'items' ? ITEMS[criterion](items) : OTHERS[kind](definition?.title ?? criterion);
    const [largest] = criterion === 'unsaved-information' && kind === 'items' ? folders : [];
    const from = now === undefined ? '' : lightView(now).word.toLowerCase();
    const on = definition?.heading ?? criterion;
    const id = LISTS[criterion];
    const href = id === undefined || kind !== 'items' ? undefined : link(id);
    return {
      what: `${what}.${largest === undefined ? '' : ` ${startWith(largest)}`}`,
      gain:
        ask?.meets === true
          ? `Takes the team from ${from} to green on ${on}.`
          : `Brings the figure for ${on} to green; it needs more besides.`,
      time: minutesInWords(minutes),
      ...(id === undefined || href === undefined ? {} : { list: { text: worklist(id).title, href } }),
    };
  });
}

const startWith = ({ name, where, undecided }: FolderFigures): string =>
  `Start with ${name === '' ? `the top of ${where}` : `the folder '${name}' in ${where}`}: ${undecided} there.`;
