import type { AuditResult } from '../../../result/audit-result.ts';
import { methodInWords } from '../../words/method-in-words.ts';
import type { Audience } from '../audience.ts';
import { heading, paragraph, type Page, type Words } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';
import { contactInWords } from './contact-in-words.ts';

/** How the table was made, and whom to tell when a figure is wrong. */
export const methodPage = (
  result: AuditResult,
  { policy }: Pick<SiteFacts, 'policy'>,
  audience: Audience,
): Page => ({
  file: 'method.html',
  heading: 'How the table was made',
  section: 'method.html',
  blocks: [
    ...methodInWords(result).map((words: Words) => paragraph(words)),
    paragraph([
      'What the table does not cover is ',
      ...(audience === 'team'
        ? ['listed with the department’s league table']
        : [{ text: 'listed place by place', href: 'coverage.html' }]),
      '.',
    ]),
    heading('ask', 'Who to ask'),
    paragraph(contactInWords(policy.settings, audience)),
    paragraph('If a figure is wrong, say which and why: it will be checked.'),
  ],
});
