import type * as z from 'zod';
import { checkReferences, type ReadSchedule } from './check-references.ts';
import { whatIsWritten, type WrittenSchedule } from './written-schedule.ts';
import { checkRisk } from './check-risk.ts';
import { explainIssue } from './explain-issue.ts';
import {
  OPTIONAL_PACK_FILES,
  PACK_FILES,
  SCHEDULE_PATH,
  scheduleFileSchema,
  type PackFileName,
} from './pack-files.ts';
import type { PackProblem } from './pack-problem.ts';
import type { Policy } from './policy.ts';
import { YamlSource } from './yaml-source.ts';

/** A file of a pack: path within the pack, as in `schedules/finance.yaml`, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** `policy` is there when nothing is wrong; every problem found is listed, not only the first. */
export interface CompiledPack {
  readonly policy: Policy | undefined;
  readonly problems: readonly PackProblem[];
  /** The files as read, by path: what is found later (`lintPack`) can still be placed. */
  readonly sources: ReadonlyMap<string, YamlSource>;
}

/**
 * Reads a pack's files into a policy. All that can be checked without a date is: the shape of each file,
 * then what they say of each other (codes used twice, classes, drives and teams that do not exist).
 */
export function compilePack(files: readonly PackFile[]): CompiledPack {
  const problems: PackProblem[] = [];
  const sources = new Map<string, YamlSource>();

  const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined => {
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined) {
      problems.push({
        severity: 'error',
        file: path,
        line: 1,
        column: 1,
        field: '',
        message: `The pack has no file '${path}'`,
      });
      return undefined;
    }
    const source = new YamlSource(path, file.text);
    sources.set(path, source);
    problems.push(...source.problems);
    if (source.value === undefined) return undefined;
    const parsed = schema.safeParse(source.value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      for (const { path: field, message } of explainIssue(issue, source.value))
        problems.push(source.problem(field, message));
    }
    return undefined;
  };
  const readFile = <Name extends PackFileName>(name: Name) =>
    read(name, PACK_FILES[name]) as z.output<(typeof PACK_FILES)[Name]> | undefined;

  const settings = readFile('pack.yaml');
  const naming = readFile('naming.yaml');
  const criteria = readFile('criteria.yaml');
  const people = readFile('teams.yaml');
  const holds = readFile('holds.yaml');
  const cases = readFile('cases.yaml');
  const coverage = readFile('coverage.yaml');
  const risk = files.some(({ path }) => path === 'risk.yaml')
    ? read('risk.yaml', OPTIONAL_PACK_FILES['risk.yaml'])
    : undefined;
  const schedulePaths = files.map((file) => file.path).filter((path) => SCHEDULE_PATH.test(path));
  if (schedulePaths.length === 0)
    problems.push({
      severity: 'error',
      file: 'schedules',
      line: 1,
      column: 1,
      field: '',
      message: "The pack has no schedule: put one YAML file for each function in the folder 'schedules'",
    });
  const schedules: ReadSchedule[] = [];
  const written: WrittenSchedule[] = [];
  for (const path of [...schedulePaths].sort()) {
    const schedule = read(path, scheduleFileSchema);
    if (schedule !== undefined) schedules.push({ path, schedule });
    // A file with an error in it still says which codes it uses: no error hides that one of them is used twice.
    const value = sources.get(path)?.value;
    if (value !== undefined) written.push({ path, ...whatIsWritten(value) });
  }

  problems.push(
    ...checkReferences({
      settings,
      naming,
      people,
      holds,
      cases,
      schedules,
      written,
      sources,
      complete: written.length > 0 && written.length === schedulePaths.length,
    }),
  );
  if (risk !== undefined)
    checkRisk(risk, (field, message) => {
      const problem = sources.get('risk.yaml')?.problem(field, message);
      if (problem !== undefined) problems.push(problem);
    });
  problems.sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
  if (
    !settings ||
    !naming ||
    !criteria ||
    !people ||
    !holds ||
    !cases ||
    !coverage ||
    problems.some((problem) => problem.severity === 'error')
  ) {
    return { policy: undefined, problems, sources };
  }
  const policy: Policy = {
    settings,
    functions: schedules.map(({ schedule }) => ({
      id: schedule.function,
      title: schedule.title,
      owner: schedule.owner,
    })),
    classes: schedules.flatMap(({ schedule }) =>
      schedule.classes.map((entry) => ({ ...entry, function: schedule.function })),
    ),
    conventions: naming.conventions,
    criteria: criteria.criteria,
    directorates: people.directorates,
    teams: people.teams,
    holds: holds.holds,
    cases: cases.cases,
    coverage: coverage.places,
    risk,
  };
  return { policy, problems, sources };
}
