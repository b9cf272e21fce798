import { CommandFailure } from './print.ts';
import { visible } from './visible.ts';

/** Errors whose sentence was written for the person who holds the round. */
const EXPECTED = new Set([
  'RoundRefused',
  'RoundUnreadable',
  'ResultTooOld',
  'NothingToReport',
  'StoreError',
  'SampleRefused',
  'TableUnreadable',
]);

/** Runs the work of a command; what is expected to go wrong ends it with its sentence and no trace. */
export async function expecting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && EXPECTED.has(error.name))
      throw new CommandFailure(error.message.split('\n').map(visible).join('\n'));
    throw error;
  }
}
