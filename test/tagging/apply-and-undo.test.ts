import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import { oldTimeFor } from '../../scripts/tagging/old-time.ts';
import type { TagPlan } from '../../scripts/tagging/tag-plan.ts';
import { TagRefused } from '../../scripts/tagging/tag-refused.ts';
import { BEA, CY, FINANCE, inOffice, LEGAL, organisation, simulate, stateOf, type Organisation } from './tag-desk.ts'; // prettier-ignore

interface Setting {
  readonly label: boolean;
  readonly switches?: { readonly labelsMoveModifiedTime: boolean };
}
const SETTINGS: readonly (readonly [string, Setting])[] = [
  ['with a label', { label: true }],
  ['with a label that moves the time of change', { label: true, switches: { labelsMoveModifiedTime: true } }],
  ['in file properties', { label: false }],
];

/** Everything at once: cases, defaults, a list, the move to the label, repairs. */
async function everything(org: Organisation): Promise<TagPlan> {
  const decisions = new Map([
    [org.files.bulk.id, { code: 'FIN-01', eventDate: undefined, decidedBy: CY }],
    [org.files.conflict.id, { code: 'FIN-02', eventDate: undefined, decidedBy: CY }],
  ]);
  return simulate(org, {
    rules: { cases: true, toLabel: true, repair: true, decisions },
    defaults: { [FINANCE]: 'FIN-01', [org.folders.shelf]: 'FIN-02', [LEGAL]: 'LGL-01' },
  });
}
const newOrg = async (setting: Setting): Promise<{ org: Organisation; plan: TagPlan; before: unknown }> => {
  const org = await organisation(setting);
  return { org, plan: await everything(org), before: stateOf(org) };
};
/** A document of each kind that is written to differently: with no tag, a tag of its own, one in properties, one in both. */
function some({ org, plan }: { readonly org: Organisation; readonly plan: TagPlan }): TagPlan {
  const { undecided, drifted, carried, conflict } = org.files;
  const ids = [undecided, drifted, carried, conflict].map(({ id }) => id);
  const changes = plan.changes.filter(({ id }) => ids.includes(id));
  return { ...plan, head: { ...plan.head, changes: changes.length }, changes };
}
type Stated = Record<string, { modifiedTime: string; name: string; parent: string }>;
const kept = (state: unknown): unknown =>
  Object.entries(state as Stated).map(([, { modifiedTime, name, parent }]) => ({
    modifiedTime,
    name,
    parent,
  }));

