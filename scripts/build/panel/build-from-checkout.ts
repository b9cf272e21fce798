import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { buildPanel, type PanelFile } from './build-panel.ts';
import { missingChoices, type MissingChoice } from './missing-choices.ts';
import { readLabelFile } from './read-label-file.ts';
import { readPanelManifest } from './read-panel-manifest.ts';

/** A panel as it is pushed, and what is in it. */
export interface BuiltPanel {
  readonly files: readonly PanelFile[];
  readonly policy: Policy;
  /** `undefined`: tags go into file properties. */
  readonly labelMap: LabelMap | undefined;
  /** What the panel would write and the label has no choice for. */
  readonly missing: readonly MissingChoice[];
}

/**
 * Builds the panel from a checkout; writes nothing.
 * @param root top folder of the checkout.
 * @param label file with the published label; none where the domain has no labels.
 * @throws LabelFileError, ManifestError
 */
export async function buildFromCheckout(
  root: string,
  openPolicy: () => Promise<Policy>,
  label: string | undefined,
): Promise<BuiltPanel> {
  const manifest = await readPanelManifest(root);
  const labelMap = label === undefined ? undefined : await readLabelFile(label);
  const policy = await openPolicy();
  return {
    files: await buildPanel({ policy, labelMap, manifest, root }),
    policy,
    labelMap,
    missing: labelMap === undefined ? [] : missingChoices(policy, labelMap),
  };
}
