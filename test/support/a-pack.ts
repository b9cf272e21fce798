import { compilePack, type PackFile } from '#policy/pack/compile-pack.ts';
import { indexPolicy, type PolicyIndex } from '#policy/pack/policy-index.ts';

/** The files of a small, correct pack; tests replace what they are about. */
export const PACK_TEXTS: Readonly<Record<string, string>> = {
  'pack.yaml': `
id: small
title: Small Department
version: "1"
law: public-records-act
recordsOfficer: { title: Departmental Records Officer, address: dro@example.gov.uk }
defaultConvention: plain
trustedDomains: [example.gov.uk]
migrations:
  - { on: 2021-06-12, note: moved from the old system }
`,
  'naming.yaml': `
conventions:
  - id: plain
    title: Date and title
    source: made for tests
    since: 2018-01-01
    parts:
      - { kind: date, id: date, format: YYYY-MM-DD, optional: true }
      - { kind: text, id: title }
    good: [{ name: 2019-05-02 Finance committee minutes }]
    bad: [{ name: Untitled document }]
`,
  'criteria.yaml': `
criteria:
${[
  'nonstandard-names',
  'unsaved-information',
  'lapsed-schedules',
  'stray-storage',
  'unowned-information',
  'exposed-information',
  'overdue-disposals',
]
  .map(
    (id) =>
      `  - { id: ${id}, heading: H, title: T, asks: A, whyItMatters: W, driveShows: D, teamSupplies: S, source: made for tests, thresholds: { green: 0.9, amber: 0.7 } }`,
  )
  .join('\n')}
`,
  'teams.yaml': `
directorates:
  - { id: corporate, title: Corporate, director: director@example.gov.uk }
teams:
  - id: finance
    title: Finance
    directorate: corporate
    informationManager: im@example.gov.uk
    deputy: deputy@example.gov.uk
    assetOwner: owner@example.gov.uk
    drives: [{ id: drive-finance, title: Finance }]
    orgUnits: [/Corporate/Finance]
    classes: [FIN-01]
  - id: policy
    title: Policy
    directorate: corporate
    informationManager: im@example.gov.uk
    deputy: deputy@example.gov.uk
    assetOwner: owner@example.gov.uk
    drives: [{ id: drive-policy, title: Policy }]
    orgUnits: [/Corporate]
    classes: [POL-01]
`,
  'holds.yaml': 'holds: []\n',
  'cases.yaml': `
cases:
  - { id: folder-open, title: Lift contract, class: CON-01, openedOn: 2018-01-10 }
  - { id: folder-closed, title: Cleaning contract, class: CON-01, openedOn: 2015-01-10, closedOn: 2018-06-30 }
`,
  'coverage.yaml': 'places: [{ id: mail, title: Mail, measured: false, how: not read, owner: IT }]\n',
  'schedules/finance.yaml': `
function: finance
title: Finance
owner: Finance Director
classes:
${aClass('FIN-01', 'trigger: { event: created }, cutOff: financial-year, period: P6Y, action: destroy')}
${aClass('FIN-09', 'trigger: { event: created }, period: P1Y, action: destroy, withdrawn: { on: 2020-01-01, replacedBy: [FIN-01] }')}
${aClass('CON-01', 'trigger: { event: contract-ended }, period: P6Y, action: destroy')}
${aClass('CON-02', 'trigger: { event: closed }, period: as-case, action: review')}
${aClass('CON-03', 'trigger: { event: created }, period: { longest-of: [{ trigger: { event: created }, period: P3Y }, { trigger: { event: last-modified }, period: P2Y }] }, action: destroy')}
`,
  'schedules/policy.yaml': `
function: policy
title: Policy
owner: Policy Director
classes:
${aClass('POL-01', 'trigger: { event: closed, fallback: last-modified }, period: P15Y, action: review')}
${aClass('POL-02', 'trigger: { event: superseded }, period: P0D, action: destroy')}
${aClass('MIN-01', 'trigger: { event: created }, cutOff: calendar-year, period: P20Y, action: transfer')}
${aClass('GOV-01', 'action: retain-permanently')}
`,
};

/** One class in YAML's flow style with every field that the schema asks for. */
export function aClass(code: string, rule: string): string {
  return `  - { code: ${code}, title: Title of ${code}, scopeNote: What it covers, whereToKeep: Shared drive, whoSaves: Author, owner: Director, authority: [business need], source: { name: made for tests, status: proposed }, terms: [term], ${rule} }`;
}

/** The small pack's files with some replaced, or taken out with `undefined`. */
export function packFiles(changes: Readonly<Record<string, string | undefined>> = {}): PackFile[] {
  return Object.entries({ ...PACK_TEXTS, ...changes }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, text }],
  );
}

/** The small pack, compiled and indexed. */
export function aPolicy(changes: Readonly<Record<string, string | undefined>> = {}): PolicyIndex {
  const { policy, problems } = compilePack(packFiles(changes));
  if (policy === undefined)
    throw new Error(
      problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'),
    );
  return indexPolicy(policy);
}
