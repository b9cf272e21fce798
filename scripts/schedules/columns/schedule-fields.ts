/** What a column of a schedule may hold: how our own files head it, and how others do. */
interface FieldHeadings {
  /** The heading that we write. */
  readonly heading: string;
  /** What others write, in small letters. */
  readonly also: readonly string[];
  /** For a person who matches columns. */
  readonly means: string;
}

export const SCHEDULE_FIELDS = {
  code: { heading: 'Code', also: ['class code', 'record class'], means: 'the class code, as in FIN-01' },
  reference: {
    heading: 'Row',
    also: ['no', 'no.', 'number', 'ref', 'ref.', 'reference', 'item', 'id', 'row no'],
    means: "the source's own number for the row",
  },
  function: {
    heading: 'Function',
    also: ['business function', 'business area', 'category', 'area', 'activity', 'record group'],
    means: 'the function that the class belongs to',
  },
  functionTitle: { heading: 'Function title', also: [], means: "the function's title" },
  functionOwner: { heading: 'Function owner', also: [], means: 'who owns the schedule of the function' },
  title: {
    heading: 'Title',
    also: [
      'what to keep',
      'description',
      'record type',
      'records',
      'record',
      'type of record',
      'record series',
      'series',
      'name',
      'record description',
      'description of records',
      'type',
    ],
    means: 'what the records are called',
  },
  scopeNote: {
    heading: 'What it covers',
    also: [
      'scope',
      'scope note',
      'examples',
      'includes',
      'covers',
      'notes on scope',
      'detail',
      'details',
      'content',
    ],
    means: 'what the class covers',
  },
  notCovered: {
    heading: 'What it does not cover',
    also: ['excludes', 'exclusions', 'does not cover', 'not covered'],
    means: 'what the class does not cover',
  },
  whereToKeep: {
    heading: 'Where to keep it',
    also: ['where', 'location', 'where kept', 'storage location', 'system'],
    means: 'where the records are kept',
  },
  whoSaves: {
    heading: 'Who should save it',
    also: ['who', 'who saves', 'who saves it', 'who should save', 'responsibility', 'responsible'],
    means: 'who saves them',
  },
  owner: {
    heading: 'Owner',
    also: ['information asset owner', 'asset owner', 'record owner', 'business owner', 'iao'],
    means: 'who answers for the rule',
  },
  period: {
    heading: 'Retention period',
    also: [
      'retention',
      'period',
      'how long to keep it',
      'how long',
      'retention rule',
      'retention period and trigger',
      'retention period & trigger',
      'rule',
      'when should it be deleted',
      'when to delete',
      'when to destroy',
      'destroy after',
      'disposal instruction',
      'disposition',
    ],
    means: 'how long they are kept; it may hold the whole rule',
  },
  trigger: {
    heading: 'Trigger',
    also: ['from when', 'retention trigger', 'starts from', 'start', 'event', 'from', 'trigger event'],
    means: 'what starts the clock',
  },
  cutOff: {
    heading: 'Cut-off',
    also: ['cutoff', 'cut off', 'year end'],
    means: 'the year end it is rounded to',
  },
  action: {
    heading: 'Disposal action',
    also: [
      'action',
      'disposal',
      'final action',
      'what then',
      'then',
      'outcome',
      'disposal action at end of retention',
    ],
    means: 'what happens in the end; it may hold the whole rule',
  },
  authority: {
    heading: 'Authority (one a line)',
    also: [
      'authority',
      'citation',
      'legislation',
      'legal basis',
      'law',
      'reason',
      'rationale',
      'justification',
      'statutory basis',
      'basis',
    ],
    means: 'the law or need behind the rule',
  },
  retentionInstrument: {
    heading: 'Retention instrument',
    also: [],
    means: 'the instrument for more than twenty years',
  },
  source: { heading: 'Source', also: ['source of rule'], means: 'who published the rule' },
  sourceStatus: {
    heading: 'Source status',
    also: ['status', 'status of source'],
    means: 'published, read-across, statutory or proposed',
  },
  sourceNote: { heading: 'Source note', also: [], means: 'a note on the source' },
  terms: {
    heading: 'Search terms (one a line)',
    also: ['search terms', 'terms', 'keywords', 'typical words', 'words'],
    means: 'words that staff type in titles',
  },
  selection: {
    heading: 'Selection',
    also: ['tna series', 'tna series (where selected)', 'series (where selected)', 'selected'],
    means: 'whether The National Archives select it',
  },
  personalData: {
    heading: 'Personal data',
    also: ['personal information', 'contains personal data', 'personal data?'],
    means: 'whether the records are about people',
  },
  approvedBy: { heading: 'Approved by', also: ['approver'], means: 'who approved the class' },
  approvedOn: {
    heading: 'Approved on',
    also: ['date approved', 'approval date'],
    means: 'the day of approval',
  },
  approvedVersion: {
    heading: 'Approved version',
    also: ['version approved'],
    means: 'the version that was approved',
  },
  reviewOn: {
    heading: 'Review by',
    also: ['review date', 'next review', 'next review date', 'date of next review'],
    means: 'the day by which the rule is looked at again',
  },
  withdrawnOn: { heading: 'Withdrawn on', also: ['date withdrawn'], means: 'the day it went out of use' },
  replacedBy: { heading: 'Replaced by', also: [], means: 'codes of the classes that replace it' },
  cases: {
    heading: 'Worked cases (one a line)',
    also: ['worked cases'],
    means: 'worked cases with their dates',
  },
} as const satisfies Record<string, FieldHeadings>;

export type ScheduleField = keyof typeof SCHEDULE_FIELDS;
export const FIELD_NAMES = Object.keys(SCHEDULE_FIELDS) as ScheduleField[];

/** A heading as it is compared: small letters, one space, no mark at its end. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s:*?.]+$/, '')
    .trim();

const known = new Map<string, { readonly field: ScheduleField; readonly ours: boolean }>();
for (const field of FIELD_NAMES)
  for (const other of SCHEDULE_FIELDS[field].also) known.set(headingKey(other), { field, ours: false });
// Our own headings count before what another field may be called elsewhere.
for (const field of FIELD_NAMES) known.set(headingKey(SCHEDULE_FIELDS[field].heading), { field, ours: true });

/** The field that a heading names; `ours` when the heading is the one that we write, and so no guess. */
export const fieldOfHeading = (
  heading: string,
): { readonly field: ScheduleField; readonly ours: boolean } | undefined => known.get(headingKey(heading));
