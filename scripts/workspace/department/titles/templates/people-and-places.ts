import type { Templates } from '../template.ts';

/** People, pay, technology, security, estates, safety and governance. */
export const PEOPLE_AND_PLACES: Readonly<Record<string, Templates>> = {
  'HR-01': { pdf: ['Contract of employment {person}', 'Appointment letter {person}'], text: ['Job history {person}', 'Working time opt-out {person}'] },
  'HR-02': {
    text: ['{grade} vacancy advert {nnnn}', 'Interview notes {person}', 'Campaign {nnnn} panel note', 'Job description {grade} {topic}'],
    sheet: ['Sift scores campaign {nnnn}'],
    pdf: ['Candidate {nnnn} application'],
  },
  'HR-03': { text: ['End-year review {person} {fy}', 'Objectives {person} {fy}', 'PDP {fy}'], sheet: ['Moderation {grade} {fy}'] },
  'HR-04': { sheet: ['Flexi sheet {monthYear}', 'Team leave {fy}', 'Annual leave card {person}'] },
  'HR-05': { text: ['Grievance {nnnn} outcome letter', 'Investigation meeting notes {person}', 'Capability warning {person}'] },
  'HR-06': { pdf: ['Certificate {course} {person}'], sheet: ['Training record {fy}', '{course} attendance {monthYear}'], slides: ['{course} slides'] },
  'HR-07': { text: ['Promotion board {grade} panel report', 'Promotion board {grade} {year} notes'] },
  'HR-08': { text: ['Facility time agreement {year}', 'TU side meeting {monthYear}', 'Collective agreement {topic}'] },
  'PAY-01': { sheet: ['Payroll {monthYear}', 'P11D return {fy}', 'Statutory pay {monthYear}'], pdf: ['P45 {person}', 'P60 {person} {year}'] },
  'PAY-02': { text: ['Pension award calculation {person}', 'Service history {person}'], pdf: ['MyCSP letter {nnnn}'] },
  'PAY-03': { pdf: ['Actuarial valuation {year}'], text: ['GAD report {year}'] },
  'IT-01': { sheet: ['Laptop asset register {quarter}', 'WEEE disposal {monthYear}', 'Warranty list {supplier}'] },
  'IT-02': {
    text: ['{system} runbook', '{system} HLD', '{system} LLD release {n}', '{system} change request {nnnn}', '{system} incident {nnnn} review', '{system} release notes {n}'],
    sheet: ['{system} configuration items', 'CAB agenda {monthYear}'],
  },
  'IT-03': { sheet: ['{system} access log {monthYear}', 'Admin activity {monthYear}'] },
  'SEC-01': { pdf: ['Clearance form {nnnn}', 'Aftercare {nnnn}'], sheet: ['Vetting tracker {quarter}'] },
  'SEC-02': { text: ['Security incident {nnnn} report', 'Lost laptop {nnnn}', 'ICO notification {nnnn}', 'Near miss {building}'] },
  'SEC-03': { sheet: ['Visitor log {building} {monthYear}', 'Pass requests {monthYear}'] },
  'EST-01': { pdf: ['Lease {building}', 'Licence to occupy {building}', 'Rent review memorandum {building}'], text: ['Dilapidations note {building}'] },
  'EST-02': { pdf: ['As-built drawing {nnnn} {building}', 'Final account {building}'], text: ['Specification {building} refurbishment'], sheet: ['Snagging list {building}'] },
  'EST-03': { sheet: ['Energy consumption {building} {quarter}', 'Greening Government return {fy}', 'Office move plan {building}'], pdf: ['DEC {building} {year}'] },
  'HS-01': { text: ['Accident report {nnnn} {building}', 'RIDDOR report {nnnn}'], sheet: ['First aid log {year}'] },
  'HS-02': { text: ['Risk assessment {building}', 'DSE assessment {person}', 'PEEP {person}'], pdf: ['Fire risk assessment {building}'] },
  'HS-03': { pdf: ['Asbestos survey {building}'], sheet: ['Exposure monitoring {building} {year}'] },
  'HS-04': { text: ['Health and safety policy {year}', 'Health and safety committee minutes {monthYear}'] },
  'GOV-01': {
    text: ['{committee} minutes', '{committee} agenda', '{committee} paper for decision {topic}', '{committee} terms of reference', 'Board paper {n} {topic}'],
    slides: ['Board {monthYear} {topic}'],
  },
  'GOV-02': { text: ['Corporate plan {fy}', 'Outcome delivery plan {fy}', 'Business plan {fy} {topic}'], slides: ['Strategy refresh {year}'] },
  'GOV-03': { text: ['Team meeting notes', 'Weekly catch-up {monthYear}', 'One to one template'], sheet: ['Office rota {monthYear}', 'Team actions {monthYear}'] },
  'GOV-04': { text: ['{topic} policy approved', 'Clear desk policy', 'Social media policy', 'Acceptable use policy'] },
}; // prettier-ignore
