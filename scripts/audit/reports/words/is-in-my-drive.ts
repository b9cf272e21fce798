import type { LostRecord } from '../../result/audit-result.ts';

/** Whether a lost record stood in My Drive. Where the place is not said, the careful reading: it did. */
export const isInMyDrive = ({ place }: LostRecord): boolean => place === undefined || place === 'my-drive';
