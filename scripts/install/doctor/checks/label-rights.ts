import type { Check } from '../check.ts';
import { labelInUse } from '../facts.ts';
import { broken, notTried, well } from '../finding.ts';
import { staffAndLabel, untried } from '../staff-and-label.ts';

/** Ordinary people can read the label. */
export const labelRightsOfStaff: Check = {
  id: 'label-rights',
  run: async (visit) => {
    const label = await labelInUse(visit, 'label-rights');
    if ('check' in label) return [label];
    const { can, unlicensed, notGiven } = await staffAndLabel(visit, label);
    if (notGiven.length > 0)
      return [
        broken(
          'label-rights',
          `${notGiven.join(', ')} cannot see '${label.title}': it was not given to them`,
          'the panel cannot tag for them, and the audit cannot tell their documents with a tag from those without.',
          "wtk labels plan gives it to everybody unless told otherwise ('--appliers', '--readers'); then wtk labels apply.",
        ),
      ];
    if (can.length > 0) return [well('label-rights', `${can.join(', ')} can see it`)];
    return [
      unlicensed.length > 0 ? notTried('label-rights', 'edition') : await untried(visit, 'label-rights'),
    ];
  },
};
