import { explainIssue } from '#policy/pack/explain-issue.ts';
import { recordClassSchema, SOURCE_STATUSES, type RecordClassEntry } from '#policy/pack/record-class.ts';
import type { ScheduleField } from '../columns/schedule-fields.ts';
import type { FieldReader } from './read-fields.ts';
import { readWorkedCase } from './read-worked-cases.ts';
import type { RowRule } from './rules-of-row.ts';
import { termsOfTitle } from './title-of-row.ts';

/** Stands where the source says nothing and a class needs something: `schedule list` and the panel show it as it is. */
export const NOT_STATED = 'Not stated in the source';

/** Fields that a person may give once for every row that leaves them out. */
export type CommonFields = Readonly<
  Partial<Record<'owner' | 'whereToKeep' | 'whoSaves' | 'authority', string>>
>;

interface ClassOfRow {
  readonly entry: RecordClassEntry;
  readonly changed: readonly string[];
}

/** What a class is made of, once its code, title and rule are known. */
interface ClassParts {
  readonly code: string;
  readonly title: string;
  readonly scopeNote: string;
  readonly rule: RowRule;
  readonly fields: FieldReader;
  readonly common: CommonFields;
  /** Owner of the function, where the row names none. */
  readonly functionOwner: string | undefined;
  readonly sourceName: string;
}

/** The class, checked as the pack's own are; or the first thing wrong with it and the field it is in. */
export function classOfRow(
  parts: ClassParts,
): ClassOfRow | { readonly field: ScheduleField | undefined; readonly sentence: string } {
  const { fields, rule, common, functionOwner } = parts;
  const changed: string[] = [...rule.changed];
  const stated = (field: keyof CommonFields, otherwise?: string): string => {
    const value = fields.text(field) ?? common[field] ?? otherwise;
    if (value === undefined) changed.push(`The source has no ${field}`);
    return value ?? NOT_STATED;
  };
  const terms = fields.list('terms', { commas: true });
  if (terms === undefined || terms.length === 0) changed.push('The terms are taken from the title');
  const selection = selectionOf(fields, rule);
  const status = fields.oneOf('sourceStatus', SOURCE_STATUSES);
  const note = [fields.text('sourceNote'), selection.series].filter((it) => it !== undefined).join('; ');
  const approval = fields.approval();
  const reviewOn = fields.day('reviewOn');
  const withdrawnOn = fields.day('withdrawnOn');
  const personalData = fields.yesOrNo('personalData');
  const instrument = fields.text('retentionInstrument');
  const authority = fields.list('authority') ?? [stated('authority')];
  const entry = {
    code: parts.code,
    title: parts.title,
    scopeNote: parts.scopeNote,
    whereToKeep: stated('whereToKeep'),
    whoSaves: stated('whoSaves'),
    owner: stated('owner', functionOwner),
    ...(approval === undefined ? {} : { approval }),
    ...(reviewOn === undefined ? {} : { reviewOn }),
    ...(selection.value === undefined ? {} : { selection: selection.value }),
    ...(personalData === undefined ? {} : { personalData }),
    authority,
    ...(instrument === undefined ? {} : { retentionInstrument: instrument }),
    source: {
      name: fields.text('source') ?? parts.sourceName,
      status: status ?? 'proposed',
      ...(note === '' ? {} : { note }),
    },
    terms: terms === undefined || terms.length === 0 ? termsOfTitle(parts.title) : terms,
    ...(withdrawnOn === undefined
      ? {}
      : {
          withdrawn: {
            on: withdrawnOn,
            replacedBy:
              fields
                .text('replacedBy')
                ?.split(/[\s,;]+/)
                .filter(Boolean) ?? [],
          },
        }),
    ...rule.rule,
    ...(rule.rule.action === 'retain-permanently' ? {} : { cases: workedCases(fields) }),
  };
  const parsed = recordClassSchema.safeParse(entry);
  if (parsed.success) return { entry: parsed.data, changed };
  const [issue] = parsed.error.issues;
  const [said] = issue === undefined ? [] : explainIssue(issue, entry);
  return {
    field: FIELD_AT[String(said?.path[0] ?? '')],
    sentence: said?.message ?? 'The class is not complete',
  };
}

/** Fields of a class whose column has another name. */
const FIELD_AT: Readonly<Record<string, ScheduleField>> = {
  code: 'code',
  title: 'title',
  scopeNote: 'scopeNote',
  authority: 'authority',
  terms: 'terms',
  withdrawn: 'replacedBy',
  cases: 'cases',
  period: 'period',
};

function selectionOf(
  fields: FieldReader,
  rule: RowRule,
): { readonly value: RecordClassEntry['selection'] | undefined; readonly series: string | undefined } {
  const text = fields.text('selection');
  if (text === undefined) return { value: rule.selection, series: undefined };
  const word = (['none', 'candidate', 'selected'] as const).find((it) => it === text.toLowerCase());
  if (word !== undefined) return { value: word, series: undefined };
  if (/^no$/i.test(text)) return { value: 'none', series: undefined };
  if (/^yes$/i.test(text)) return { value: 'selected', series: undefined };
  // A series reference is there because the records are selected for it.
  if (/^[A-Z]{1,4} ?\d+/.test(text))
    return { value: 'selected', series: `The National Archives series ${text}` };
  fields.leaveOut(
    'selection',
    "This was left out: write 'none', 'candidate' or 'selected', or the series, as in 'LCO 2'",
  );
  return { value: rule.selection, series: undefined };
}

function workedCases(fields: FieldReader): unknown[] {
  const lines = fields.list('cases') ?? [];
  return lines.flatMap((line) => {
    const read = readWorkedCase(line);
    if (read === undefined)
      fields.leaveOut(
        'cases',
        `The worked case '${line}' was left out: write it as 'an invoice of May 2019 (on 2019-05-02; due 2026-04-01)'`,
      );
    return read === undefined ? [] : [read];
  });
}
