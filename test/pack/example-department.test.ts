import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPeriod, periodParts } from '#policy/calendar/period.ts';
import { CRITERION_IDS } from '#policy/pack/criterion-ids.ts';
import { lintPack } from '#policy/pack/lint-pack.ts';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { YamlSource } from '#policy/pack/yaml-source.ts';
import { examplePolicy, PACK_FOLDER, packFiles } from './example-pack.ts';

const policy = examplePolicy();
const { classes, teams, holds } = policy;
const codes = classes.map((it) => it.code);
const byCode = new Map(classes.map((it) => [it.code, it]));
const drives = new Map(teams.flatMap((team) => team.drives.map((drive) => [drive.id, drive.title] as const)));

const [heading, ...lines] = readFileSync(join(PACK_FOLDER, 'sources.tsv'), 'utf8').trimEnd().split('\n');
const sources = lines.map((line) => {
  const [row = '', code = '', status = '', rule = '', changed = ''] = line.split('\t');
  return { row, code, status, rule, changed, columns: line.split('\t').length };
});

describe('The schedules of the example department', () => {
  it('cover at least twenty functions with at least ninety-five classes', () => {
    expect(policy.functions.length).toBeGreaterThanOrEqual(20);
    expect(classes.length).toBeGreaterThanOrEqual(95);
  });

  it('say that they are not any department’s schedule, and approve nothing', () => {
    expect(policy.settings.notice).toMatch(/^Not any department's schedule/);
    expect(classes.filter((it) => it.approval !== undefined)).toEqual([]);
  });

  it('cite no retention instrument: there is none, and none may be invented', () => {
    expect(classes.filter((it) => it.retentionInstrument !== undefined)).toEqual([]);
  });

  it('keep nothing permanently, being under the Public Records Act', () => {
    expect(policy.settings.law).toBe('public-records-act');
    expect(classes.filter((it) => it.action === 'retain-permanently')).toEqual([]);
  });

  it.each(classes)('$code has a title that fits beside its code, and terms to find it by', (it) => {
    expect(it.title.length).toBeLessThanOrEqual(60);
    expect(it.terms.length).toBeGreaterThanOrEqual(8);
    expect(it.terms.length).toBeLessThanOrEqual(45);
    const folded = it.terms.map((term) => term.toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });

  it('give every class a title of its own', () => {
    const titles = classes.map((it) => it.title.toLowerCase());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it.each(classes)('$code says what it does not cover, and points only to classes that exist', (it) => {
    expect(it.scopeNote).toMatch(/(^|\. )(Not|Never|Only) |, not /);
    const named = [...it.scopeNote.matchAll(/\b[A-Z]{2,4}-\d{2}[A-Z]?\b/g)].map(([code]) => code);
    expect(named.filter((code) => !byCode.has(code) || code === it.code)).toEqual([]);
  });

  it('say in a note what is ours wherever the source is proposed', () => {
    const silent = classes.filter((it) => it.source.status === 'proposed' && it.source.note === undefined);
    expect(silent.map((it) => it.code)).toEqual([]);
  });

  it('store no date of birth: what runs to a hundredth birthday asks for a year', () => {
    const toHundred = classes.filter((it) => it.scopeNote.includes('turns 100'));
    expect(toHundred.map((it) => it.code)).toEqual(['HR-01', 'HR-03B', 'PAY-02']);
    for (const it of toHundred)
      expect(it).toMatchObject({
        trigger: { event: 'last-needed-year' },
        cutOff: 'calendar-year',
        period: 'P0D',
      });
  });

  it('mark what may be preserved as a candidate for selection, and transfer only what is selected', () => {
    const transferred = classes.filter((it) => it.action === 'transfer');
    expect(transferred.map((it) => it.code).sort()).toEqual([
      'CAB-01',
      'EMG-01',
      'FOI-02',
      'INQ-01',
      'KIM-02',
      'MIN-01',
    ]);
    expect(transferred.filter((it) => it.selection !== 'selected')).toEqual([]);
    expect(classes.filter((it) => it.action === 'destroy' && it.selection !== 'none')).toEqual([]);
  });

  it('name the two classes that are kept beyond twenty years', () => {
    const long = classes.filter(
      (it) =>
        it.action !== 'retain-permanently' &&
        typeof it.period === 'string' &&
        isPeriod(it.period) &&
        periodParts(it.period).years > 20,
    );
    expect(long.map((it) => it.code)).toEqual(['EST-02', 'HS-03']);
  });
});

describe('The table of sources', () => {
  it('has five columns, and a line for every class, once', () => {
    expect(heading).toBe('row\tclass\tstatus\trule as found\twhat was changed');
    expect(sources.filter((it) => it.columns !== 5 || it.rule === '' || it.changed === '')).toEqual([]);
    expect(sources.map((it) => it.code).sort()).toEqual([...codes].sort());
  });

  it('gives every one of the ninety-eight rows a class, its own code first and letters for further rules', () => {
    const rows = [...new Set(sources.map((it) => it.row))];
    expect(rows).toHaveLength(98);
    for (const row of rows) {
      const split = sources.filter((it) => it.row === row).map((it) => it.code);
      expect(split).toEqual([row, `${row}B`, `${row}C`].slice(0, split.length));
    }
  });

  it.each(sources)('$code has the status of its row', ({ code, status }) => {
    const meaning = { P: 'published', A: 'read-across', S: 'statutory', G: 'proposed', U: 'proposed' };
    expect(byCode.get(code)?.source.status).toBe(meaning[status as keyof typeof meaning]);
  });

  it('never says that nothing was changed where a row was split', () => {
    const split = sources.filter((it) =>
      sources.some((other) => other.row === it.row && other.code !== it.code),
    );
    expect(split.filter((it) => it.changed === 'Nothing')).toEqual([]);
  });
});

describe('The teams of the example department', () => {
  it('are twelve in four directorates, each of which has a team', () => {
    expect(teams).toHaveLength(12);
    expect(new Set(teams.map((it) => it.directorate))).toEqual(
      new Set(policy.directorates.map((it) => it.id)),
    );
    expect(policy.directorates).toHaveLength(4);
  });

  it('have shared drives with ids as Google makes them, some in the asset register and some not', () => {
    for (const id of drives.keys()) expect(id).toMatch(/^0A[A-Za-z0-9_-]{14}PVA$/);
    expect(drives.size).toBeGreaterThanOrEqual(9);
    expect(drives.size).toBeLessThanOrEqual(11);
    const registered = teams.flatMap((it) => it.drives).map((it) => it.assetRegister !== undefined);
    expect(new Set(registered)).toEqual(new Set([true, false]));
  });

  it('expect only classes of their own list, and list no class twice', () => {
    for (const team of teams) {
      expect(team.expects.filter((code) => !team.classes.includes(code))).toEqual([]);
      expect(new Set(team.classes).size).toBe(team.classes.length);
    }
  });

  it('are reached inside the department', () => {
    const addresses = [
      ...teams.flatMap((it) => [it.informationManager, it.deputy, it.assetOwner]),
      ...policy.directorates.map((it) => it.director),
      policy.settings.recordsOfficer.address,
    ];
    expect(addresses.filter((it) => !it.endsWith('@example.gov.uk'))).toEqual([]);
  });

  it('have lists confirmed lately, long ago and never', () => {
    const years = new Set(teams.map((it) => it.listConfirmedOn?.slice(0, 4)));
    expect(years).toEqual(new Set(['2026', '2024', undefined]));
  });
});

describe('The holds and cases of the example department', () => {
  it('hold shared drives that exist', () => {
    const held = holds.flatMap((it) => it.scope).flatMap((it) => it.drives ?? []);
    expect(held.filter((id) => !drives.has(id))).toEqual([]);
  });

  it('never hold a class alone, which would hold every undecided document', () => {
    const classOnly = holds
      .flatMap((it) => it.scope)
      .filter((it) => it.classes !== undefined && it.drives === undefined && it.teams === undefined);
    expect(classOnly).toEqual([]);
  });

  it('show a notice that nobody acknowledged, a hold that Vault does not have, and one released', () => {
    expect(holds.flatMap((it) => it.notices).some((it) => it.acknowledgedOn === undefined)).toBe(true);
    expect(holds.some((it) => it.vaultHold === undefined && it.releasedOn === undefined)).toBe(true);
    const released = holds.filter((it) => it.releasedOn !== undefined);
    expect(released.map((it) => it.releaseAuthority)).toEqual([expect.any(String)]);
  });

  it('have cases open and closed, in folders with ids as Google makes them', () => {
    for (const it of policy.cases) expect(it.id).toMatch(/^1[A-Za-z0-9_-]{32}$/);
    expect(policy.cases.some((it) => it.closedOn === undefined)).toBe(true);
    expect(policy.cases.some((it) => it.closedOn !== undefined)).toBe(true);
  });
});

describe('The criteria and the coverage of the example department', () => {
  it('define the seven criteria in their order, each under a heading of one word', () => {
    expect(policy.criteria.map((it) => it.id)).toEqual([...CRITERION_IDS]);
    for (const it of policy.criteria) expect(it.heading).toMatch(/^[A-Z][a-z]{2,7}$/);
    expect(new Set(policy.criteria.map((it) => it.heading)).size).toBe(7);
  });

  it('owe two criteria to the progress review of 2015 and call the other five ours', () => {
    const fromReview = policy.criteria.filter((it) =>
      it.source.startsWith("The National Archives' progress review"),
    );
    expect(fromReview.map((it) => it.id)).toEqual(['nonstandard-names', 'unsaved-information']);
    expect(policy.criteria.filter((it) => it.source.startsWith('Ours,'))).toHaveLength(5);
  });

  it('name places that are not measured, each with a reason', () => {
    const unmeasured = policy.coverage.filter((it) => !it.measured).map((it) => it.id);
    expect(unmeasured).toEqual(expect.arrayContaining(['mail', 'chat', 'paper', 'phones', 'network-drive']));
  });
});

describe('The check of the example department', () => {
  const found = lintPack(policy, {
    asOf: plainDate('2026-11-22'),
    sources: new Map(packFiles().map(({ path, text }) => [path, new YamlSource(path, text)])),
  });

  it('finds nothing that stands in the way of publishing it', () => {
    expect(found.filter((it) => it.severity === 'error')).toEqual([]);
  });

  it('warns of the classes kept beyond twenty years without an instrument, of the one whose year ends after them, and of no other', () => {
    const ofClasses = found.filter((it) => it.severity === 'warning' && it.file.startsWith('schedules'));
    expect(ofClasses.map((it) => it.message.split(' ')[0])).toEqual(['EST-02', 'HS-03', 'MIN-01']);
  });
});
