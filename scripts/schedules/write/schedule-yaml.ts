import type { RecordClassEntry } from '#policy/pack/record-class.ts';
import type { ImportedFunction } from '../classes/import-result.ts';
import { field, inline, paragraph } from './yaml-values.ts';

/** A schedule file in the form that packs are written in: one class after another, fields in the order of the guide. */
export function scheduleYaml(
  { id, title, owner }: ImportedFunction,
  classes: readonly RecordClassEntry[],
  comment: string,
): string {
  return [
    `# ${comment.replace(/\s+/g, ' ')}`,
    field('function', id),
    field('title', title),
    field('owner', owner),
    'classes:',
    ...classes.map(classYaml),
    '',
  ].join('\n');
}

function classYaml(entry: RecordClassEntry): string {
  const { approval, source, withdrawn } = entry;
  const lines = [
    field('code', entry.code),
    field('title', entry.title),
    paragraph('scopeNote', entry.scopeNote),
    field('whereToKeep', entry.whereToKeep),
    field('whoSaves', entry.whoSaves),
    field('owner', entry.owner),
    ...(approval === undefined ? [] : [`approval: ${inline(approval)}`]),
    ...(entry.reviewOn === undefined ? [] : [`reviewOn: ${entry.reviewOn}`]),
    ...(entry.selection === 'none' ? [] : [`selection: ${entry.selection}`]),
    ...(entry.personalData ? ['personalData: true'] : []),
    `authority: ${inline(entry.authority)}`,
    ...(entry.retentionInstrument === undefined
      ? []
      : [field('retentionInstrument', entry.retentionInstrument)]),
    `source: ${inline(source)}`,
    `terms: ${inline(entry.terms)}`,
    ...(withdrawn === undefined
      ? []
      : [`withdrawn: ${inline(withdrawn.replacedBy.length === 0 ? { on: withdrawn.on } : withdrawn)}`]),
    ...ruleLines(entry),
  ];
  return indented(lines.join('\n'), '    ').replace(/^ {4}/, '  - ');
}

function ruleLines(entry: RecordClassEntry): string[] {
  if (entry.action === 'retain-permanently') return ['action: retain-permanently'];
  const { period, cutOff, cases } = entry;
  return [
    `trigger: ${inline(entry.trigger)}`,
    ...(cutOff === 'none' ? [] : [`cutOff: ${cutOff}`]),
    ...(typeof period === 'string'
      ? [`period: ${period}`]
      : [
          'period:',
          '  longest-of:',
          ...period['longest-of'].map((clock) => {
            const { cutOff: roundedTo, ...rest } = clock;
            return `    - ${inline(roundedTo === 'none' ? rest : clock)}`;
          }),
        ]),
    `action: ${entry.action}`,
    ...(cases.length === 0 ? [] : ['cases:', ...cases.map((worked) => `  - ${inline(worked)}`)]),
  ];
}

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : by + line))
    .join('\n');
