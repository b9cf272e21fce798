import { JOBS, type Job, type JobNeeds } from '../../../google/scopes.ts';
import type { Check } from '../check.ts';
import { blame } from '../blame.ts';
import { labelRights, matters, people, sharedDrives } from '../facts.ts';
import { broken, notTried, well, type CheckId, type Finding } from '../finding.ts';
import type { AccountInHand, Answer, Visit } from '../visit.ts';

type Asked = (visit: Visit, account: AccountInHand) => Promise<Answer<unknown>>;

/** The question by which an API shows that it is on, for the jobs that have one of their own. */
const QUESTIONS: Partial<Record<Job, Asked>> = {
  directory: (visit) => people(visit),
  drives: (visit) => sharedDrives(visit),
  files: (visit, account) => drive(visit, account, 'files'),
  tagging: (visit, account) => drive(visit, account, 'tagging'),
  labels: (visit, account) => labelRights(visit, account, 'labels'),
  labelChanges: (visit, account) => labelRights(visit, account, 'labelChanges'),
  vault: (visit) => matters(visit),
  sheets: (visit, account) => visit.ask('sheets', () => account.prober.asksSheets(visit.settings.admin)),
};

const drive = (visit: Visit, account: AccountInHand, job: Job): Promise<Answer<void>> =>
  visit.ask(`drive as admin ${job}`, () => account.prober.asksDrive(job, visit.settings.admin));

/** Each API is on in each account's Cloud project. */
export const apis: Check = {
  id: 'apis',
  run: async (visit) => {
    const found = await Promise.all(visit.settings.accounts.map((account) => ofAccount(visit, account)));
    return found.flat();
  },
};

async function ofAccount(visit: Visit, account: AccountInHand): Promise<Finding[]> {
  const { client_email: email } = account.credentials;
  const on = new Set<string>();
  const off = new Map<string, string>();
  let other: CheckId | undefined;
  for (const job of account.jobs) {
    const asked = QUESTIONS[job];
    if (asked === undefined) continue;
    const { api }: JobNeeds = JOBS[job];
    const answer = await asked(visit, account);
    const cause = answer.ok ? undefined : (blame(answer.error, visit.settings.admin) ?? 'apis');
    if (cause === 'apis' && !answer.ok) off.set(api, answer.error.message);
    // An administrator who is refused was answered: the API is on.
    else if (cause === undefined || cause === 'admin-role' || cause === 'staff') on.add(api);
    else other ??= cause;
  }
  const project = projectOf(email);
  const failed = [...off.keys()].map((api) =>
    broken(
      'apis',
      `the ${api} is off in the Cloud project ${project} of ${email}`,
      'Google refuses every call of an API that the project has not enabled.',
      `Cloud console › APIs and services › Library, project ${project}: enable the ${api}, and wait some minutes.`,
    ),
  );
  if (failed.length > 0) return failed;
  return [
    other === undefined
      ? well('apis', `${email}: ${[...on].map((api) => api.replace(/ API$/, '')).join(', ')}`)
      : notTried('apis', other),
  ];
}

/** `wtk-audit@PROJECT.iam.gserviceaccount.com` */
export const projectOf = (email: string): string => /@([^.]+)\./.exec(email)?.[1] ?? email;
