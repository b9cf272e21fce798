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
const SHORTHAND: Readonly<Record<string, string>> = {
  accts: 'account', acct: 'account', agmt: 'agreement', agreemt: 'agreement', appt: 'appointment', appts: 'appointment',
  assmt: 'assessment', cttee: 'committee', comms: 'communication', consult: 'consultation', corres: 'correspondence',
  corro: 'correspondence', dept: 'department', docs: 'document', eval: 'evaluation', evals: 'evaluation', exec: 'executive',
  govt: 'government', hmg: 'government', inv: 'invoice', invs: 'invoice', mgmt: 'management', mgt: 'management', mins: 'minute',
  mtg: 'meeting', mtgs: 'meeting', org: 'organisation', parl: 'parliamentary', perm: 'permanent', proc: 'procurement',
  prog: 'programme', program: 'programme', ques: 'question', recs: 'recommendation', reqs: 'request', sec: 'secretary',
  stats: 'statistic', strat: 'strategy', subs: 'submission', vac: 'vacancy',
}; // prettier-ignore

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

/** Cuts text into words: at spaces, underscores, hyphens and where `CamelCase` turns. */
export function wordsOf(text: string): Word[] {
  const spaced = text
    .replace(/['\u2019](?=s\b)/gu, '')
    .replace(/['\u2019]/gu, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/([a-z]{2})([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z]{2,})/g, '$1 $2')
    .replace(/([A-Za-z]{2})(\d{3,})/g, '$1 $2');
  const shouting = !/[a-z]/.test(spaced) && /[A-Z]{2,}[^A-Za-z]+[A-Z]{2,}/.test(spaced);
  const words: Word[] = [];
  let stretch = 0;
  let end = 0;
  const finder = new RegExp(WORD);
  for (let match = finder.exec(spaced); match !== null; match = finder.exec(spaced)) {
    if (words.length > 0 && BREAK.test(spaced.slice(end, match.index + 1))) stretch += 1;
    end = match.index + match[0].length;
    const written = match[0];
    words.push({
      written,
      root: rootOf(written),
      capitals: !shouting && /^[A-Z][A-Z&\d]+s?$/.test(written) && /[A-Z]{2}|&/.test(written),
      stretch,
    });
  }
  return words;
}

/** Small letters, singular, `-ise`: 'Policies' and 'policy' are one word, 'organization' and 'organisation' too. */
export function rootOf(written: string): string {
  const word = written.toLowerCase();
  const short = SHORTHAND[word];
  if (short !== undefined) return short;
  return singular(word.replace(/iz(e[ds]?|ing|ations?)$/, 'is$1'));
}

function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(sses|ches|shes|xes|zes)$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
