import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import { believableDepartment } from '../../../scripts/workspace/department/believable-department.ts';
import { publishedLabelMap } from '../../../scripts/workspace/department/published-label-map.ts';
import { tagsInProperties } from '../../../scripts/workspace/department/tags-in-properties.ts';
import type { FileRecord } from '../../../scripts/workspace/state/file-records.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { examplePolicy } from '../../pack/example-pack.ts';

const everyFile = ({ files }: Workspace): readonly FileRecord[] => [
  ...[...files.owners()].flatMap((owner) => files.ownedBy(owner).all),
  ...files.drives.flatMap(({ id }) => files.inDrive(id).all),
];

describe('a department whose edition has no labels', () => {
  let workspace: Workspace;
  /** Class by file, as the label had it. */
  const tagged = new Map<string, string>();
  beforeAll(() => {
    workspace = believableDepartment({
      policy: examplePolicy(),
      files: 600,
      seed: 7,
      asOf: plainDate('2026-11-22'),
    });
    const map = publishedLabelMap(workspace);
    if (map === undefined) throw new Error('The department has no label');
    for (const { id, labels } of everyFile(workspace)) {
      const choice = labels?.find(({ labelId }) => labelId === map.labelId)?.values[
        map.fields.recordClass ?? ''
      ];
      const title = map.choices.recordClass?.[choice?.[0] ?? ''];
      if (title !== undefined) tagged.set(id, title.split(' ', 1)[0] ?? '');
    }
    tagsInProperties(workspace, map);
  });

  it('has the same classes on the same documents', () => {
    expect(tagged.size).toBeGreaterThan(100);
    const now = new Map([...tagged.keys()].map((id) => [id, workspace.files.file(id)?.properties]));
    for (const [id, code] of tagged)
      expect(now.get(id)).toMatchObject({ [PROPERTY.mark]: '1', [PROPERTY.recordClass]: code });
  });

  it('has no label left on a document, and nobody who could put one there', () => {
    expect(everyFile(workspace).filter(({ labels }) => labels !== undefined)).toEqual([]);
    expect(workspace.directory.users.filter(({ labelsLicence }) => labelsLicence)).toEqual([]);
  });
});
