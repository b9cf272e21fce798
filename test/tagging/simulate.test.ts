import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { planInWords } from '../../scripts/tagging/plan-in-words.ts';
import { summarise } from '../../scripts/tagging/summarise.ts';
import type { TagPlan } from '../../scripts/tagging/tag-plan.ts';
import type { ListedDecision } from '../../scripts/tagging/tag-rules.ts';
import { changedPack } from '../labels/label-desk.ts';
import { BEA, CY, FINANCE, heldPolicy, LEGAL, organisation, simulate, stateOf, TODAY, type FileName, type Organisation } from './tag-desk.ts'; // prettier-ignore

let org: Organisation;
beforeAll(async () => {
  org = await organisation();
});

const nameOf = (id: string): string =>
  Object.entries(org.files).find(([, file]) => file.id === id)?.[0] ?? id;
/** What would be written, by document. */
const changes = ({ changes: all }: TagPlan): Record<string, string> =>
  Object.fromEntries(all.map(({ id, why, tag }) => [nameOf(id), `${why}: ${tag.code}`]));
const left = ({ left: all }: TagPlan): Record<string, string> =>
  Object.fromEntries(all.map(({ id, why }) => [nameOf(id), why]));
const list = (
  rows: Partial<Record<FileName, Partial<ListedDecision>>>,
): { decisions: Map<string, ListedDecision> } => ({
  decisions: new Map(
    Object.entries(rows).map(([name, row]) => [
      org.files[name as FileName].id,
      { code: 'FIN-01', eventDate: undefined, decidedBy: CY, ...row },
    ]),
  ),
});

const withdraw = (policy: Policy, code: string, replacedBy: string[]): Policy =>
  changedPack(policy, (entry) =>
    entry.code === code ? { ...entry, withdrawn: { on: TODAY, replacedBy } } : entry,
  );

const CONFLICT = 'Two decisions disagree (FIN-02 and FIN-01): somebody has to choose.';

