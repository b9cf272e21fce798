import { Command } from 'commander';
import { packOption, openPolicy } from '../flags/pack.ts';
import { complain, finishWith, print, printJson } from '../../terminal/print.ts';
import { publishedRound } from './published-round.ts';
import { roundsFolder, roundsOption, stateOption } from '../flags/state-option.ts';

interface Options {
  readonly state: string;
  readonly rounds?: string;
  readonly round?: string;
  readonly out: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk letters`: a letter to each director on a published round. */
export function lettersCommand(): Command {
  return new Command('letters')
    .summary('write a letter to each director on a published round; sends nothing')
    .description(
      `Writes one letter a director over all their teams, from the records officer: what went well, where the teams
stand, at most three things to do, and what became of those before. Each is a page to print (.html) and a draft message
(.eml) that a mail program opens. Nothing is sent. Names nobody as at fault, and counts no single person.
Only for a published round. Exit codes: 0 done, 2 done but a directorate has no director in the pack, 1 failed.`,
    )
    .addOption(stateOption())
    .addOption(roundsOption())
    .option('--round <id>', 'round, as in 2026-11 (default: the last published)')
    .requiredOption('--out <dir>', 'folder to write the letters into')
    .addOption(packOption())
    .option('--json', 'print what was written, with every sentence, as JSON')
    .addHelpText('after', '\nExample:\n  $ wtk letters --rounds rounds --round 2026-11 --out letters')
    .action(letters);
}

async function letters({ state, rounds: given, round: id, out, pack, json }: Options): Promise<void> {
  const policy = await openPolicy(pack);
  const rounds = await publishedRound(roundsFolder(given, state), id);
  const { writeLetters } = await import('../../audit/papers/letters/write-letters.ts');
  const { written, notWritten } = await writeLetters(rounds, policy, out);
  if (json === true) printJson({ round: rounds.round.id, written, notWritten });
  else {
    for (const { to, files } of written) print(`${to}  ${files.html}  ${files.eml}`);
    print(
      written.length === 0
        ? 'No letter was written: the round has no team that belongs to a directorate.'
        : `${written.length === 1 ? '1 letter' : `${written.length} letters`} on the round ${rounds.round.id}, to read and send. Nothing was sent.`,
    );
  }
  for (const { why } of notWritten) complain(why);
  finishWith(notWritten.length > 0 ? 2 : 0);
}
