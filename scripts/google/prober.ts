import type { Job } from './scopes.ts';

/** What the Drive Labels API lets somebody do; nothing at all in an edition without labels. */
export interface LabelRights {
  readonly administers: boolean;
  readonly creates: boolean;
}

/** How many documents were found; `more` where the one page that was asked for was not all. */
export interface Counted {
  readonly documents: number;
  readonly more: boolean;
}

/**
 * Google as one service account asks it to see whether an installation is whole: one small call each, nothing written.
 * Every method throws `GoogleError` once retries are spent or pointless.
 */
export interface Prober {
  /** A token for the account itself, which needs no delegation: it shows that the account can sign. */
  ownToken(): Promise<void>;
  /** A token for one scope in somebody's name: it shows that the scope is granted and the person can be impersonated. */
  token(subject: string, scope: string): Promise<void>;
  /** Who asks Drive is answered by it, with this job's scopes. */
  asksDrive(job: Job, subject: string): Promise<void>;
  /** With the scope of either job. */
  labelRights(job: 'labels' | 'labelChanges', subject: string): Promise<LabelRights>;
  /** Whether the Sheets API answers; no sheet is opened. */
  asksSheets(subject: string): Promise<void>;
  /**
   * A person's own documents that carry a tag: with this label, or in file properties where there is none.
   * Drive refuses to look for a label that the person may not read or has no licence for.
   */
  tagged(subject: string, labelId: string | undefined): Promise<Counted>;
  readonly counts: { readonly calls: number; readonly retries: number };
  close(): void;
}
