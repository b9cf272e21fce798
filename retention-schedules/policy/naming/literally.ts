/** A pattern for a word as it is written, whatever its signs mean in a pattern. */
export const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
