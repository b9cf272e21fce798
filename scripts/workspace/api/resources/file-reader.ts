import type { FileRecord } from '../../state/file-records.ts';
import type { LabelRecord } from '../../state/label-records.ts';
import { ApiError, fileNotFound } from '../api-error.ts';
import type { Access } from '../access.ts';
import { flagOf, textOf, type Call } from '../call.ts';
import { mayRead } from '../label-access.ts';

/** Scopes that open every item the person can open; `drive.file` opens only what the person opened with the app. */
const WHOLE_DRIVE = ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'];

/** Of those, the scopes that write; a token may hold a narrower one besides. */
const WRITES_WHOLE_DRIVE = ['drive', 'drive.metadata'];

/** One person's view of Drive during one call: access, scope and readable labels, looked up once. */
export class FileReader {
  readonly call: Call;
  /** Labels asked for by `includeLabels` that this person may read. */
  readonly labels: readonly LabelRecord[];
  /** `includeLabels` was given: only then does an item carry `labelInfo`. */
  readonly labelsAsked: boolean;
  readonly seesWholeDrive: boolean;
  readonly #numbers = new Map<string, number>();

  constructor(call: Call) {
    this.call = call;
    const asked = textOf(call, 'includeLabels');
    this.labelsAsked = asked !== undefined && asked !== '';
    this.labels = call.distortions.labelsUnreadable
      ? []
      : (asked ?? '')
          .split(',')
          .map((id) => call.workspace.labels.label(id.trim()))
          .filter((label) => label !== undefined)
          .filter((label) => mayRead(call.workspace, call.user, label));
    this.seesWholeDrive = WHOLE_DRIVE.some((scope) => call.scopes.has(scope));
  }

  /** A number for a shared drive, from 1, the same throughout the call. */
  numberOf(drive: string): number {
    const known = this.#numbers.get(drive) ?? this.#numbers.size + 1;
    this.#numbers.set(drive, known);
    return known;
  }

  access(file: FileRecord): Access {
    return this.call.access.of(file);
  }

  opened(file: FileRecord): boolean {
    return (
      this.call.scopes.has('drive.file') &&
      this.call.workspace.opened.has(`${this.call.user.address} ${file.id}`)
    );
  }

  inScope(file: FileRecord): boolean {
    return this.seesWholeDrive || this.opened(file);
  }

  /** @throws ApiError 403 where the token reads the file, but writes only what the person opened with the app. */
  assertWrites(file: FileRecord): void {
    if (WRITES_WHOLE_DRIVE.some((scope) => this.call.scopes.has(scope)) || this.opened(file)) return;
    throw new ApiError(
      403,
      'appNotAuthorizedToFile',
      `The user has not granted the app write access to the file ${file.id}.`,
    );
  }

  sees(file: FileRecord): boolean {
    if (!this.inScope(file)) return false;
    if (file.owner === this.call.user.address) return true;
    const access = this.access(file);
    return access.role !== undefined || access.metadata;
  }
}

/** The item that the call names by `fileId`. @throws ApiError 404 when it is not there, not seen, or on a shared drive without `supportsAllDrives`. */
export function requireFile(
  call: Call,
  reader: FileReader,
  options: { readonly anyDrive?: boolean } = {},
): FileRecord {
  const id = call.path.fileId ?? '';
  const file = id === 'root' ? call.workspace.files.root(call.user.address) : call.workspace.files.file(id);
  const supported =
    options.anyDrive ?? (flagOf(call, 'supportsAllDrives') || flagOf(call, 'supportsTeamDrives'));
  if (!file || (file.drive !== undefined && !supported) || !reader.sees(file)) throw fileNotFound(id);
  return file;
}
