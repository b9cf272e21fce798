import type { Preferences } from './preferences.ts';

/** Address of the person at the panel; empty where they have not let the panel know it, which Apps Script says by throwing. */
export function myAddress(): string {
  try {
    return Session.getActiveUser().getEmail().toLowerCase();
  } catch {
    return '';
  }
}

const TEAM = 'team';

/** Kept by Apps Script for this person and this add-on only. */
export const myPreferences: Preferences = {
  team: () => PropertiesService.getUserProperties().getProperty(TEAM) ?? undefined,
  setTeam: (team) => {
    PropertiesService.getUserProperties().setProperty(TEAM, team);
  },
};

/** Waits, as everything in Apps Script does: nothing else happens meanwhile. */
export const sleep = (ms: number): void => {
  Utilities.sleep(ms);
};
