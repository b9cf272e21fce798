/** What a click or a change can ask for: the `action` parameter of the one callback that Google calls. */
export const ACTION_NAMES = [
  'home',
  'open',
  'redraw',
  'consequence',
  'team-list',
  'functions',
  'function-classes',
  'search',
  'save',
  'undo',
  'name',
  'redraw-name',
  'rename',
  'case',
  'close-case',
  'many-choose',
  'many-consequence',
  'tag-many',
  'rename-many',
  'undo-many',
  'my-documents',
  'my-teams',
  'set-team',
  'queue',
  'guidance',
  'grant',
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

/** The one function that every click and change calls. */
export const CALLBACK = 'onAction';
