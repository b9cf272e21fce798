import { parsePlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { CRITERION_IDS, type CriterionId } from '../pack/criterion-ids.ts';
import { PROPERTY } from '../tag/properties.ts';

/** A light as a word. The last two say why there is none. */
const PUBLISHED_LIGHTS = ['green', 'amber', 'red', 'could not be measured', 'evidence not supplied'] as const;
export type PublishedLight = (typeof PUBLISHED_LIGHTS)[number];

/** A team's lights as they were published, for the panel. */
export interface TeamLights {
  readonly team: string;
  readonly publishedOn: PlainDate;
  readonly lights: Readonly<Partial<Record<CriterionId, PublishedLight>>>;
}

/** What marks the file that carries a team's lights: its `wtk` property says `lights` instead of `1`. */
export const LIGHTS_MARK = 'lights';
const TEAM = 'wtk.team';
const PUBLISHED_ON = 'wtk.published';
const LIGHT = 'wtk.light.';
const lightKey = (criterion: CriterionId): string => `${LIGHT}${criterion}`;

/** Whether a property is part of a team's lights; any other on the same file is not ours. */
export const isLightsProperty = (key: string): boolean =>
  key === PROPERTY.mark || key === TEAM || key === PUBLISHED_ON || key.startsWith(LIGHT);

/** The properties of the marker file in a team's shared drive; Drive's own sharing decides who sees them. */
export function lightsProperties({
  team,
  publishedOn,
  lights,
}: TeamLights): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {
    [PROPERTY.mark]: LIGHTS_MARK,
    [TEAM]: team,
    [PUBLISHED_ON]: publishedOn,
  };
  for (const criterion of CRITERION_IDS) {
    const light = lights[criterion];
    if (light !== undefined) properties[lightKey(criterion)] = light;
  }
  return properties;
}

/** Lights as read back, or `undefined` where the properties are no team's lights. What is not a light is left out. */
export function readLights(properties: Readonly<Record<string, string>>): TeamLights | undefined {
  const team = properties[TEAM];
  const publishedOn = parsePlainDate(properties[PUBLISHED_ON] ?? '');
  if (properties[PROPERTY.mark] !== LIGHTS_MARK || team === undefined || publishedOn === undefined)
    return undefined;
  const lights: Partial<Record<CriterionId, PublishedLight>> = {};
  for (const criterion of CRITERION_IDS) {
    const light = PUBLISHED_LIGHTS.find((known) => known === properties[lightKey(criterion)]);
    if (light !== undefined) lights[criterion] = light;
  }
  return { team, publishedOn, lights };
}

/** Of each team's lights, those published last: older ones may stand in a drive that the team had before. */
export function lastPublished(lights: readonly TeamLights[]): readonly TeamLights[] {
  const last = new Map<string, TeamLights>();
  for (const one of lights) {
    const known = last.get(one.team);
    if (known === undefined || known.publishedOn < one.publishedOn) last.set(one.team, one);
  }
  return [...last.values()];
}
