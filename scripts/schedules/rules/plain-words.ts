const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
};

const NUMBER_WORDS = new RegExp(`\\b(${[...NUMBERS].reverse().join('|')})\\b`, 'g');

/** Text in small letters, with plain quotes, hyphens and spaces, and numbers as figures: what rules are looked for in. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\b(?:one|a) hundred\b/g, '100')
    .replace(/\btwenty[- ](one|two|three|four|five|six|seven|eight|nine)\b/g, (_, unit: string) =>
      String(20 + NUMBERS.indexOf(unit)),
    )
    .replace(NUMBER_WORDS, (word) => String(NUMBERS.indexOf(word)))
    .replace(/\b(thirty|forty|fifty|sixty|seventy|eighty)\b/g, (word) => String(TENS[word] ?? word))
    // 'six (6) years' says it twice.
    .replace(/\b(\d+) ?\(\1\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
