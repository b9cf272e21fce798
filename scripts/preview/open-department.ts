import { londonDayAt } from '#policy/calendar/london-day.ts';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { buildPanel } from '../build/panel/build-panel.ts';
import type { Manifest } from '../build/panel/manifest.ts';
import { readPanelManifest } from '../build/panel/read-panel-manifest.ts';
import { openScript, type Script } from '../workspace/apps-script/open-script.ts';
import { believableDepartment } from '../workspace/department/believable-department.ts';
import { publishedLabelMap } from '../workspace/department/published-label-map.ts';
import { tagsInProperties } from '../workspace/department/tags-in-properties.ts';
import { FaultPlan } from '../workspace/faults/fault-plan.ts';
import { parseFaults } from '../workspace/faults/fault-spec.ts';
import type { Latency } from '../workspace/http/latency.ts';
import type { Workspace } from '../workspace/state/workspace.ts';
import { topLevelFunctions } from './check/top-level-functions.ts';

export interface DepartmentOptions {
  readonly policy: Policy;
  readonly files: number;
  readonly seed: number;
  readonly asOf: PlainDate;
  /** Without: the panel is built for a domain that has no labels, and tags stand in file properties. */
  readonly labels: boolean;
  /** What to make go wrong, as `parseFaults` reads it. */
  readonly faults?: string;
  /** What each call to Google adds to an execution's time; nobody waits for it. */
  readonly latency?: Latency;
  /** Top folder of the checkout, in which `addon/` stands. */
  readonly root: string;
}

/** A department with the panel installed. */
export interface Department {
  readonly workspace: Workspace;
  readonly manifest: Manifest;
  readonly script: Script;
  /** Functions of the script that Google could call. */
  readonly functions: ReadonlySet<string>;
}

/**
 * Generates a department and builds the panel for it, as it would be pushed to Google.
 * @throws FaultSpecError when `faults` cannot be read.
 */
export async function openDepartment(options: DepartmentOptions): Promise<Department> {
  const { policy, files, seed, asOf, labels, faults, latency, root } = options;
  const rules = parseFaults(faults ?? '');
  const workspace = believableDepartment({ policy, files, seed, asOf, workspace: { now: clockOn(asOf) } });
  const manifest = await readPanelManifest(root);
  const published = publishedLabelMap(workspace);
  if (!labels && published !== undefined) tagsInProperties(workspace, published);
  const labelMap = labels ? published : undefined;
  const built = await buildPanel({ policy, labelMap, manifest, root });
  const source = built.find((file) => file.path === 'Code.js')?.text ?? '';
  const script: Script = openScript({
    source,
    manifest,
    workspace,
    faults: new FaultPlan(rules, workspace, () => {
      script.revoke();
    }),
    ...(latency === undefined ? {} : { latency }),
  });
  return { workspace, manifest, script, functions: topLevelFunctions(source) };
}

/** A clock that runs as the machine's does, on this day: the panel's today is the day on which the department stands. */
function clockOn(asOf: PlainDate): () => number {
  if (londonDayAt(Date.now()) === asOf) return Date.now;
  const ahead = Date.parse(`${asOf}T12:00:00Z`) - Date.now();
  return () => Date.now() + ahead;
}
