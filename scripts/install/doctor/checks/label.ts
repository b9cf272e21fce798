import { LABEL_TITLE } from '#policy/tag/label-map.ts';
import type { Check } from '../check.ts';
import { labelFound, labelRights } from '../facts.ts';
import { attention, broken, nothingToTry, well } from '../finding.ts';
import { chosenLabel } from '../../../labels/plan-label.ts';

const WHY = 'staff cannot tag a document, and the audit finds no tags.';

/** The label is there once, and published. */
export const label: Check = {
  id: 'label',
  run: async (visit) => {
    const found = await labelFound(visit);
    if (!found.ok) return [visit.refused('label', found.error, WHY)];
    const ours = chosenLabel(found.value.labels);
    if (ours === undefined) {
      const rights = await labelRights(visit, visit.audit, 'labels');
      if (rights.ok && !rights.value.creates)
        return [nothingToTry('label', 'this edition has no labels. Tags are kept in file properties.')];
      return [
        broken('label', `there is no label '${LABEL_TITLE}'`, WHY, 'wtk labels plan, then wtk labels apply'),
      ];
    }
    if (ours.standing === 'draft')
      return [
        broken(
          'label',
          `'${ours.title}' is a draft that nobody sees`,
          WHY,
          'wtk labels plan, then wtk labels apply: it publishes the label.',
        ),
      ];
    if (ours.standing === 'disabled')
      return [
        broken(
          'label',
          `'${ours.title}' is disabled`,
          WHY,
          'Admin console › Security › Data classification: enable the label.',
        ),
      ];
    const others = found.value.labels.filter(({ id, standing }) => id !== ours.id && standing !== 'disabled');
    if (others.length > 0)
      return [
        attention(
          'label',
          `there are ${others.length + 1} labels called '${ours.title}': ${ours.id} is used`,
          'whoever tags with another one tags for nobody.',
          'wtk labels plan names the others, and what to do with each.',
        ),
      ];
    return [well('label', `'${ours.title}' published, revision ${ours.revisionId}`)];
  },
};
