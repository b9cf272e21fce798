import type { Command } from 'commander';
import type { RunOptions } from '../../tagging/apply-tag-plan.ts';
import type { GoneThrough } from '../../batch/go-through.ts';
import { apiRootOption, attemptsOption, googleAccessBy, type GoogleFlags } from '../flags/google-access.ts';
import { complain, finishWith, print, printJson, printLines } from '../../terminal/print.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

export interface ChangeFlags extends GoogleFlags {
  readonly concurrency?: number;
  readonly json?: boolean;
}

/** Flags of whatever writes tags. No administrator: each document is written to as somebody who may edit it. */
export const withChangeFlags = (command: Command): Command =>
  command
    .option(
      '--credentials <file|address>',
      "key file of the account that may change things ('wtk-changes'), or its address to sign without a key",
    )
    .addOption(apiRootOption())
    .addOption(attemptsOption())
    .addOption(wholeNumberOption('concurrency', 'documents to work on at once, at most (default: 4)', 1, 32))
    .option('--json', 'print JSON');

/** Opens Google for writing tags, for as long as the work takes. */
export async function withTagger<T>(
  flags: ChangeFlags,
  labelId: string | undefined,
  work: (tools: Omit<RunOptions, 'journal'>) => Promise<T>,
): Promise<T> {
  // Nobody is impersonated as an administrator here.
  const access = await googleAccessBy({ ...flags, admin: '' }, 'Tagging', {
    hint: 'The key is that of the account that may change things, not the one of the audit.',
  });
  const { openTagger } = await import('../../google/open-tagger.ts');
  const tagger = openTagger(access, labelId);
  const line = progress();
  try {
    return await work({
      tagger,
      now: () => new Date().toISOString(),
      concurrency: flags.concurrency ?? 4,
      onProgress: line.show,
    });
  } finally {
    line.clear();
    tagger.close();
  }
}

/** How far it got, on a terminal alone. */
export function progress(): {
  readonly show: (done: number, all: number) => void;
  readonly clear: () => void;
} {
  const { stderr } = process;
  const write = (text: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
  };
  return {
    show: (done, all) => {
      write(`${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} documents`);
    },
    clear: () => {
      write('');
    },
  };
}

/** Documents that are named when they were left; the journal has all of them. */
const SHOWN = 20;

/** Says what was done and what was left. Exit code 2 where documents were left. */
export function sayHowItWent(
  { done, before, left }: GoneThrough,
  { json }: ChangeFlags,
  {
    did,
    next,
    journal,
  }: { readonly did: string; readonly next: readonly string[]; readonly journal: string },
): void {
  if (json === true) printJson({ done, before, left, journal });
  else {
    const earlier = before === 0 ? '' : `; ${before.toLocaleString('en-GB')} were before`;
    print(
      `${done.toLocaleString('en-GB')} ${done === 1 ? 'document' : 'documents'} ${did}${earlier}. The journal is ${journal}.`,
    );
    if (done + before > 0) printLines(next);
  }
  if (left.length === 0) return;
  complain(`${left.length} ${left.length === 1 ? 'document was' : 'documents were'} left as they were:`);
  for (const { id, name, why } of left.slice(0, SHOWN)) complain(`  ${name} (${id}): ${why}`);
  if (left.length > SHOWN) complain(`  … and ${left.length - SHOWN} more, in the journal.`);
  finishWith(2);
}
