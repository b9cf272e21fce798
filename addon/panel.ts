import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import type { Team } from '#policy/pack/team.ts';
import type { SuggestionIndex } from '#policy/suggestion/open-suggestions.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import type { PanelEvent } from './event/panel-event.ts';
import type { DriveService } from './services/drive-service.ts';
import type { Preferences } from './services/preferences.ts';

/** What every card may know: the schedule, the day, and who is looking. */
export interface Setting {
  readonly index: PolicyIndex;
  /** `undefined`: the domain has no label, tags stand in file properties. */
  readonly labelMap: LabelMap | undefined;
  readonly suggestions: () => SuggestionIndex;
  readonly asOf: PlainDate;
  /** Address of the person at the panel; empty where they have not granted it. */
  readonly me: string;
  /** Their team: the one they named, else by their role in the pack; `undefined` where neither is known. */
  readonly team: Team | undefined;
}

/** What an action works with, besides. */
export interface Panel extends Setting {
  readonly event: PanelEvent;
  readonly drive: DriveService;
  /** Whether the panel may look beyond the files that were opened with it: folders, neighbours, lists. */
  readonly mayList: () => boolean;
  readonly preferences: Preferences;
  /** Whether there is time to begin with another document: after 20 s of the 30 s there is not. */
  readonly hasTime: () => boolean;
}
