import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { ScriptFile } from '../google/script-projects.ts';
import { changesSince } from './changes-since.ts';
import { DeployRefused } from './deploy-refused.ts';
import { scopesIn } from './manifest-changes.ts';
import { isSameContent, sourceOf } from './panel-content.ts';
import type { Standing } from './read-standing.ts';
import { refuseSlips, type OnPurpose } from './refuse-slips.ts';
import { widenedScopes } from './widened-scopes.ts';

/** Google's limits, and from where on they are spoken of. */
const VERSIONS = { most: 200, warnFrom: 150 };
const DEPLOYMENTS = 20;

/** What is to be deployed, and what may be done for it. */
export interface DeployWishes {
  readonly built: readonly ScriptFile[];
  /** Where people get it; `undefined` to push and no more. */
  readonly environment: string | undefined;
  /** Scopes that may be new, in full. */
  readonly allowedScopes: readonly string[];
  /** Another person's unkept changes at Google may go. */
  readonly overwrite: boolean;
  readonly onPurpose: OnPurpose;
  readonly asOf: PlainDate;
}

/** What will be done, and what people will notice. */
export interface DeployPlan {
  readonly environment: string | undefined;
  readonly pushes: boolean;
  /** `keep` the head as a new one, take one that has just this content, or none. */
  readonly version: 'none' | 'keep' | { readonly number: number };
  readonly deployment: 'none' | 'make' | 'move' | 'stays';
  /** Scopes that people are asked for anew. */
  readonly addedScopes: readonly string[];
  /** What is compared with: a version's number, or nothing yet. */
  readonly since: number | undefined;
  readonly changes: readonly string[];
  readonly warnings: readonly string[];
}

/** @throws DeployRefused before anything is done. */
export function planDeploy(standing: Standing, wishes: DeployWishes): DeployPlan {
  const { built, environment, asOf } = wishes;
  const { head, newest, live } = standing;
  const before = live ?? newest;
  const scopes = before === undefined ? scopesOfHead(head) : scopesIn(sourceOf(before.files, 'appsscript'));
  const addedScopes = widenedScopes(scopes, scopesIn(sourceOf(built, 'appsscript')), wishes.allowedScopes);
  if (before !== undefined) refuseSlips(before.files, built, wishes.onPurpose);
  const pushes = !isSameContent(head, built);
  if (pushes) refuseForeignEdits(standing, wishes);
  const version = environment === undefined ? 'none' : versionFor(standing, built);
  const deployment = environment === undefined ? 'none' : deploymentFor(standing, version);
  refuseBeyondLimits(standing, version, deployment);
  return {
    environment,
    pushes,
    version,
    deployment,
    addedScopes,
    since: before?.number,
    changes: before === undefined ? [] : changesSince(before.files, built, asOf),
    warnings: warningsOf(standing, version),
  };
}

/** A project that nobody ever pushed to asks nobody for anything. */
const scopesOfHead = (head: readonly ScriptFile[]): readonly string[] | undefined => {
  const scopes = scopesIn(sourceOf(head, 'appsscript'));
  return scopes.length === 0 ? undefined : scopes;
};

/** What somebody else changed since the last version is in no version, and a push would be the end of it. */
function refuseForeignEdits({ head, newest, project, person }: Standing, { overwrite }: DeployWishes): void {
  const untouched = newest === undefined ? head.length <= 1 : isSameContent(head, newest.files);
  if (overwrite || untouched || project.changedBy === person) return;
  throw new DeployRefused(
    `${project.changedBy ?? 'Somebody'} changed the project '${project.title}' at ${project.changedAt}, and no version holds it. Look at it with them in the script editor. If it may go, run it again with --overwrite.`,
  );
}

function versionFor({ newest, live }: Standing, built: readonly ScriptFile[]): DeployPlan['version'] {
  const same = [live, newest].find((kept) => kept !== undefined && isSameContent(kept.files, built));
  return same === undefined ? 'keep' : { number: same.number };
}

function deploymentFor({ deployment }: Standing, version: DeployPlan['version']): DeployPlan['deployment'] {
  if (deployment === undefined) return 'make';
  return typeof version === 'object' && version.number === deployment.version ? 'stays' : 'move';
}

function refuseBeyondLimits(
  { versions, deployments, project }: Standing,
  version: DeployPlan['version'],
  deployment: DeployPlan['deployment'],
): void {
  if (version === 'keep' && versions.length >= VERSIONS.most)
    throw new DeployRefused(
      `The project '${project.title}' holds ${versions.length} versions, which is all that Google allows, and no program can delete one: ${DELETE_VERSIONS}`,
    );
  if (deployment === 'make' && deployments.filter((each) => each.version !== undefined).length >= DEPLOYMENTS)
    throw new DeployRefused(
      `The project '${project.title}' has ${DEPLOYMENTS} deployments, which is all that Google allows: at script.google.com, under Deploy > Manage deployments, archive one that nobody has the panel from.`,
    );
}

const DELETE_VERSIONS =
  'at script.google.com, under Project history, delete old ones that no deployment uses.';

function warningsOf({ versions }: Standing, version: DeployPlan['version']): readonly string[] {
  const count = versions.length + (version === 'keep' ? 1 : 0);
  return count < VERSIONS.warnFrom
    ? []
    : [
        `The project then holds ${count} of ${VERSIONS.most} versions, and no program can delete one: ${DELETE_VERSIONS}`,
      ];
}
