import type { Templates } from '../template.ts';

/** Law, information rights, inquiries, records and emergencies. */
export const LAW_AND_INFORMATION: Readonly<Record<string, Templates>> = {
  'FOI-01': {
    text: ['FOI {ref} response {topic}', 'FOI {ref} public interest test', 'EIR {ref} internal review', 'FOI {ref} section 12 cost estimate'],
    pdf: ['FOI {ref} request received'],
    sheet: ['FOI log {quarter}', 'FOI {ref} search log'],
    mail: ['RE: FOI {ref} searches please'],
  },
  'FOI-02': { text: ['Closed file request {nnnn} ACNRA advice', 'Review of closure file {nnnn}'] },
  'FOI-03': { text: ['SAR {ref} search log', 'SAR {ref} response letter', 'Subject access {ref} identity check'], pdf: ['SAR {ref} disclosure bundle {n}'] },
  'FOI-04': { text: ['DPIA {system}', 'Data sharing agreement {body}', 'Record of processing {system}'], sheet: ['ROPA {year}'] },
  'FOI-05': { text: ['Enquiry {nnnn} {topic} reply'], mail: ['Query about {topic}', 'Contact form {nnnn}'] },
  'CMP-01': { text: ['Complaint {nnnn} stage {n} outcome', 'Complaint {nnnn} investigation note', 'PHSO {ref} response'], mail: ['Complaint about {topic}'] },
  'LGL-01': {
    text: ['{topic} judicial review counsel advice', 'Particulars of claim {nnnn}', 'Settlement note claim {nnnn}', '{supplier} claim chronology', 'Disclosure list claim {nnnn}'],
    pdf: ['Claim {nnnn} bundle {n}', 'Sealed order claim {nnnn}'],
  },
  'LGL-02': { text: ['Legal advice {topic}', 'Advice note vires of {instrument}', 'Counsel opinion {topic}'] },
  'LGL-03': { pdf: ['Licence {nnnn} {body}', 'Permission {nnnn} terms'], text: ['Licence terms {topic}'] },
  'LGL-04': { pdf: ['Deed of guarantee {supplier}', 'Executed deed {building}'] },
  'LGL-05': { text: ['MoU with {body}', 'Concordat {topic}', 'MoU variation {n} {body}'], pdf: ['Signed MoU {body}'] },
  'INQ-01': {
    text: ['Inquiry witness statement {n}', 'Inquiry rule 9 response {n}', 'Inquiry core participant note', 'Inquiry position paper {topic}'],
    pdf: ['Inquiry exhibit {nnnn}', 'Inquiry transcript day {n}'],
    sheet: ['Inquiry disclosure index {n}'],
  },
  'INQ-02': { text: ['Inquiry response working draft {n}', 'Inquiry editorial comments chapter {n}'] },
  'EMG-01': { text: ['COBR minutes {topic}', 'COBR decision note {topic}'] },
  'EMG-02': { text: ['Sitrep {n} {topic}', 'CRIP {n} {monthYear}', 'Decision log {topic} response', 'Lessons identified {topic}'], sheet: ['Incident log {topic} {monthYear}'] },
  'EMG-03': { text: ['Business continuity plan {building}', 'Contingency plan {topic}', 'Exercise report {year} {topic}'], slides: ['Exercise {topic} briefing'] },
  'KIM-01': { text: ['Appraisal report {topic} files', 'Operational selection review {n}'], sheet: ['Review worksheet {nnnn}'] },
  'KIM-02': { text: ['Selection decision {topic} series', 'Appraisal decision {nnnn}'], sheet: ['Accession list {year}'] },
  'KIM-03': { text: ['Destruction certificate {nnnn}', 'Disposal note {topic} series'], sheet: ['Disposal log {fy}'] },
  'KIM-04': { sheet: ['Information asset register {fy}', 'IAO annual return {year}'], text: ['SIRO report {fy}', 'Information risk return {quarter}'] },
  'KIM-05': { text: ['Office circular {n} {year}', 'Stationery order {monthYear}', 'Travel booking form'], mail: ['All staff: fire alarm test', 'FW: car park on Friday'] },
  'EPH-01': { text: ['Leaving card ideas {person}', 'Cake rota', 'Out of office text'], image: ['Team lunch {nnnn}', 'Holiday photo {nnnn}'], mail: ['FW: FYI {topic}'] },
}; // prettier-ignore
