import { TRIGGER_EVENTS, type TriggerEvent } from '#policy/pack/trigger-events.ts';

const THING = String.raw`(?:record|file|folder|case|matter|registered file|paper)s?`;
const ENDED = String.raw`(?:end(?:s|ed|ing)?|expir(?:y|es|ed)|terminat(?:ion|es|ed)|complet(?:ion|es|ed)|finish(?:es|ed)?|conclu(?:sion|des|ded)|close[sd]?|closure)`;
/** 'contract ended', 'end of the contract'. */
const endOf = (thing: string): RegExp =>
  new RegExp(
    String.raw`\b(?:(?:the )?${ENDED} of (?:the |a |an |each )?(?:${thing})|(?:${thing})(?:'s)?,? (?:has |have |is |are |was |been )*${ENDED})\b`,
  );

/** How people say that the clock starts. The narrower stands before the wider: the first that matches takes the words. */
const SAID: readonly (readonly [RegExp, TriggerEvent])[] = [
  [
    /\b(?:royal assent(?:,? or (?:the )?bill (?:is |was |being )?dropped)?|bill (?:is |was |being )?dropped)\b/,
    'royal-assent-or-dropped',
  ],
  [
    /\b(?:instrument )?(?:is |was |being )?made(?:,? or|,? ?\/)? (?:dropped|removed|revoked)\b/,
    'made-or-dropped',
  ],
  [endOf('contract'), 'contract-ended'],
  [
    /\b(?:contract (?:is |was )?award(?:ed)?|award of (?:the )?contract|(?:date of )?award)\b/,
    'contract-awarded',
  ],
  [endOf('procurement|tender(?: exercise)?'), 'procurement-completed'],
  [endOf('agreement|licence agreement|memorandum of understanding'), 'agreement-ended'],
  [endOf('project|programme'), 'project-closed'],
  [endOf('legal action|litigation|legal proceedings|claim'), 'action-concluded'],
  [endOf('(?:all )?recommendations|actions'), 'recommendations-closed'],
  [
    /\ball recommendations (?:are |have been |were )?(?:closed|completed|implemented)\b/,
    'recommendations-closed',
  ],
  [endOf('campaign|recruitment(?: campaign| exercise)?|competition'), 'campaign-closed'],
  [endOf('board|committee|promotion board'), 'board-closed'],
  [endOf('training|course'), 'training-completed'],
  [
    /\b(?:(?:end|termination) of employment|employment (?:ends|ended|ceases|ceased|terminates)|leaving(?: date| service)?|(?:employee|person|staff member|individual|member of staff) (?:leaves|has left|left)|last day of (?:employment|service)|leaves the (?:department|organisation))\b/,
    'employment-ended',
  ],
  [endOf('appointment|term(?: of office)?'), 'term-ended'],
  [
    /\bclearance (?:is |has )?(?:expires?|expired|lapses?|lapsed|withdrawn|ends?|ended)(?:(?:,| or|, or) (?:lapses?|lapsed|withdrawn|expires?|expired))*\b/,
    'clearance-ended',
  ],
  [endOf('clearance'), 'clearance-ended'],
  [endOf('lease|tenancy'), 'lease-ended'],
  [
    /\b(?:system (?:is |was )?(?:retired|decommissioned|replaced)|(?:retirement|decommissioning|end|life) of (?:the )?system)\b/,
    'system-retired',
  ],
  [
    /\b(?:end of use|use ends|use ended|last used|disposal of (?:the )?equipment|equipment (?:is )?disposed of)\b/,
    'use-ended',
  ],
  [endOf('processing'), 'processing-ended'],
  [endOf('incident|investigation'), 'incident-closed'],
  [endOf('event|visit'), 'event-closed'],
  [/\b(?:last entry(?: in (?:the )?(?:book|register))?|date of (?:the )?last entry)\b/, 'last-entry'],
  [/\b(?:(?:date of )?(?:the )?decision(?: (?:is |was )?(?:made|taken))?|decided)\b/, 'decided'],
  [
    /\b(?:(?:date of )?(?:final )?publication|(?:response |report |final report )?(?:is |was |are )?published)\b/,
    'published',
  ],
  [/\b(?:delivery|delivered)\b/, 'delivered'],
  [/\b(?:reply (?:is |was )?sent|response sent|date of (?:the )?reply)\b/, 'reply-sent'],
  [/\b(?:end of (?:the )?(?:parliamentary )?session|session ends|session ended)\b/, 'session-ended'],
  [endOf('consultation'), 'consultation-ended'],
  [
    /\b(?:request|enquiry|complaint|application)s? (?:is |was |has been |are )?(?:complete[sd]?|closed|answered|resolved|settled)\b/,
    'request-completed',
  ],
  [/\b(?:completion|closure) of (?:the )?(?:request|enquiry|complaint|application)\b/, 'request-completed'],
  [/\bdate of (?:the )?destruction\b/, 'destroyed'],
  [
    /\b(?:(?:when |once |until |after |date |being |is |are |was |has been )*(?:superseded|replaced|obsolete|updated)(?: by (?:a )?(?:new(?:er)?|later|next) (?:version|issue|edition))?|supersession|next version)\b/,
    'superseded',
  ],
  [
    /\b(?:(?:business |administrative |operational )?(?:need|use|value) (?:has |is )?(?:end(?:s|ed|ing)?|ceases|ceased|over)|(?:end of|no) (?:further |longer |the )?(?:business |administrative |operational )?(?:need|use|value)|no longer (?:needed|required|of use)|last needed|reference ceases|ceases to be (?:needed|of use))\b/,
    'need-ended',
  ],
  [
    /\b(?:last (?:modified|modification|changed?|edited|updated?|action(?:ed)?|paper|date on (?:the )?file)|(?:date )?(?:last )?modified|date of (?:the )?last (?:change|modification|action|paper))\b/,
    'last-modified',
  ],
  [
    new RegExp(
      String.raw`\b(?:closure of (?:the )?${THING}|${THING}(?:'s)? (?:is |are |was |were |has been |have been )?clos(?:ed|ure|es|ing)|clos(?:ed|ure|ing)(?: date)?)\b`,
    ),
    'closed',
  ],
  [/\b(?:expir(?:y|es|ed|ation)(?: date)?)\b/, 'expired'],
  [
    /\b(?:creat(?:ed|ion)(?: date)?|date (?:of|on) (?:the )?(?:document|record|paper|report|invoice)|(?:document|record|report)'s (?:own )?date|receipt|received|date raised)\b/,
    'created',
  ],
  [/\b(?:complet(?:ed|ion)|compilation)\b/, 'completed'],
];

const exact = new Map<string, TriggerEvent>(
  Object.entries(TRIGGER_EVENTS).flatMap(([event, { phrase, asks }]) =>
    [event, phrase, asks].map((text) => [text.toLowerCase(), event as TriggerEvent] as const),
  ),
);

/** Phrases of our own that patterns might read as something wider, the longest first. */
const PHRASES = [...exact.keys()].sort((a, b) => b.length - a.length);

/** The event that a text names and does nothing else, in the pack's own words: `contract-ended`, 'the end of the contract'. */
export const eventNamed = (text: string): TriggerEvent | undefined => exact.get(text.trim().toLowerCase());

/** Every way to say an event, to be tried in this order. */
export const EVENT_PATTERNS: readonly (readonly [RegExp, TriggerEvent])[] = [
  ...PHRASES.filter((phrase) => phrase.includes(' ')).flatMap((phrase) => {
    const event = exact.get(phrase);
    return event === undefined
      ? []
      : [[new RegExp(`\\b${phrase.replace(/[()]/g, '\\$&')}(?![\\w-])`), event] as const];
  }),
  ...SAID,
];
