import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { buildPanel } from '../../../scripts/build/panel/build-panel.ts';
import type { Manifest } from '../../../scripts/build/panel/manifest.ts';
import { readPanelManifest } from '../../../scripts/build/panel/read-panel-manifest.ts';
import { ROOT } from '../../house/source-files.ts';

/** The panel as it is pushed: the whole bundle, and the manifest it goes with. */
export interface BuiltPanel {
  readonly source: string;
  readonly manifest: Manifest;
}

const built = new Map<string, Promise<BuiltPanel>>();

/** The panel with a pack and a label's choices; the same pack and label are built once. */
export function builtPanel(policy: Policy, labelMap: LabelMap | undefined): Promise<BuiltPanel> {
  const key = JSON.stringify([policy, labelMap]);
  const known = built.get(key) ?? build(policy, labelMap);
  built.set(key, known);
  return known;
}

async function build(policy: Policy, labelMap: LabelMap | undefined): Promise<BuiltPanel> {
  const manifest = await readPanelManifest(ROOT);
  const files = await buildPanel({ policy, labelMap, manifest, root: ROOT });
  const source = files.find((file) => file.path === 'Code.js')?.text ?? '';
  return { source, manifest };
}