describe.each(SETTINGS)('tagging %s', (_, setting) => {
  it('does what the plan says, moves no time, name or place, and then has nothing left to do', async () => {
    const { org, plan, before } = await newOrg(setting);
    await inOffice(async ({ apply }) => {
      const first = await apply(org, plan);
      expect(first).toMatchObject({ error: undefined, gone: { done: plan.changes.length, left: [] } });
      expect(plan.changes.length).toBeGreaterThan(5);
      expect(kept(stateOf(org))).toEqual(kept(before));

      const settled = stateOf(org);
      expect(await apply(org, plan)).toMatchObject({ calls: 0, gone: { done: 0, before: plan.changes.length } });
      expect((await everything(org)).changes).toEqual([]);
      expect(stateOf(org)).toEqual(settled);
    });
  }); // prettier-ignore

  it('is taken back exactly', async () => {
    const { org, plan, before } = await newOrg(setting);
    await inOffice(async ({ apply, undo }) => {
      await apply(org, plan);
      expect(stateOf(org)).not.toEqual(before);
      expect(await undo(org)).toMatchObject({ gone: { done: plan.changes.length, left: [] } });
      expect(stateOf(org)).toEqual(before);
      expect(await undo(org)).toMatchObject({ calls: 0 });
      expect((await apply(org, plan)).gone).toBeUndefined();
    });
  });

  it.each([
    ['before Google did it', 'server-error:status=503'],
    ['when Google had done it and the answer was lost', 'reset:times=1'],
  ])('interrupted at every call in turn, %s, it ends as if nothing had happened; so does taking it back', async (__, fault) => {
    const whole = await newOrg(setting);
    const plan = some(whole);
    const calls = await inOffice(async ({ apply, undo }) => {
      const done = await apply(whole.org, plan);
      const settled = stateOf(whole.org);
      return { apply: done.calls, settled, undo: (await undo(whole.org)).calls };
    });
    expect(calls.apply).toBeGreaterThan(plan.changes.length);
    // The same seed makes the same ids, so one plan is for all of them.
    for (let after = 0; after < calls.apply; after += 1) {
      const org = await organisation(setting);
      await inOffice(async ({ apply }) => {
        expect((await apply(org, plan, `${fault},after=${after}`)).gone).toBeUndefined();
        expect(await apply(org, plan)).toMatchObject({ gone: { left: [] } });
      });
      expect(stateOf(org)).toEqual(calls.settled);
    }
    for (let after = 0; after < calls.undo; after += 1) {
      const org = await organisation(setting);
      await inOffice(async ({ apply, undo }) => {
        await apply(org, plan);
        expect((await undo(org, `${fault},after=${after}`)).gone).toBeUndefined();
        expect(await undo(org)).toMatchObject({ gone: { left: [] } });
      });
      expect(stateOf(org)).toEqual(whole.before);
    }
  }); // prettier-ignore
});

describe('what somebody did meanwhile', () => {
  const retag = ({ workspace, labelMap }: Organisation, file: Organisation['files']['undecided']): void => {
    const choice = Object.entries(labelMap?.choices.recordClass ?? {}).find(([, title]) => title.startsWith('POL-01 '));
    const values = { [labelMap?.fields.recordClass ?? '']: [choice?.[0] ?? ''] };
    workspace.applyLabel(file, { labelId: labelMap?.labelId ?? '', revisionId: '', values });
  }; // prettier-ignore

  it('stays, where they tagged a document between plan and apply', async () => {
    const { org, plan } = await newOrg({ label: true });
    retag(org, org.files.undecided);
    const theirs = org.files.undecided.labels;
    await inOffice(async ({ apply }) => {
      const { gone } = await apply(org, plan);
      expect(gone?.left).toEqual([
        {
          id: org.files.undecided.id,
          name: '2019-05-02 Invoice Acme',
          why: 'Somebody changed its tag since the plan was made.',
        },
      ]);
      expect(gone?.done).toBe(plan.changes.length - 1);
    });
    expect(org.files.undecided.labels).toEqual(theirs);
  });

  it('stays, where they decided between apply and undo', async () => {
    const { org, plan } = await newOrg({ label: true });
    await inOffice(async ({ apply, undo }) => {
      await apply(org, plan);
      retag(org, org.files.undecided);
      const theirs = org.files.undecided.labels;
      const { gone } = await undo(org);
      expect(gone?.left.map(({ why }) => why)).toEqual([
        'Somebody changed its tag since: it stays as they left it.',
      ]);
      expect(org.files.undecided.labels).toEqual(theirs);
    });
  });

  it('is left alone in the bin, and named', async () => {
    const { org, plan } = await newOrg({ label: true });
    org.files.undecided.trashedTime = 1;
    await inOffice(async ({ apply }) => {
      expect((await apply(org, plan)).gone?.left.map(({ why }) => why)).toEqual(['It is in the bin now.']);
    });
    expect(org.files.undecided.labels).toBeUndefined();
  });

  it.each([
    ['ours, moved by the label', '2026-11-25T09:00:05Z', 'bea@example.gov.uk', '2019-06-03T10:00:00Z'],
    ['theirs, hours later', '2026-11-25T14:00:00Z', 'bea@example.gov.uk', undefined],
    ['theirs, another person', '2026-11-25T09:00:05Z', 'dan@example.gov.uk', undefined],
  ])('keeps its time of change after an interruption: %s', (_, modifiedTime, emailAddress, expected) => {
    const now: GoogleFile = { id: 'f', modifiedTime, lastModifyingUser: { emailAddress } };
    const before = {
      modifiedTime: '2019-06-03T10:00:00Z',
      modifiedBy: 'bea@example.gov.uk',
      begunAt: '2026-11-25T09:00:00Z',
    };
    expect(oldTimeFor(now, before, 'cy@example.gov.uk')).toBe(expected);
  });
});

