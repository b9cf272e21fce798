import type { DocumentRow } from '../document-row.ts';

/** Drive opens a file of any kind by its id; null for what is not in Drive, or was listed without an id. */
export const linkTo = ({ id, place: kind }: Pick<DocumentRow, 'id' | 'place'>): string | null =>
  kind === 'elsewhere' || !/^[\w-]+$/.test(id)
    ? null
    : `https://drive.google.com/open?id=${encodeURIComponent(id)}`;
