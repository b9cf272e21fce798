import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { publishedLabelMap } from '../../scripts/workspace/department/published-label-map.ts';
import { publishTagLabel } from '../../scripts/workspace/department/tag-label.ts';
import { topLevelFunctions } from '../../scripts/preview/check/top-level-functions.ts';
import { createWorkspace, type Workspace } from '../../scripts/workspace/state/workspace.ts';
import { examplePolicy } from '../pack/example-pack.ts';
import { askFor } from '../workspace/api/ask.ts';
import { jsonOf, runCommand } from './run-command.ts';
import { temporaryPack } from './temporary-pack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wtk-panel-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** An organisation with the label published for the example department. */
function withLabel(): { readonly workspace: Workspace; readonly labelMap: LabelMap } {
  const workspace = createWorkspace({ domain: 'example.gov.uk', seed: 3 });
  workspace.directory.addUser({
    address: 'ada@example.gov.uk',
    givenName: 'Ada',
    familyName: 'Example',
    createdTime: 0,
    admin: true,
  });
  publishTagLabel(workspace, examplePolicy());
  const labelMap = publishedLabelMap(workspace);
  if (labelMap === undefined) throw new Error('No label');
  return { workspace, labelMap };
}

function file(name: string, content: unknown): string {
  const at = join(folder, name);
  writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
  return at;
}

const build = (...args: string[]): ReturnType<typeof runCommand> =>
  runCommand(['panel', 'build', '--out', join(folder, 'out'), ...args]);
const code = (): string => readFileSync(join(folder, 'out', 'Code.js'), 'utf8');

describe('wtk panel build', () => {
  it('makes the two files that clasp pushes, and says what is in them', async () => {
    const { stdout, stderr, exitCode } = await build();
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['Code.js', 'appsscript.json']);
    expect(topLevelFunctions(code())).toContain('onHomepage');
    expect(stdout).toMatch(/with 118 classes of Example Department, version/);
    expect(stdout).toContain('Tags go into file properties: no label was given.');
  });

  it("takes Google's own JSON of the label, or a label map, and carries the same", async () => {
    const { workspace, labelMap } = withLabel();
    const asker = { subject: 'ada', scopes: ['drive.admin.labels.readonly'] };
    const view = { useAdminAccess: true, view: 'LABEL_VIEW_FULL' };
    const name = `${labelMap.labelId}@published`;
    const google = askFor(workspace, asker, 'GET', `/v2/labels/${name}`, view);
    const first = await build('--label', file('google.json', google), '--json');
    const built = code();
    const second = await build('--label', file('map.json', labelMap), '--json');

    expect(code() === built).toBe(true);
    expect(jsonOf(first)).toEqual(jsonOf(second));
    expect(jsonOf(first)).toMatchObject({
      files: [{ path: 'Code.js' }, { path: 'appsscript.json' }],
      schedule: { title: 'Example Department', classes: 118 },
      label: { id: labelMap.labelId },
      missingChoices: [],
    });
    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
  });

  it('is incomplete where the label lacks choices that the panel would write, and names them', async () => {
    const { labelMap } = withLabel();
    const without = (titles: RegExp, name: 'recordClass' | 'basis'): Record<string, string> =>
      Object.fromEntries(Object.entries(labelMap.choices[name] ?? {}).filter(([, it]) => !titles.test(it)));
    const choices = {
      ...labelMap.choices,
      recordClass: without(/^(FIN-01|NWK) /, 'recordClass'),
      basis: without(/^bulk$/, 'basis'),
    };
    const { stderr, stdout, exitCode } = await build(
      '--label',
      file('map.json', { ...labelMap, choices }),
      '--json',
    );
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'The label lacks 3 choices that the panel would write, so those cannot be saved: FIN-01 (Record class), NWK (Record class), bulk (Basis). Publish the label again with the current schedule, then build again.\n',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      missingChoices: [{ field: 'Record class', choice: 'FIN-01' }, {}, {}],
    });
  });

  it.each([
    ['is not there', undefined, /There is no file '.*label\.json': give the label's JSON with --label/],
    ['is no JSON', '{', /label\.json is not JSON: /],
    ['is a list', '[]', /label\.json is not a label: it should be one JSON object\./],
    [
      'is something else',
      {},
      /neither a label map .* nor Google's JSON of a label with its fields: .*LABEL_VIEW_FULL/,
    ],
    ['is a label without fields', { name: 'labels/X@1' }, /nor Google's JSON of a label with its fields/],
    [
      'misspells a field',
      { labelId: 'L', fields: { recordclass: 'F' }, choices: {} },
      /not a label map\. fields/,
    ],
    ['lacks its choices', { labelId: 'L', fields: { recordClass: 'F' } }, /not a label map\. choices: /],
    ['is another label', { labelId: 'L', fields: {}, choices: {} }, /has no field 'Record class'/],
  ])('refuses a label file that %s, in words', async (_, content, said) => {
    const at = content === undefined ? join(folder, 'label.json') : file('label.json', content);
    const { stderr, exitCode } = await build('--label', at);
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain('fault in wtk');
    expect(exitCode).toBe(1);
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('writes nothing beside something else that clasp would push', async () => {
    file('old.gs', '');
    const { stderr, exitCode } = await runCommand(['panel', 'build', '--out', folder]);
    expect(stderr).toContain(
      'also holds old.gs, which clasp would push with the panel: give an empty folder',
    );
    expect(exitCode).toBe(1);
    expect(readdirSync(folder)).toEqual(['old.gs']);
  });

  it.each([
    ['a command', ['panel', 'buidl'], "unknown command 'buidl'. Did you mean build?"],
    ['a flag', ['panel', 'build', '--labels', 'x'], "unknown option '--labels'. Did you mean --label?"],
    ['a flag without its value', ['panel', 'build', '--out'], "option '--out <dir>' argument missing"],
    [
      'a folder of schedules',
      ['panel', 'build', '--pack', 'no-such-pack'],
      "There is no folder 'no-such-pack'",
    ],
  ])('says what is wrong with %s that is not there', async (_, args, said) => {
    const { stdout, stderr, exitCode } = await runCommand(args);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('fault in wtk');
    expect([stdout, exitCode]).toEqual(['', 1]);
  });

  it('builds no panel from a pack with an error in it', async () => {
    const pack = temporaryPack();
    try {
      pack.edit('schedules/finance.yaml', 'P6Y', 'six years');
      const { stderr, exitCode } = await build('--pack', pack.folder);
      expect(stderr).toMatch(/schedules\/finance\.yaml line \d+/);
      expect(exitCode).toBe(1);
    } finally {
      pack.remove();
    }
  });
});
