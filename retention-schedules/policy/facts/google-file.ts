/**
 * The part of Google's Drive v3 `File` resource that we ask for. Apps Script's advanced service and googleapis
 * carry the same JSON, so the panel and the audit share this shape and one mapping (`toFacts`).
 * Every field may be absent: Drive leaves out what the caller may not see, and much of it on shared drives.
 */
export interface GoogleFile {
  readonly id: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly driveId?: string;
  readonly parents?: readonly string[];
  readonly owners?: readonly { readonly emailAddress?: string; readonly me?: boolean }[];
  readonly ownedByMe?: boolean;
  /** RFC 3339 instants. */
  readonly createdTime?: string;
  readonly modifiedTime?: string;
  readonly trashed?: boolean;
  readonly trashedTime?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly labelInfo?: { readonly labels?: readonly GoogleAppliedLabel[] };
  readonly capabilities?: {
    readonly canReadLabels?: boolean;
    readonly canModifyLabels?: boolean;
    readonly canRename?: boolean;
    readonly canListChildren?: boolean;
    readonly canEdit?: boolean;
  };
  readonly contentRestrictions?: readonly { readonly readOnly?: boolean; readonly reason?: string }[];
  /** Never filled for items in shared drives; there, `permissionIds` are. */
  readonly permissions?: readonly GooglePermission[];
  readonly permissionIds?: readonly string[];
  readonly shared?: boolean;
  readonly webViewLink?: string;
  /** When the person who asks last changed it; absent where they never did. */
  readonly modifiedByMeTime?: string;
  readonly lastModifyingUser?: {
    readonly displayName?: string;
    readonly emailAddress?: string;
    readonly me?: boolean;
  };
  readonly inheritedPermissionsDisabled?: boolean;
}

export interface GooglePermission {
  readonly id?: string;
  readonly type?: string;
  readonly role?: string;
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly deleted?: boolean;
}

/** A label as applied to a file. `fields` is a map here, an array in the Labels API. */
export interface GoogleAppliedLabel {
  readonly id: string;
  readonly revisionId?: string;
  readonly fields?: Readonly<Record<string, GoogleLabelField>>;
}

export interface GoogleLabelField {
  readonly valueType?: string;
  readonly dateString?: readonly string[];
  readonly selection?: readonly string[];
  readonly text?: readonly string[];
  readonly integer?: readonly string[];
  readonly user?: readonly { readonly emailAddress?: string }[];
}

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SHORTCUT_TYPE = 'application/vnd.google-apps.shortcut';
