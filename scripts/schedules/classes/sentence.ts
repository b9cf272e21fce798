/** Text with a capital at its beginning. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Text with a full stop at its end, where it has no mark there. */
export const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
