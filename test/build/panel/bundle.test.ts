import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { buildPanel } from '../../../scripts/build/panel/build-panel.ts';
import { entryPoints, readManifest } from '../../../scripts/build/panel/manifest.ts';
import { openScript } from '../../../scripts/workspace/apps-script/open-script.ts';
import { bareWorld } from '../../../scripts/workspace/apps-script/bare-world.ts';
import { builtPanel, type BuiltPanel } from '../../addon/desk/built-panel.ts';
import { ROOT } from '../../house/source-files.ts';
import { examplePolicy } from '../../pack/example-pack.ts';
import { aPolicy } from '../../support/a-pack.ts';
import { smallWorkspace } from '../../workspace/small-workspace.ts';

const policy = examplePolicy();
let panel: BuiltPanel;

beforeAll(async () => {
  panel = await builtPanel(policy, undefined);
});

describe('the bundle', () => {
  it("is one script that Apps Script's parser accepts", () => {
    expect(() => parse(panel.source, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('declares at its top level the functions that Google may call, and no others', () => {
    const { body } = parse(panel.source, { ecmaVersion: 2019, sourceType: 'script' });
    const declared = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
    expect(declared).toEqual(entryPoints(panel.manifest));
  });

  it('loads where there is nothing but the language, and keeps nothing outside one name of its own', () => {
    const world = bareWorld(() => 0);
    const before = new Set(Object.getOwnPropertyNames(world));
    runInContext(panel.source, world);
    const added = Object.getOwnPropertyNames(world).filter((name) => !before.has(name));
    expect(added.sort()).toEqual(['App', ...entryPoints(panel.manifest)].sort());
  });

  it('runs there: every entry point answers a person who has just opened the panel', () => {
    const { workspace } = smallWorkspace();
    const script = openScript({ ...panel, workspace });
    const event = { commonEventObject: { hostApp: 'DRIVE', platform: 'WEB' } };
    for (const name of entryPoints(panel.manifest).filter((each) => each !== 'onAction')) {
      const { value } = script.run(name, event, 'bea@department.example');
      expect(JSON.stringify(value)).toContain('"sections"');
    }
  });

  it('is not made for a manifest that calls what the panel does not have', async () => {
    const text = JSON.stringify(panel.manifest).replaceAll('onItemsSelected"', 'onItemSelected"');
    const manifest = readManifest(text);
    await expect(buildPanel({ policy, labelMap: undefined, manifest, root: ROOT })).rejects.toThrow(
      'It calls onItemSelected, which the panel does not have.',
    );
  });

  it('comes out the same, byte by byte, from the same sources and the same pack', async () => {
    const again = await buildPanel({ policy, labelMap: undefined, manifest: panel.manifest, root: ROOT });
    expect(again.map(({ path: name }) => name)).toEqual(['Code.js', 'appsscript.json']);
    expect(again[0]?.text === panel.source).toBe(true);
    expect(JSON.parse(again[1]?.text ?? '')).toEqual(panel.manifest);
  });
});

describe('a bundle with a stranger in it', () => {
  const SOURCES = { 'main.ts': "export * from './cards/card.ts';", 'cards/card.ts': '' };

  /** Builds a panel of two files, the second with this in it. */
  async function buildWith(text: string): Promise<unknown> {
    const root = mkdtempSync(path.join(tmpdir(), 'wtk-panel-'));
    try {
      mkdirSync(path.join(root, 'addon', 'cards'), { recursive: true });
      symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
      for (const [name, source] of Object.entries({ ...SOURCES, 'cards/card.ts': text }))
        writeFileSync(path.join(root, 'addon', name), source);
      return await buildPanel({
        policy: aPolicy().policy,
        labelMap: undefined,
        manifest: panel.manifest,
        root,
      });
    } finally {
      rmSync(root, { recursive: true });
    }
  }

  it.each([
    ['zod', "import * as z from 'zod'; export const x = z.string();", /zod\/index/],
    ['the YAML reader', "import { parse } from 'yaml'; export const x = parse;", /yaml\//],
    [
      "a module of Node's",
      "import { readFileSync } from 'node:fs'; export const x = readFileSync;",
      /node:fs/,
    ],
    ['the same by its old name', "import { join } from 'path'; export const x = join;", /: path got in/],
  ])('is refused for %s, with the imports that brought it', async (_, text, stranger) => {
    const refusal = await buildWith(text).catch(String);
    expect(refusal).toMatch(stranger);
    expect(refusal).toContain('It came by addon/main.ts → addon/cards/card.ts → ');
  });

  it('is refused for a package that is not there, by the file that wants it', async () => {
    await expect(buildWith("export * from 'no-such-package';")).rejects.toThrow(/addon\/cards\/card\.ts/);
  });

  it('is built where there is none', async () => {
    const functions = entryPoints(panel.manifest).map((name) => `export const ${name} = () => 1;`);
    await expect(buildWith(functions.join('\n'))).resolves.toHaveLength(2);
  });
});
