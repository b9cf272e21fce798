import {
  isLightsProperty,
  LIGHTS_MARK,
  lightsProperties,
  readLights,
  type TeamLights,
} from '#policy/lights/team-lights.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import type { FolderReader, KeptFolder } from '../google/folder-keeper.ts';
import { LIGHTS_FOLDER } from './planned-lights.ts';

type Properties = Readonly<Record<string, string>>;
export type PropertyChanges = Readonly<Record<string, string | null>>;

/** Folders of a drive that carry lights, or were made by hand to carry them. */
export const lightsFolders = (
  reader: FolderReader,
  subject: string,
  drive: string,
): Promise<readonly KeptFolder[]> =>
  reader.marked(subject, drive, { key: PROPERTY.mark, value: LIGHTS_MARK, orNamed: LIGHTS_FOLDER });

/** The folder for a team's lights; others that carry the same team's are doubles. */
export function markerAmong(
  folders: readonly KeptFolder[],
  team: string,
  drive: string,
): { readonly marker: KeptFolder | undefined; readonly doubles: readonly KeptFolder[] } {
  const ours = folders.filter(({ properties }) => readLights(properties)?.team === team);
  const [first, ...doubles] = ours;
  const byHand = folders.find(
    ({ name, parent, properties }) =>
      name === LIGHTS_FOLDER && parent === drive && readLights(properties) === undefined,
  );
  return { marker: first ?? byHand, doubles };
}

/** What must change on a folder for it to carry these lights, or none; empty where it does. */
export function changesFor(before: Properties, lights: TeamLights | undefined): PropertyChanges {
  const wanted: Properties = lights === undefined ? {} : lightsProperties(lights);
  const stale = Object.keys(before).filter((key) => isLightsProperty(key) && wanted[key] === undefined);
  return Object.fromEntries([
    ...Object.entries(wanted).filter(([key, value]) => before[key] !== value),
    ...stale.map((key) => [key, null] as const),
  ]);
}

export const isEmpty = (changes: PropertyChanges): boolean => Object.keys(changes).length === 0;
