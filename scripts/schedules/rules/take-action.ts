import type { DisposalAction } from '#policy/pack/record-class.ts';
import type { NotUnderstood } from './rule-words.ts';
import type { WordsLeft } from './words-left.ts';

interface ActionSaid {
  readonly action?: DisposalAction;
  readonly selection?: 'candidate' | 'selected';
  readonly notes: readonly string[];
}

const REVIEW = String.raw`review(?:ed)?`;
const DESTROY = String.raw`(?:auto-?delet(?:e|ed|ion)|destroy(?:ed)?|destruct(?:ion)?|delet(?:e|ed|ion)|dispos(?:e|ed|al)(?: of)?|shred(?:ded)?|erase[d]?|bin(?:ned)?)(?: securely| confidentially)?`;
const ARCHIVES = String.raw`(?:the )?(?:tna|national archives|public record office|pro)`;

const CANDIDATE =
  /\b(?:(?:possible|potential|consider(?:ed)?(?: for)?|candidate for|may be selected for)(?: a)? permanent[- ](?:preservation|retention)(?: candidate)?|permanent[- ]preservation candidate|candidate for (?:selection|preservation))\b/;
const REVIEW_FOR = new RegExp(
  String.raw`\b${REVIEW},? (?:for|by|with) (?:possible |potential )?(?:permanent preservation|selection|transfer to ${ARCHIVES}|transfer|${ARCHIVES}(?: selection)?)`,
);
const TRANSFER = new RegExp(
  String.raw`\b(?:transfer(?:red)?|send|offer(?:ed)?|sent)(?: to ${ARCHIVES})?(?: for permanent preservation| as selected)?(?![\w-])`,
);
const REVIEW_THEN = new RegExp(String.raw`\b${REVIEW}(?:,? (?:and )?then|,? and|,| before) ${DESTROY}`);
const DESTROY_WITHOUT = new RegExp(String.raw`\b${DESTROY} (?:without|\(no) review\)?`);

/** Takes out of a text what happens in the end. Two ends that the text does not put in order are not understood. */
export function takeAction(words: WordsLeft): ActionSaid | NotUnderstood {
  const notes: string[] = [];
  const found = new Set<DisposalAction>();
  let selection: ActionSaid['selection'];
  if (words.take(/^retain-permanently$/) !== undefined) return { action: 'retain-permanently', notes };
  if (words.take(DESTROY_WITHOUT) !== undefined) found.add('destroy');
  if (words.take(REVIEW_THEN) !== undefined) {
    found.add('review');
    notes.push(
      "'Review, then destroy' is the action 'review': a person decides, and what is not kept is then destroyed",
    );
  }
  if (words.take(REVIEW_FOR) !== undefined) {
    found.add('review');
    selection = 'candidate';
  }
  if (words.take(CANDIDATE) !== undefined) selection = 'candidate';
  if (words.takeAll(TRANSFER).length > 0) found.add('transfer');
  if (words.takeAll(new RegExp(String.raw`\b${REVIEW}\b`)).length > 0) found.add('review');
  if (words.takeAll(new RegExp(String.raw`\b${DESTROY}(?![\w-])`)).length > 0) found.add('destroy');
  const [action, other] = found;
  if (other !== undefined)
    return {
      notUnderstood: `It says both '${String(action)}' and '${other}' and not which of them, or which first: write one, or write the records apart that have the other`,
    };
  return {
    notes,
    ...(action === undefined ? {} : { action }),
    ...(selection === undefined ? {} : { selection }),
  };
}
