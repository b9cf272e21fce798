import { builtinModules } from 'node:module';
import { build } from 'esbuild';
import type { Policy } from '#policy/pack/policy.ts';
import { compileSuggestions } from '#policy/suggestion/suggestion-index.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { entryPoints, type Manifest } from './manifest.ts';
import { assertEntryPoints } from './assert-entry-points.ts';
import { assertPure } from './assert-pure.ts';
import { pack } from './pack.ts';
import { panelPolicy } from './panel-policy.ts';

/** A file of the Apps Script project, as `clasp push` takes it. */
export interface PanelFile {
  readonly path: string;
  readonly text: string;
}

export interface PanelInput {
  readonly policy: Policy;
  /** The published label's ids; `undefined` where the domain has no labels: tags then stand in file properties. */
  readonly labelMap: LabelMap | undefined;
  readonly manifest: Manifest;
  /** Top folder of the checkout, in which `addon/` stands. */
  readonly root: string;
  readonly minify?: boolean;
}

const GLOBAL = 'App';
const ENTRY = 'addon/main.ts';

/**
 * Builds the panel: one ES2019 script with the pack and the label's choices inside, and a top-level function for each
 * entry point, which is how Apps Script finds them.
 * @throws Error when a package that has no place in Apps Script gets in, with the chain of imports that brought it;
 * ManifestError when the manifest calls a function that the panel does not have.
 */
export async function buildPanel({
  policy,
  labelMap,
  manifest,
  root,
  minify = true,
}: PanelInput): Promise<readonly PanelFile[]> {
  const built = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: GLOBAL,
    platform: 'neutral',
    target: 'es2019',
    charset: 'utf8',
    minify,
    legalComments: 'none',
    // Node's own modules are let through here so that the refusal below can say who asked for them.
    external: ['node:*', ...builtinModules],
    define: {
      PACKED: JSON.stringify(
        pack({ policy: panelPolicy(policy), labelMap, suggestions: compileSuggestions(policy) }),
      ),
    },
    footer: { js: entryPoints(manifest).map(stub).join('\n') },
    logLevel: 'silent',
  });
  assertPure(built.metafile, ENTRY);
  const [code] = built.outputFiles;
  if (code === undefined) throw new Error('The panel came out empty');
  assertEntryPoints(code.text, GLOBAL, entryPoints(manifest));
  return [
    { path: 'Code.js', text: code.text },
    { path: 'appsscript.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
  ];
}

const stub = (name: string): string => `function ${name}(event) { return ${GLOBAL}.${name}(event); }`;
