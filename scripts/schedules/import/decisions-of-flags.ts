import type { CutOff } from '#policy/calendar/cut-off.ts';
import { nearest } from '#policy/pack/nearest.ts';
import type { CommonFields } from '../classes/class-of-row.ts';
import type { CompletionOptions } from '../classes/complete-rule.ts';
import type { ImportDecisions } from '../classes/import-schedule.ts';
import { parseMap } from '../columns/column-map.ts';
import { readClause } from '../rules/read-clause.ts';
import { isUnderstood } from '../rules/rule-words.ts';
import { ScheduleUnreadable } from '../tables/source-table.ts';

/** What somebody said on the command line about the file. */
export interface ImportFlags {
  readonly map?: string;
  /** `owner=Finance Director` and the like, each as it was typed. */
  readonly set?: readonly string[];
  readonly function?: string;
  readonly prefix?: string;
  readonly year?: CutOff;
  readonly law?: CompletionOptions['law'];
  readonly groupRows?: boolean;
}

const COMMON = ['owner', 'whereToKeep', 'whoSaves', 'authority'] as const;
const RULE = ['trigger', 'cutOff', 'action'] as const;

/**
 * Flags as decisions.
 * @param law of the pack that is imported into; a flag that says otherwise is for a new pack.
 * @throws ScheduleUnreadable that names the flag and the part which cannot be read.
 */
export function decisionsOfFlags(
  flags: ImportFlags,
  law: CompletionOptions['law'] | undefined,
): ImportDecisions {
  const currentYear = flags.year ?? 'financial-year';
  const common: { -readonly [Name in keyof CommonFields]: string } = {};
  let given: CompletionOptions['given'] = {};
  for (const setting of flags.set ?? []) {
    const [, name = '', text = ''] = /^\s*(\w+)\s*=\s*(.+)$/s.exec(setting) ?? [];
    const field = [...COMMON, ...RULE].find((it) => it.toLowerCase() === name.toLowerCase());
    if (field === undefined) {
      const close = nearest(name, [...COMMON, ...RULE]);
      throw new ScheduleUnreadable(
        `--set cannot take '${setting}': ${close.length > 0 ? `did you mean '${close.join("' or '")}'?` : `write one of ${[...COMMON, ...RULE].join(', ')}, '=' and a text, as in 'owner=Finance Director'.`}`,
      );
    }
    if (isRule(field)) given = { ...given, ...ruleGiven(field, text, currentYear) };
    else common[field] = text.trim();
  }
  return {
    map: parseMap(flags.map ?? ''),
    common,
    given,
    function: flags.function,
    prefixes: prefixesOf(flags.prefix ?? ''),
    law: law ?? flags.law ?? 'public-records-act',
    currentYear,
    groupRows: flags.groupRows ?? false,
  };
}

const isRule = (field: string): field is (typeof RULE)[number] => (RULE as readonly string[]).includes(field);

/** What a person says for all rows that leave it open, read as a cell would be. */
export function ruleGiven(
  field: (typeof RULE)[number],
  text: string,
  currentYear: CutOff,
): CompletionOptions['given'] {
  const words = readClause(text, { currentYear });
  if (!isUnderstood(words)) throw new ScheduleUnreadable(`--set ${field}: ${words.notUnderstood}.`);
  const { trigger, cutOff, action } = words;
  // 'End of financial year' alone is the year of the document's own date.
  const started =
    trigger ?? (field === 'trigger' && cutOff !== undefined ? { event: 'created' as const } : undefined);
  const found = {
    ...(started === undefined ? {} : { trigger: started }),
    ...(cutOff === undefined ? {} : { cutOff }),
    ...(action === undefined ? {} : { action }),
  };
  if (!(field in found) || words.period !== undefined)
    throw new ScheduleUnreadable(
      `--set ${field}: '${text}' is none. Write it as in a schedule: trigger=closed, action=destroy, cutOff='end of financial year'.`,
    );
  return found;
}

function prefixesOf(text: string): Map<string, string> {
  const prefixes = new Map<string, string>();
  for (const part of text.split(',').filter((it) => it.trim() !== '')) {
    const [, id, prefix] = /^\s*([a-z0-9-]+)\s*=\s*([A-Z]{2,4})\s*$/.exec(part) ?? [];
    if (id === undefined || prefix === undefined)
      throw new ScheduleUnreadable(
        `--prefix cannot read '${part.trim()}': write a function and two to four capitals, as in 'human-resources=HR'.`,
      );
    prefixes.set(id, prefix);
  }
  return prefixes;
}
