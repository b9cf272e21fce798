import { describe, expect, it } from '@jest/globals';
import { grantFile } from '../../scripts/workspace/apps-script/events/panel-events.ts';
import { aDesk } from './desk/a-desk.ts';
import { BETH, OLIVE } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';
import { tagOn } from './desk/tag-on.ts';

const PREFIX = 'https://www.googleapis.com/auth/';
const FILE_ONLY = [`${PREFIX}drive.file`, `${PREFIX}userinfo.email`, `${PREFIX}script.locale`];

describe('Somebody who has granted one file at a time and no more', () => {
  it('can decide and name the open document, and is told that its case is not known', async () => {
    const desk = await aDesk({ granted: FILE_ONLY });
    grantFile(desk.workspace, OLIVE, desk.files.evaluation);
    const olive = new Sitting(desk, OLIVE, 'DOCS');
    olive.openEditor('evaluation');
    expect(olive.calls.map(({ method }) => method)).toEqual(['drive.files.get']);
    expect(olive.says()).toContain('What to Keep may not look at folders');
    olive.click('Save');
    expect(tagOn(desk, 'evaluation')?.code).toBe('CON-04');
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT eval v2.0');
  });

  it.each(['onMyDocuments', 'onMyTeams'] as const)(
    'is told that lists are not available, and never shown a short one: %s',
    async (menu) => {
      const desk = await aDesk({ granted: FILE_ONLY });
      grantFile(desk.workspace, OLIVE, desk.files.note);
      const olive = new Sitting(desk, OLIVE);
      olive.menu(menu);
      expect(olive.says()).toContain('Not available');
      expect(olive.says()).not.toContain('Invoice from Beta');
      expect(olive.calls).toEqual([]);
    },
  );

  it('cannot select many, and has no queue', async () => {
    const desk = await aDesk({ granted: FILE_ONLY });
    const beth = new Sitting(desk, BETH);
    beth.select('invoice', 'evaluation');
    expect(beth.says()).toContain('Not available');
  });
});

describe('Somebody who has not let the panel know their address', () => {
  it('can decide, and the tag names nobody', async () => {
    const desk = await aDesk({ granted: [`${PREFIX}drive.metadata`, `${PREFIX}drive.file`] });
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    olive.click('Save');
    expect(tagOn(desk, 'evaluation')).toMatchObject({ code: 'CON-04', decidedBy: undefined });
    expect(olive.says()).toContain('Decided: CON-04');
  });
});
