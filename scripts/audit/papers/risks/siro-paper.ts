import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { RiskRegister } from '#policy/pack/risk.ts';
import { dayInWords } from '../../reports/words/day-in-words.ts';
import { capitalised, numberInWords, withStop } from '../../reports/words/in-words.ts';
import { lineBrokenIn, type RoundWithBefore } from '../standing/round-before.ts';
import { statementHead, type StatementHead } from '../statements/statement-view.ts';
import { oneLine } from '../words/one-line.ts';
import { assessRisks, type AssessedRisk, type Trend } from './assess-risk.ts';

export interface RiskLine {
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  /** `High (12): likely, major`. */
  readonly level: string;
  readonly appetite: string;
  readonly trend: string;
  readonly because: string;
  readonly owner: string;
  readonly response: string;
}

/** The paper for the Senior Information Risk Owner: one page. */
export interface SiroPaper extends StatementHead {
  readonly opening: string;
  readonly appetite: string;
  /** Risks in full: above the appetite, or not known. */
  readonly risks: readonly RiskLine[];
  /** The others, a line each. */
  readonly within: readonly {
    readonly title: string;
    readonly level: string;
    readonly trend: string;
    readonly owner: string;
  }[];
  readonly trendNote: string | undefined;
  readonly decisions: readonly string[];
}

/** A page holds no more in full; the rest of those above the appetite are in the lines below, and said to be. */
const IN_FULL = 4;

const TRENDS: Readonly<Record<Trend, string>> = {
  rising: 'Rising',
  falling: 'Falling',
  steady: 'Steady',
  'not known': 'Not known',
};

export function siroPaper(
  register: RiskRegister,
  { round, before }: RoundWithBefore,
  yearEnd: PlainDate,
): SiroPaper {
  const assessed = assessRisks(register, round.result, before);
  const pressing = assessed.filter(({ aboveAppetite }) => aboveAppetite !== false);
  const full = pressing.slice(0, IN_FULL);
  const { appetite } = register;
  const agreed =
    appetite.agreed === undefined
      ? 'Nobody has agreed this appetite yet.'
      : `Agreed by ${oneLine(appetite.agreed.by)} on ${dayInWords(appetite.agreed.on)}.`;
  return {
    ...statementHead(round, yearEnd),
    opening: openingOf(assessed, pressing.length),
    appetite: `Our appetite is ${oneLine(appetite.title).toLowerCase()}: ${oneLine(appetite.statement)} Scores up to ${appetite.tolerates} are tolerated. ${agreed}`,
    risks: full.map(riskLine),
    within: assessed
      .filter((it) => !full.includes(it))
      .map((it) => ({
        title: oneLine(it.risk.title),
        level: `${levelOf(it)}; ${appetiteOf(it)}`,
        trend: TRENDS[it.trend],
        owner: oneLine(it.risk.owner),
      })),
    trendNote: trendNote({ round, before }),
    decisions:
      pressing.length === 0
        ? ['Note that every risk stands within the appetite.']
        : full.map(({ risk }) => withStop(oneLine(risk.decision))),
  };
} // prettier-ignore

function openingOf(assessed: readonly AssessedRisk[], pressing: number): string {
  const unknown = assessed.filter(({ score }) => score === undefined).length;
  const above = pressing - unknown;
  const all = numberInWords(assessed.length);
  const which = above > 1 && above === assessed.length ? `All ${all}` : `${capitalised(numberInWords(above))} of ${all}`;
  const first = `${which} risks of not keeping the right records ${above === 1 ? 'stands' : 'stand'} above the appetite.`;
  return unknown === 0
    ? first
    : `${first} ${capitalised(numberInWords(unknown))} could not be assessed.`;
} // prettier-ignore

const riskLine = (it: AssessedRisk): RiskLine => ({
  title: oneLine(it.risk.title),
  cause: withStop(oneLine(it.risk.cause)),
  event: withStop(capitalised(oneLine(it.risk.event))),
  effect: withStop(capitalised(oneLine(it.risk.effect))),
  level: levelOf(it),
  appetite: capitalised(appetiteOf(it)),
  trend: TRENDS[it.trend],
  because: it.because,
  owner: oneLine(it.risk.owner),
  response: withStop(oneLine(it.risk.response)),
});

const levelOf = ({ score, band, likelihood, impact }: AssessedRisk): string =>
  score === undefined || likelihood === undefined
    ? `Not assessed (impact: ${impact.toLowerCase()})`
    : `${band ?? ''} (${score}): ${likelihood.toLowerCase()}, ${impact.toLowerCase()}`;

const appetiteOf = ({ aboveAppetite }: AssessedRisk): string =>
  aboveAppetite === undefined ? 'not known' : aboveAppetite ? 'above appetite' : 'within appetite';

function trendNote({ round, before }: RoundWithBefore): string | undefined {
  const broken = lineBrokenIn(round);
  if (broken !== undefined) return `Trends are not known: ${oneLine(broken)}`;
  if (before === undefined) return 'Trends are not known: this is the first round.';
  const judged = before.restated ? ', judged by today’s thresholds' : '';
  return `Trends are against ${oneLine(before.title)}${judged}. A risk that people judge has none.`;
}
