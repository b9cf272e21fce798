import type { Assessment, AuditResult, Light, TeamResult } from '../../result/audit-result.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { grouped, percent } from '../words/in-words.ts';
import type { WorklistCount } from '../worklists/write-worklists.ts';
import { WORKLISTS } from '../worklists/worklists.ts';

export interface LightView {
  /** The light as a word, sentence case: read by itself, without its colour. */
  readonly word: string;
  /** Style of the tag. */
  readonly tag: 'green' | 'amber' | 'red' | 'grey' | 'owed';
  readonly exempt: boolean;
}

export interface TableRow {
  readonly id: string;
  /** `1`, `=2` for a shared rank, or empty. */
  readonly rank: string;
  readonly title: string;
  readonly notRanked: string | undefined;
  readonly lights: readonly LightView[];
  readonly met: string;
  readonly documents: string;
}

export interface TeamView {
  readonly id: string;
  readonly title: string;
  readonly standing: string;
  readonly assessments: readonly AssessmentView[];
  readonly lists: readonly ListView[];
}

interface AssessmentView {
  readonly title: string;
  readonly light: LightView;
  /** `91% (320 of 351)`, or empty where nothing was counted. */
  readonly figures: string;
  readonly why: string | undefined;
  readonly exemption: string | undefined;
}

interface ListView {
  readonly title: string;
  readonly shared: string;
  readonly inMyDrive: string;
  readonly href: string | undefined;
}

const TAG = {
  green: 'green',
  amber: 'amber',
  red: 'red',
  'could not be measured': 'grey',
  'evidence not supplied': 'owed',
} as const;
const WORD: Readonly<Record<Light, string>> = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  'could not be measured': 'Not measured',
  'evidence not supplied': 'No evidence',
};

const lightView = ({ light, exemption }: Assessment): LightView => ({
  word: WORD[light],
  tag: TAG[light],
  exempt: exemption !== undefined,
});

/** One line of the league table. */
export function tableRow(team: TeamResult, all: readonly TeamResult[]): TableRow {
  const shares = team.rank !== null && all.filter(({ rank }) => rank === team.rank).length > 1;
  return {
    id: team.id,
    rank: team.rank === null ? '' : `${shares ? '=' : ''}${team.rank}`,
    title: team.title,
    notRanked: team.notRanked,
    lights: team.criteria.map(lightView),
    met: `${team.met} of ${team.measurable}`,
    documents: grouped(team.documents),
  };
}

/** A team's figures and lists. Reasons and lists are left out of what everybody may see: they name drives and link to files. */
export function teamView(
  team: TeamResult,
  criteria: AuditResult['criteria'],
  worklists: readonly WorklistCount[],
  forKim: boolean,
): TeamView {
  const titleOf = new Map(criteria.map(({ id, title }) => [id, title]));
  return {
    id: team.id,
    title: team.title,
    standing: `${grouped(team.documents)} documents. ${team.notRanked === undefined ? `Meets ${team.met} of ${team.measurable} criteria that could be measured.` : `Not ranked: ${team.notRanked}.`}`,
    assessments: team.criteria.map((it) => ({
      title: titleOf.get(it.id) ?? it.id,
      light: lightView(it),
      figures:
        it.score === null
          ? ''
          : `${percent(it.score)} (${grouped(it.numerator)} of ${grouped(it.denominator)})`,
      why: forKim ? it.why : undefined,
      exemption:
        it.exemption === undefined
          ? undefined
          : `Exempt until ${dayInWords(it.exemption.until)}${forKim ? `: ${it.exemption.rationale}` : ''}`,
    })),
    lists: forKim ? listsOf(team.id, worklists) : [],
  };
}

function listsOf(team: string, worklists: readonly WorklistCount[]): ListView[] {
  return WORKLISTS.flatMap(({ id, title }) => {
    const count = worklists.find((it) => it.team === team && it.list === id);
    if (count === undefined) return [];
    return [{ title, shared: grouped(count.shared), inMyDrive: grouped(count.inMyDrive), href: count.file }];
  });
}
