import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Hold } from '#policy/pack/hold.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { vaultPlanInWords } from '../../scripts/vault/plan/plan-in-words.ts';
import { planVault } from '../../scripts/vault/plan/plan-vault.ts';
import { APPROVED } from '../audit/an-evaluation.ts';
import { policyWith } from '../audit/small-domain.ts';
import { jsonOf, runCommand } from '../commands/run-command.ts';
import { compareWithGolden } from '../golden/compare-with-golden.ts';

const TODAY = plainDate('2026-11-25');
const COMMERCIAL = '0ACommer8x3KdHp6PVA';
const HOLD: Hold = {
  id: 'claim',
  title: 'A claim',
  kind: 'litigation',
  authority: 'Letter before action',
  contact: 'legal@example.gov.uk',
  placedOn: plainDate('2026-01-01'),
  scope: [{ drives: [COMMERCIAL] }],
  words: [],
  vaultHold: 'The claim',
  notices: [],
};

/** The pack with these classes approved, and no others in it. */
async function approving(codes: readonly string[], change: Partial<Policy> = {}): Promise<Policy> {
  const { classes } = await policyWith();
  const chosen = classes.filter(({ code }) => ['FIN-01', 'CON-03', 'POL-01'].includes(code));
  return policyWith({
    classes: chosen.map((one) => (codes.includes(one.code) ? { ...one, ...APPROVED } : one)),
    holds: [],
    ...change,
  });
}
const endsWith = ({ endRules }: ReturnType<typeof planVault>): unknown =>
  endRules[0]?.conditions.find(({ field }) => field.endsWith('Record class'))?.values;

describe('a plan for Vault', () => {
  it('reads from top to bottom as an administrator enters it', async () => {
    const plan = planVault(await approving(['FIN-01', 'CON-03'], { holds: [HOLD] }), TODAY);
    compareWithGolden('vault-plan.txt', `${vaultPlanInWords(plan).join('\n')}\n`);
  });

  it('never purges what people still keep, and ends nothing but what is approved, to be destroyed and dated', async () => {
    const plan = planVault(await approving(['FIN-01', 'POL-01']), TODAY);
    expect(plan.notYet).toEqual([]);
    expect(endsWith(plan)).toEqual(['FIN-01 Payments, invoices and purchase orders']);
    expect(plan.refused).toMatchObject([{ code: 'CON-03' }]);
    for (const { purge, conditions, keep } of plan.endRules) {
      expect(purge).toBe('only items that users have deleted permanently');
      expect(conditions.map(({ field }) => field)).toEqual([
        'What to Keep > Then',
        'What to Keep > Record class',
        'What to Keep > Keep until',
      ]);
      expect(keep).toEqual({ days: 2, startsFrom: 'What to Keep > Keep until' });
    }
    for (const rule of plan.keepRules) expect(rule).toMatchObject({ keep: 'indefinitely', purge: 'nothing' });
  });

  it('has every rule for My Drives and for shared drives, since Vault keeps them apart', async () => {
    const { keepRules, endRules } = planVault(await approving(['FIN-01']), TODAY);
    for (const rules of [keepRules, endRules])
      expect(rules.map(({ scope }) => scope)).toEqual(['my-drives', 'shared-drives']);
  });

  it('lets nothing go by an approval that begins later, or in a class that was withdrawn', async () => {
    expect(endsWith(planVault(await approving(['FIN-01']), plainDate('2025-03-31')))).toBeUndefined();
    const policy = await approving(['FIN-01']);
    const withdrawn = { on: plainDate('2026-01-01'), replacedBy: [] };
    const classes = policy.classes.map((one) => ({ ...one, withdrawn }));
    expect(planVault({ ...policy, classes }, TODAY)).toMatchObject({ endRules: [], refused: [] });
  });

  it('says not yet while a hold in force names no hold in Vault, and only then', async () => {
    const { vaultHold, ...bare } = HOLD;
    expect(vaultHold).toBeDefined();
    const plan = async (hold: Hold) => planVault(await approving(['FIN-01'], { holds: [hold] }), TODAY);
    expect((await plan(HOLD)).notYet).toEqual([]);
    expect((await plan(bare)).notYet).toEqual([expect.stringContaining("The hold 'A claim' names no hold in Vault")]);
    expect((await plan({ ...bare, releasedOn: plainDate('2026-06-01') })).notYet).toEqual([]);
  }); // prettier-ignore

  it.each<[string, Partial<Hold>, readonly string[], boolean]>([
    ["a team's drive", {}, ['/Corporate Services/Commercial'], true],
    ['a team by name', { scope: [{ teams: ['commercial'] }] }, ['/Corporate Services/Commercial'], true],
    ['a drive of nobody', { scope: [{ drives: ['0AUnknown'] }] }, ['/'], true],
    ['classes anywhere', { scope: [{ classes: ['FIN-01'] }] }, ['/'], true],
    ['everything', { scope: [{ everything: true }] }, ['/'], true],
    ['an org unit', { scope: [{ orgUnits: ['/Legal'] }] }, ['/Legal'], false],
    ['people by name', { scope: [{ people: ['ada@example.gov.uk'] }] }, [], false],
    ['words, which may stand anywhere', { words: ['Acme'] }, ['/'], true],
  ])(
    'holds in Vault whoever may have what a hold covers: %s',
    async (_, change, orgUnits, includeSharedDrives) => {
      const { holds } = planVault(await approving([], { holds: [{ ...HOLD, ...change }] }), TODAY);
      expect(holds).toMatchObject([{ orgUnits, includeSharedDrives }]);
    },
  );
});

describe('wtk vault plan', () => {
  it('prints the plan and ends with 2 while something may not be entered yet', async () => {
    const { exitCode, stdout, stderr } = await runCommand(['vault', 'plan', '--as-of', '2026-11-25']);
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(stdout).toContain(
      "  NOT YET. Do not enter these rules while this stands:\n  - The hold 'FOI request",
    );
    const json = jsonOf(await runCommand(['vault', 'plan', '--as-of', '2026-11-25', '--json']));
    expect(json).toMatchObject({ asOf: '2026-11-25', endRules: [], defaultRule: { keep: 'indefinitely' } });
  });
});
