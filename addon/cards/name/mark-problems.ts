import type { NameCheck } from '#policy/naming/name-check.ts';
import { html, plain, type Html } from '../parts/html.ts';

/** Longest name that is marked in full, in UTF-16 units. */
const MARKED = 200;

/** The name with what is wrong in bold and underlined, where the problems point; too long a name is shown cut. */
export function markProblems({ name, problems }: NameCheck): Html {
  if (name.length > MARKED) return html`${plain(name, MARKED)}`;
  const edges = new Set([0, name.length]);
  for (const { at } of problems) edges.add(at.start).add(at.end);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).reduce<Html>(
    (made, end, piece) => {
      const start = cuts[piece] ?? 0;
      const text = name.slice(start, end);
      const isWrong = problems.some(({ at }) => at.start <= start && end <= at.end);
      return isWrong ? html`${made}<b><u>${text}</u></b>` : html`${made}${text}`;
    },
    html``,
  );
}
