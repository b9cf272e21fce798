import type { Templates } from '../template.ts';

/** Policy, legislation, Parliament and Cabinet business. */
export const POLICY_AND_PARLIAMENT: Readonly<Record<string, Templates>> = {
  'POL-01': {
    text: [
      'Submission to Secretary of State on {topic}', 'Options paper {topic}', '{topic} strategy', '{topic} white paper chapter {n}',
      'Policy statement {topic}', 'Decision note {topic}', '{topic} ministerial steer and next steps',
    ],
    slides: ['{topic} policy deep dive', '{topic} options for ministers'],
    pdf: ['{topic} green paper as published'],
  },
  'POL-02': { text: ['{topic} operational policy', 'Procedure for {topic} applications', 'Process note {topic}'] },
  'POL-03': { text: ['{topic} strategy for comment', 'Options paper {topic} tracked changes', '{topic} submission early thoughts'] },
  'POL-04': { text: ['{topic} revised options after ministers', 'Rejected option {topic}'] },
  'POL-05': { text: ['{topic} revised procedure', 'Operational policy {topic} after pilot'] },
  'POL-06': {
    text: ['{topic} consultation document', 'Government response to {topic} consultation', 'Call for evidence {topic}'],
    sheet: ['{topic} consultation responses log', 'Consultation analysis {topic}'],
    pdf: ['Response {nnnn} {topic} consultation', 'Summary of responses {topic}'],
  },
  'POL-07': { text: ['Desk instructions {topic}', 'How to handle {topic} enquiries', '{topic} FAQ', 'Checklist {topic} casework'] },
  'POL-08': { text: ['{topic} standard for local authorities', 'Statutory guidance {topic}', 'Code of practice {topic}'] },
  'POL-09': { sheet: ['{topic} stakeholder list', 'Mailing list {topic}', 'Contacts {topic} network'], slides: ['Stakeholder map {topic}'] },
  'LEG-01': {
    text: [
      '{bill} instructions to counsel', '{bill} explanatory notes clause {n}', '{bill} amendment {nnnn} briefing',
      '{bill} delegated powers memorandum', '{bill} handling plan', '{bill} Lords committee stage pack',
    ],
    sheet: ['{bill} amendment tracker', '{bill} clause ownership'],
  },
  'LEG-02': { text: ['{instrument} {year} explanatory memorandum', '{instrument} {year} draft', '{instrument} JCSI correspondence', '{instrument} commencement note'] },
  'LEG-03': { text: ['{bill} impact assessment', 'Equality analysis {topic}', '{instrument} post-implementation review'], sheet: ['{topic} impact assessment model'], pdf: ['RPC opinion {topic}'] },
  'PAR-01': {
    text: ['PQ {nnnn} {topic} background note', 'PQ {nnnn} answer {topic}', 'Named day PQ {nnnn} {constituency}', 'Written question {nnnn} {topic} final'],
    sheet: ['PQ tracker {monthYear}'],
    mail: ['RE: PQ {nnnn} clearance by noon'],
  },
  'PAR-02': {
    text: ['Memorandum to select committee on {topic}', 'PAC hearing brief {topic}', 'Government response to committee report on {topic}', 'Evidence session core brief {topic}'],
  },
  'CAB-01': { text: ['Cabinet committee minutes {topic}', 'Conclusions of the {topic} sub-committee'], pdf: ['CP({year}) {n} {topic}'] },
  'CAB-02': { text: ['Write-round response {topic}', 'Committee briefing {topic}'], pdf: ['Committee paper copy {topic}', 'CP({year}) {n} copy for briefing'] },
  'STA-01': {
    text: ['{topic} statistical release {quarter}', 'QA report {topic} statistics {year}', 'Pre-release access list {topic} {monthYear}'],
    sheet: ['{topic} official statistics tables {quarter}', '{topic} underlying data {year}'],
  },
  'STA-02': {
    text: ['{topic} evaluation final report', 'Literature review {topic}', '{topic} research specification'],
    sheet: ['{topic} survey fieldwork data', '{topic} sample frame'],
    slides: ['{topic} research findings {supplier}'],
    form: ['{topic} user survey {year}'],
  },
}; // prettier-ignore
