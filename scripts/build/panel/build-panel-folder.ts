import path from 'node:path';
import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { buildPanel } from './build-panel.ts';
import { checkoutFolder } from './checkout-folder.ts';
import { missingChoices, type MissingChoice } from './missing-choices.ts';
import { readLabelFile } from './read-label-file.ts';
import { readPanelManifest } from './read-panel-manifest.ts';
import { writePanel } from './write-panel.ts';

/** A panel as it stands in a folder, ready to be pushed. */
export interface PanelFolder {
  readonly directory: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly policy: Policy;
  /** `undefined`: tags go into file properties. */
  readonly labelMap: LabelMap | undefined;
  /** What the panel would write and the label has no choice for. */
  readonly missing: readonly MissingChoice[];
}

/**
 * Builds the panel from this checkout into a folder.
 * @param label file with the published label; none where the domain has no labels.
 * @param out folder to write; `dist/addon` of the checkout where none is named.
 * @throws LabelFileError, ManifestError, NoCheckout or FolderInUse: nothing is written then.
 */
export async function buildPanelFolder(
  openPolicy: () => Promise<Policy>,
  label: string | undefined,
  out: string | undefined,
): Promise<PanelFolder> {
  const root = checkoutFolder();
  const manifest = await readPanelManifest(root);
  const labelMap = label === undefined ? undefined : await readLabelFile(label);
  const policy = await openPolicy();
  const built = await buildPanel({ policy, labelMap, manifest, root });
  const directory = path.resolve(out ?? path.join(root, 'dist', 'addon'));
  await writePanel(directory, built);
  return {
    directory,
    files: built.map((file) => ({ path: file.path, bytes: Buffer.byteLength(file.text) })),
    policy,
    labelMap,
    missing: labelMap === undefined ? [] : missingChoices(policy, labelMap),
  };
}
