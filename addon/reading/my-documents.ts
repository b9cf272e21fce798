import { addDays, type PlainDate } from '#policy/calendar/plain-date.ts';
import { londonDay } from '#policy/calendar/london-day.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { Setting } from '../panel.ts';
import type { DriveService } from '../services/drive-service.ts';
import { listWork, type WorkList } from './work-list.ts';

/** How far back an edit makes somebody else's document one of mine. Days. */
const RECENT = 90;

/** My undecided documents: those I own, or have changed in the last ninety days. */
export const listMyDocuments = (drive: DriveService, setting: Setting): WorkList =>
  listWork(
    { within: 'all-drives', orderBy: 'modifiedByMeTime desc' },
    (file) => isMine(file, addDays(setting.asOf, -RECENT)),
    drive,
    setting,
  );

function isMine({ ownedByMe, modifiedByMeTime }: GoogleFile, since: PlainDate): boolean {
  const changedOn = modifiedByMeTime === undefined ? undefined : londonDay(modifiedByMeTime);
  return ownedByMe === true || (changedOn !== undefined && changedOn >= since);
}
