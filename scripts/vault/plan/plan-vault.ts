import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { FIELD_TITLES, LABEL_TITLE, type FieldName } from '#policy/tag/label-map.ts';
import { THEN } from '#policy/tag/tag.ts';
import { choiceTitle, classesFor } from '../../labels/desired-label.ts';
import { holdsToPlace } from './holds-to-place.ts';
import type { HoldToPlace, RuleCondition, RuleScope, VaultPlan, VaultRule } from './vault-plan.ts';
import { WARNINGS } from './warnings.ts';

/** Days past `Keep until`: a day in London may be another day where Google reckons, and the first day due is the next. */
const MARGIN_DAYS = 2;
/** A date beyond any that is kept until: met by every document that has a date, and by none without. */
const BEYOND_ANY = '31 December 2199';
const SCOPES: readonly RuleScope[] = ['my-drives', 'shared-drives'];

/**
 * The floor in Google Vault that these schedules call for on a day. Vault is never made to destroy what people keep:
 * it keeps what must not go, and lets go, past its date, what people have deleted themselves.
 */
export function planVault(policy: Policy, asOf: PlainDate): VaultPlan {
  const { id, title, version } = policy.settings;
  const destroyed = classesFor(policy, asOf, 'all').filter(({ action }) => action === 'destroy');
  const approved = destroyed.filter(({ approval }) => approval !== undefined && approval.on <= asOf);
  const holds = holdsToPlace(policy, asOf);
  return {
    pack: { id, title, version },
    asOf,
    holds,
    defaultRule: { service: 'Drive', keep: 'indefinitely' },
    keepRules: SCOPES.map(keepRule),
    endRules: approved.length === 0 ? [] : SCOPES.map((scope) => endRule(scope, approved)),
    notYet: notYet(holds, approved),
    refused: destroyed
      .filter((one) => !approved.includes(one))
      .map(({ code, title: name }) => ({ code, title: name, why: 'nobody has approved it locally' })),
    warnings: WARNINGS,
  };
}

const onLabel = (field: FieldName, is: RuleCondition['is'], values: readonly string[]): RuleCondition => ({
  field: `${LABEL_TITLE} > ${FIELD_TITLES[field]}`,
  is,
  values,
});

const placeName = (scope: RuleScope): string => (scope === 'my-drives' ? 'My Drives' : 'shared drives');

const keepRule = (scope: RuleScope): VaultRule => ({
  name: `${LABEL_TITLE}: never destroyed unreviewed, ${placeName(scope)}`,
  scope,
  conditions: [
    onLabel(
      'then',
      'is',
      THEN.filter((then) => then !== 'destroy'),
    ),
  ],
  keep: 'indefinitely',
  purge: 'nothing',
  why: 'What is to be reviewed, transferred or kept for good outlasts any other rule: where several meet, the longest wins.',
});

const endRule = (scope: RuleScope, approved: readonly RecordClass[]): VaultRule => ({
  name: `${LABEL_TITLE}: past its date and deleted by people, ${placeName(scope)}`,
  scope,
  conditions: [
    onLabel('then', 'is', ['destroy']),
    onLabel('recordClass', 'is', approved.map(choiceTitle)),
    onLabel('keepUntil', 'is before', [BEYOND_ANY]),
  ],
  keep: { days: MARGIN_DAYS, startsFrom: `${LABEL_TITLE} > ${FIELD_TITLES.keepUntil}` },
  purge: 'only items that users have deleted permanently',
  why: `Classes that were approved, and that are named one by one: a class that is added later ends nothing until this rule says so. The condition on '${FIELD_TITLES.keepUntil}' lets Vault count from that date, and leaves out what has none.`,
});

function notYet(holds: readonly HoldToPlace[], approved: readonly RecordClass[]): string[] {
  const missing = holds.filter(({ vaultHold }) => vaultHold === null);
  return [
    ...missing.map(
      ({ title }) =>
        `The hold '${title}' names no hold in Vault: place it there, and write its name into holds.yaml as vaultHold.`,
    ),
    ...(approved.length === 0
      ? ['No class that is to be destroyed was approved locally, so there is nothing that Vault may let go.']
      : []),
  ];
}
