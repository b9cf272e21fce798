import type { RecordClass } from '#policy/pack/record-class.ts';
import { compileTemplate, type CompiledTemplate, type Form, type Templates } from './template.ts';
import { LAW_AND_INFORMATION } from './templates/law-and-information.ts';
import { MONEY_AND_CONTRACTS } from './templates/money-and-contracts.ts';
import { PEOPLE_AND_PLACES } from './templates/people-and-places.ts';
import { POLICY_AND_PARLIAMENT } from './templates/policy-and-parliament.ts';
import { PRIVATE_OFFICE_AND_HONOURS } from './templates/private-office-and-honours.ts';

const TEMPLATES: Readonly<Record<string, Templates>> = {
  ...POLICY_AND_PARLIAMENT,
  ...PRIVATE_OFFICE_AND_HONOURS,
  ...LAW_AND_INFORMATION,
  ...MONEY_AND_CONTRACTS,
  ...PEOPLE_AND_PLACES,
};

/** A class's templates, ready to fill. */
export function titlesOf(recordClass: RecordClass): readonly CompiledTemplate[] {
  const templates = TEMPLATES[recordClass.code] ?? fromTerms(recordClass);
  return Object.entries(templates).flatMap(([form, titles]) =>
    titles.map((title) => compileTemplate(form as Form, title)),
  );
}

/** A class that we know no titles for is written about in its own words. */
const fromTerms = ({ title, terms }: RecordClass): Templates => ({
  text: [
    ...terms.slice(0, 6).map((term) => `${capital(plain(term))} {topic}`),
    `${plain(title)} note {monthYear}`,
  ],
  sheet: [`${plain(title)} log {fy}`],
});

const plain = (words: string): string =>
  words
    .replaceAll(/[{}:/\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
