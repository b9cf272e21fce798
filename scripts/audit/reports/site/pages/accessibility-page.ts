import { inWords } from '#policy/calendar/plain-date.ts';
import type { Audience } from '../audience.ts';
import { heading, list, paragraph, type Page } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';
import { contactInWords } from './contact-in-words.ts';

/**
 * The accessibility statement, with the parts that the model statement of the Public Sector Bodies (Websites and Mobile
 * Applications) (No. 2) Accessibility Regulations 2018 asks for.
 */
export function accessibilityPage({ policy, asOf, result }: SiteFacts, audience: Audience): Page {
  const { settings } = policy;
  const name = settings.site.serviceName;
  return {
    file: 'accessibility.html',
    heading: `Accessibility statement for ${name}`,
    title: 'Accessibility statement',
    lead: `This statement applies to these pages of ${name}, which ${result.pack.title} makes from its own records. We want as many people as possible to be able to use them.`,
    banner: false,
    blocks: [
      paragraph('That means that you should be able to:'),
      list([
        'change colours, contrast and fonts with your browser or device',
        'zoom in up to 400% without the text spilling off the screen',
        'get about with a keyboard alone, or by speech',
        'listen to every page with a screen reader',
        'read every light as a word, every chart as a table, and every page without JavaScript',
      ]),
      heading('how', 'How accessible these pages are'),
      paragraph('We know of two things that are not as good as they should be:'),
      list([
        'wide tables scroll sideways on small screens',
        'names of documents are shown as people wrote them, so a screen reader may stumble over abbreviations and codes',
      ]),
      heading('feedback', 'Feedback and contact information'),
      paragraph(
        'If you need this information in another form, such as large print, easy read or an audio recording, we answer within ten working days.',
      ),
      paragraph(contactInWords(settings, audience)),
      heading('report', 'Reporting accessibility problems'),
      paragraph(
        'If you find a problem that is not on this page, or think that we do not meet the requirements, tell us in the same way.',
      ),
      heading('enforcement', 'Enforcement procedure'),
      paragraph(
        'The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with our answer, contact the Equality Advisory and Support Service (EASS). In Northern Ireland, contact the Equality Commission for Northern Ireland.',
      ),
      heading('technical', 'Technical information about accessibility'),
      paragraph(
        `${result.pack.title} is committed to making these pages accessible, as the regulations require.`,
      ),
      heading('compliance', 'Compliance status'),
      paragraph(
        'These pages are partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because of what is not accessible, listed below.',
      ),
      heading('non-accessible', 'What is not accessible'),
      paragraph(
        'Non-compliance with the regulations: the spreadsheets that go with these pages (CSV and Excel) were not checked against the guidelines.',
      ),
      paragraph(
        'We do not claim that anything is a disproportionate burden, or outside the scope of the regulations.',
      ),
      heading('preparation', 'Preparation of this statement'),
      paragraph(
        `This statement was prepared on ${inWords(asOf)}, with the pages themselves, and is prepared anew whenever they are.`,
      ),
      paragraph(
        'The templates of these pages are tested by program, with axe-core and html-validate, in a browser, wide and at 320 pixels. Nobody who uses assistive technology every day has tested them yet: ask such a person before you rely on this statement.',
      ),
    ],
  };
}
