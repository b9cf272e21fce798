import { Command } from 'commander';
import type { Account } from '../../audit/explain/account-of.ts';
import type { Answer } from '../../audit/explain/answer.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { CommandFailure, finishWith, print, printJson } from '../../terminal/print.ts';
import { stateOption } from '../flags/state-option.ts';

interface Options {
  readonly state: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk explain TITLE|ID|YEAR`: what a record is and why, or that there is no trace of it. */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('account for a document or a year: what it is, the rule, the authority, who decided, the holds checked')
    .description(
      `Accounts for a document, by its id, its title or words of its title, or for a year: what it is, the rule and the
authority, who decided, and the holds that were checked, from what the last audit kept. Nothing is read from Google.
For the knowledge and information management team: it names people and documents. Titles in My Drive show only to
their owner, so documents there are counted, and explained only by their id or their whole title.
Exit codes: 0 found, 1 no trace, 2 no trace in an audit that left something out, so that it may still be there.`,
    )
    .argument('<question...>', 'an id, a title or words of it, or a year as in 2016')
    .addOption(stateOption())
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk explain "2019-05-02 Invoice Acme" --state audit-state
  $ wtk explain 2016 --state audit-state`,
    )
    .action(explain);
} // prettier-ignore

async function explain(question: readonly string[], { state, pack, json }: Options): Promise<void> {
  const asked = question.join(' ').trim();
  if (asked === '')
    throw new CommandFailure('There is nothing to explain: give an id, a title, or a year as in 2016.');
  const { lastAudit } = await import('../../audit/reports/last-audit.ts');
  const { answer } = await import('../../audit/explain/answer.ts');
  const { withHoldsOfVault } = await import('../../vault/holds/with-holds-of-vault.ts');
  const policy = await openPolicy(pack);
  const audit = await lastAudit(state);
  try {
    const found = await answer(asked, audit, withHoldsOfVault(policy, audit.vaultHolds));
    if (json === true) printJson(found);
    else printAnswer(found);
    if (!found.trace) finishWith(found.lookedThrough.complete ? 1 : 2);
  } finally {
    await audit.close();
  }
}

const STATUS: Readonly<Record<Account['status'], string>> = {
  undecided: 'not yet decided',
  'tag-unreadable': 'its tag could not be read',
  'class-withdrawn': 'its class is withdrawn',
  conflict: 'two decisions disagree',
  'on-hold': 'on hold',
  'awaiting-trigger': 'waiting for a date',
  'date-doubtful': 'its date is doubtful',
  keep: 'to be kept',
  due: 'due',
  permanent: 'kept permanently',
};

function printAnswer(found: Answer): void {
  const { documents, more, inMyDrive, lost, lostInMyDrive, classes, trace, asked, lookedThrough } = found;
  if (!trace) print(`No trace of '${asked}'.`);
  if (found.kind === 'year') printYear(found);
  if (documents.length === 1 && more === 0) for (const account of documents) printAccount(account);
  else if (documents.length > 1) {
    print(`${documents.length + more} documents fit '${asked}'. For one of them, ask by its id:`);
    for (const it of documents)
      print(`  ${it.id}  ${it.title ?? '(a title in My Drive)'}  ${it.class?.code ?? 'undecided'}  ${it.where}`);
    if (more > 0) print(`  and ${more} more: give more words of the title.`);
  }
  if (inMyDrive > 0)
    print(`${inMyDrive} more in My Drive, whose titles show only to their owners: ask by the id or the whole title.`);
  for (const it of lost)
    print(
      `${it.title} (${it.id}): ${it.what}${it.on === null ? '' : ` since ${it.on}`}, before it fell due${it.dueOn === null ? '' : ` on ${it.dueOn}`}; it stood in ${it.where}.${it.restoreBy === null ? '' : ` It can be restored until ${it.restoreBy}.`}`,
    );
  if (lostInMyDrive > 0) print(`${lostInMyDrive} more that were binned or deleted from My Drive before they fell due.`);
  print();
  for (const sentence of lookedThrough.sentences) print(sentence);
  if (!trace && lookedThrough.notLookedThrough.length > 0) {
    print('Records also live where no audit looks:');
    for (const place of lookedThrough.notLookedThrough) print(`  - ${place}`);
  }
  if (classes.length > 0) print('Counts are of documents by their own date, those in My Drive included.');
} // prettier-ignore

function printYear({ asked, classes }: Answer): void {
  for (const it of classes) {
    print(`${it.code ?? 'Undecided'} ${it.title ?? ''}: ${it.documents} of ${asked}`.replace(' :', ':'));
    print(`  ${it.statuses.map(({ status, documents }) => `${documents} ${STATUS[status]}`).join(', ')}${it.inTheBin > 0 ? `; ${it.inTheBin} in the bin` : ''}`);
    if (it.rule !== null) print(`  ${it.rule}. Authority: ${it.authority.join('; ')}.`);
  }
} // prettier-ignore

const binned = ({ inTheBinSince: since }: Account): string =>
  since === null ? 'yes, since when is not known' : `since ${since}`;

function printAccount(account: Account): void {
  const lines: [string, string | null][] = [
    ['What', account.title ?? '(its title shows only to its owner)'],
    ['Id', account.id],
    ['Where', account.where],
    ['Team', account.team],
    ['Class', account.class === null ? null : `${account.class.code} ${account.class.title ?? ''}`.trim()],
    ['Rule', account.rule],
    ['Made on', account.madeOn],
    ['Status', STATUS[account.status]],
    ['Due on', account.dueOn],
    ['Decided by', account.decidedBy],
    ['In the bin', account.inTheBin ? binned(account) : null],
  ];
  for (const [label, value] of lines) if (value !== null) print(`  ${label.padEnd(11)} ${value}`);
  for (const sentence of account.because) print(`  - ${sentence}`);
  print(
    account.holdsChecked.length === 0
      ? '  - No hold was in force.'
      : `  - Holds checked: ${account.holdsChecked.map(({ title, holds }) => `${title} (${holds ? 'holds it' : 'does not'})`).join('; ')}.`,
  );
  if (account.lastSeen !== null) print(`  - ${account.lastSeen}`);
} // prettier-ignore
