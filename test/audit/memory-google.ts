import type { GoogleFile, GooglePermission } from '#policy/facts/google-file.ts';
import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { GoogleError, type GoogleErrorKind } from '../../scripts/google/google-error.ts';
import type {
  DirectoryUser, DriveDeletion, FilesPage, FilesQuery, Google, GroupMember, ReadBody, SharedDrive, SheetValue,
} from '../../scripts/google/google.ts'; // prettier-ignore

/** A domain held as plain data, read through the same interface as Google. */
export interface MemoryDomain {
  readonly users: readonly DirectoryUser[];
  readonly drives?: readonly (SharedDrive & { readonly members: readonly GooglePermission[] })[];
  readonly groups?: Readonly<Record<string, readonly GroupMember[]>>;
  /** Files by owner's address or drive's id. */
  readonly files: Readonly<Record<string, readonly GoogleFile[]>>;
  readonly label?: LabelMap;
  readonly deletions?: readonly DriveDeletion[];
  /** Permissions of single files, looked up for exposure. */
  readonly permissions?: Readonly<Record<string, readonly GooglePermission[]>>;
  /** Rows of spreadsheets by id. */
  readonly sheets?: Readonly<Record<string, readonly (readonly SheetValue[])[]>>;
  readonly pageSize?: number;
}

/** Called before every answer; what it throws is what Google answers. */
export type Fault = (call: {
  readonly method: string;
  readonly query?: FilesQuery;
  readonly page?: number;
  readonly of?: string;
}) => void;

export class MemoryGoogle implements Google {
  readonly counts = { calls: 0, retries: 0 };
  readonly asked: string[] = [];
  readonly #domain: MemoryDomain;
  readonly #fault: Fault;

  constructor(domain: MemoryDomain, fault: Fault = () => undefined) {
    this.#domain = domain;
    this.#fault = fault;
  }

  async *users(): AsyncGenerator<readonly DirectoryUser[]> {
    await this.#call({ method: 'users' });
    yield this.#domain.users;
  }

  async *groupMembers(group: string): AsyncGenerator<readonly GroupMember[]> {
    await this.#call({ method: 'groupMembers', of: group });
    yield this.#domain.groups?.[group] ?? [];
  }

  async *sharedDrives(): AsyncGenerator<readonly SharedDrive[]> {
    await this.#call({ method: 'sharedDrives' });
    yield (this.#domain.drives ?? []).map(({ id, name }) => ({ id, name }));
  }

  async *permissions(fileId: string): AsyncGenerator<readonly GooglePermission[]> {
    await this.#call({ method: 'permissions', of: fileId });
    yield (
      this.#domain.drives?.find(({ id }) => id === fileId)?.members ??
      this.#domain.permissions?.[fileId] ??
      []
    );
  }

  async filesPage(query: FilesQuery, pageToken?: string): Promise<FilesPage> {
    const page = pageToken === undefined ? 0 : Number(pageToken);
    await this.#call({ method: 'filesPage', query, page });
    const size = this.#domain.pageSize ?? 1000;
    const all = (this.#domain.files[query.drive ?? query.subject] ?? []).filter(
      ({ mimeType }) => (mimeType === FOLDER_TYPE) === (query.only === 'folders'),
    );
    const next = (page + 1) * size < all.length ? String(page + 1) : undefined;
    return {
      files: all.slice(page * size, (page + 1) * size),
      nextPageToken: next,
      incompleteSearch: false,
    };
  }

  async filesBody<Page>(
    query: FilesQuery,
    pageToken: string | undefined,
    read: ReadBody<Page>,
  ): Promise<Page> {
    return read([Buffer.from(JSON.stringify(await this.filesPage(query, pageToken)))]);
  }

  async folder(_subject: string, id: string): Promise<GoogleFile> {
    await this.#call({ method: 'folder', of: id });
    const found = Object.values(this.#domain.files)
      .flat()
      .find((file) => file.id === id);
    if (found === undefined) throw refusal('not-found');
    return found;
  }

  async label(): Promise<LabelMap | undefined> {
    await this.#call({ method: 'label' });
    return this.#domain.label;
  }

  async *deletions(since: string): AsyncGenerator<readonly DriveDeletion[]> {
    await this.#call({ method: 'deletions' });
    yield (this.#domain.deletions ?? []).filter(({ at }) => at >= since);
  }

  async sheetValues(spreadsheetId: string): Promise<readonly (readonly SheetValue[])[]> {
    await this.#call({ method: 'sheetValues', of: spreadsheetId });
    return this.#domain.sheets?.[spreadsheetId] ?? [];
  }

  close(): void {
    this.asked.push('close');
  }

  async #call(call: Parameters<Fault>[0]): Promise<void> {
    await Promise.resolve();
    this.counts.calls += 1;
    this.asked.push(`${call.method} ${call.of ?? call.query?.subject ?? ''}`.trim());
    this.#fault(call);
  }
}

/** What Google's client throws once its own retries are spent. */
export const refusal = (kind: GoogleErrorKind, said = `Google answered: ${kind}`): GoogleError =>
  new GoogleError(said, {
    kind, status: 403, reason: kind, doing: 'list files', subject: undefined, attempts: 8, remedy: `Mend ${kind}`,
  }); // prettier-ignore
