import { plainDate } from '#policy/calendar/plain-date.ts';
import { CRITERION_IDS } from '#policy/pack/criterion-ids.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { emptyTally } from '../../../scripts/audit/criteria/empty-tally.ts';
import {
  DOCUMENT_CRITERIA,
  type DocumentCriterion,
  type TeamTally,
} from '../../../scripts/audit/criteria/outcome.ts';
import type { ResultInput } from '../../../scripts/audit/result/assemble-result.ts';
import { aPolicy } from '../../support/a-pack.ts';
import { APPROVED } from '../an-evaluation.ts';

const HEADINGS = ['Named', 'Saved', 'Sched', 'Place', 'Owned', 'Safe', 'Dispo'];
const people = ['im@example.gov.uk', 'deputy@example.gov.uk', 'owner@example.gov.uk'];

/** The small pack with four teams, approved classes and criteria that read like criteria. */
export function aDepartment(): Policy {
  const { policy } = aPolicy();
  const [finance] = policy.teams;
  if (finance === undefined) throw new Error('The small pack has no teams');
  const team = (id: string, title: string, changes: Partial<typeof finance> = {}): typeof finance => ({
    ...finance,
    id,
    title,
    drives: [{ id: `drive-${id}`, title, assetRegister: 'IAR-1' }],
    listConfirmedOn: plainDate('2026-09-01'),
    ...changes,
  });
  return {
    ...policy,
    settings: { ...policy.settings, notice: "not any department's schedule" },
    classes: policy.classes.map((it) => ({ ...it, ...APPROVED })),
    criteria: policy.criteria.map((it) => ({
      ...it,
      heading: HEADINGS[CRITERION_IDS.indexOf(it.id)] ?? 'H',
      title: `Against ${it.id}`,
      asks: `Does the team do well against ${it.id}?`,
    })),
    teams: [
      team('finance', 'Finance', { expects: ['CON-01'] }),
      team('policy', 'Policy'),
      team('honours', 'Honours Secretariat', {
        exemptions: [
          {
            criterion: 'exposed-information',
            rationale: 'Publishes the lists',
            until: plainDate('2026-12-31'),
          },
        ],
      }),
      team('strategy', 'Strategy Unit'),
    ],
  };
}

type Counts = Partial<Record<DocumentCriterion, readonly [pass: number, fail: number, unknown?: number]>>;

/** A team's tally: every criterion passes 95 of 100 unless said otherwise. */
export function aTally(team: string, counts: Counts = {}, changes: Partial<TeamTally> = {}): TeamTally {
  const outcomes = Object.fromEntries(
    DOCUMENT_CRITERIA.map((id) => {
      const [pass, fail, unknown = 0] = counts[id] ?? [95, 5];
      return [id, { pass, fail, unknown }];
    }),
  ) as TeamTally['outcomes'];
  return {
    ...emptyTally(team),
    documents: 400,
    outcomes,
    decided: 300,
    recentByClass: { 'CON-01': 4 },
    ...changes,
  };
}

/** What a small audit learned: an unreadable person, four teams in four standings, documents that nobody claims. */
export function whatWasLearned(changes: Partial<ResultInput> = {}): ResultInput {
  const policy = aDepartment();
  return {
    policy,
    asOf: plainDate('2026-11-22'),
    mode: 'full',
    startedAt: '2026-11-22T09:00:00.000Z',
    finishedAt: '2026-11-22T09:01:12.000Z',
    source: 'Google Workspace',
    documents: 1341,
    folders: 87,
    trashed: 12,
    statuses: { undecided: 130, keep: 1211 },
    classes: [{ code: 'FIN-01', documents: 700 }],
    certificate: {
      ownersExpected: 42,
      ownersRead: 41,
      ownersPartlyRead: 0,
      ownersUnreadable: 1,
      drivesExpected: 5,
      drivesRead: 5,
      drivesPartlyRead: 0,
      drivesUnreadable: 0,
      tagsUnreadable: 0,
      pages: 61,
      retries: 7,
      incompleteSearches: 0,
      restarts: 1,
      resumed: false,
      leftOut: [{ who: 'guest@elsewhere.org', why: 'a guest owns nothing of ours' }],
      exposureUnknown: 3,
    },
    gaps: [
      {
        source: 'a.user@example.gov.uk',
        kind: 'user',
        reason: 'Google refused 10 times from page 3 on: user rate limit',
        remedy: 'run `wtk audit` again later: it goes on from where it stopped',
        partly: false,
        documentsLeftOut: 2000,
      },
    ],
    lost: [
      {
        id: 'l2',
        title: '=cmd|calc',
        class: 'FIN-01',
        what: 'in the bin',
        on: '2026-11-10',
        dueOn: '2031-04-01',
        where: 'Finance',
        place: 'shared-drive',
        restoreBy: '2026-12-10',
      },
      {
        id: 'l1',
        title: 'Dismissal of somebody',
        class: 'FIN-01',
        what: 'deleted',
        on: '2026-11-11',
        dueOn: null,
        where: 'a.user@example.gov.uk',
        place: 'my-drive',
        restoreBy: null,
      },
    ],
    tallies: [
      aTally('finance', { 'overdue-disposals': [0, 0] }, { recentByClass: {} }),
      aTally(
        'policy',
        { 'nonstandard-names': [75, 25], 'exposed-information': [10, 90, 4] },
        { documents: 500, notWorthKeeping: 150 },
      ),
      aTally('honours', { 'exposed-information': [5, 5] }, { documents: 300 }),
      aTally('strategy', {}, { documents: 11 }),
      aTally('unassigned', {}, { documents: 130 }),
    ],
    survey: {
      drives: ['finance', 'policy', 'honours', 'strategy'].map((id) => ({
        drive: `drive-${id}`,
        name: id,
        team: id,
        activeOrganizers: 1,
        membersRead: true,
      })),
      activePeople: new Set(people),
    },
    teamOfPerson: () => 'policy',
    ...changes,
  };
}
