import { inWords } from '#policy/calendar/plain-date.ts';
import type { CriterionDefinition } from '#policy/pack/criterion-definition.ts';
import type { LightsPlan, PlannedLights } from './planned-lights.ts';

/** What a plan would do, team by team and a line each, for a person to read before it is done. */
export function planInWords({ planned }: LightsPlan, criteria: readonly CriterionDefinition[]): string[] {
  return planned.flatMap((one) => [`${one.title}: ${doing(one)}`, ...lightsInWords(one, criteria)]);
}

function doing({ does, drive, lights, subject }: PlannedLights): string {
  if (does === 'nothing')
    return lights === undefined ? 'carries no lights' : `as it stands in '${drive.title}' already`;
  if (lights === undefined) return `lights come off in '${drive.title}', as ${subject}`;
  const how = does === 'makes a folder' ? 'a folder is made' : 'the folder is marked anew';
  return `${how} in '${drive.title}', as ${subject}, as published on ${inWords(lights.publishedOn)}`;
}

function lightsInWords(
  { lights, does }: PlannedLights,
  criteria: readonly CriterionDefinition[],
): readonly string[] {
  if (lights === undefined || does === 'nothing') return [];
  return criteria.flatMap(({ id, title }) => {
    const light = lights.lights[id];
    return light === undefined ? [] : [`  ${light.padEnd(21)}  ${title}`];
  });
}
