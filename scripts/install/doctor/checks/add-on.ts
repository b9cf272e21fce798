import { DeployRefused } from '../../../deploy/deploy-refused.ts';
import { readStatus, type DeployStatus, type EnvironmentStatus } from '../../../deploy/read-status.ts';
import { blame } from '../blame.ts';
import type { Check } from '../check.ts';
import { publishedLabel } from '../facts.ts';
import { attention, broken, nothingToTry, notTried, well, type Finding } from '../finding.ts';
import type { PanelInHand } from '../panel-in-hand.ts';
import type { Visit } from '../visit.ts';

/** A project holds 200 versions, and no program can delete one. */
const MANY_VERSIONS = 150;
const WHY = 'staff tag documents from the panel; what is not in it they cannot choose.';
const SIGN_IN = 'Sign in as somebody who may edit the script: npx clasp login.';

/** People have a panel, and it knows the schedules of today. */
export const addOn: Check = {
  id: 'add-on',
  run: async (visit) => {
    const { panel } = visit.settings;
    if (panel === undefined)
      return [nothingToTry('add-on', "no panel was deployed from here. 'wtk deploy' keeps deploy.json.")];
    if (panel === 'not signed in')
      return [nothingToTry('add-on', 'nobody is signed in who may look at the script. Run npx clasp login.')];
    const answer = await visit.ask('panel', () => status(visit, panel));
    if (!answer.ok) {
      const cause = blame(answer.error, visit.settings.admin);
      if (cause === 'connection' || cause === 'quota') return [notTried('add-on', cause)];
      return [broken('add-on', answer.error.message, WHY, `${SIGN_IN} ${answer.error.remedy}`)];
    }
    return typeof answer.value === 'string'
      ? [broken('add-on', answer.value, WHY, 'wtk deploy status says more; then wtk deploy.')]
      : told(answer.value);
  },
};

/** What people have; a sentence where a deployment is gone. */
async function status(
  visit: Visit,
  { scripts, settings, built }: PanelInHand,
): Promise<DeployStatus | string> {
  const { policy, asOf, labels } = visit.settings;
  const label = await publishedLabel(visit);
  const map = label === undefined ? undefined : await visit.ask('label map', () => labels.labelMap(label.id));
  try {
    return await readStatus(
      scripts,
      settings,
      await built(policy, map?.ok === true ? map.value : undefined),
      asOf,
    );
  } catch (error) {
    if (error instanceof DeployRefused) return error.message;
    throw error;
  }
}

function told({ environments, versions }: DeployStatus): readonly Finding[] {
  if (environments.length === 0)
    return [attention('add-on', 'nobody has the panel yet', WHY, 'wtk deploy --release live')];
  const full =
    versions < MANY_VERSIONS
      ? []
      : [
          attention(
            'add-on',
            `the script holds ${versions} of 200 versions`,
            'at 200 nothing can be released any more.',
            'Delete old versions in the script editor, under Project history: no program can.',
          ),
        ];
  return [...environments.map(ofEnvironment), ...full];
}

function ofEnvironment({ environment, version, behind = [] }: EnvironmentStatus): Finding {
  if (version === undefined)
    return broken(
      'add-on',
      `${environment}: its version is not there any more`,
      WHY,
      `wtk deploy --release ${environment}`,
    );
  const has = `${environment}: version ${version.number} deployed`;
  if (behind.length === 0) return well('add-on', `${has}, in step`);
  return attention(
    'add-on',
    `${has}; the pack here is newer (${behind.slice(0, 3).join('; ')}${behind.length > 3 ? `; and ${behind.length - 3} more` : ''})`,
    WHY,
    `wtk deploy --release ${environment}`,
  );
}
