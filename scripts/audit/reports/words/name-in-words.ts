/** A document's name, or a word for a name of nothing but spaces: a link must have something to read out. */
export const nameInWords = (name: string): string => (name.trim() === '' ? '(no name)' : name);
