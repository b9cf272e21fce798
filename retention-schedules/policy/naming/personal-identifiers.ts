/** A number or address that stands for one person. */
export interface PersonalIdentifier {
  readonly start: number;
  readonly end: number;
  /** As it is called in a sentence: 'a National Insurance number'. */
  readonly what: string;
}

const NATIONAL_INSURANCE =
  /(?:^|[^A-Za-z0-9])((?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ _-]?\d{2}[ _-]?\d{2}[ _-]?\d{2}[ _-]?[A-D])(?![A-Za-z0-9])/i;
const TEN_DIGITS = /(^|[^0-9A-Za-z])(\d{3}([ _-]?)\d{3}\3\d{4})(?!\d)/g;
const E_MAIL = /[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/;
const BIRTH =
  /(?:^|[^A-Za-z])((?:dob|d\.o\.b\.?|date of birth|born)[\s:_-]*(?:on )?\d{1,4}[-./\s_]?(?:\d{1,2}|[a-z]{3,9})[-./\s_]?\d{2,4})/i;

/**
 * The first personal identifier in a name: a National Insurance number, an NHS number (its check digit is worked out), a
 * tax reference called UTR, an e-mail address, a date of birth called one. Formats too loose to tell, such as passport
 * numbers, are left alone.
 */
export function personalIdentifier(name: string): PersonalIdentifier | undefined {
  const insurance = NATIONAL_INSURANCE.exec(name);
  if (insurance !== null) return range(insurance, 1, 'a National Insurance number');
  TEN_DIGITS.lastIndex = 0;
  for (let match = TEN_DIGITS.exec(name); match !== null; match = TEN_DIGITS.exec(name)) {
    const digits = (match[2] ?? '').replace(/\D/g, '');
    const start = match.index + (match[1] ?? '').length;
    const end = match.index + match[0].length;
    if (isNhsNumber(digits, name.slice(0, start))) return { start, end, what: 'an NHS number' };
    if (/\butr[\s:_-]*$/i.test(name.slice(0, start)) && isTaxReference(digits))
      return { start, end, what: 'a taxpayer reference' };
  }
  const address = name.includes('@') ? E_MAIL.exec(name) : null;
  if (address !== null) return range(address, 0, 'an e-mail address');
  const birth = BIRTH.exec(name);
  return birth === null ? undefined : range(birth, 1, 'a date of birth');
}

/**
 * Modulus 11, and a first digit that England, Wales and the Isle of Man issue (4, 6, 7) or keep for tests (9). Any other
 * counts only when the name calls it an NHS number: ten digits are also telephone numbers and times.
 */
function isNhsNumber(digits: string, before: string): boolean {
  const called = /\bnhs(?:\s*(?:no|number|num)\.?)?[\s:_-]*$/i.test(before);
  if (!called && !/^[4679]/.test(digits)) return false;
  return weigh(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(digits.charAt(9));
}

function weigh(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  const check = 11 - (sum % 11);
  return check === 11 ? 0 : check;
}

/** HMRC's check digit stands first. */
function isTaxReference(digits: string): boolean {
  const weights = [6, 7, 8, 9, 10, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index + 1)), 0);
  return '21987654321'.charAt(sum % 11) === digits.charAt(0);
}

function range(match: RegExpExecArray, group: number, what: string): PersonalIdentifier {
  const text = match[group] ?? '';
  const start = match.index + match[0].indexOf(text);
  return { start, end: start + text.length, what };
}
