const SCOPE = 'https://www.googleapis.com/auth/';

/** What one kind of reading needs: asked for in a token of its own, so that no token can do more than its job. */
export interface JobNeeds {
  /** What is read, or changed, for people. */
  readonly reads: string;
  /**
   * Key that signs: the audit's, the second one that Google's rule for `drives.list` calls for, or the one that may
   * change things, which no reading command ever holds. `person`: no key, somebody signs in for it.
   */
  readonly account: 'audit' | 'drives' | 'changes' | 'person';
  /** Who is impersonated: the administrator, or each owner or member in turn; nobody, where a person signs in. */
  readonly as: 'administrator' | 'each reader' | 'whoever signs in';
  readonly scopes: readonly string[];
  /** The administrator privilege Google asks of the person impersonated. */
  readonly privilege?: string;
  /** Asked for only by those who keep evidence in a Google Sheet. */
  readonly onlyForSheets?: boolean;
  /** Asked for only by those who have Google Vault and let its holds be read. */
  readonly onlyForVault?: boolean;
  /** The API that must be enabled in the service account's Cloud project. */
  readonly api: string;
}

/**
 * Jobs and the narrowest scopes that Google's API descriptions accept for them.
 * `drives.list` takes `drive` or `drive.readonly` and nothing narrower, hence an account of its own.
 */
export const JOBS = {
  directory: {
    reads: 'people, and members of groups',
    account: 'audit',
    as: 'administrator',
    scopes: [`${SCOPE}admin.directory.user.readonly`, `${SCOPE}admin.directory.group.member.readonly`],
    privilege: 'Users > Read and Groups > Read',
    api: 'Admin SDK API',
  },
  files: {
    reads: "files' metadata, never their content",
    account: 'audit',
    as: 'each reader',
    scopes: [`${SCOPE}drive.metadata.readonly`],
    api: 'Google Drive API',
  },
  drives: {
    reads: 'the list of shared drives',
    account: 'drives',
    as: 'administrator',
    scopes: [`${SCOPE}drive.readonly`],
    privilege: 'Services > Drive and Docs > Settings',
    api: 'Google Drive API',
  },
  permissions: {
    reads: 'members of shared drives, and who may open items in them',
    account: 'audit',
    as: 'administrator',
    scopes: [`${SCOPE}drive.metadata.readonly`],
    privilege: 'Services > Drive and Docs > Settings',
    api: 'Google Drive API',
  },
  labels: {
    reads: 'the published label and its choices',
    account: 'audit',
    as: 'administrator',
    scopes: [`${SCOPE}drive.admin.labels.readonly`],
    privilege: 'Services > Data Classification > Manage Labels',
    api: 'Drive Labels API',
  },
  reports: {
    reads: 'the log of deleted and binned files',
    account: 'audit',
    as: 'administrator',
    scopes: [`${SCOPE}admin.reports.audit.readonly`],
    privilege: 'Reports',
    api: 'Admin SDK API',
  },
  sheets: {
    reads: 'the one Google Sheet named on the command line, which teams filled in',
    account: 'audit',
    as: 'administrator',
    scopes: [`${SCOPE}spreadsheets.readonly`],
    onlyForSheets: true,
    api: 'Google Sheets API',
  },
  vault: {
    reads: 'matters and holds in Google Vault, never what they hold',
    account: 'audit',
    as: 'administrator',
    scopes: [`${SCOPE}ediscovery.readonly`],
    privilege: 'Google Vault > Manage Holds and View All Matters',
    onlyForVault: true,
    api: 'Google Vault API',
  },
  orgUnits: {
    reads: 'which org unit a hold in Google Vault means',
    account: 'audit',
    as: 'administrator',
    scopes: [`${SCOPE}admin.directory.orgunit.readonly`],
    privilege: 'Organizational Units > Read',
    onlyForVault: true,
    api: 'Admin SDK API',
  },
  labelChanges: {
    reads: 'the label: made, changed, published, and who may use it',
    account: 'changes',
    as: 'administrator',
    scopes: [`${SCOPE}drive.admin.labels`],
    privilege: 'Services > Data Classification > Manage Labels',
    api: 'Drive Labels API',
  },
  tagging: {
    reads: "tags: labels and properties of files, never a file's content",
    account: 'changes',
    as: 'each reader',
    scopes: [`${SCOPE}drive.metadata`],
    api: 'Google Drive API',
  },
  lights: {
    reads: "teams' lights: a marked folder in each team's shared drive, made and marked",
    account: 'changes',
    as: 'each reader',
    // A folder can be made with `drive.file` and nothing narrower; found and marked again with `drive.metadata`.
    scopes: [`${SCOPE}drive.file`, `${SCOPE}drive.metadata`],
    api: 'Google Drive API',
  },
  leavers: {
    reads: "a leaver's documents: moved into a shared drive, with the folders that they stood in",
    account: 'changes',
    as: 'each reader',
    scopes: [`${SCOPE}drive.file`, `${SCOPE}drive.metadata`],
    api: 'Google Drive API',
  },
  scripts: {
    reads: "the panel's Apps Script project: its files, versions and deployments",
    account: 'person',
    as: 'whoever signs in',
    scopes: [`${SCOPE}script.projects`, `${SCOPE}script.deployments`, `${SCOPE}userinfo.email`],
    api: 'Apps Script API',
  },
} as const satisfies Record<string, JobNeeds>;

export type Job = keyof typeof JOBS;
const JOB_NAMES = Object.keys(JOBS) as Job[];

/**
 * The jobs that an account does.
 * @param separateDrives whether a second account lists the shared drives; without one the audit's account does it all.
 * @param readsSheets whether evidence is kept in a Google Sheet.
 * @param readsVault whether holds are read from Google Vault.
 */
export function jobsOf(
  account: JobNeeds['account'],
  separateDrives: boolean,
  readsSheets = false,
  readsVault = false,
): readonly Job[] {
  const does = ({ account: named, onlyForSheets, onlyForVault }: JobNeeds): boolean =>
    (named === 'drives' && !separateDrives ? 'audit' : named) === account &&
    (onlyForSheets !== true || readsSheets) &&
    (onlyForVault !== true || readsVault);
  return JOB_NAMES.filter((job) => does(JOBS[job]));
}

/** The scopes to grant an account in the Admin console, each once, for the jobs that {@link jobsOf} names. */
export const scopesToGrant = (...asked: Parameters<typeof jobsOf>): readonly string[] => [
  ...new Set(jobsOf(...asked).flatMap((job) => [...JOBS[job].scopes])),
];
