import { plainDate } from '#policy/calendar/plain-date.ts';
import { indexPolicy, type PolicyIndex } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { publishedLabelMap } from '../../../scripts/workspace/department/published-label-map.ts';
import { publishTagLabel, type TagLabel } from '../../../scripts/workspace/department/tag-label.ts';
import { openScript, type Script } from '../../../scripts/workspace/apps-script/open-script.ts';
import { FaultPlan } from '../../../scripts/workspace/faults/fault-plan.ts';
import { parseFaults } from '../../../scripts/workspace/faults/fault-spec.ts';
import type { FileRecord } from '../../../scripts/workspace/state/file-records.ts';
import type { Switches } from '../../../scripts/workspace/state/switches.ts';
import { createWorkspace, type Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { examplePolicy } from '../../pack/example-pack.ts';
import { builtPanel } from './built-panel.ts';
import { furnishDesk, type DeskFiles } from './desk-files.ts';
import { BETH, ELI, OLIVE, VIC } from './people.ts';

export const TODAY = plainDate('2026-11-25');
const NOON = Date.parse('2026-11-25T12:00:00Z');

export interface DeskOptions {
  readonly labels?: boolean;
  readonly switches?: Partial<Switches>;
  /** As `--faults` takes them. */
  readonly faults?: string;
  readonly policy?: Policy;
  /** Scopes that people have granted; all that the manifest asks for where left out. */
  readonly granted?: readonly string[];
}

/** A small office with the real panel in it: everything below Google's own servers is what runs in production. */
export interface Desk {
  readonly workspace: Workspace;
  readonly script: Script;
  readonly index: PolicyIndex;
  readonly labelMap: LabelMap | undefined;
  readonly label: TagLabel | undefined;
  readonly files: DeskFiles;
  readonly file: (name: keyof DeskFiles) => FileRecord;
}

const example = examplePolicy();

export async function aDesk({
  labels = true,
  switches = {},
  faults = '',
  policy = example,
  granted,
}: DeskOptions = {}): Promise<Desk> {
  const workspace = createWorkspace({ domain: 'example.gov.uk', seed: 11, now: () => NOON, switches });
  for (const [address, more] of [
    [OLIVE, { orgUnit: '/Corporate Services/Commercial' }],
    [BETH, { orgUnit: '/Corporate Services/Commercial' }],
    [VIC, {}],
    [ELI, { labelsLicence: false }],
  ] as const)
    workspace.directory.addUser({
      address,
      givenName: address.split('.')[0] ?? '',
      familyName: 'Example',
      createdTime: Date.parse('2016-01-01T09:00:00Z'),
      ...more,
    });
  const label = labels ? publishTagLabel(workspace, policy) : undefined;
  const labelMap = labels ? publishedLabelMap(workspace) : undefined;
  const files = furnishDesk(workspace, label);
  const { source, manifest } = await builtPanel(policy, labelMap);
  const plan = new FaultPlan(parseFaults(faults), workspace, () => undefined);
  const script = openScript({
    source,
    manifest,
    workspace,
    faults: plan,
    ...(granted === undefined ? {} : { granted: () => granted }),
  });
  return {
    workspace,
    script,
    index: indexPolicy(policy),
    labelMap,
    label,
    files,
    file: (name) => {
      const found = workspace.files.file(files[name]);
      if (found === undefined) throw new Error(`There is no file ${name}`);
      return found;
    },
  };
}
