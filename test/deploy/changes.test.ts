import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { changesSince } from '../../scripts/deploy/changes-since.ts';
import { manifestChanges, scopesIn } from '../../scripts/deploy/manifest-changes.ts';
import { packedIn } from '../../scripts/deploy/packed-in.ts';
import { fingerprintOf, isSameContent } from '../../scripts/deploy/panel-content.ts';
import { refuseSlips } from '../../scripts/deploy/refuse-slips.ts';
import type { ScriptFile } from '../../scripts/google/script-projects.ts';
import { builtPanel } from '../addon/desk/built-panel.ts';
import { examplePolicy } from '../pack/example-pack.ts';
import { aPanel, TODAY } from './deploy-desk.ts';

const policy = examplePolicy();
const LABEL: LabelMap = { labelId: 'L1', revisionId: '1', fields: { recordClass: 'F1' }, choices: {} };

const panelWith = async (pack: Policy, label?: LabelMap): Promise<readonly ScriptFile[]> => {
  const { source, manifest } = await builtPanel(pack, label);
  return [
    { name: 'Code', type: 'SERVER_JS', source },
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest) },
  ];
};

let panel: readonly ScriptFile[];
let labelled: readonly ScriptFile[];
beforeAll(async () => {
  panel = await panelWith(policy);
  labelled = await panelWith(policy, LABEL);
});

describe('what changed between two panels', () => {
  it('is nothing between a panel and itself, whatever the order of its files', () => {
    expect(changesSince(panel, panel.toReversed(), TODAY)).toEqual([]);
    expect(isSameContent(panel, panel.toReversed())).toBe(true);
    expect(fingerprintOf(panel)).toBe(fingerprintOf(panel.toReversed()));
  });

  it('is read out of what each carries: schedules, classes, teams, label', async () => {
    const [one, two] = policy.classes;
    if (one === undefined || two === undefined) throw new Error('The pack has no classes');
    const changed = await panelWith(
      {
        ...policy,
        settings: { ...policy.settings, version: '2027.01' },
        classes: [{ ...one, title: 'Other words' }, { ...two, code: 'ZZZ-01' }, ...policy.classes.slice(2)],
        teams: policy.teams.slice(1),
      },
      LABEL,
    );
    expect(changesSince(panel, changed, TODAY)).toEqual([
      `Schedules: version 2027.01, no longer version ${policy.settings.version}.`,
      'Classes new: ZZZ-01.',
      `Classes changed: ${one.code}.`,
      `Classes gone without being withdrawn: ${two.code}.`,
      'Schedules: teams, names, holds or criteria changed.',
      'Label: tags go onto L1, no longer into file properties.',
    ]);
  });

  it.each([
    ['published again', { ...LABEL, revisionId: '2' }, 'Label: as published since, revision 2.'],
    ['another', { ...LABEL, labelId: 'L2' }, 'Label: L2, no longer L1.'],
    ['gone', undefined, 'Label: none any more; tags go into file properties.'],
  ])('says that the label is %s', async (_, label, said) => {
    expect(changesSince(labelled, await panelWith(policy, label), TODAY)).toEqual([said]);
  });

  it('tells the program from what it carries', () => {
    const other = panel.map((file) =>
      file.name === 'Code' ? { ...file, source: `${file.source}\nvar one;` } : file,
    );
    expect(changesSince(panel, other, TODAY)).toEqual(['Program: another version of the panel itself.']);
  });

  it('does not guess at a script that is none of ours', () => {
    expect(packedIn('var one;')).toBeUndefined();
    expect(packedIn(`"H4sI${'A'.repeat(600)}"`)).toBeUndefined();
    expect(changesSince(aPanel('one'), panel, TODAY)[0]).toContain('cannot be compared class by class');
  });

  it('names files that go', () => {
    const before = [...panel, { name: 'Tests', type: 'SERVER_JS', source: '' } as const];
    expect(changesSince(before, panel, TODAY)).toEqual(["File: 'Tests' goes; it is not of the panel."]);
  });
});

describe('what changed between two manifests', () => {
  it('is each field by its path, scopes apart', () => {
    const [before, after] = [
      '{"oauthScopes":["a"],"addOns":{"common":{"name":"Old"},"docs":{"x":[1]}}}',
      '{"oauthScopes":["b"],"addOns":{"common":{"name":"New"}},"timeZone":"Europe/London"}',
    ];
    expect(manifestChanges(before, after)).toEqual([
      'addOns.common.name: "Old" → "New"',
      'addOns.docs.x: [1] → nothing',
      'timeZone: nothing → "Europe/London"',
    ]);
  });

  it.each(['', '{', '[]', '{"oauthScopes":"all"}'])('asks for nothing where it is %j', (text) => {
    expect(scopesIn(text)).toEqual([]);
  });
});

describe('a flag that was left out', () => {
  const forgotten = { pack: false, withoutLabel: false };

  it('does not give people the example department in place of their own schedules', async () => {
    const theirs = await panelWith({ ...policy, settings: { ...policy.settings, title: 'Ministry' } });
    expect(() => {
      refuseSlips(theirs, panel, forgotten);
    }).toThrow('is of Ministry, and this one is of Example Department: give the folder');
    refuseSlips(theirs, panel, { ...forgotten, pack: true });
    refuseSlips(panel, panel, forgotten);
  });

  it('does not take tags off the label', () => {
    expect(() => {
      refuseSlips(labelled, panel, { ...forgotten, pack: true });
    }).toThrow('--label FILE. If you mean it, run it again with --without-label.');
    refuseSlips(labelled, panel, { pack: true, withoutLabel: true });
    refuseSlips(panel, labelled, forgotten);
  });
});
