import type { Check } from '../check.ts';
import { drivesFor, staff } from '../facts.ts';
import { nothingToTry, well, type Finding } from '../finding.ts';

/** Drive answers in the name of ordinary people, not of an administrator alone. */
export const memberOfStaff: Check = {
  id: 'staff',
  run: async (visit) => {
    const why = 'the audit reads each person’s documents in that person’s name.';
    const chosen = await staff(visit);
    if (!chosen.ok) return [visit.refused('staff', chosen.error, why)];
    if (chosen.value.length === 0)
      return [
        nothingToTry('staff', 'everybody in the directory is an administrator or gone. Give --person.'),
      ];
    const read: string[] = [];
    const refused: Finding[] = [];
    for (const person of chosen.value) {
      const answer = await drivesFor(visit, person);
      if (answer.ok) read.push(person);
      else refused.push(visit.refused('staff', answer.error, why));
    }
    // One person without Drive is that person's affair; the audit names them.
    return read.length > 0 ? [well('staff', `Drive answers as ${read.join(', ')}`)] : refused.slice(0, 1);
  },
};
