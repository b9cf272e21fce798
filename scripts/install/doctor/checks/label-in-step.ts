import type { LabelState } from '../../../google/label-admin.ts';
import { planLabel, type LabelFound } from '../../../labels/plan-label.ts';
import type { LabelPlan } from '../../../labels/label-plan.ts';
import type { Check } from '../check.ts';
import { labelFound, labelInUse } from '../facts.ts';
import { broken, notTried, well } from '../finding.ts';
import type { Visit } from '../visit.ts';

/** How many changes are told. */
const SHOWN = 5;

/** The label says what the schedules say: the plan that would change it is empty. */
export const labelInStep: Check = {
  id: 'label-in-step',
  run: async (visit) => {
    const label = await labelInUse(visit, 'label-in-step');
    if ('check' in label) return [label];
    const found = await labelFound(visit);
    if (!found.ok) return [notTried('label-in-step', 'label')];
    const { title, version } = visit.settings.policy.settings;
    const plans = (['all', 'named'] as const).map((wanted) => plan(visit, found.value, label, wanted));
    // Whoever asked for choices of some classes alone is in step with that.
    const [nearest] = plans.toSorted((one, other) => differences(one).length - differences(other).length);
    const differs = nearest === undefined ? [] : differences(nearest);
    if (differs.length === 0) return [well('label-in-step', `with ${title}, version ${version}`)];
    const more = differs.length > SHOWN ? `; and ${differs.length - SHOWN} more` : '';
    return [
      broken(
        'label-in-step',
        `it differs from ${title}, version ${version}: ${differs.slice(0, SHOWN).join('; ')}${more}`,
        'staff choose from classes that the schedules no longer have, or miss classes that they do have.',
        'wtk labels plan says what follows from each change; then wtk labels apply, and wtk panel build.',
      ),
    ];
  },
};

/** Rights and the copying of labels are as somebody wanted them: they are taken as they stand. */
const plan = (visit: Visit, found: LabelFound, label: LabelState, wanted: 'all' | 'named'): LabelPlan =>
  planLabel(
    {
      policy: visit.settings.policy,
      asOf: visit.settings.asOf,
      wanted,
      copyMode: label.copyMode,
      grants: found.grants,
    },
    // Others of the same name are another matter.
    { ...found, labels: [label] },
  );

const differences = ({ edits, left, publishes }: LabelPlan): string[] => [
  // What the label says about itself sends nobody to a wrong class.
  ...edits.filter(({ edit }) => edit.kind !== 'describe').map(({ says }) => says),
  ...left.map(({ what }) => what),
  ...(publishes && edits.length === 0 ? ['somebody changed it and did not publish the change'] : []),
];
