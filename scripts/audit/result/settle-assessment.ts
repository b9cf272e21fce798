import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { TeamEvidence } from '../evidence/team-evidence.ts';
import type { SampleReading } from '../sample/sample-reading.ts';
import { dayInWords } from '../reports/words/day-in-words.ts';
import { accuracyInWords } from './accuracy-in-words.ts';
import { accuracyOf } from './accuracy-of.ts';
import type { Measured } from './assess.ts';
import type { Assessment, AuditResult, Light } from './audit-result.ts';
import { evidenceOf } from './evidence-of.ts';
import { lightFor } from './light.ts';
import type { Supplied } from './supplied.ts';

/** What was supplied for one criterion of one team. */
export interface SuppliedForOne {
  readonly evidence: readonly TeamEvidence[];
  /** The team's last sample. */
  readonly sample: SampleReading | undefined;
  readonly round: Supplied['round'];
  /** Evidence said on this day or later confirms a list for the year. */
  readonly yearFrom: PlainDate;
  /** Nobody is there to ask: documents that no team claims. */
  readonly nobodyToAsk: boolean;
}

/**
 * Settles one light from what was measured and what the team supplied, and says why it is not simply what the figures
 * say. It begins from `measured` each time, so it may be settled again when more has been supplied.
 */
export function settleAssessment(
  { measured, ...about }: Measured,
  criterion: AuditResult['criteria'][number],
  supplied: SuppliedForOne,
): Assessment {
  const { id, denominator, exemption, expiredExemption } = about;
  const sample = id === 'unsaved-information' ? supplied.sample : undefined;
  const accuracy = sample === undefined ? undefined : accuracyOf(sample, criterion.samplePassesAt);
  const confirmed = measured.confirmation === undefined ? undefined : confirmedOn(supplied);
  const unconfirmed = confirmed === undefined ? measured.confirmation : undefined;
  const evidence = evidenceOf(criterion, supplied.evidence, {
    alsoSupplied: accuracy !== undefined,
    nobodyToAsk: supplied.nobodyToAsk,
  });
  const numerator = measured.numerator + (confirmed === undefined ? 0 : 1);
  const held = accuracy?.passes === true ? [] : measured.untilSampled;
  const lacking =
    evidence?.demanded === true && (evidence.standing === 'not supplied' || evidence.standing === 'refused');
  const light = ((): Light => {
    if (unconfirmed?.stands === 'never') return 'evidence not supplied';
    if (measured.light === 'could not be measured') return measured.light;
    if (lacking && supplied.round === 'over' && exemption === undefined) return 'evidence not supplied';
    const byFigures = lightFor(numerator / denominator, criterion.thresholds);
    return byFigures === 'green' && (held.length > 0 || unconfirmed !== undefined) ? 'amber' : byFigures;
  })();
  const why = [
    ...(unconfirmed === undefined ? [] : [unconfirmed.sentence]),
    ...(confirmed === undefined ? [] : [`The team confirmed its list of classes on ${inWords(confirmed)}.`]),
    ...measured.because,
    ...held,
    ...(accuracy === undefined ? [] : [accuracyInWords(accuracy)]),
    ...(lacking && measured.light !== 'could not be measured'
      ? lackInWords(supplied, criterion, evidence.standing)
      : []),
    ...(expiredExemption === undefined
      ? []
      : [`An exemption ran out on ${dayInWords(expiredExemption.until)} and no longer counts.`]),
  ];
  return {
    id,
    light,
    score: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    ...(why.length > 0 ? { why: why.join(' ') } : {}),
    ...(exemption === undefined ? {} : { exemption }),
    ...(expiredExemption === undefined ? {} : { expiredExemption }),
    measured,
    ...(evidence === undefined ? {} : { evidence }),
    ...(accuracy === undefined ? {} : { accuracy }),
  };
}

/** The day of the last accepted statement of the year, which confirms a list. */
function confirmedOn({ evidence, yearFrom }: SuppliedForOne): PlainDate | undefined {
  return evidence
    .filter(({ accepted, on }) => accepted === 'yes' && on >= yearFrom)
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

function lackInWords(
  { round }: SuppliedForOne,
  { teamSupplies }: AuditResult['criteria'][number],
  standing: 'not supplied' | 'refused' | 'accepted' | 'pending',
): string[] {
  if (standing === 'refused') return ['What the team supplied was not accepted.'];
  if (round === 'none') return [];
  const what = teamSupplies === undefined ? 'its evidence.' : lowered(teamSupplies);
  return [round === 'asked' ? `Still to be supplied: ${what}` : `Not supplied: ${what}`];
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
