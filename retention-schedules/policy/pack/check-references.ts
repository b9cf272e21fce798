import type * as z from 'zod';
import { nearest } from './nearest.ts';
import type { PACK_FILES, scheduleFileSchema } from './pack-files.ts';
import type { PackProblem } from './pack-problem.ts';
import type { WrittenSchedule } from './written-schedule.ts';
import type { FieldPath, YamlSource } from './yaml-source.ts';

type FileOf<Name extends keyof typeof PACK_FILES> = z.output<(typeof PACK_FILES)[Name]> | undefined;

export interface ReadSchedule {
  readonly path: string;
  readonly schedule: z.output<typeof scheduleFileSchema>;
}

interface PackParts {
  readonly settings: FileOf<'pack.yaml'>;
  readonly naming: FileOf<'naming.yaml'>;
  readonly people: FileOf<'teams.yaml'>;
  readonly holds: FileOf<'holds.yaml'>;
  readonly cases: FileOf<'cases.yaml'>;
  readonly schedules: readonly ReadSchedule[];
  /** What each schedule says of functions and codes, those with errors included. */
  readonly written: readonly WrittenSchedule[];
  readonly sources: ReadonlyMap<string, YamlSource>;
  /** Every schedule is written: a code that is in none does not exist. */
  readonly complete: boolean;
}

/** What the files of a pack say of each other: names used twice, and names of things that do not exist. */
export function checkReferences(parts: PackParts): PackProblem[] {
  const problems: PackProblem[] = [];
  const report = (file: string, path: FieldPath, message: string): void => {
    const source = parts.sources.get(file);
    if (source !== undefined) problems.push(source.problem(path, message));
  };

  const unique = (file: string, what: string): ((value: string, path: FieldPath) => void) => {
    const seen = new Set<string>();
    return (value, path) => {
      if (seen.has(value))
        report(file, path, `${what} '${value}' is used twice in this file: each needs its own`);
      seen.add(value);
    };
  };

  const classHome = new Map<string, string>();
  const functionHome = new Map<string, string>();
  for (const { path, function: of, codes } of parts.written) {
    const otherSchedule = of === undefined ? undefined : functionHome.get(of);
    if (otherSchedule !== undefined)
      report(path, ['function'], `The function '${of}' already has a schedule in ${otherSchedule}`);
    if (of !== undefined) functionHome.set(of, path);
    for (const { code, index } of codes) {
      const home = classHome.get(code);
      if (home !== undefined)
        report(
          path,
          ['classes', index, 'code'],
          `The code ${code} is used by two classes (the other is in ${home}): give this one its own`,
        );
      classHome.set(code, path);
    }
  }

  const mustExist =
    (kind: string, known: ReadonlySet<string> | undefined) =>
    (file: string, path: FieldPath, value: string): void => {
      if (known === undefined || known.has(value)) return;
      const close = nearest(value, [...known]);
      report(
        file,
        path,
        `There is no ${kind} '${value}'${close.length > 0 ? `: did you mean ${close.map((word) => `'${word}'`).join(' or ')}?` : ' in this pack'}`,
      );
    };
  const classExists = mustExist('class', parts.complete ? new Set(classHome.keys()) : undefined);
  const conventionExists = mustExist(
    'naming convention',
    parts.naming && new Set(parts.naming.conventions.map((it) => it.id)),
  );
  const directorateExists = mustExist(
    'directorate',
    parts.people && new Set(parts.people.directorates.map((it) => it.id)),
  );
  const teamExists = mustExist('team', parts.people && new Set(parts.people.teams.map((it) => it.id)));

  for (const { path, schedule } of parts.schedules) {
    schedule.classes.forEach((entry, index) => {
      entry.withdrawn?.replacedBy.forEach((code, at) => {
        classExists(path, ['classes', index, 'withdrawn', 'replacedBy', at], code);
      });
    });
  }
  if (parts.settings !== undefined)
    conventionExists('pack.yaml', ['defaultConvention'], parts.settings.defaultConvention);

  const conventionOnce = unique('naming.yaml', 'The convention');
  parts.naming?.conventions.forEach((convention, index) => {
    conventionOnce(convention.id, ['conventions', index, 'id']);
  });

  const teamOnce = unique('teams.yaml', 'The team');
  const driveOnce = unique('teams.yaml', 'The shared drive');
  const directorateOnce = unique('teams.yaml', 'The directorate');
  parts.people?.directorates.forEach((directorate, index) => {
    directorateOnce(directorate.id, ['directorates', index, 'id']);
  });
  parts.people?.teams.forEach((team, index) => {
    const at = ['teams', index] as const;
    teamOnce(team.id, [...at, 'id']);
    directorateExists('teams.yaml', [...at, 'directorate'], team.directorate);
    team.classes.forEach((code, which) => {
      classExists('teams.yaml', [...at, 'classes', which], code);
    });
    team.expects.forEach((code, which) => {
      classExists('teams.yaml', [...at, 'expects', which], code);
    });
    team.drives.forEach((drive, which) => {
      driveOnce(drive.id, [...at, 'drives', which, 'id']);
      if (drive.defaultClass !== undefined)
        classExists('teams.yaml', [...at, 'drives', which, 'defaultClass'], drive.defaultClass);
    });
    if (team.convention !== undefined) conventionExists('teams.yaml', [...at, 'convention'], team.convention);
  });

  const holdOnce = unique('holds.yaml', 'The hold');
  parts.holds?.holds.forEach((hold, index) => {
    holdOnce(hold.id, ['holds', index, 'id']);
    hold.scope.forEach((scope, which) => {
      scope.classes?.forEach((code, at) => {
        classExists('holds.yaml', ['holds', index, 'scope', which, 'classes', at], code);
      });
      scope.teams?.forEach((team, at) => {
        teamExists('holds.yaml', ['holds', index, 'scope', which, 'teams', at], team);
      });
    });
  });

  const caseOnce = unique('cases.yaml', 'The case');
  parts.cases?.cases.forEach((entry, index) => {
    caseOnce(entry.id, ['cases', index, 'id']);
    classExists('cases.yaml', ['cases', index, 'class'], entry.class);
  });
  return problems;
}
