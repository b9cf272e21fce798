/** Ids of files as one parameter of a click. Drive's ids have no commas. */
export const packIds = (ids: readonly string[]): string => ids.join(',');

export const unpackIds = (text: string): readonly string[] => text.split(',').filter((id) => id !== '');
