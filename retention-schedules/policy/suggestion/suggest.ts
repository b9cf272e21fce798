import type { SuggestionIndex } from './open-suggestions.ts';
import {
  MOST_SUGGESTIONS,
  type Suggestion,
  type SuggestionReason,
  type SuggestionRequest,
} from './suggestion.ts';
import { weighWords, type Add } from './weigh-words.ts';
import { wordsOf } from './words.ts';

/** Only so much of a document's text is looked at, in UTF-16 units. */
const TEXT_LENGTH = 6000;
/** Evidence under this speaks for nothing. */
const LEAST_EVIDENCE = 0.3;
/** Single words of scope notes and the like must add up to more: one of them alone is chance. */
const LEAST_OF_WORDS = 0.31;
/** Evidence that makes a score of one half. */
const HALF_SURE = 0.9;
/** A class with less than this share of the best one's evidence is not worth a line. */
const LEAST_SHARE = 0.2;

interface Evidence {
  total: number;
  reasons: { readonly reason: SuggestionReason; readonly weight: number }[];
}

/**
 * Classes that a document looks like: at most three, best first, each with what speaks for it; none where nothing does.
 * A word counts by how few functions use it, a term by its length and by where it stands. Never computes from anything
 * but the request and the index, so that the answer is the same in the panel, in the audit and on the command line.
 */
export function suggest(request: SuggestionRequest, index: SuggestionIndex): readonly Suggestion[] {
  const evidence = new Map<number, Evidence>();
  const add = (position: number, weight: number, reason: SuggestionReason): void => {
    const known = evidence.get(position) ?? { total: 0, reasons: [] };
    known.total += weight;
    known.reasons.push({ reason, weight });
    evidence.set(position, known);
  };

  weighWords(wordsOf(request.title), 'title', index, add);
  for (const folder of request.folderPath ?? []) weighWords(wordsOf(folder), 'folder', index, add);
  if (request.text !== undefined) weighWords(wordsOf(request.text.slice(0, TEXT_LENGTH)), 'text', index, add);
  weighFolder(request, index, add);

  // These two only favour what something else speaks for already.
  const team = new Set(request.teamClasses ?? []);
  for (const [position, known] of evidence) {
    const recordClass = index.classes[position];
    if (recordClass === undefined) continue;
    if (team.has(recordClass.code)) add(position, known.total * 0.25, { kind: 'team-list' });
    if (request.kind !== undefined && index.goesWith(request.kind, position))
      add(position, known.total * 0.1, { kind: 'file-kind', fileKind: request.kind });
  }
  return ranked(evidence, index);
}

/** The folder's case speaks loudest; then what the other files in the folder are, once a few are decided. */
function weighFolder(request: SuggestionRequest, index: SuggestionIndex, add: Add): void {
  const caseAt = request.caseClass === undefined ? undefined : index.positions.get(request.caseClass);
  if (caseAt !== undefined) add(caseAt, 3, { kind: 'case' });
  const { decided, byClass } = request.folderClasses ?? { decided: 0, byClass: {} };
  for (const [code, count] of Object.entries(byClass)) {
    const position = index.positions.get(code);
    if (position === undefined || count <= 0 || decided < count) continue;
    // Two files alike are a hint, ten a habit.
    add(position, 2 * (count / decided) * (count / (count + 2)), { kind: 'folder-class', count, decided });
  }
}

function ranked(evidence: ReadonlyMap<number, Evidence>, index: SuggestionIndex): Suggestion[] {
  const standing = [...evidence]
    .filter(([, it]) => it.total >= (it.reasons.every(isLooseWord) ? LEAST_OF_WORDS : LEAST_EVIDENCE))
    .sort(([a, one], [b, other]) => other.total - one.total || a - b);
  const best = standing[0]?.[1].total ?? 0;
  const shown = standing.filter(([, { total }]) => total >= best * LEAST_SHARE).slice(0, MOST_SUGGESTIONS);
  const first = standing[0];
  if (first === undefined) return [];
  const sure = sureness(first[0], first[1].total, standing, index);
  return shown.flatMap(([position, { total, reasons }]) => {
    const recordClass = index.classes[position];
    const [strongest, ...rest] = [...reasons].sort((a, b) => b.weight - a.weight).map(({ reason }) => reason);
    if (recordClass === undefined || strongest === undefined) return [];
    const score = Math.round(((sure * total) / best) * 1000) / 1000;
    return [{ recordClass, score, reasons: [strongest, ...rest] as const }];
  });
}

const isLooseWord = ({ reason }: Evidence['reasons'][number]): boolean =>
  reason.kind === 'term' && reason.matches === 'words';

/** How far the best class is to be believed: by its evidence, and by how near its best rival in another function comes. */
function sureness(
  position: number,
  total: number,
  standing: readonly (readonly [number, Evidence])[],
  index: SuggestionIndex,
): number {
  const rival = standing.find(
    ([other]) => index.classes[other]?.function !== index.classes[position]?.function,
  );
  return (total / (total + HALF_SURE)) * (total / (total + 0.5 * (rival?.[1].total ?? 0)));
}
