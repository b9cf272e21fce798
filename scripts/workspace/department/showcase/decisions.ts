import { plainDate } from '#policy/calendar/plain-date.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import { DAY } from '../days.ts';
import { FORGOTTEN_CODE } from '../tag-label.ts';
import type { Situation, Stage } from './stage.ts';

/** Tags in every state that the audit must tell apart. `long` is kept six years and more and waits for an event. */
export function decisions(stage: Stage, long: RecordClass, other: RecordClass): readonly Situation[] {
  const { days, label, onDrive, tagged, on } = stage;
  const { code, action } = long;
  const binned = (daysAgo: number): number => days.asOf.at - daysAgo * DAY;
  return [
    onDrive('a record binned before due', { name: '2026-03-02 Signed contract v1.0', labels: tagged(long, { eventDate: on(120) }), trashedTime: binned(5) }),
    onDrive('two decisions that disagree', { name: 'Award letter', labels: tagged(long), properties: label.inProperties({ code: other.code }) }),
    onDrive('a class that no schedule knows', { name: 'Registered file 12/3', labels: [label.apply({ code: FORGOTTEN_CODE, basis: 'bulk' })] }),
    onDrive('a tag that someone edited by hand', { name: 'Contract extension', labels: [label.apply({ code, basis: 'person', eventDate: on(400), keepUntil: FAR_OFF })] }),
    onDrive('a tag without its event date', { name: 'Contract management plan', labels: tagged(long) }),
    onDrive('a tag in file properties', { name: 'Supplier query', properties: label.inProperties({ code, basis: 'person', ...(action === 'retain-permanently' ? {} : { then: action }) }) }),
    onDrive('a mark without a class', { name: 'Half tagged', properties: { [PROPERTY.mark]: '1' } }),
    onDrive('an event date that does not exist', { name: 'Contract end', properties: { ...label.inProperties({ code }), [PROPERTY.eventDate]: '2023-02-31' } }),
    ...stage.policy.classes.flatMap((item) => (item.withdrawn === undefined ? [] : [onDrive(`a class withdrawn since: ${item.code}`, { name: 'Circular', labels: tagged(item) })])),
    ...(stage.homes.length === 0
      ? []
      : [
          stage.atHome('a record binned in My Drive before due', { name: 'Decision note', labels: tagged(long, { eventDate: on(60) }), trashedTime: binned(12) }),
          stage.atHome('a record kept in My Drive', { name: 'Signed agreement', labels: tagged(long) }),
          stage.atHome('not worth keeping', { name: 'Cake rota', labels: [label.apply({ code: 'NWK', then: 'destroy', basis: 'person' })] }),
        ]),
  ]; // prettier-ignore
}

/** A date typed over what the panel had filled in. */
const FAR_OFF = plainDate('2099-12-31');
