import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { PanelEvent } from '../event/panel-event.ts';
import { INPUT } from '../input-names.ts';
import type { DocumentView } from './document-view.ts';

/** What the person has picked on a card and not yet saved. */
export interface Draft {
  readonly eventDate: PlainDate | undefined;
  readonly nameDate: PlainDate | undefined;
  /** Whether to rename as well, where a name is proposed. */
  readonly rename: boolean;
}

/** A card just opened: nothing picked; renaming is offered where the name fails, and only advised where it is old. */
export const freshDraft = ({ evaluation, rename }: DocumentView): Draft => ({
  eventDate: undefined,
  nameDate: undefined,
  rename: rename.ok && evaluation.nameStanding === 'fails',
});

/** The draft as the inputs of a card say it. */
export const draftOf = ({ picked, isTicked }: PanelEvent): Draft => ({
  eventDate: picked(INPUT.eventDate),
  nameDate: picked(INPUT.nameDate),
  rename: isTicked(INPUT.rename),
});
