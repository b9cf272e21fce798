/** RFC 3339 with milliseconds, as Google writes instants. */
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
