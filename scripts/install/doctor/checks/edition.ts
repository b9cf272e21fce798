import type { LabelState } from '../../../google/label-admin.ts';
import type { Check } from '../check.ts';
import { labelFound, labelRights, publishedLabel } from '../facts.ts';
import { attention, broken, notTried, well, type Finding } from '../finding.ts';
import { staffAndLabel, untried } from '../staff-and-label.ts';
import type { Visit } from '../visit.ts';

const EDITIONS =
  'Labels come with Business Standard and above, Enterprise, Frontline and Education Standard and above; not with Business Starter, Education Fundamentals or Nonprofits.';
const WHY =
  'without labels in their licence people can neither see nor set a tag, and the audit cannot read one.';

/** People's licences have labels. */
export const edition: Check = {
  id: 'edition',
  run: async (visit) => {
    const label = await publishedLabel(visit);
    return [label === undefined ? await byRights(visit) : await byTrying(visit, label)];
  },
};

/** Where there is no label to try, Google says what the administrator may do with labels. */
async function byRights(visit: Visit): Promise<Finding> {
  const found = await labelFound(visit);
  const rights = await labelRights(visit, visit.audit, 'labels');
  if (!rights.ok) return visit.refused('edition', rights.error, 'it says whether this edition has labels.');
  if (rights.value.creates) return well('edition', 'has labels');
  if (found.ok && found.value.labels.length > 0)
    return broken('edition', `${visit.settings.admin} has no licence with labels`, WHY, EDITIONS);
  return attention(
    'edition',
    'has no labels: tags are kept in file properties',
    'they work, but nobody can see or search them in Drive itself.',
    EDITIONS,
  );
}

async function byTrying(visit: Visit, label: LabelState): Promise<Finding> {
  const { can, unlicensed, notGiven } = await staffAndLabel(visit, label);
  const names = unlicensed.join(', ');
  if (can.length > 0 && unlicensed.length > 0)
    return attention(
      'edition',
      `${names}: no licence with labels, unlike ${can.join(', ')}`,
      'the audit cannot read tags on documents of people without, and says so.',
      EDITIONS,
    );
  if (can.length > 0) return well('edition', `has labels: tried as ${can.join(', ')}`);
  if (unlicensed.length > 0) return broken('edition', `${names}: no licence with labels`, WHY, EDITIONS);
  return notGiven.length > 0 ? notTried('edition', 'label-rights') : untried(visit, 'edition');
}
