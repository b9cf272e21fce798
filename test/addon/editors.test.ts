import { describe, expect, it } from '@jest/globals';
import { aDesk } from './desk/a-desk.ts';
import { OLIVE } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';

describe.each(['DOCS', 'SHEETS', 'SLIDES'] as const)('The panel in %s', (host) => {
  it('asks once which document is open: four clicks the first time, two later', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE, host);
    olive.clicks = 1;
    olive.openEditor('evaluation');
    expect(olive.says()).toContain('Which document is this?');
    expect(olive.says()).not.toContain('ITT');
    expect(olive.calls).toEqual([]);
    olive.click('Show this document');
    expect(olive.asksForFile).toBe(true);
    olive.allow('evaluation');
    olive.click('Save');
    expect(olive.clicks).toBe(4);
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT eval v2.0');

    const later = new Sitting(desk, OLIVE, host);
    later.clicks = 1;
    olive.click('Undo');
    later.openEditor('evaluation');
    later.click('Save');
    expect(later.clicks).toBe(2);
  });
});
