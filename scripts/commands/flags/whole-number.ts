import { Option } from 'commander';
import { CommandFailure } from '../../terminal/print.ts';
import { visible } from '../../terminal/visible.ts';

/** An option that takes a whole number between two, both included, as in `--files N`. Anything else is refused in words. */
export function wholeNumberOption(flag: string, description: string, least: number, most: number): Option {
  return new Option(`--${flag} <n>`, description).argParser((value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    const range = `${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`;
    throw new CommandFailure(`--${flag} is '${visible(value)}': give a whole number from ${range}.`);
  });
}
