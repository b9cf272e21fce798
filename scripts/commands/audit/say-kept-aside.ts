import { complain } from '../../terminal/print.ts';
import { visible } from '../../terminal/visible.ts';

/** Says which lists somebody had filled in, and what to do with them. */
export function sayKeptAside(files: readonly string[]): void {
  for (const file of files)
    complain(
      `A decision list had been filled in: it is kept as '${visible(file)}', beside the new one. 'wtk tag plan --decisions' reads it.`,
    );
}
