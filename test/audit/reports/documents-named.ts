import type { GivenDocument } from './a-kept-audit.ts';

/** A document on every list, in shared places and in My Drive, all with the same name and folder. */
export const documentsNamed = (name: string): GivenDocument[] =>
  ([
    ['undecided', { status: 'undecided' }],
    ['name', { nameStanding: 'fails' }],
    ['due', { status: 'due', due: '2026-04-01', code: name }],
    ['exposed', { exposure: 'outside' }],
    ['binned', { trashedOn: '2026-11-10' }],
    ['conflict', { status: 'conflict', tagProblems: name }],
    ['tag', { tagProblems: name }],
  ] as const).flatMap(([id, about]): GivenDocument[] => [
    { id, name, folder: 'f', place: name, ...about },
    { id: `mine-${id}`, name, folder: 'f', placeKind: 'my-drive', place: 'a@example.gov.uk', ...about },
  ]); // prettier-ignore
