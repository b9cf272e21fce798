import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ScriptProjectRecord } from '../../../scripts/workspace/state/script-records.ts';
import { addScriptProject, CODE, MANIFEST } from '../script-project.ts';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { ask, askFor } from './ask.ts';

const bea = { subject: 'bea', scopes: ['script.projects', 'script.deployments', 'drive.metadata.readonly'] };
let small: SmallWorkspace;
let project: ScriptProjectRecord;
beforeEach(() => {
  small = smallWorkspace();
  project = addScriptProject(small.workspace, 'bea@department.example');
});

const at = (path = ''): string => `/v1/projects/${project.id}${path}`;
const push = (...files: readonly object[]): unknown =>
  ask(small.workspace, bea, 'PUT', at('/content'), {}, { files });
const sources = (query = {}): unknown[] =>
  (askFor(small.workspace, bea, 'GET', at('/content'), query).files as { source: string }[]).map(
    ({ source }) => source,
  );
const version = (description = ''): unknown =>
  ask(small.workspace, bea, 'POST', at('/versions'), {}, { description });

describe('A script project', () => {
  it('begins with a manifest and a head deployment, and is a file of its maker in Drive', () => {
    expect(askFor(small.workspace, bea, 'GET', at('/content')).files).toMatchObject([{ name: 'appsscript' }]);
    const { deployments } = askFor(small.workspace, bea, 'GET', at('/deployments'));
    expect(deployments).toMatchObject([{ deploymentConfig: { manifestFileName: 'appsscript' } }]);
    expect(JSON.stringify(deployments)).not.toContain('versionNumber');
    expect(
      ask(small.workspace, bea, 'GET', `/drive/v3/files/${project.id}`, {
        fields: 'name,mimeType,ownedByMe',
      }),
    ).toEqual({
      name: 'What to Keep',
      mimeType: 'application/vnd.google-apps.script',
      ownedByMe: true,
    });
  });

  it('has what was pushed last and nothing of before, with the functions of its scripts', () => {
    push(MANIFEST, CODE, { name: 'page', type: 'HTML', source: '<p>' });
    expect(push(CODE, MANIFEST)).toMatchObject({
      files: [
        { name: 'Code', functionSet: { values: [{ name: 'onHomepage', parameters: ['event'] }] } },
        { name: 'appsscript', functionSet: {} },
      ],
    });
    expect(sources()).toEqual([CODE.source, MANIFEST.source]);
  });

  it('keeps a version as it was, whatever is pushed after', () => {
    push(MANIFEST, CODE);
    expect(version('first')).toMatchObject({ versionNumber: 1, description: 'first' });
    push(MANIFEST);
    expect(sources({ versionNumber: 1 })).toEqual([MANIFEST.source, CODE.source]);
    expect(sources()).toEqual([MANIFEST.source]);
  });

  it('changes nothing where one file of a push is refused', () => {
    push(MANIFEST, CODE);
    expect(() => push(MANIFEST, { ...CODE, source: 'let let = 1' })).toThrow('Syntax error');
    expect(sources()).toEqual([MANIFEST.source, CODE.source]);
  });

  it('lists its versions oldest first, and never gives a number twice', () => {
    for (const each of ['a', 'b', 'c']) version(each);
    small.workspace.scripts.deleteVersion(project, 3);
    expect(version('d')).toMatchObject({ versionNumber: 4 });
    const { versions, nextPageToken } = askFor(small.workspace, bea, 'GET', at('/versions'), { pageSize: 2 });
    expect(versions).toMatchObject([{ versionNumber: 1 }, { versionNumber: 2 }]);
    const next = { pageSize: 2, pageToken: String(nextPageToken) };
    expect(ask(small.workspace, bea, 'GET', at('/versions'), next)).toMatchObject({
      versions: [{ versionNumber: 4 }],
    });
  });

  it('has deployments that keep their id while they move from version to version', () => {
    push({ ...MANIFEST, source: '{"addOns":{"common":{"name":"What to Keep"}}}' }, CODE);
    version();
    version();
    const made = askFor(small.workspace, bea, 'POST', at('/deployments'), {}, { versionNumber: 1 });
    expect(made.entryPoints).toEqual([{ entryPointType: 'ADD_ON', addOn: { title: 'What to Keep' } }]);
    const id = String(made.deploymentId);
    const body = { deploymentConfig: { versionNumber: 2, description: 'live' } };
    ask(small.workspace, bea, 'PUT', at(`/deployments/${id}`), {}, body);
    expect(ask(small.workspace, bea, 'GET', at(`/deployments/${id}`))).toMatchObject({
      deploymentId: id,
      deploymentConfig: { versionNumber: 2, description: 'live' },
    });
  });
});

describe('Refusals of the Script API say, in the words that clasp prints:', () => {
  it.each([
    ['no manifest', [CODE], 'Project contents must include a manifest file named appsscript.'],
    [
      'a name twice',
      [MANIFEST, CODE, CODE],
      'A file with this name already exists in the current project: Code',
    ],
    [
      'a stranger in the manifest',
      [{ ...MANIFEST, source: '{"filePushOrder":[],"addOns":{"common":{"colour":""}}}' }],
      '"appsscript.json" has errors: Invalid manifest: unknown fields: [filePushOrder, addOns.common.colour]',
    ],
    [
      'a script with an error in it',
      [MANIFEST, { ...CODE, source: 'var a;\nvar b = ;\n' }],
      'Syntax error: SyntaxError: Unexpected token line: 2 file: Code',
    ],
  ])('%s', (_what, files, words) => {
    expect(() => push(...files)).toThrow(words);
  });
});
