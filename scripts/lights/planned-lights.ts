import type { TeamLights } from '#policy/lights/team-lights.ts';

/** Name of the folder that carries a team's lights, at the top of the team's shared drive. */
export const LIGHTS_FOLDER = 'What to Keep lights';

/** What is to become of one team's lights. */
export interface PlannedLights {
  readonly team: string;
  readonly title: string;
  readonly drive: { readonly id: string; readonly title: string };
  /** Who makes and marks the folder: a member of the drive who may. */
  readonly subject: string;
  /** `undefined` where lights are to be taken off. */
  readonly lights: TeamLights | undefined;
  readonly does: 'makes a folder' | 'changes' | 'nothing';
}

/** A team whose lights go nowhere, and why. */
export interface LightsLeft {
  readonly team: string;
  readonly title: string;
  readonly why: string;
}

export interface LightsPlan {
  readonly planned: readonly PlannedLights[];
  readonly left: readonly LightsLeft[];
}
