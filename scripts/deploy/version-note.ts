import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';

/** What is written beside a version at Google, for whoever reads the project's history. */
export function versionNote(policy: Policy, labelMap: LabelMap | undefined, by: string): string {
  const { title, version } = policy.settings;
  const classes = policy.classes.filter(({ withdrawn }) => withdrawn === undefined).length;
  const label =
    labelMap === undefined
      ? 'no label'
      : `label ${labelMap.labelId}${labelMap.revisionId === undefined ? '' : ` revision ${labelMap.revisionId}`}`;
  return `${title}, version ${version}, ${classes} classes, ${label}; by ${by}`;
}

/** The beginning of a deployment's description, by which an environment is found again where its id was not kept. */
export const markOf = (environment: string): string => `[${environment}] `;
