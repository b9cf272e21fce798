import { SCHEDULE_PATH } from '../pack-files.ts';
import type { PackProblem } from '../pack-problem.ts';
import { fieldName, type FieldPath, type YamlSource } from '../yaml-source.ts';

type Severity = PackProblem['severity'];

/** Says where in the pack's files a problem stands. */
export interface PackPlaces {
  /** A problem at a field of a class, or at the class itself where the path is empty. */
  readonly inClass: (code: string, field: FieldPath, severity: Severity, message: string) => PackProblem;
  /** A problem with a whole schedule, by its function. */
  readonly inSchedule: (functionId: string, severity: Severity, message: string) => PackProblem;
  readonly inFile: (file: string, field: FieldPath, severity: Severity, message: string) => PackProblem;
}

interface WrittenSchedule {
  readonly function: string;
  readonly classes: readonly { readonly code: string }[];
}

/** Looks up each class's file and position once. The pack must have compiled, so that its files have their shape. */
export function packPlaces(sources: ReadonlyMap<string, YamlSource>): PackPlaces {
  const classes = new Map<string, { readonly file: string; readonly index: number }>();
  const schedules = new Map<string, string>();
  for (const [file, source] of sources) {
    if (!SCHEDULE_PATH.test(file)) continue;
    const written = source.value as WrittenSchedule;
    schedules.set(written.function, file);
    written.classes.forEach(({ code }, index) => classes.set(code, { file, index }));
  }
  const inFile: PackPlaces['inFile'] = (file, field, severity, message) =>
    sources.get(file)?.problem(field, message, severity) ?? {
      severity,
      file,
      line: 1,
      column: 1,
      field: fieldName(field),
      message,
    };
  return {
    inFile,
    inSchedule: (functionId, severity, message) =>
      inFile(schedules.get(functionId) ?? 'schedules', ['function'], severity, message),
    inClass: (code, field, severity, message) => {
      const home = classes.get(code);
      return home === undefined
        ? inFile('schedules', field, severity, message)
        : inFile(
            home.file,
            ['classes', home.index, ...(field.length === 0 ? ['code'] : field)],
            severity,
            message,
          );
    },
  };
}