describe('what Google refuses', () => {
  it('is named where it is about one document, and the others go on', async () => {
    const { org, plan } = await newOrg({ label: true });
    org.workspace.files.drive(LEGAL)?.members.splice(0);
    await inOffice(async ({ apply }) => {
      const { gone } = await apply(org, plan);
      expect(gone?.left.map(({ name }) => name)).toEqual(['2019-05-02 Claim']);
      expect(gone?.done).toBe(plan.changes.length - 1);
    });
  });

  it('ends the run where it would meet every document, and nothing is lost', async () => {
    const { org, plan } = await newOrg({ label: true });
    await inOffice(async ({ apply }) => {
      expect((await apply(org, plan, 'revoke:after=6')).gone).toBeUndefined();
      expect(await apply(org, plan)).toMatchObject({ gone: { left: [] } });
    });
  });

  it('takes back what it can though one person’s documents are refused one after another', async () => {
    const org = await organisation({ label: false });
    const mine = Array.from({ length: 25 }, (_, n) => org.workspace.files.addFile({ name: `Note ${n}`, mimeType: 'text/plain', owner: BEA, createdTime: 1 }).id);
    const decisions = new Map([...mine, org.files.undecided.id].map((id) => [id, { code: 'FIN-01', eventDate: undefined, decidedBy: CY }]));
    const plan = await simulate(org, { rules: { decisions } });
    await inOffice(async ({ apply, undo }) => {
      expect((await apply(org, plan)).gone).toMatchObject({ done: 26 });
      expect((await undo(org, `delete-user:user=${BEA},after=0`)).gone).toMatchObject({ done: 1, left: { length: 25 } });
    });
  }); // prettier-ignore
});

describe('the journal', () => {
  it('has what stood on a document before anything is written to it', async () => {
    const { org, plan } = await newOrg({ label: false });
    await inOffice(async ({ apply, journal }) => {
      await apply(org, plan, 'server-error:method=drive.files.update,endless');
      const lines = (await readFile(journal, 'utf8')).trim().split('\n');
      expect(lines.map((line) => (JSON.parse(line) as { step: string }).step)).toEqual(['begun', 'writing']);
    });
  });

  it('goes on after a line that was cut off', async () => {
    const { org, plan } = await newOrg({ label: true });
    await inOffice(async ({ apply, undo, journal }) => {
      await apply(org, plan, 'reset:times=1,after=9');
      await appendFile(journal, '{"step":"writ');
      expect(await apply(org, plan)).toMatchObject({ gone: { left: [] } });
      expect(await undo(org)).toMatchObject({ gone: { done: plan.changes.length, left: [] } });
    });
  });

  it('is refused where it is damaged, or belongs to another plan: nothing is written', async () => {
    const { org, plan, before } = await newOrg({ label: true });
    await inOffice(async ({ apply, journal }) => {
      await writeFile(journal, '{"step":"begun"}\n');
      await expect(apply(org, plan)).rejects.toThrow(TagRefused);
    });
    await inOffice(async ({ apply }) => {
      await apply(org, { ...plan, head: { ...plan.head, changes: 0 }, changes: [] });
      await expect(apply(org, plan)).rejects.toThrow(/journal of another plan/);
    });
    expect(stateOf(org)).toEqual(before);
  });
});
