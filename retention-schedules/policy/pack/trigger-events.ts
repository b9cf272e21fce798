/**
 * What can start a retention period, and how it is asked of a person.
 * `created` and `last-modified` are in Drive; every other event needs a date that somebody gives,
 * best on the case.
 */
export const TRIGGER_EVENTS = {
  created: { inDrive: true, asks: 'Date of the document', phrase: 'creation' },
  'last-modified': { inDrive: true, asks: 'Date of the last change', phrase: 'last change' },
  closed: { inDrive: false, asks: 'Date the record was closed', phrase: 'closure' },
  superseded: { inDrive: false, asks: 'Date it was superseded', phrase: 'being superseded' },
  'need-ended': { inDrive: false, asks: 'Date it was last needed', phrase: 'the last day it was needed' },
  'request-completed': {
    inDrive: false,
    asks: 'Date the request was completed',
    phrase: 'completion of the request',
  },
  'contract-awarded': { inDrive: false, asks: 'Date of award', phrase: 'award' },
  'contract-ended': { inDrive: false, asks: 'Date the contract ends', phrase: 'the end of the contract' },
  'procurement-completed': {
    inDrive: false,
    asks: 'Date the procurement was completed',
    phrase: 'completion of the procurement',
  },
  'agreement-ended': { inDrive: false, asks: 'Date the agreement ends', phrase: 'the end of the agreement' },
  expired: { inDrive: false, asks: 'Date of expiry', phrase: 'expiry' },
  'project-closed': { inDrive: false, asks: 'Date the project closed', phrase: 'closure of the project' },
  'action-concluded': {
    inDrive: false,
    asks: 'Date the legal action was concluded',
    phrase: 'the end of the legal action',
  },
  'recommendations-closed': {
    inDrive: false,
    asks: 'Date the last recommendation was closed',
    phrase: 'closure of all recommendations',
  },
  'campaign-closed': { inDrive: false, asks: 'Date the campaign closed', phrase: 'closure of the campaign' },
  'board-closed': { inDrive: false, asks: 'Date the board closed', phrase: 'closure of the board' },
  'training-completed': {
    inDrive: false,
    asks: 'Date the training was completed',
    phrase: 'completion of the training',
  },
  'employment-ended': { inDrive: false, asks: 'Last day of employment', phrase: 'the end of employment' },
  'term-ended': { inDrive: false, asks: 'Last day of the appointment', phrase: 'the end of the appointment' },
  'clearance-ended': { inDrive: false, asks: 'Date the clearance ended', phrase: 'the end of the clearance' },
  'lease-ended': { inDrive: false, asks: 'Date the lease ends', phrase: 'the end of the lease' },
  'system-retired': {
    inDrive: false,
    asks: 'Date the system was retired',
    phrase: 'retirement of the system',
  },
  'use-ended': { inDrive: false, asks: 'Date the equipment was last used', phrase: 'the end of use' },
  'processing-ended': {
    inDrive: false,
    asks: 'Date the processing ended',
    phrase: 'the end of the processing',
  },
  'incident-closed': {
    inDrive: false,
    asks: 'Date the incident was closed',
    phrase: 'closure of the incident',
  },
  'event-closed': { inDrive: false, asks: 'Date the event was closed', phrase: 'closure of the event' },
  'last-entry': { inDrive: false, asks: 'Date of the last entry', phrase: 'the last entry' },
  decided: { inDrive: false, asks: 'Date of the decision', phrase: 'the decision' },
  published: { inDrive: false, asks: 'Date of publication', phrase: 'publication' },
  delivered: { inDrive: false, asks: 'Date it was delivered', phrase: 'delivery' },
  completed: { inDrive: false, asks: 'Date it was completed', phrase: 'completion' },
  'reply-sent': { inDrive: false, asks: 'Date the reply was sent', phrase: 'the reply' },
  'session-ended': {
    inDrive: false,
    asks: 'Last day of the parliamentary session',
    phrase: 'the end of the session',
  },
  'royal-assent-or-dropped': {
    inDrive: false,
    asks: 'Date of Royal Assent, or the day the Bill was dropped',
    phrase: 'Royal Assent, or the Bill being dropped',
  },
  'made-or-dropped': {
    inDrive: false,
    asks: 'Date the instrument was made, or dropped',
    phrase: 'the instrument being made, or dropped',
  },
  'consultation-ended': {
    inDrive: false,
    asks: 'Date the consultation ended',
    phrase: 'the end of the consultation',
  },
  'record-copy-confirmed': {
    inDrive: false,
    asks: 'Date the policy team confirmed that it holds the record',
    phrase: 'confirmation that the policy team holds the record',
  },
  destroyed: { inDrive: false, asks: 'Date of destruction', phrase: 'the destruction' },
  'last-needed-year': {
    // A date of birth is never stored: the person is asked for the year the record may go instead.
    inDrive: false,
    asks: 'Last day of the year in which the record may go',
    phrase: 'the year the record may go',
  },
} as const satisfies Record<
  string,
  { readonly inDrive: boolean; readonly asks: string; readonly phrase: string }
>;

export type TriggerEvent = keyof typeof TRIGGER_EVENTS;
export const TRIGGER_EVENT_NAMES = Object.keys(TRIGGER_EVENTS) as [TriggerEvent, ...TriggerEvent[]];

/** Whether Drive itself knows the date of this event. */
export const isInDrive = (event: TriggerEvent): boolean => TRIGGER_EVENTS[event].inDrive;
