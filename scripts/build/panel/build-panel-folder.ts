import path from 'node:path';
import type { Policy } from '#policy/pack/policy.ts';
import { buildFromCheckout, type BuiltPanel } from './build-from-checkout.ts';
import { checkoutFolder } from './checkout-folder.ts';
import { writePanel } from './write-panel.ts';

/** A panel as it stands in a folder, ready to be pushed. */
export interface PanelFolder extends Omit<BuiltPanel, 'files'> {
  readonly directory: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
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
  const built = await buildFromCheckout(root, openPolicy, label);
  const directory = path.resolve(out ?? path.join(root, 'dist', 'addon'));
  await writePanel(directory, built.files);
  return {
    ...built,
    directory,
    files: built.files.map((file) => ({ path: file.path, bytes: Buffer.byteLength(file.text) })),
  };
}
