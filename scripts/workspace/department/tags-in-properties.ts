import type { GoogleFile, GoogleLabelField } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { readTag } from '#policy/tag/read-tag.ts';
import { tagProperties } from '#policy/tag/write-tag.ts';
import { appliedLabelResource } from '../api/resources/applied-label-resource.ts';
import type { FileRecord } from '../state/file-records.ts';
import type { Workspace } from '../state/workspace.ts';

/**
 * Makes a department one whose edition has no labels: what stood on the label stands in file properties, and nobody has
 * a licence for labels. A tag that the label could not carry in full (no class) goes with the label.
 */
export function tagsInProperties(workspace: Workspace, labelMap: LabelMap): void {
  const { files, directory } = workspace;
  const move = (file: FileRecord): void => {
    if (file.labels === undefined) return;
    const { label } = readTag(asGoogleGives(workspace, file), { labelMap, labelsReadable: true });
    if (label !== undefined) {
      const properties: Record<string, string> = { ...file.properties };
      for (const [key, value] of Object.entries(tagProperties(label)))
        if (value !== null) properties[key] = value;
      file.properties = properties;
    }
    file.labels = undefined;
  };
  for (const owner of files.owners()) files.ownedBy(owner).all.forEach(move);
  for (const { id } of files.drives) files.inDrive(id).all.forEach(move);
  for (const user of directory.users) user.labelsLicence = false;
}

function asGoogleGives(workspace: Workspace, { id, labels = [] }: FileRecord): GoogleFile {
  const [reader] = workspace.directory.users;
  return {
    id,
    labelInfo: {
      labels: labels.flatMap((applied) => {
        const label = workspace.labels.label(applied.labelId);
        if (label === undefined || reader === undefined) return [];
        const { fields } = appliedLabelResource(workspace, label, applied, reader);
        return [{ id: applied.labelId, fields: fields as Readonly<Record<string, GoogleLabelField>> }];
      }),
    },
  };
}
