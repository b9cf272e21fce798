import type { Templates } from '../template.ts';

/** Finance, procurement, projects, audit and risk. */
export const MONEY_AND_CONTRACTS: Readonly<Record<string, Templates>> = {
  'FIN-01': {
    pdf: ['Invoice {nnnn} {supplier}', 'PO{nnnn} {supplier}', 'Receipt {supplier} {monthYear}', 'Remittance {supplier}'],
    sheet: ['GPC statement {monthYear}', 'Payment run {monthYear}'],
  },
  'FIN-02': {
    sheet: ['Budget forecast {fy}', 'Management accounts {monthYear}', 'Outturn {fy}', 'Budget 1st cut {fy}', 'Delegated budget {fy} by team'],
    text: ['Budget delegation letter {fy}', 'Forecast commentary {monthYear}'],
  },
  'FIN-03': { sheet: ['Bank reconciliation {monthYear}', 'BACS run {monthYear}'], pdf: ['Bank statement {monthYear}'] },
  'FIN-04': { sheet: ['Travel claim {person} {monthYear}', 'Mileage claim {monthYear}'], pdf: ['T&S receipt {nnnn}'] },
  'FIN-05': { text: ['Annual report and accounts {fy}', 'Governance statement {fy}'], sheet: ['Resource accounts {fy} trial balance'], pdf: ['NAO completion report {fy}'] },
  'FIN-06': { text: ['Spending review bid {topic}', 'Estimates memorandum {fy}', 'HMT settlement letter {fy}'], sheet: ['Spending review model {year}', 'Supplementary Estimate {fy}'] },
  'FIN-07': { text: ['Fraud referral {nnnn}', 'Investigation report {nnnn}', 'Whistleblowing case {nnnn} outcome'] },
  'CON-01': {
    pdf: ['{supplier} contract signed', '{supplier} call-off order form {nnnn}', '{supplier} variation {n}'],
    text: ['{supplier} contract extension case', '{supplier} SLA schedule {n}'],
  },
  'CON-02': { pdf: ['{supplier} contract executed as a deed'] },
  'CON-03': { text: ['{supplier} ITT response unsuccessful', 'Feedback letter {supplier}'], pdf: ['{supplier} bid {topic}'], sheet: ['{topic} tender scores lot {n}'] },
  'CON-04': {
    text: ['ITT {topic}', '{topic} evaluation report', 'Award letter {supplier}', 'Moderation note {topic}', 'RFQ {topic} services'],
    sheet: ['{topic} evaluation matrix', '{topic} clarification log'],
  },
  'CON-05': { pdf: ['{building} JCT tender {supplier}', '{building} bills of quantities'] },
  'CON-06': { text: ['{supplier} contract review {monthYear}', '{supplier} supplier meeting note'], sheet: ['{supplier} KPI report {quarter}', '{supplier} service credits {fy}'] },
  'PRJ-01': {
    text: ['{project} business case', '{project} PID', '{project} board minutes', '{project} closure report', '{project} lessons learned'],
    sheet: ['{project} RAID log', '{project} change control register'],
    slides: ['{project} highlight report {monthYear}'],
  },
  'PRJ-02': { text: ['{project} workshop notes', '{project} stand-up notes'], sheet: ['{project} action log', '{project} plan on a page'], form: ['{project} retrospective'] },
  'PRJ-03': { pdf: ['{project} board pack copy {monthYear}'] },
  'PRJ-04': { text: ['{project} gateway review {n} report', '{project} assurance review terms'], pdf: ['{project} IPA review final'] },
  'AUD-01': { text: ['Internal audit report {topic}', 'GIAA engagement {nnnn} terms', 'Audit opinion {fy}'], sheet: ['Audit recommendations tracker {quarter}'] },
  'AUD-02': { sheet: ['Corporate risk register {quarter}', 'Risk register {fy} final'], slides: ['Risk heat map {monthYear}'], text: ['Risk appetite statement {fy}'] },
  'AUD-03': { text: ['Assurance statement {fy} {topic}', 'Statement of control {fy}'], sheet: ['Key control self-assessment {fy}'] },
}; // prettier-ignore
