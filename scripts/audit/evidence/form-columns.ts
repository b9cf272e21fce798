/** Columns of an evidence form that are read back. `accepted` and `note` are the KIM team's, and not in what teams get. */
export type FormColumn =
  'team' | 'criterion' | 'statement' | 'link' | 'by' | 'on' | 'challenge' | 'accepted' | 'note';

/** Columns that tell a team what is asked and where it stands. Nothing is read from them. */
export const INFORMATION = ['what we see', 'light', 'figure', 'what we ask of you'] as const;
