import { inWords } from '#policy/calendar/plain-date.ts';
import type { HoldToPlace, RuleCondition, VaultPlan, VaultRule } from './vault-plan.ts';

/** The plan as an administrator works through it, from top to bottom. */
export function vaultPlanInWords(plan: VaultPlan): string[] {
  const { pack, asOf, holds, keepRules, endRules, notYet, refused, warnings } = plan;
  return [
    `For Google Vault (vault.google.com), by ${pack.title}, version ${pack.version}, as of ${inWords(asOf)}.`,
    'Nothing here is entered by this program: Google lets no program read or write retention rules.',
    '',
    'Before you begin',
    ...warnings.map((warning) => `  - ${warning}`),
    '',
    'Step 1. Holds first: a hold beats every rule',
    ...(holds.length === 0 ? ['  The pack has no hold in force.'] : holds.flatMap(holdInWords)),
    ...(holds.length === 0 ? [] : ["  Then run 'wtk vault holds': go on when it finds nothing amiss."]),
    '',
    'Step 2. The default rule: Retention > Default rules > Drive',
    '  Duration          Indefinitely',
    '',
    'Step 3. Rules that keep: Retention > Custom rules > Create',
    ...keepRules.flatMap(ruleInWords),
    '  Wait 24 hours before you go on.',
    '',
    'Step 4. Rules that let go of what people have deleted: Retention > Custom rules > Create',
    ...(notYet.length === 0 ? [] : ['  NOT YET. Do not enter these rules while this stands:']),
    ...notYet.map((why) => `  - ${why}`),
    ...endRules.flatMap(ruleInWords),
    ...(refused.length === 0
      ? []
      : ['', `  No rule is written for ${refused.length === 1 ? 'this class' : `these ${refused.length} classes`}, which nobody has approved locally:`]),
    ...refused.map(({ code, title }) => `    ${code} ${title}`),
  ]; // prettier-ignore
}

function holdInWords(hold: HoldToPlace): string[] {
  const { title, vaultHold, orgUnits, accounts, includeSharedDrives, notes } = hold;
  const units = orgUnits.includes('/') ? 'the top one' : orgUnits.join(', ');
  return [
    `  ${title}`,
    row('Hold in Vault', vaultHold ?? 'NONE YET: Matters > Create or open a matter > Holds > Create'),
    row('Service', 'Drive'),
    ...(orgUnits.length === 0 ? [] : [row('Scope', `Organisational unit: ${units}${orgUnits.length > 1 ? ' (a hold for each)' : ''}`)]),
    ...(accounts.length === 0 ? [] : [row('Scope', `Specific accounts: ${accounts.join(', ')}`)]),
    row('Shared drives', includeSharedDrives ? 'Include items in shared drives: on' : 'off'),
    ...notes.map((note) => row('', note)),
    '',
  ]; // prettier-ignore
}

function ruleInWords({ name, scope, conditions, keep, purge, why }: VaultRule): string[] {
  return [
    `  ${name}`,
    row('Service', 'Drive'),
    row('Scope', scope === 'my-drives' ? 'Organisational unit: the top one' : 'All shared drives'),
    ...(scope === 'my-drives' ? [row('', 'Include items from shared drives: off')] : []),
    ...conditions.flatMap((condition, place) => conditionInWords(condition, place === 0 ? 'Conditions' : 'AND')),
    row('Duration', keep === 'indefinitely' ? 'Indefinitely' : `Retention period: ${keep.days} days`),
    ...(keep === 'indefinitely' ? [] : [row('Starts from', keep.startsFrom)]),
    ...(purge === 'nothing' ? [] : [row('After that', `Purge ${purge}. Never 'purge all'.`)]),
    row('Why', why),
    '',
  ]; // prettier-ignore
}

function conditionInWords({ field, is, values }: RuleCondition, heading: string): string[] {
  const [first = '', ...others] = values;
  return [
    row(heading, `Drive label: ${field} ${is} ${first}`),
    ...others.map((value) => row('  OR', `Drive label: ${field} ${is} ${value}`)),
  ];
}

const row = (heading: string, says: string): string => `    ${heading.padEnd(16)}  ${says}`.trimEnd();
