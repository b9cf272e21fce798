import type { ScheduleField } from '../columns/schedule-fields.ts';
import { dayInCell } from '../../audit/tables/day-in-cell.ts';
import type { CellProblem, RowValue, RowValues } from './row-values.ts';

/** Reads single fields of a row, and keeps what in them could not be taken: the class is made without it. */
export class FieldReader {
  readonly notices: CellProblem[] = [];
  readonly #values: RowValues;

  constructor(values: RowValues) {
    this.#values = values;
  }

  text(field: ScheduleField): string | undefined {
    return this.#values.get(field)?.text;
  }

  /** Parts of a list: one a line, else between semicolons, else between commas where those may part it. */
  list(field: ScheduleField, { commas = false }: { readonly commas?: boolean } = {}): string[] | undefined {
    const value = this.#values.get(field);
    if (value === undefined) return undefined;
    const lines = value.ours || value.text.includes('\n');
    const parts = value.text.split(lines ? '\n' : value.text.includes(';') || !commas ? ';' : ',');
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  day(field: ScheduleField): string | undefined {
    const value = this.#values.get(field);
    if (value === undefined) return undefined;
    const day = dayInCell(value.text);
    if (day === undefined)
      this.#leaveOut(value, 'This is no day, and was left out: write it as in 2026-03-31 or 31/03/2026');
    return day;
  }

  oneOf<Choice extends string>(field: ScheduleField, choices: readonly Choice[]): Choice | undefined {
    const value = this.#values.get(field);
    if (value === undefined) return undefined;
    const choice = choices.find((it) => it === value.text.toLowerCase().replace(/ /g, '-'));
    if (choice === undefined) this.#leaveOut(value, `This was left out: write one of ${choices.join(', ')}`);
    return choice;
  }

  yesOrNo(field: ScheduleField): boolean | undefined {
    const value = this.#values.get(field);
    if (value === undefined) return undefined;
    if (/^(?:yes|y|true|x|✓|✔)$/i.test(value.text)) return true;
    if (/^(?:no|n|false|none)$/i.test(value.text)) return false;
    this.#leaveOut(value, "This was left out: write 'yes' or 'no'");
    return undefined;
  }

  /** Approval in full, or none: who, when and which version. A part of it is no approval, and is left out. */
  approval(): { by: string; on: string; version: string } | undefined {
    const by = this.#values.get('approvedBy');
    const on = this.day('approvedOn');
    const version = this.text('approvedVersion');
    if (by !== undefined && on !== undefined && version !== undefined) return { by: by.text, on, version };
    const part = by ?? this.#values.get('approvedOn') ?? this.#values.get('approvedVersion');
    if (part !== undefined)
      this.#leaveOut(
        part,
        'The approval is incomplete, and was left out: it needs who approved the class, on which day, and which version',
      );
    return undefined;
  }

  leaveOut(field: ScheduleField, sentence: string): void {
    const value = this.#values.get(field);
    if (value !== undefined) this.#leaveOut(value, sentence);
  }

  #leaveOut({ at, text }: RowValue, sentence: string): void {
    this.notices.push({ at, said: text, sentence });
  }
}
