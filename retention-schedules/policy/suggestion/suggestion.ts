import type { FileKind } from '../facts/document-facts.ts';
import type { RecordClass } from '../pack/record-class.ts';

/** What is known of the document to suggest for. Only the title is needed; nothing here leaves the caller. */
export interface SuggestionRequest {
  readonly title: string;
  /** The document's words, where the caller may read them. Only the first few thousand characters are looked at. */
  readonly text?: string;
  /** Folder names from the top down, as in `['Procurement', 'Fleet 2026']`. */
  readonly folderPath?: readonly string[];
  /** What the other files of the folder are, each class's count among those decided. */
  readonly folderClasses?: { readonly decided: number; readonly byClass: Readonly<Record<string, number>> };
  /** The class of the case that the folder is. */
  readonly caseClass?: string;
  /** The team's own short list. */
  readonly teamClasses?: readonly string[];
  readonly kind?: FileKind;
}

/** One thing that speaks for a class. */
export type SuggestionReason =
  | {
      readonly kind: 'term';
      /** As it stands in the document. */
      readonly found: string;
      readonly where: 'title' | 'folder' | 'text';
      /** The class's term or title that it matches; `words` where single words of the scope note do. */
      readonly matches: 'term' | 'words';
    }
  | { readonly kind: 'folder-class'; readonly count: number; readonly decided: number }
  | { readonly kind: 'case' }
  | { readonly kind: 'team-list' }
  | { readonly kind: 'file-kind'; readonly fileKind: FileKind };

export interface Suggestion {
  readonly recordClass: RecordClass;
  /** Between 0 and 1, for ordering and for deciding how loudly to say it. Not a probability. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly [SuggestionReason, ...SuggestionReason[]];
}

/** More than this is a list to read, not a suggestion. */
export const MOST_SUGGESTIONS = 3;
