import { addDays } from '#policy/calendar/plain-date.ts';
import { JOBS, type Job, type JobNeeds } from '../../../google/scopes.ts';
import type { Check } from '../check.ts';
import { labelFound, labelRights, matters, membersOf, people, sharedDrives } from '../facts.ts';
import { broken, well, type Finding } from '../finding.ts';
import type { Answer, Visit } from '../visit.ts';

/** Shared drives that are looked at for a group that manages one. */
const DRIVES_LOOKED_AT = 20;

/** The administrator's role holds every privilege that the audit needs, each tried by a call that needs it. */
export const adminRole: Check = {
  id: 'admin-role',
  run: async (visit) => {
    const { google, listsDrives, asOf, vault } = visit.settings;
    const tried: (readonly [what: string, job: Job, answer: Answer<unknown>])[] = [
      ['people', 'directory', await people(visit)],
    ];
    if (listsDrives) tried.push(['shared drives', 'drives', await sharedDrives(visit)]);
    tried.push(...(await membersAndGroups(visit)));
    tried.push(['labels', 'labels', await labelFound(visit)]);
    tried.push([
      'the log',
      'reports',
      await visit.ask('log', async () => {
        for await (const page of google.deletions(`${addDays(asOf, -1)}T00:00:00Z`)) return page.length;
        return 0;
      }),
    ]);
    if (vault !== undefined) tried.push(['holds in Vault', 'vault', await matters(visit)]);
    const failed = tried.flatMap(([what, job, answer]) =>
      answer.ok ? [] : [refused(visit, what, job, answer)],
    );
    const worst = failed.filter(({ standing }) => standing === 'broken');
    if (worst.length > 0) return worst;
    const lacksLabels = await mayNotManageLabels(visit);
    if (lacksLabels !== undefined) return [lacksLabels];
    const [first] = failed;
    return [first ?? well('admin-role', `${tried.map(([what]) => what).join(', ')}: read`)];
  },
};

function refused(
  visit: Visit,
  what: string,
  job: Job,
  { error }: Extract<Answer<unknown>, { ok: false }>,
): Finding {
  const finding = visit.refused('admin-role', error, `the audit cannot read ${what} without it.`);
  const { privilege }: JobNeeds = JOBS[job];
  if (finding.standing !== 'broken' || error.kind !== 'forbidden' || privilege === undefined) return finding;
  return broken(
    'admin-role',
    `${visit.settings.admin} may not read: ${what}`,
    finding.why,
    `Admin console › Account › Admin roles: give ${visit.settings.admin} a role with the privilege ${privilege}.`,
  );
}

/** Members of the first shared drives, and of the first group among them: Google asks for a privilege for each. */
async function membersAndGroups(
  visit: Visit,
): Promise<(readonly [what: string, job: Job, answer: Answer<unknown>])[]> {
  if (!visit.settings.listsDrives) return [];
  const drives = await sharedDrives(visit);
  if (!drives.ok) return [];
  const tried: (readonly [string, Job, Answer<unknown>])[] = [];
  for (const { id } of drives.value.slice(0, DRIVES_LOOKED_AT)) {
    const members = await membersOf(visit, id);
    if (tried.length === 0 || !members.ok) tried.push(['members of shared drives', 'permissions', members]);
    if (!members.ok) return tried;
    const group = members.value.find((member) => member.group && sameDomain(visit, member.address));
    if (group === undefined) continue;
    const answer = await visit.ask(`group ${group.address}`, async () => {
      for await (const page of visit.settings.google.groupMembers(group.address)) return page.length;
      return 0;
    });
    // A group that went away meanwhile says nothing about the role.
    if (answer.ok || answer.error.kind !== 'not-found') return [...tried, ['groups', 'directory', answer]];
  }
  return tried;
}

const sameDomain = ({ settings }: Visit, address: string): boolean =>
  address.split('@')[1]?.toLowerCase() === settings.admin.split('@')[1]?.toLowerCase();

/** Reading every label needs the same privilege as managing them; an edition without labels is another matter. */
async function mayNotManageLabels(visit: Visit): Promise<Finding | undefined> {
  const rights = await labelRights(visit, visit.audit, 'labels');
  if (!rights.ok || rights.value.administers || !rights.value.creates) return undefined;
  return broken(
    'admin-role',
    `${visit.settings.admin} may not manage labels`,
    'the audit reads the label as an administrator, whoever it was given to.',
    `Admin console › Account › Admin roles: give ${visit.settings.admin} a role with the privilege ${JOBS.labels.privilege}.`,
  );
}
