import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { ScriptProjects } from '../google/script-projects.ts';
import { assertAt } from './carry-out.ts';
import { changesSince } from './changes-since.ts';
import type { DeployEntry } from './deploy-journal.ts';
import { DeployRefused } from './deploy-refused.ts';
import { scopesIn } from './manifest-changes.ts';
import { sourceOf } from './panel-content.ts';
import type { Kept, Standing } from './read-standing.ts';
import { markOf } from './version-note.ts';
import { widenedScopes } from './widened-scopes.ts';

/** From which version an environment goes back to which, and what people will notice. */
export interface RollbackPlan {
  readonly environment: string;
  readonly deploymentId: string;
  readonly from: number;
  readonly to: number;
  readonly note: string;
  readonly addedScopes: readonly string[];
  readonly changes: readonly string[];
}

export interface RollbackWishes {
  readonly environment: string;
  /** Version to go back to; the one that the environment had before, where left out. */
  readonly to: number | undefined;
  readonly allowedScopes: readonly string[];
  readonly journal: readonly DeployEntry[];
  readonly asOf: PlainDate;
}

/** @throws DeployRefused where there is nothing to go back from or to. */
export async function planRollback(
  standing: Standing,
  wishes: RollbackWishes,
  scripts: ScriptProjects,
): Promise<RollbackPlan> {
  const { environment, asOf } = wishes;
  const { deployment, live, project, versions } = standing;
  if (deployment === undefined || live === undefined)
    throw new DeployRefused(
      `'${environment}' has no deployment yet: make one with 'wtk deploy --release ${environment}'.`,
    );
  const to = wishes.to ?? versionBefore(live.number, standing, wishes);
  const target = versions.find(({ number }) => number === to);
  if (target === undefined)
    throw new DeployRefused(`There is no version ${to} to go back to. ${offered(standing, live.number)}`);
  const kept: Kept = { number: to, files: await scripts.content(project.id, to) };
  const scopes = (files: Kept['files']): readonly string[] => scopesIn(sourceOf(files, 'appsscript'));
  return {
    environment,
    deploymentId: deployment.id,
    from: live.number,
    to,
    note: target.description,
    addedScopes: widenedScopes(scopes(live.files), scopes(kept.files), wishes.allowedScopes),
    changes: changesSince(live.files, kept.files, asOf),
  };
}

/** Moves the deployment and reads it back; the head stays as it is. */
export async function rollBack(plan: RollbackPlan, scripts: ScriptProjects, scriptId: string): Promise<void> {
  const { deploymentId, to, note, environment } = plan;
  if (plan.from === to) return;
  await scripts.moveDeployment(scriptId, deploymentId, to, `${markOf(environment)}${note}`);
  await assertAt(scripts, scriptId, deploymentId, to);
}

/** The last earlier version that the environment is known to have had. */
function versionBefore(now: number, standing: Standing, { environment, journal }: RollbackWishes): number {
  const known = new Set(standing.versions.map(({ number }) => number));
  const had = journal
    .filter((entry) => entry.scriptId === standing.project.id && entry.environment === environment)
    .flatMap(({ from, version }) => [from, version])
    .filter((number) => number !== undefined && number < now && known.has(number));
  const last = had.at(-1);
  if (last !== undefined) return last;
  throw new DeployRefused(
    `The journal knows of no earlier version of '${environment}': say which one with --to. ${offered(standing, now)}`,
  );
}

const OFFERED = 5;

function offered({ versions }: Standing, now: number): string {
  const earlier = versions
    .filter(({ number }) => number !== now)
    .slice(-OFFERED)
    .reverse();
  return earlier.length === 0
    ? 'The project has no other version.'
    : `The latest others are ${earlier.map(({ number, description }) => `${number} (${description === '' ? 'no note' : description})`).join('; ')}.`;
}
