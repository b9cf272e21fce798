/** Where Google's own behaviour is not known, the local Workspace acts either way: tests run both. */
export interface Switches {
  /** Does setting a label move the file's `modifiedTime`? */
  readonly labelsMoveModifiedTime: boolean;
  /** Does a label change alone enter `changes.list`? */
  readonly labelsEnterChanges: boolean;
  /** Can a file be labelled while its content is locked? Its name cannot be changed then. */
  readonly lockedTakesLabels: boolean;
  /** Can an archived user be impersonated? */
  readonly archivedReadable: boolean;
  /** Can a suspended user be impersonated? Own files only: see {@link Switches.suspendedSeeSharedDrives}. */
  readonly suspendedReadable: boolean;
  /** Does Drive return shared drives to a suspended user who is a member? */
  readonly suspendedSeeSharedDrives: boolean;
}

export const DEFAULT_SWITCHES: Switches = {
  labelsMoveModifiedTime: false,
  labelsEnterChanges: true,
  lockedTakesLabels: true,
  archivedReadable: true,
  suspendedReadable: true,
  suspendedSeeSharedDrives: false,
};
