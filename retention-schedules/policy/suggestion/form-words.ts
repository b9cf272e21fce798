/**
 * Words that say what form a document has, or that any office writes on anything. Alone they hardly speak for a class;
 * within a longer term ('audit report') they count less than the word that tells.
 */
const FORM_WORDS = new Set(
  `action agenda annual approval approved assessment board brief briefing case change check checklist comment committee
  copy data decision department departmental document draft evaluation event file final form government group guidance information
  issue item letter list local log management material meeting member memo memorandum minister ministerial minute national new
  note notice number office official open order other paper part period personal plan planning policy
  presentation procedure process programme project public record register reply report request response result return review
  routine schedule section service sheet standard statement summary system table team template term test title update use
  version work working year yearly year-end`.split(/\s+/),
);

/** @param root a word's root, as in {@link rootOf}. */
export const isFormWord = (root: string): boolean => FORM_WORDS.has(root);
