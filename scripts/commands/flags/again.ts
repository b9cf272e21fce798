/** Takes an option's values in order, where it may be given again for more. */
export const again = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
