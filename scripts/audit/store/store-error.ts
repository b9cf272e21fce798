/** Why the store failed, in kinds that tell a person what to do. */
export type StoreErrorKind = 'full' | 'corrupt' | 'locked' | 'memory' | 'older' | 'newer' | 'other';

/** The store's file, disk or memory failed: what happened, to which file, what to do next. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreErrorKind;
  readonly file: string;

  constructor(kind: StoreErrorKind, file: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.file = file;
  }
}

const SIGNS: readonly (readonly [StoreErrorKind, RegExp])[] = [
  [
    'full',
    /no space left|ENOSPC|disk (is )?full|quota exceeded|EDQUOT|could not write|failed to (write|extend|truncate)/i,
  ],
  ['locked', /could not set lock|conflicting lock|already (open|attached)|being used by another process/i],
  ['memory', /out of memory/i],
  [
    'corrupt',
    /not a valid duckdb|corrupt|checksum|magic bytes|replaying wal|deserialization|serialization error|truncated|could not read|different version|invalid.*(header|block)/i,
  ],
];

/** DuckDB's error in words for people. An error that is already one of ours passes through. */
export function storeError(error: unknown, file: string, opening = false): StoreError {
  if (error instanceof StoreError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const found = SIGNS.find(([, sign]) => sign.test(said))?.[0];
  const kind = found ?? (opening ? 'corrupt' : 'other');
  return new StoreError(kind, file, sentence(kind, file, firstLine(said)), error);
}

function sentence(kind: StoreErrorKind, file: string, said: string): string {
  switch (kind) {
    case 'full':
      return `The disk is full: the audit could not write to its store '${file}' (${said}). Free some space and run the same command again; it goes on where this run stopped.`;
    case 'locked':
      return `Another audit is using the store '${file}' (${said}). Wait until it has ended, or give this one its own folder with --state.`;
    case 'memory':
      return `The store '${file}' ran out of memory (${said}). Free some memory and run the same command again; it goes on where this run stopped.`;
    case 'corrupt':
      return `The store '${file}' is damaged and cannot be read (${said}). Run the audit again with --full: it moves the damaged file aside, keeps it, and starts afresh. Nothing in Drive is affected.`;
    case 'older':
    case 'newer':
    case 'other':
      return `The store '${file}' failed (${said}). Run the same command again; if it fails again, run it with --full to start afresh.`;
  }
}

const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').trim().replace(/[.\s]+$/, '');
