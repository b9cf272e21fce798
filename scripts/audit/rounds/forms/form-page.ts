import { inWords } from '#policy/calendar/plain-date.ts';
import type { PackSettings } from '#policy/pack/pack-settings.ts';
import { dayInWords } from '../../reports/words/day-in-words.ts';
import { capitalised, percent } from '../../reports/words/in-words.ts';
import type { Assessment, TeamResult } from '../../result/audit-result.ts';
import type { Round } from '../round.ts';
import { figureInWords } from '../../reports/words/figure-in-words.ts';

/**
 * The page that goes with a team's form, in Markdown, which Google Docs opens: what we found, what we ask, how to answer
 * and how to say that a figure is wrong. It names no document and no person of the team.
 */
export function formPage(
  round: Round,
  team: TeamResult,
  { recordsOfficer, notice }: Pick<PackSettings, 'recordsOfficer' | 'notice'>,
): string {
  const until = inWords(round.checkUntil);
  const lines = [
    `# ${plain(team.title)}: records check, ${plain(round.title)}`,
    ...(notice === undefined ? [] : ['', `*${plain(notice)}*`]),
    '',
    `These are your figures as of ${dayInWords(round.result.asOf)}. Only you and the team that keeps them see them yet, and no team is ranked. **You have until ${until}** to do two things, which take most teams less than half an hour:`,
    '',
    '1. **Check the figures.** Where one is wrong, say so.',
    '2. **Tell us what Drive cannot show.** What is marked ‘we need this’ counts as not met if we have nothing by that day.',
    '',
    `Fill in the spreadsheet \`${formName(round, 'csv')}\` that came with this page, or the same boxes here, and send it to ${plain(recordsOfficer.title)} (${plain(recordsOfficer.address)}). You may leave empty what you have nothing to say about.`,
    ...(team.unread === undefined
      ? []
      : [
          '',
          team.unread === 'all'
            ? '**We could read none of your documents.** That is ours to mend, and it does not count against you.'
            : '**We could not read all of your documents.** What we could not read is left out, and does not count against you.',
        ]),
    ...round.result.criteria.flatMap((criterion) => {
      const assessment = team.criteria.find(({ id }) => id === criterion.id);
      return assessment === undefined ? [] : section(criterion, assessment);
    }),
    '',
    '## If a figure is wrong',
    '',
    'Write in the box ‘challenge’ which documents or drives you mean and what is right. We look at each one, tell you what we did, and publish nothing while one is open.',
    '',
  ];
  return lines.join('\n');
}

/** The name of a team's form: `evidence-2026-11.csv`. */
export const formName = ({ id }: Pick<Round, 'id'>, ending: 'csv' | 'md'): string =>
  `evidence-${id}.${ending}`;

function section(criterion: Round['result']['criteria'][number], assessment: Assessment): string[] {
  const { green } = criterion.thresholds;
  const lit =
    assessment.score === null || assessment.light === 'could not be measured'
      ? ''
      : ` Green begins at ${percent(green)}.`;
  return [
    '',
    `## ${plain(criterion.title)}`,
    '',
    `**${capitalised(assessment.light)}**: ${figureInWords(assessment)}.${lit}`,
    ...reasons(assessment),
    ...(assessment.exemption === undefined
      ? []
      : [
          '',
          `You are exempt until ${dayInWords(assessment.exemption.until)}: ${plain(assessment.exemption.rationale)}`,
        ]),
    '',
    `*What we looked at:* ${plain(criterion.driveShows ?? criterion.asks)}`,
    '',
    `*${isNeeded(assessment) ? 'We need this from you' : 'You may tell us'}:* ${plain(criterion.teamSupplies ?? 'nothing')}`,
    '',
    '| | your answer |',
    '|---|---|',
    '| statement, in a sentence | |',
    '| link to where it can be seen | |',
    '| who says so | |',
    '| on which day | |',
    '| challenge: this figure is wrong because | |',
  ];
}

/** What makes up the figure. What is still to be supplied stands below, where it is asked for. */
function reasons({ measured, expiredExemption }: Assessment): string[] {
  const sentences = [
    ...(measured?.confirmation === undefined ? [] : [measured.confirmation.sentence]),
    ...(measured?.because ?? []),
    ...(measured?.untilSampled ?? []),
    ...(expiredExemption === undefined
      ? []
      : [`Your exemption ran out on ${dayInWords(expiredExemption.until)} and no longer counts.`]),
  ];
  return sentences.length === 0 ? [] : ['', plain(sentences.join(' '))];
}

const isNeeded = ({ evidence, exemption, light }: Assessment): boolean =>
  exemption === undefined && (evidence?.demanded === true || light === 'evidence not supplied');

/** Text from outside as plain words: Markdown and HTML in it mean nothing. */
const plain = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
