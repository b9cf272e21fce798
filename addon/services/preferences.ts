/** What a person chose for how the panel shows things to them. Nothing about any document is ever kept here. */
export interface Preferences {
  /** Id of the team they say is theirs. */
  readonly team: () => string | undefined;
  readonly setTeam: (team: string) => void;
}
