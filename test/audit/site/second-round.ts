import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import {
  serveDepartment,
  type ServedDepartment,
} from '../../../scripts/workspace/department/serve-department.ts';
import type { FileRecord } from '../../../scripts/workspace/state/file-records.ts';
import { runBuilt } from '../../commands/run-built.ts';
import type { CommandResult } from '../../commands/run-command.ts';
import { examplePolicy } from '../../pack/example-pack.ts';

/** A department after its second round, with everything written that a KIM team can have written. */
export interface SecondRound {
  readonly folder: string;
  /** The reports' folder; `letters`, `statements` and `assessment` are beside it. */
  readonly out: string;
  readonly policy: Policy;
  readonly served: ServedDepartment;
  /** Runs `wtk`. @throws Error where it fails. */
  readonly run: (...args: string[]) => Promise<CommandResult>;
  readonly end: () => Promise<void>;
}

/**
 * Audits an invented department and publishes its round; then one team loses its tags and another mends its drive; then
 * the second round goes the same way.
 */
export async function secondRound(files: number): Promise<SecondRound> {
  const policy = examplePolicy();
  const folder = await mkdtemp(path.join(tmpdir(), 'wtk-second-'));
  const served = await serveDepartment({ policy, files, seed: 2026, asOf: plainDate('2026-07-31') });
  const [state, out] = [path.join(folder, 'state'), path.join(folder, 'out')];
  const run = async (...args: string[]): Promise<CommandResult> => {
    const ended = await runBuilt(args);
    if (ended.exitCode !== 0 && ended.exitCode !== 2)
      throw new Error(`wtk ${args.join(' ')}: ${ended.stderr}`);
    return ended;
  };
  const wtk = (...args: string[]): Promise<CommandResult> => run(...args, '--state', state);
  const audit = ['audit', '--api-root', served.url, '--credentials', served.credentials, '--admin', served.admin, '--out', out]; // prettier-ignore
  const publish = ['round', 'publish', '--by', 'Ida Records', '--although-incomplete', 'Two drives have no member']; // prettier-ignore
  await wtk(...audit, '--as-of', '2026-08-01');
  await wtk('round', 'open', '2026-08', '--on', '2026-08-03', '--out', out);
  await wtk(...publish, '--on', '2026-08-18');
  change(served, policy);
  await wtk(...audit, '--as-of', '2026-11-01');
  await wtk('round', 'open', '2026-11', '--on', '2026-11-02', '--out', out);
  await wtk(...publish, '--on', '2026-11-17');
  await wtk('report', '--out', out);
  await wtk('letters', '--out', path.join(folder, 'letters'));
  await wtk('statement', '--year-end', '2027-03-31', '--out', path.join(folder, 'statements'));
  await wtk('statement', '--ima', '--year-end', '2027-03-31', '--out', path.join(folder, 'assessment'));
  return {
    folder,
    out,
    policy,
    served,
    run,
    end: async () => {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Honours Secretariat loses its tags; Human Resources tags everything and shares nothing. */
function change({ workspace }: ServedDepartment, policy: Policy): void {
  const documentsOf = (team: string): FileRecord[] =>
    (policy.teams.find(({ id }) => id === team)?.drives ?? [])
      .flatMap(({ id }) => workspace.files.inDrive(id).all)
      .filter(({ mimeType, gone }) => !gone && !/\.(folder|shortcut)$/.test(mimeType));
  const label = documentsOf('honours-secretariat').flatMap(({ labels }) => labels ?? [])[0];
  if (label === undefined) throw new Error('Nothing is tagged');
  for (const file of documentsOf('honours-secretariat')) [file.labels, file.properties] = [[], undefined];
  for (const file of documentsOf('human-resources')) {
    workspace.applyLabel(file, label);
    file.permissions = [];
  }
}
