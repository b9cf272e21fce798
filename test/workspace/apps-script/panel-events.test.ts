import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  actionEvent,
  grantFile,
  homepageEvent,
  isGranted,
  itemsSelectedEvent,
  placeInEvent,
  type PanelHost,
} from '../../../scripts/workspace/apps-script/events/panel-events.ts';
import { at, smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { BEA } from './a-script.ts';

const CY = 'cy@department.example';
let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});
const EDITORS = [
  ['DOCS', 'docs'],
  ['SHEETS', 'sheets'],
  ['SLIDES', 'slides'],
] as const satisfies readonly (readonly [PanelHost, string])[];

describe('what Google tells a panel', () => {
  it('is the host, the language and the time zone, always', () => {
    expect(homepageEvent(small.workspace, BEA, 'DRIVE', undefined)).toEqual({
      commonEventObject: {
        platform: 'WEB',
        hostApp: 'DRIVE',
        userLocale: 'en-GB',
        timeZone: { id: 'Europe/London', offset: '3600000' },
      },
      drive: {},
    });
    const winter = smallWorkspace({}, '2026-01-01T12:00:00Z').workspace;
    expect(homepageEvent(winter, BEA, 'DRIVE', undefined)).toMatchObject({
      commonEventObject: { timeZone: { offset: '0' } },
    });
  });

  it.each(EDITORS)('in %s, is not which document is open, until the person has agreed', (host, name) => {
    const { workspace, files } = small;
    const { id } = files.minutes;
    const told = (who = BEA): unknown =>
      (homepageEvent(workspace, who, host, id) as Readonly<Record<string, unknown>>)[name];
    expect(told()).toEqual({ addonHasFileScopePermission: false });
    grantFile(workspace, 'Bea@Department.example', id);
    expect(told()).toEqual({ id, title: 'Minutes 2024-03-31', addonHasFileScopePermission: true });
    expect(told(CY)).toEqual({ addonHasFileScopePermission: false });
    expect([isGranted(workspace, BEA, id), isGranted(workspace, CY, id)]).toEqual([true, false]);
  });

  it('is each item selected in Drive, folders among them, with the first as the one of most interest', () => {
    const { workspace, files } = small;
    grantFile(workspace, BEA, files.minutes.id);
    const event = itemsSelectedEvent(workspace, [files.folder.id, files.minutes.id, 'none'], BEA);
    const { drive } = event as { drive: { activeCursorItem: object; selectedItems: object[] } };
    expect(drive.selectedItems).toMatchObject([
      {
        id: files.folder.id,
        title: 'Meetings',
        mimeType: 'application/vnd.google-apps.folder',
        addonHasFileScopePermission: false,
      },
      { id: files.minutes.id, title: 'Minutes 2024-03-31', addonHasFileScopePermission: true },
    ]);
    expect(drive.activeCursorItem).toEqual(drive.selectedItems[0]);
  });

  it('of a click, is its parameters and what stands in the inputs; empty ones are left out', () => {
    const inputs = {
      name: 'New <name>',
      empty: '',
      unticked: [],
      several: ['a', 'b'],
      on: { day: '2026-03-31' },
      no: { day: '' },
    };
    expect(actionEvent('DOCS', { action: 'save' }, inputs)).toMatchObject({
      commonEventObject: {
        hostApp: 'DOCS',
        parameters: { action: 'save' },
        formInputs: {
          name: { stringInputs: { value: ['New <name>'] } },
          several: { stringInputs: { value: ['a', 'b'] } },
          on: { dateInput: { msSinceEpoch: String(at('2026-03-31T00:00:00Z')) } },
        },
      },
    });
    const { commonEventObject } = actionEvent('DOCS', {}, inputs) as {
      commonEventObject: { formInputs: object };
    };
    expect(Object.keys(commonEventObject.formInputs)).toEqual(['name', 'several', 'on']);
  });

  it('of a click, may say where the panel stands too', () => {
    const { workspace, files } = small;
    grantFile(workspace, BEA, files.minutes.id);
    const more = {
      at: workspace.now(),
      place: placeInEvent(workspace, BEA, 'DOCS', [files.minutes.id]),
    };
    expect(actionEvent('DOCS', {}, {}, more)).toMatchObject({
      commonEventObject: { timeZone: { offset: '3600000' } },
      docs: { id: files.minutes.id },
    });
  });
});
