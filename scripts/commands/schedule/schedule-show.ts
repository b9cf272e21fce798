import { Command } from 'commander';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { packOption } from '../flags/pack.ts';
import { print, printJson, printLines } from '../../terminal/print.ts';

interface Options {
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk schedule show CODE…`: all that the schedules say of a class. */
export function scheduleShowCommand(): Command {
  return new Command('show')
    .summary('all that the schedules say of a class')
    .description(
      'All that the schedules say of a class: scope note, rule, authority, source, worked cases. With --json, an array.',
    )
    .argument('<codes...>', "class codes, as in FIN-01; '-' reads one a line")
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ wtk schedule show FIN-01')
    .action(async (codes: string[], options: Options) => {
      const { openPolicy } = await import('../flags/pack.ts');
      const { readValues } = await import('../ask/read-values.ts');
      const { findClass } = await import('../ask/find-class.ts');
      const { ruleInOneLine } = await import('#policy/pack/rule-in-words.ts');
      const wanted = await readValues(codes, { one: 'class code', many: 'class codes' });
      const policy = await openPolicy(options.pack);
      const classes = wanted.map((code) => findClass(policy, code));
      if (options.json === true) {
        printJson(classes.map((entry) => ({ ...entry, rule: ruleInOneLine(entry) })));
        return;
      }
      classes.forEach((entry, index) => {
        if (index > 0) print();
        printClass(entry, ruleInOneLine(entry));
      });
    });
}

function printClass(entry: RecordClass, rule: string): void {
  printLines([`${entry.code} ${entry.title}`, `  ${rule}.`, '', ...indented(entry.scopeNote), '']);
  const { approval, source, withdrawn } = entry;
  const lines: [string, string | undefined][] = [
    [
      'Withdrawn',
      withdrawn &&
        `${withdrawn.on}${withdrawn.replacedBy.length === 0 ? '' : `, use ${withdrawn.replacedBy.join(' or ')}`}`,
    ],
    ['Where to keep', entry.whereToKeep],
    ['Who saves', entry.whoSaves],
    ['Owner', entry.owner],
    ['Authority', entry.authority.join('; ')],
    ['Instrument', entry.retentionInstrument],
    ['Source', `${source.name} (${source.status})${source.note === undefined ? '' : `: ${source.note}`}`],
    [
      'Approved',
      approval === undefined
        ? 'no: nothing in it can be disposed of'
        : `${approval.by}, ${approval.on}, version ${approval.version}`,
    ],
    ['Review by', entry.reviewOn],
    ['Selection', entry.selection],
    ['Personal data', entry.personalData ? 'yes' : 'no'],
    ['Terms', entry.terms.join(', ')],
  ];
  for (const [label, value] of lines) if (value !== undefined) print(`  ${label.padEnd(14)} ${value}`);
  if (entry.action === 'retain-permanently') return;
  for (const worked of entry.cases)
    print(
      `  For instance   ${worked.is} (${worked.on}): due ${worked.dueOn}${worked.transferBy === undefined ? '' : `, transferred by ${worked.transferBy}`}`,
    );
}

/** Breaks a paragraph at 96 columns, set in by two. */
function indented(paragraph: string): string[] {
  const lines: string[] = [''];
  for (const word of paragraph.trim().split(/\s+/)) {
    const line = lines[lines.length - 1] ?? '';
    if (line.length + word.length > 95) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`);
}
