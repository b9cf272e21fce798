import type { FolderKeeper } from '../google/folder-keeper.ts';
import { isRefusalOfOne } from '../google/google-error.ts';
import type { JournalFile } from '../journal/journal-file.ts';
import type { LightsEntry } from './lights-journal.ts';
import { changesFor, isEmpty, lightsFolders, markerAmong, type PropertyChanges } from './marker.ts';
import { LIGHTS_FOLDER, type LightsLeft, type PlannedLights } from './planned-lights.ts';

export interface LightsWritten {
  /** Teams whose folder was made or changed in this run. */
  readonly done: readonly string[];
  /** Teams whose lights stood there already. */
  readonly before: readonly string[];
  readonly left: readonly LightsLeft[];
}

interface Tools {
  readonly keeper: FolderKeeper;
  readonly journal: JournalFile<LightsEntry>;
  /** RFC 3339. */
  readonly now: () => string;
}

/**
 * Writes lights to where the panel reads them, each drive looked at again first. Run again, it finds what it wrote and
 * changes nothing.
 * @throws GoogleError where every drive would be refused alike.
 */
export async function publishLights(planned: readonly PlannedLights[], tools: Tools): Promise<LightsWritten> {
  const done: string[] = [];
  const before: string[] = [];
  const left: LightsLeft[] = [];
  for (const one of planned) {
    try {
      const outcome = await publishOne(one, tools);
      if (outcome === 'refused') left.push({ ...about(one), why: NOT_SHOWN });
      else (outcome === 'written' ? done : before).push(one.team);
    } catch (error) {
      if (!isRefusalOfOne(error)) throw error;
      left.push({ ...about(one), why: `${one.drive.title}: ${error.message} ${error.remedy}` });
    }
  }
  // Lights that come off may stand in several drives of a team.
  return { done: [...new Set(done)], before: before.filter((team) => !done.includes(team)), left };
}

const NOT_SHOWN = 'Google took the lights and does not show them: run it again, then look at the drive.';
const about = ({ team, title }: PlannedLights): Pick<LightsLeft, 'team' | 'title'> => ({ team, title });

async function publishOne(
  { team, drive, subject, lights }: PlannedLights,
  { keeper, journal, now }: Tools,
): Promise<'written' | 'there' | 'refused'> {
  const look = async (): ReturnType<typeof markersIn> => markersIn(keeper, subject, drive.id, team);
  const { marker, doubles } = await look();
  const writes = [
    { folder: marker, changes: changesFor(marker?.properties ?? {}, lights) },
    ...doubles.map((folder) => ({ folder, changes: changesFor(folder.properties, undefined) })),
  ].filter(({ changes }) => !isEmpty(changes));
  if (writes.length === 0) return 'there';
  for (const { folder, changes } of writes) {
    await journal.add({
      step: 'writing', team, drive: drive.id, subject, folder: folder?.id ?? null,
      before: { ...folder?.properties }, changes: { ...changes }, at: now(),
    }); // prettier-ignore
    if (folder !== undefined) await keeper.setProperties(subject, folder.id, changes);
    else await keeper.create(subject, { name: LIGHTS_FOLDER, parent: drive.id, properties: set(changes) });
  }
  const after = await look();
  if (!isEmpty(changesFor(after.marker?.properties ?? {}, lights)) || after.doubles.length > 0)
    return 'refused';
  await journal.add({ step: 'written', team, folder: after.marker?.id ?? '', at: now() });
  return 'written';
}

const markersIn = async (
  keeper: FolderKeeper,
  subject: string,
  drive: string,
  team: string,
): Promise<ReturnType<typeof markerAmong>> =>
  markerAmong(await lightsFolders(keeper, subject, drive), team, drive);

/** Of changes, what sets a property: a new folder has none to clear. */
const set = (changes: PropertyChanges): Record<string, string> =>
  Object.fromEntries(Object.entries(changes).filter((pair): pair is [string, string] => pair[1] !== null));
