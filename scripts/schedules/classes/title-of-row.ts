const LONGEST_TITLE = 60;
/** Where a description ends its name and goes on with what it covers. */
const BREAK = /^(.{8,60}?)(?: [-–—] |[:;.] |\.$| \()/;

interface TitleOfRow {
  readonly title: string;
  /** How it was made of a longer text. */
  readonly changed: readonly string[];
}

/** A title of a length that people can choose from, made of a description; what is cut off is in the scope note. */
export function titleOfRow(description: string): TitleOfRow {
  const [line = ''] = description.trim().split('\n', 1);
  const first = line.replace(/\s+/g, ' ').trim();
  if (first.length <= LONGEST_TITLE)
    return {
      title: first,
      changed:
        first === description.replace(/\s+/g, ' ').trim()
          ? []
          : ['The title is the first line of the description'],
    };
  const natural = BREAK.exec(first)?.[1];
  const title = (natural ?? first.slice(0, first.lastIndexOf(' ', LONGEST_TITLE) || LONGEST_TITLE)).replace(
    /[,;:\s]+$/,
    '',
  );
  return { title: title.slice(0, LONGEST_TITLE), changed: ['The title is the beginning of the description'] };
}

/** Search terms where the source has none: what the title lists. */
export const termsOfTitle = (title: string): string[] => {
  const parts = title
    .replace(/\([^)]*\)/g, '')
    .split(/,|;|\/|:| - |\band\b|\bor\b/i)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part.length > 1);
  return parts.length === 0 ? [title.toLowerCase()] : [...new Set(parts)];
};