describe('what tagging by rules would do', () => {
  it("gives documents in a case the case's class and the days that follow from its closing", async () => {
    const plan = await simulate(org, { rules: { cases: true } });

    expect(changes(plan)).toEqual({ inCase: 'case: FOI-01' });
    expect(plan.changes[0]).toMatchObject({ subject: CY, from: 'FOI-01', chosen: false, tag: { basis: 'case' } });
    expect(plan.changes[0]?.tag).not.toHaveProperty('eventDate');
    expect(plan.changes[0]?.dueBefore).toBe(plan.changes[0]?.dueAfter);
  }); // prettier-ignore

  it('gives what nobody decided the default of its drive, of the nearest folder first, and nobody else', async () => {
    const plan = await simulate(org, {
      defaults: { [FINANCE]: 'FIN-01', [org.folders.shelf]: 'FIN-02', [LEGAL]: 'LGL-01' },
    });

    expect(changes(plan)).toEqual({
      undecided: 'default: FIN-01',
      recent: 'default: FIN-01',
      onShelf: 'default: FIN-02',
      held: 'default: LGL-01',
    });
    expect(plan.changes.find(({ id }) => nameOf(id) === 'held')?.held).toBe(true);
  });

  it('takes the backlog alone where a day is given', async () => {
    const plan = await simulate(org, {
      defaults: { [FINANCE]: 'FIN-01' },
      rules: { before: plainDate('2024-01-01') },
    });
    expect(Object.keys(changes(plan)).sort()).toEqual(['onShelf', 'undecided']);
  });

  it("follows a manager's list, and never over what a person chose", async () => {
    const rules = list({
      undecided: { code: 'FIN-02', eventDate: plainDate('2019-05-02') },
      bulk: {},
      chosen: {},
      conflict: {},
      binned: {},
      mine: { code: 'NWK' },
      held: { code: 'NWK' },
      inCase: { code: 'FOI-02' }, // prettier-ignore
    });
    rules.decisions = new Map([
      ...rules.decisions,
      ['gone', { code: 'FIN-01', eventDate: undefined, decidedBy: CY }],
    ]);
    const plan = await simulate(org, { rules });

    expect(changes(plan)).toEqual({
      undecided: 'decision: FIN-02',
      bulk: 'decision: FIN-01',
      conflict: 'decision: FIN-01',
      inCase: 'decision: FOI-02',
      mine: 'decision: NWK',
    });
    expect(left(plan)).toEqual({
      chosen: 'Somebody chose FIN-02 for it already; the list says FIN-01.',
      binned: 'It is in the bin.',
      held: "It cannot be 'not worth keeping': it is on hold, or its place keeps for review or transfer.",
      gone: expect.stringMatching(/not among the documents that were read/),
    });
    const { tag, subject } = plan.changes.find(({ id }) => nameOf(id) === 'mine') ?? {};
    expect({ tag, subject }).toMatchObject({ tag: { basis: 'bulk', decidedBy: CY }, subject: BEA });
  });

  it('moves tags from file properties onto the label with day, decider and disposal, and leaves two that disagree', async () => {
    const plan = await simulate(org, { rules: { toLabel: true } });

    expect(changes(plan)).toEqual({ carried: 'to-label: FIN-01' });
    expect(plan.changes[0]?.tag).toMatchObject({
      basis: 'person',
      decidedBy: BEA,
      disposal: 'retained',
      then: 'destroy',
    });
    expect(left(plan)).toEqual({ conflict: CONFLICT });
  });

  it('mends what a tag says of the schedule, and a tag in two places, and leaves the decision', async () => {
    const plan = await simulate(org, { rules: { repair: true } });
    const found = changes(plan);

    expect(found).toMatchObject({ drifted: 'repair: FIN-01', twice: 'repair: FIN-01' });
    expect(plan.changes.find(({ id }) => nameOf(id) === 'drifted')).toMatchObject({
      tag: { then: 'destroy', basis: 'person', decidedBy: BEA },
      chosen: true,
      from: 'FIN-01',
    });
  });

  it('gives a withdrawn class the one that took its place, and keeps who chose it', async () => {
    const plan = await simulate(org, {
      policy: withdraw(await heldPolicy(), 'FIN-02', ['FIN-01']),
      rules: { replaced: true },
    });

    expect(changes(plan)).toEqual({ chosen: 'replaced: FIN-01', bulk: 'replaced: FIN-01' });
    expect(plan.changes.map(({ tag }) => tag.basis).sort()).toEqual(['default', 'person']);
    const text = planInWords(plan.head, summarise(plan)).join('\n');
    expect(text).toContain('FIN-02 → FIN-01  2 documents, since its class was withdrawn');
    expect(text).toContain('1 document chosen by a person');
    expect(text).toMatch(/due dates: 2 (sooner|later|as before)/);
  });

  it.each([
    [['FIN-01', 'FIN-03'], /was split into FIN-01 and FIN-03: somebody has to choose/],
    [[], /nothing took its place: somebody has to choose/],
  ])('leaves documents of a class replaced by %j to people', async (replacedBy, why) => {
    const policy = withdraw(await heldPolicy(), 'FIN-02', replacedBy);
    const plan = await simulate(org, { policy, rules: { replaced: true } });

    expect(changes(plan)).toEqual({});
    expect(left(plan)).toMatchObject({
      chosen: expect.stringMatching(why),
      bulk: expect.stringMatching(why),
    });
    expect(changes(await simulate(org, { policy, rules: { replaced: true, ...list({ chosen: {} }) } }))).toEqual({
      chosen: 'decision: FIN-01',
    });
  }); // prettier-ignore

  it('reads what it is told to, and names a place that it cannot read', async () => {
    const defaults = { [FINANCE]: 'FIN-01', [LEGAL]: 'LGL-01' };
    expect(changes(await simulate(org, { defaults, only: [LEGAL] }))).toEqual({ held: 'default: LGL-01' });
    await expect(simulate(org, { only: ['0ANoSuchDrive'] })).rejects.toThrow(/no shared drive or person/);

    const broken = await simulate(org, {
      defaults,
      faults: `server-error:drive=${LEGAL},method=drive.files.list,endless`,
    });
    expect(broken.head.gaps.map(({ source }) => source)).toEqual(['Legal']);
    expect(Object.keys(changes(broken))).not.toContain('held');
  });

  it('counts what it read to the end once, and names what a list decides about where it did not', async () => {
    const large = await organisation({ label: false });
    for (let n = 0; n < 1100; n += 1) large.workspace.files.addFile({ name: `Note ${n}`, mimeType: 'text/plain', owner: BEA, createdTime: 1 });
    const decided = large.files.mine.id;
    const rules = { decisions: new Map([[decided, { code: 'FIN-01', eventDate: undefined, decidedBy: CY }]]) };
    const second = (fault: string): Promise<TagPlan> => simulate(large, { rules, faults: `${fault}:user=${BEA},method=drive.files.list,page=2` });
    const whole = await simulate(large, { rules });
    expect((await second('page-token')).head).toMatchObject({ documents: whole.head.documents, changes: 1 });
    const broken = await second('server-error');
    expect(broken.head).toMatchObject({ documents: whole.head.documents - 1101, changes: 0 });
    expect(broken.left).toMatchObject([{ id: decided, why: expect.stringContaining('not among the documents that were read') }]);
  }); // prettier-ignore

  it('plans nothing where the label cannot be read: no tag could be told from none', async () => {
    const defaults = { [FINANCE]: 'FIN-01' };
    const faults = 'server-error:method=drivelabels,endless';
    await expect(simulate(org, { defaults, faults })).rejects.toThrow(/no tag can be told from none/);
  });

  it('writes nothing', async () => {
    const before = stateOf(org);
    await simulate(org, {
      rules: { cases: true, toLabel: true, repair: true, replaced: true },
      defaults: { [FINANCE]: 'FIN-01' },
    });
    expect(stateOf(org)).toEqual(before);
  });
});
