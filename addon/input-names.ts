/** Names of the inputs on cards, as they come back in the event. */
export const INPUT = {
  eventDate: 'eventDate',
  nameDate: 'nameDate',
  rename: 'rename',
  query: 'query',
  team: 'team',
  closedOn: 'closedOn',
  /** One part of a name, by its id in the convention. */
  part: (id: string): string => `part-${id}`,
} as const;
