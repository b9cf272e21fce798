import type { CriterionId } from '#policy/pack/criterion-ids.ts';

/** What the code of practice under section 46 of the Freedom of Information Act asks, as far as we could check. */
export const CODE_THEMES = {
  keep: 'Keep the information you need',
  know: 'Know what you hold, and who answers for it',
  dispose: 'Dispose of what is no longer needed, and be able to explain it',
  protect: 'Keep it available and secure for as long as it is needed',
} as const;
export type CodeTheme = keyof typeof CODE_THEMES;

/** What is counted besides the criteria. */
export type Fact =
  | 'approved classes' | 'measured places' | 'owned drives' | 'rounds' | 'samples' | 'risks' | 'holds' | 'lost records'
  | 'conventions' | 'selection'; // prettier-ignore

/** One element of the assessment: what of ours speaks to it, and what only people can show. */
export interface AssessmentElement {
  readonly heading: string;
  readonly element: string;
  readonly code: CodeTheme;
  readonly criteria: readonly CriterionId[];
  readonly facts: readonly Fact[];
  /** What no audit can show, whoever runs it. */
  readonly people: readonly string[];
}

const VALUE = 'The value of information';
const DIGITAL = 'Digital information and supporting technology';
const RISK = 'Information risk, governance and oversight';
const RECORDS = 'Records, review and transfer';

/** The headings and elements of the assessments of 2013 to 2015. Which measure speaks to which is our reading. */
export const ASSESSMENT_ELEMENTS: readonly AssessmentElement[] = [
  { heading: VALUE, element: 'Communicating and realising value', code: 'keep', criteria: ['unsaved-information'], facts: [], people: ['How the board tells staff what information is worth', 'Examples of information used again'] },
  { heading: VALUE, element: 'Managing information as an asset', code: 'know', criteria: ['unowned-information'], facts: ['owned drives'], people: ['The information asset register itself', 'Asset owners’ yearly assurance to the SIRO'] },
  { heading: DIGITAL, element: 'Supporting information through technology', code: 'protect', criteria: ['stray-storage'], facts: ['measured places'], people: ['How new systems are checked for records before they are bought'] },
  { heading: DIGITAL, element: 'Digital continuity and IT change', code: 'protect', criteria: [], facts: ['measured places'], people: ['The plan for digital continuity', 'What became of records at the last change of IT'] },
  { heading: RISK, element: 'Recognising information risk', code: 'protect', criteria: ['exposed-information'], facts: ['risks'], people: ['The corporate risk register, with the risk of not keeping the right records in it'] },
  { heading: RISK, element: 'Establishing control', code: 'know', criteria: ['lapsed-schedules', 'unowned-information'], facts: ['approved classes'], people: ['The policy on information and records', 'Terms of reference of the group that supports the SIRO'] },
  { heading: RISK, element: 'Providing guidance', code: 'keep', criteria: ['nonstandard-names'], facts: ['conventions'], people: ['Guidance on what to keep, and who has had training'] },
  { heading: RISK, element: 'Measuring impact', code: 'know', criteria: [], facts: ['rounds', 'samples'], people: ['What changed because of the figures'] },
  { heading: RECORDS, element: 'Oversight of records and selection', code: 'keep', criteria: ['lapsed-schedules'], facts: ['approved classes', 'selection'], people: ['The appraisal report, and the selection agreed with The National Archives', 'Transfers planned and made'] },
  { heading: RECORDS, element: 'Implementing disposal decisions', code: 'dispose', criteria: ['overdue-disposals'], facts: ['holds', 'lost records'], people: ['The disposal log and certificates of destruction'] },
]; // prettier-ignore

/** What this paper rests on that could not be checked. Printed with it. */
export const UNVERIFIED: readonly string[] = [
  'The headings are those of the assessments of 2013 to 2015. The assessment has changed since: ask The National Archives for the headings in force.',
  'No rating is proposed: the published definition of each rating was not found.',
  'The words for the code of practice under section 46 of the Freedom of Information Act (2021) are ours: check them against the code before you quote it.',
  'Which measure speaks to which heading is our reading, and nobody has published it.',
];
