import type { RecordClass } from '#policy/pack/record-class.ts';

/** What teams call the folder for a class; a gap (`{fy}`, `{year}`) makes a folder a year. */
const BY_CODE: Readonly<Record<string, string>> = {
  'POL-01': 'Submissions {year}', 'POL-02': 'Operational policy', 'POL-03': 'Drafts', 'POL-06': 'Consultations', 'POL-07': 'Guidance',
  'POL-08': 'Standards', 'POL-09': 'Stakeholders', 'MIN-01': 'Box {year}', 'MIN-02': 'Submission copies', 'MIN-03': 'Correspondence {year}',
  'MIN-04': 'Transparency returns {fy}', 'MIN-05': 'Saved mail', 'CAB-02': 'Write-rounds', 'LEG-01': 'Bill', 'LEG-02': 'SIs {year}',
  'LEG-03': 'Impact assessments', 'PAR-01': 'PQs {year}', 'PAR-02': 'Select committee', 'FOI-01': 'FOI {year}', 'FOI-03': 'SARs {year}',
  'FOI-04': 'DPIAs', 'FOI-05': 'Enquiries {year}', 'CMP-01': 'Complaints {year}', 'LGL-01': 'Litigation', 'LGL-02': 'Legal advice',
  'LGL-05': 'MoUs', 'PRJ-01': 'Programme office', 'PRJ-02': 'Workshops and actions', 'PRJ-03': 'Board packs', 'CON-01': 'Contracts',
  'CON-03': 'ITT responses', 'CON-04': 'ITT', 'CON-06': 'Contract management {fy}', 'FIN-01': 'Invoices {fy}', 'FIN-02': 'Budget {fy}',
  'FIN-03': 'Bank {fy}', 'FIN-04': 'Travel and expenses {fy}', 'FIN-05': 'Accounts {fy}', 'FIN-06': 'Spending review', 'HR-01': 'Personal files',
  'HR-02': 'Recruitment {year}', 'HR-03': 'Appraisals {fy}', 'HR-04': 'Leave', 'HR-05': 'Casework', 'HR-06': 'Learning {fy}', 'PAY-01': 'Payroll {fy}',
  'PAY-02': 'Pensions', 'IT-01': 'Kit', 'IT-02': 'Systems', 'IT-03': 'Logs {year}', 'SEC-01': 'Vetting', 'SEC-02': 'Incidents {year}', 'SEC-03': 'Passes',
  'EST-01': 'Leases', 'EST-02': 'Works', 'EST-03': 'Facilities {fy}', 'HS-01': 'Accident book', 'HS-02': 'Risk assessments', 'COM-01': 'Press {year}',
  'COM-02': 'Speeches', 'EVT-01': 'Events {year}', 'HON-01': 'Honours {year}', 'APP-01': 'Appointments', 'AUD-01': 'Audit reports {fy}',
  'AUD-02': 'Risk registers', 'AUD-03': 'Assurance {fy}', 'GOV-01': 'Board papers {year}', 'GOV-02': 'Corporate plan', 'GOV-03': 'Team meetings {year}',
  'GOV-04': 'Policies', 'STA-01': 'Releases {year}', 'STA-02': 'Research', 'EMG-02': 'Incident response', 'EMG-03': 'Business continuity',
  'INQ-01': 'Inquiry', 'INQ-02': 'Inquiry working drafts', 'KIM-03': 'Disposal', 'KIM-04': 'Asset register', 'KIM-05': 'Admin {year}',
}; // prettier-ignore

/** Folders in which things land that have no place, in any drive. */
export const CLUTTER = [
  'Misc',
  'To sort',
  'Old stuff',
  'New folder (2)',
  'Archive DO NOT DELETE',
  'From S drive',
  '{given} working folder',
  'TEMP',
] as const;

/** Folders of people's own Drives. */
export const AT_HOME = [
  'Work',
  'Drafts',
  'Meetings',
  'From old laptop',
  'Handover',
  'Screenshots',
  'To move to shared drive',
] as const;

export const folderTemplate = ({ code, title }: RecordClass): string =>
  BY_CODE[code] ?? shortened(title.replaceAll(/[{}]/g, ''));

/** The first words of a class's title, up to its first punctuation. */
const shortened = (title: string): string => (title.split(/[:,(]/, 1)[0] ?? title).trim().slice(0, 40);
