/**
 * For whom a folder is. `public` names no document, no person and no drive, and links nowhere outside itself; `team` is
 * one team's own; `kim` is everything but titles in My Drive.
 */
export type Audience = 'public' | 'team' | 'kim';
