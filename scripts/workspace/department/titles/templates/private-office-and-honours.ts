import type { Templates } from '../template.ts';

/** Ministers' offices, honours, appointments, press and events. */
export const PRIVATE_OFFICE_AND_HONOURS: Readonly<Record<string, Templates>> = {
  'MIN-01': {
    text: [
      'Readout SoS call with {body}', 'Note of meeting with {constituency} delegation', 'Box note {topic}', 'SoS comments on {topic} submission',
      'Private secretary note {topic}', 'Readout bilateral with {country} {topic}',
    ],
    mail: ['RE: SoS decision {topic}', 'PS note of meeting {topic}'],
  },
  'MIN-02': { text: ['Submission {topic} PO copy', 'Submission {topic} for info'], pdf: ['Box submission {topic} copy'] },
  'MIN-03': {
    text: ['MC{nnnn} reply to MP for {constituency}', 'TO{nnnn} reply {topic}', 'Letter from MP for {constituency} on {topic}'],
    pdf: ['MC{nnnn} incoming letter'],
    sheet: ['Correspondence tracker {monthYear}'],
  },
  'MIN-04': { sheet: ['Ministers gifts and hospitality {quarter}', 'Overseas travel return {quarter}', 'Meetings with external organisations {quarter}'] },
  'MIN-05': { mail: ['RE: diary for {monthYear}', 'FW: {topic} meeting tomorrow', 'RE: RE: {event} car', 'FW: lines on {topic}'] },
  'HON-01': {
    text: ['New Year {year} honours citation {person}', 'Birthday {year} honours citation {person}', 'Honours committee scores note {year}', 'Citation {person} OBE'],
    sheet: ['Honours nominations long list {year}', 'New Year {year} honours scores'],
    pdf: ['Nomination form {nnnn} {year}', 'Letter of support nomination {nnnn}'],
  },
  'EVT-01': {
    text: ['{event} agenda {year}', '{event} invitation letter', '{event} running order'],
    sheet: ['{event} seating plan', '{event} delegate list {year}', '{event} catering order'],
    form: ['{event} sign-up {year}'],
    image: ['{event} photo {nnnn}'],
  },
  'APP-01': {
    text: ['{body} chair campaign terms', '{body} member appointment panel report', 'Candidate pack chair of {body}', 'Appointment letter member of {body}'],
    sheet: ['{body} campaign sift grid'],
  },
  'COM-01': {
    text: ['Press notice {topic}', 'Lines to take {topic}', 'Media Q&A {topic}', 'Campaign plan {topic} {fy}', 'Media briefing {monthYear}'],
    sheet: ['Media grid {monthYear}', 'Campaign evaluation {topic}'],
    image: ['{topic} campaign artwork {n}'],
    slides: ['{topic} campaign results'],
  },
  'COM-02': { text: ['SoS speech {event} as delivered', 'Speech {topic} check against delivery', 'Minister remarks {event} as delivered'] },
}; // prettier-ignore
