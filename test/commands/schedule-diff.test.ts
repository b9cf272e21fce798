import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PACK_FOLDER } from '../pack/example-pack.ts';
import { jsonOf, runCommand } from './run-command.ts';
import { temporaryPack, type TemporaryPack } from './temporary-pack.ts';

const FINANCE = 'schedules/finance.yaml';
let pack: TemporaryPack;
beforeEach(() => {
  pack = temporaryPack();
});
afterEach(() => {
  pack.remove();
});

/** The worked cases of FIN-01 follow its rule: a pack with another rule still has to be a good one. */
const sooner = (): void => {
  pack.edit(FINANCE, 'period: P6Y', 'period: P3Y');
};

describe('wtk schedule diff', () => {
  it('says that nothing changes where nothing does', async () => {
    const { stdout, exitCode } = await runCommand(['schedule', 'diff', PACK_FOLDER, pack.folder]);
    expect({ stdout, exitCode }).toEqual({ stdout: 'Nothing changes for any class.\n', exitCode: 0 });
  });

  it('shows a shorter period in words, and in days on a sample day', async () => {
    sooner();
    const { stdout } = await runCommand(['schedule', 'diff', PACK_FOLDER, pack.folder, '--on', '2019-05-02']);
    expect(stdout).toMatch(/changed +FIN-01 Payments, invoices and purchase orders/);
    expect(stdout).toContain('period: 6 years  →  3 years');
    expect(stdout).toContain(
      'A record of 2 May 2019 falls due 1 April 2023, not 1 April 2026 (1096 days sooner).',
    );
  });

  it('keeps a change of words apart from a change of dates', async () => {
    pack.edit(FINANCE, 'title: Payments, invoices and purchase orders', 'title: Payments and invoices');
    const diff = jsonOf(await runCommand(['schedule', 'diff', PACK_FOLDER, pack.folder, '--json']));
    expect(diff).toEqual({
      added: [],
      withdrawn: [],
      removed: [],
      changed: [
        {
          code: 'FIN-01',
          title: 'Payments and invoices',
          changes: [
            {
              kind: 'wording',
              field: 'title',
              from: 'Payments, invoices and purchase orders',
              to: 'Payments and invoices',
            },
          ],
        },
      ],
    });
  });

  it('shows a class that is withdrawn, and what replaces it', async () => {
    pack.edit(
      FINANCE,
      '  - code: FIN-01\n',
      '  - code: FIN-01\n    withdrawn: { on: 2026-11-01, replacedBy: [FIN-02] }\n',
    );
    const { stdout, stderr } = await runCommand(['schedule', 'diff', PACK_FOLDER, pack.folder]);
    expect(stdout).toContain('withdrawn  FIN-01 Payments, invoices and purchase orders, replaced by FIN-02');
    expect(stderr).toBe('');
  });

  it('warns of a class that is gone without being withdrawn', async () => {
    pack.edit('schedules/legal.yaml', 'code: LGL-04C', 'code: LGL-94');
    const { stdout, stderr, exitCode } = await runCommand(['schedule', 'diff', PACK_FOLDER, pack.folder]);
    expect(stdout).toMatch(/REMOVED {4}LGL-04C/);
    expect(stdout).toMatch(/added {6}LGL-94/);
    expect(stderr).toMatch(/LGL-04C .* is gone: .* Put it back and withdraw it instead\./);
    expect(exitCode).toBe(0);
  });

  it('refuses a pack with errors, and says how to see them', async () => {
    pack.edit(FINANCE, 'period: P6Y', 'period: P6Q');
    const { stderr, exitCode } = await runCommand(['schedule', 'diff', PACK_FOLDER, pack.folder]);
    expect(stderr).toMatch(
      /cannot be used: there is an error\. schedules\/finance\.yaml line \d+: .*wtk schedule check/,
    );
    expect(exitCode).toBe(1);
  });
});

describe('wtk schedule list and show', () => {
  it('lists every class of a function with its rule in one line', async () => {
    const { stdout } = await runCommand(['schedule', 'list', '--function', 'finance']);
    expect(stdout).toContain(
      'FIN-01   Payments, invoices and purchase orders\n           Keep 6 years from creation, counted from the end of the financial year (31 March), then destroy',
    );
    expect(stdout).not.toContain('HR-01');
  });

  it('lists classes as JSON', async () => {
    const classes = jsonOf(await runCommand(['schedule', 'list', '--json'])) as Record<string, unknown>[];
    expect(classes.length).toBeGreaterThan(90);
    expect(Object.keys(classes[0] ?? {})).toEqual([
      'code', 'function', 'title', 'rule', 'action', 'approved', 'withdrawn',
    ]); // prettier-ignore
  });

  it('shows all that is said of a class', async () => {
    const { stdout } = await runCommand(['schedule', 'show', 'fin-01']);
    expect(stdout).toMatch(/^FIN-01 Payments/);
    expect(stdout).toMatch(/Authority +Value Added Tax Act 1994/);
    expect(stdout).toMatch(/For instance +an invoice of May 2019 \(2019-05-02\): due 2026-04-01/);
  });

  it('names the functions when it is asked for one that is not there', async () => {
    const { stderr, exitCode } = await runCommand(['schedule', 'list', '--function', 'money']);
    expect(stderr).toMatch(/There is no function 'money' in Example Department: it has .*finance/);
    expect(exitCode).toBe(1);
  });
});
