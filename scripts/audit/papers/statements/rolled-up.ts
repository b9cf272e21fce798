import { plainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { dayInWords } from '../../reports/words/day-in-words.ts';
import { counted, grouped, percent } from '../../reports/words/in-words.ts';
import { assessRisks } from '../risks/assess-risk.ts';
import { directoratesOf } from '../standing/directorates.ts';
import { lineBrokenIn, type RoundWithBefore } from '../standing/round-before.ts';
import type { Standing } from '../standing/standing-of.ts';
import { fewOr } from '../words/few.ts';
import { oneLine } from '../words/one-line.ts';
import { standardRows } from './standard-rows.ts';
import { statementHead, type StatementHead } from './statement-view.ts';

/** A numbered part of the statement: what the figures say, and what a person has still to write. */
export interface StatementPart {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly toComplete: readonly string[];
}

/** The statement for the accounting officer: every directorate's together. A draft. */
export interface RolledUpStatement extends StatementHead {
  readonly standards: readonly { readonly heading: string; readonly title: string }[];
  readonly directorates: readonly {
    readonly title: string;
    readonly met: number;
    readonly measurable: number;
    readonly standings: readonly Standing[];
  }[];
  readonly met: number;
  readonly measurable: number;
  readonly leftOut: readonly string[];
  readonly parts: readonly StatementPart[];
}

/** The parts follow what a statement on records can say from facts; no standard for one was found to be published. */
export function rolledUpStatement(
  rounds: RoundWithBefore,
  policy: Policy,
  yearEnd: PlainDate,
): RolledUpStatement {
  const { result } = rounds.round;
  const directorates = directoratesOf(result, policy);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    ...statementHead(rounds.round, yearEnd),
    standards: result.criteria.map(({ heading, title }) => ({ heading: oneLine(heading), title: oneLine(title) })),
    directorates: directorates.map(({ title, counted: teams, met, measurable }) => ({
      title: oneLine(title),
      met,
      measurable,
      standings: standardRows(result, teams).map(({ standing }) => standing),
    })),
    met: sum(directorates.map(({ met }) => met)),
    measurable: sum(directorates.map(({ measurable }) => measurable)),
    leftOut: directorates.flatMap(({ leftOut }) =>
      leftOut.map(({ team, why }) => `${oneLine(team.title)} is not counted: ${oneLine(why)}.`),
    ),
    parts: [
      schedules(rounds, policy),
      direction(rounds, sum(directorates.map(({ met }) => met)), sum(directorates.map(({ measurable }) => measurable))),
      disposals(rounds, policy),
      part('Transfers to The National Archives', [], ['transfers due in the year and transfers made']),
      risks(rounds, policy),
      part('Training and guidance', [], ['training given in the year, and who has not had it']),
      incidents(rounds),
      notMeasured(policy),
    ],
  };
} // prettier-ignore

const part = (
  title: string,
  sentences: readonly string[],
  toComplete: readonly string[] = [],
): StatementPart => ({ title, sentences, toComplete });

function schedules({ round: { result } }: RoundWithBefore, { classes }: Policy): StatementPart {
  const current = classes.filter(({ withdrawn }) => withdrawn === undefined || withdrawn.on > result.asOf);
  const approved = current.filter(({ approval }) => approval !== undefined).length;
  const undecided = result.statuses.undecided ?? 0;
  return part('Schedules', [
    `${grouped(approved)} of ${counted(current.length, 'record class', 'record classes')} of the schedules are approved${approved < current.length ? '; nothing in the others may be disposed of' : ''}.`,
    result.documents === 0
      ? 'No document was counted.'
      : `Nobody has decided yet about ${fewOr(undecided, 'document')} that no hold keeps: ${percent(undecided / result.documents)} of all.`,
  ]);
}

function direction(rounds: RoundWithBefore, met: number, measurable: number): StatementPart {
  const { before, round } = rounds;
  const broken = lineBrokenIn(round);
  const now = `Teams met ${met} of the ${measurable} standards that could be measured.`;
  if (before === undefined)
    return part('Standards', [
      now,
      broken === undefined ? 'This is the first round.' : `This cannot be compared with the round before: ${oneLine(broken)}`,
    ]);
  const then = before.result.teams.filter(({ rank }) => rank !== null);
  const sum = (of: 'met' | 'measurable'): number => then.reduce((total, team) => total + team[of], 0);
  return part('Standards', [
    `${now} In ${oneLine(before.title)} it was ${sum('met')} of ${sum('measurable')}${before.restated ? ', judged by today’s thresholds' : ''}.`,
  ]);
} // prettier-ignore

function disposals({ round: { result } }: RoundWithBefore, { holds }: Policy): StatementPart {
  const inForce = holdsInForce(holds, plainDate(result.asOf));
  const isAnswered = inForce.every(({ notices }) =>
    notices.every(({ acknowledgedOn }) => acknowledgedOn !== undefined),
  );
  return part(
    'Disposal and holds',
    [
      `${capital(fewOr(result.statuses.due ?? 0, 'record'))} had fallen due and ${fewOr(result.statuses['on-hold'] ?? 0, 'document')} were on hold.`,
      ...inForce.map(
        ({ title, authority, placedOn }) =>
          `Hold in force: ${oneLine(title)}, since ${dayInWords(placedOn)} (${oneLine(authority)}).`,
      ),
      ...(inForce.length === 0
        ? ['No hold was in force.']
        : [isAnswered ? 'Every notice of a hold was acknowledged.' : 'Not every notice of a hold was acknowledged.']),
    ],
    ['disposals approved and carried out in the year, with their authority, from the disposal log'],
  );
} // prettier-ignore

function risks({ round, before }: RoundWithBefore, { risk }: Policy): StatementPart {
  const toComplete = ['the view of the Senior Information Risk Owner (SIRO)'];
  if (risk === undefined)
    return part('Information risks', [], ['the main risks: the pack has no risk.yaml', ...toComplete]);
  return part(
    'Information risks',
    assessRisks(risk, round.result, before).map(
      ({ risk: { title }, band, aboveAppetite, trend }) =>
        `${oneLine(title)}: ${band?.toLowerCase() ?? 'not assessed'}, ${aboveAppetite === undefined ? 'appetite not known' : aboveAppetite ? 'above appetite' : 'within appetite'}, trend ${trend}.`,
    ),
    toComplete,
  );
}

const incidents = ({ round: { result } }: RoundWithBefore): StatementPart =>
  part(
    'Incidents',
    [
      result.mode === 'inventory'
        ? 'A listing does not tell what was binned or deleted.'
        : `${capital(fewOr(result.lost.length, 'record'))} were found binned or deleted before falling due.`,
    ],
    ['what was done about them, and other incidents of the year'],
  );

const notMeasured = ({ coverage }: Policy): StatementPart =>
  part(
    'What was not measured',
    coverage
      .filter(({ measured }) => !measured)
      .map(({ title, owner }) => `${oneLine(title)} (${oneLine(owner)}).`),
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
