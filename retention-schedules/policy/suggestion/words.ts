/** A word of a title, folder name or text. */
export interface Word {
  /** As written. */
  readonly written: string;
  /** What it is compared by: small letters, singular, British spelling, shorthand written out. */
  readonly root: string;
  /** Written in capitals where capitals mean something: not in a title that is all capitals. */
  readonly capitals: boolean;
  /** Number of the stretch between colons, dashes, brackets and full stops that it stands in. */
  readonly stretch: number;
}

/** Shorthand of office life, by what people mean. A pack's own terms are matched before these matter. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(Object.entries({
  accts: 'account', acct: 'account', agmt: 'agreement', agreemt: 'agreement', appt: 'appointment', appts: 'appointment',
  assmt: 'assessment', cttee: 'committee', comms: 'communication', consult: 'consultation', corres: 'correspondence',
  corro: 'correspondence', dept: 'department', docs: 'document', eval: 'evaluation', evals: 'evaluation', exec: 'executive',
  govt: 'government', hmg: 'government', inv: 'invoice', invs: 'invoice', mgmt: 'management', mgt: 'management', mins: 'minute',
  mtg: 'meeting', mtgs: 'meeting', org: 'organisation', parl: 'parliamentary', perm: 'permanent', proc: 'procurement',
  prog: 'programme', program: 'programme', ques: 'question', recs: 'recommendation', reqs: 'request', sec: 'secretary',
  stats: 'statistic', strat: 'strategy', subs: 'submission', vac: 'vacancy',
})); // prettier-ignore

/** Words that join others and say nothing alone. */
const JOINING = new Set(
  'a an and are as at be been between by during for from has have his her how in into is it its of on or our over per that the their this to under up upon was we were what which who will with within without you your'.split(
    ' ',
  ),
);

/** After these a title says what it is about, no longer what it is. */
const ABOUT = new Set(['on', 'about', 'regarding', 'concerning', 'relating', 'around', 're', 'into', 'for']);

export const isJoining = (word: Word): boolean => JOINING.has(word.written.toLowerCase()) && !word.capitals;
export const isAbout = (word: Word): boolean => ABOUT.has(word.written.toLowerCase()) && !word.capitals;
export const isNumber = (word: Word): boolean => /\d/.test(word.written);

const WORD = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu;
const BREAK = /[,:;()[\]|]|[-\u2013\u2014](?=\s)|\.\s/u;

/** Small letters and single spaces: most of a pack's terms, and nothing to look at twice. */
const SIMPLE = /^[a-z]+(?: [a-z]+)*$/;

/** Cuts text into words: at spaces, underscores, hyphens and where `CamelCase` turns. */
export function wordsOf(text: string): Word[] {
  if (SIMPLE.test(text))
    return text
      .split(' ')
      .map((written) => ({ written, root: rootOf(written), capitals: false, stretch: 0 }));
  const spaced = spacedOut(text);
  const shouting = !/[a-z]/.test(spaced) && /[A-Z]{2,}[^A-Za-z]+[A-Z]{2,}/.test(spaced);
  const words: Word[] = [];
  let stretch = 0;
  let end = 0;
  const finder = new RegExp(WORD);
  for (let match = finder.exec(spaced); match !== null; match = finder.exec(spaced)) {
    // One space between words is no break, and by far the most common.
    const isOneSpace = match.index === end + 1 && spaced.charCodeAt(end) === 32;
    if (words.length > 0 && !isOneSpace && BREAK.test(spaced.slice(end, match.index + 1))) stretch += 1;
    end = match.index + match[0].length;
    const written = match[0];
    words.push({
      written,
      root: rootOf(written),
      capitals:
        !shouting && isCapital(written.charCodeAt(0)) && CAPITALS.test(written) && /[A-Z]{2}|&/.test(written),
      stretch,
    });
  }
  return words;
}

/** The text with a space wherever a word ends without one. */
function spacedOut(text: string): string {
  let spaced = text;
  if (/['\u2019]/.test(spaced)) spaced = spaced.replace(/['\u2019](?=s\b)/gu, '').replace(/['\u2019]/gu, '');
  if (/\d/.test(spaced)) spaced = spaced.replace(/(\d),(?=\d{3})/g, '$1');
  if (/[a-zA-Z][A-Z]/.test(spaced))
    spaced = spaced
      .replace(/([a-z]{2})([A-Z][a-z])/g, '$1 $2')
      .replace(/([A-Z]{2,})([A-Z][a-z]{2,})/g, '$1 $2');
  return /[A-Za-z]\d/.test(spaced) ? spaced.replace(/([A-Za-z]{2})(\d{3,})/g, '$1 $2') : spaced;
}

const CAPITALS = /^[A-Z][A-Z&\d]+s?$/;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Small letters, singular, `-ise`: 'Policies' and 'policy' are one word, 'organization' and 'organisation' too. */
export function rootOf(written: string): string {
  const known = knownRoots.get(written);
  if (known !== undefined) return known;
  const word = written.toLowerCase();
  const root =
    SHORTHAND.get(word) ??
    singular(word.includes('iz') ? word.replace(/iz(e[ds]?|ing|ations?)$/, 'is$1') : word);
  if (knownRoots.size < MOST_ROOTS) knownRoots.set(written, root);
  return root;
}

/** A pack says the same few thousand words over and over. */
const knownRoots = new Map<string, string>();
const MOST_ROOTS = 20_000;

function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(sses|ches|shes|xes|zes)$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
