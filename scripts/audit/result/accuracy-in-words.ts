import { counted, percent } from '../reports/words/in-words.ts';
import type { Assessment } from './audit-result.ts';

/** `Of 50 tags drawn at random, 46 were right when classified again (92%; 95% interval 81% to 97%).` */
export const accuracyInWords = ({
  read,
  agreed,
  share,
  from,
  to,
  passes,
  passesAt,
}: NonNullable<Assessment['accuracy']>): string =>
  `Of ${counted(read, 'tag')} drawn at random, ${agreed} ${agreed === 1 ? 'was' : 'were'} the same when classified again (${percent(share)}; 95% interval ${percent(from)} to ${percent(to)})${passes ? '' : `, where the interval must begin at ${percent(passesAt)}`}.`;
