import type { FolderKeeper } from './folder-keeper.ts';

/** Where a document stands, and since when it is as it is. */
export interface MovableFile {
  readonly id: string;
  readonly parent: string | undefined;
  /** Shared drive; `undefined` in a My Drive. */
  readonly drive: string | undefined;
  /** Whoever is asked for owns it. */
  readonly owned: boolean;
  readonly trashed: boolean;
  readonly modifiedTime: string | undefined;
}

export interface Move {
  readonly from: string;
  readonly to: string;
  /** RFC 3339: sent back, so that a move changes no date. */
  readonly modifiedTime?: string;
}

/** Documents on their way into shared drives and back. It has no word for content, sharing or the bin. */
export interface Mover extends Omit<FolderKeeper, 'setProperties'> {
  file(subject: string, id: string): Promise<MovableFile>;
  /** Answers with the document as it then stands; repeating it does no harm. */
  move(subject: string, id: string, move: Move): Promise<MovableFile>;
}
