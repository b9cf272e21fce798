import type { Check } from '../check.ts';
import { attention, nothingToTry, well, type Finding } from '../finding.ts';
import { projectOf } from './apis.ts';

/** Each service account is in a Cloud project of its own. */
export const projects: Check = {
  id: 'projects',
  run: (visit) => {
    const inProject = new Map<string, string[]>();
    for (const { credentials } of visit.settings.accounts) {
      const project = projectOf(credentials.client_email);
      inProject.set(project, [...(inProject.get(project) ?? []), credentials.client_email]);
    }
    const shared = [...inProject].filter(([, emails]) => emails.length > 1);
    return Promise.resolve(
      shared.length > 0
        ? shared.map(together)
        : [
            visit.settings.accounts.length === 1
              ? nothingToTry('projects', 'one account was given, so there is nothing to compare.')
              : well('projects', [...inProject.keys()].join(', ')),
          ],
    );
  },
};

const together = ([project, emails]: readonly [string, readonly string[]]): Finding =>
  attention(
    'projects',
    `${emails.join(' and ')} are both in ${project}`,
    'whoever administers that project can sign as each of them, and they spend one quota.',
    'Make a Cloud project for each service account, with administrators of its own.',
  );
