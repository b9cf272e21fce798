import { describe, expect, it } from '@jest/globals';
import { aDesk } from './desk/a-desk.ts';
import { BETH, COMMERCIAL, OLIVE } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';
import { tagOn } from './desk/tag-on.ts';

describe('When Google is busy', () => {
  it.each(['rate-limit:times=2', 'rate-limit:times=2,status=429', 'server-error:times=2'])(
    'the panel tries again and the person notices nothing: %s',
    async (faults) => {
      const desk = await aDesk({ faults });
      const olive = new Sitting(desk, OLIVE);
      olive.select('evaluation');
      expect(olive.says()).toContain('Looks like');
    },
  );

  it('and stays busy, the card says that nothing was changed and what to do', async () => {
    const desk = await aDesk({ faults: 'server-error:method=drive.files.modifyLabels,endless' });
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    olive.click('Save');
    expect(olive.says()).toContain('Nothing was changed');
    expect(olive.says()).toContain('Try again in a minute');
    expect(tagOn(desk, 'evaluation')).toBeUndefined();
    olive.click('Try again');
    expect(olive.says()).toContain('Looks like');
  });

  it('after the tag was set, the card says what was done and what was not, and finishes it', async () => {
    const desk = await aDesk({ faults: 'server-error:method=drive.files.update,times=3' });
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    olive.click('Save');
    expect(olive.says()).toContain('Decided: CON-04');
    expect(olive.says()).toContain('The name was not changed');
    expect(tagOn(desk, 'evaluation')?.code).toBe('CON-04');
    expect(desk.file('evaluation').name).toBe('Copy of ITT eval FINAL v2');
    olive.click('Rename it now');
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT eval v2.0');
  });

  it('and slower than half a minute, a line is drawn and no card lies', async () => {
    const desk = await aDesk({ faults: 'slow:ms=31000' });
    const olive = new Sitting(desk, OLIVE);
    expect(() => {
      olive.select('evaluation');
    }).toThrow('Exceeded maximum execution time');
  });

  it('half way through undoing, the card says what was taken back', async () => {
    const desk = await aDesk({ faults: 'server-error:method=drive.files.update,endless' });
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    olive.click('Save', { rename: undefined });
    olive.click('Undo');
    expect(olive.says()).toContain('The class was taken back. The rest was not.');
    expect(tagOn(desk, 'evaluation')).toBeUndefined();
  });
});

describe('When the panel itself is wrong', () => {
  it.each(['nonsense', 'save'])(
    'the card says so, and does not call it an answer of Google’s: %s',
    async (value) => {
      const olive = new Sitting(await aDesk(), OLIVE);
      olive.home();
      olive.act({ function: 'onAction', parameters: [{ key: 'action', value }] });
      expect(olive.says()).toContain('The panel itself has gone wrong');
      expect(olive.says()).not.toContain('Google gave an answer');
    },
  );
});

describe('When the document changes under the panel', () => {
  it('is deleted: the card says so', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    desk.file('evaluation').gone = true;
    olive.click('Save');
    expect(olive.says()).toContain('Nothing was changed');
    expect(olive.says()).toContain('not there any more');
  });

  it('is binned or moved: nothing is saved and it is shown as it is', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    desk.file('evaluation').trashedTime = desk.workspace.now();
    olive.click('Save');
    expect(olive.notice).toContain('Somebody has changed');
    expect(olive.says()).toContain('It is in the bin');
    olive.select('invoice');
    desk.workspace.files.move(desk.file('invoice'), desk.file('caseFolder'));
    olive.click('Save');
    expect(olive.notice).toContain('Somebody has changed');
    expect(tagOn(desk, 'invoice')).toBeUndefined();
  });

  it('is taken away from the person', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    const drive = desk.workspace.files.drive(COMMERCIAL);
    if (drive !== undefined) desk.workspace.files.removeDriveMember(drive, OLIVE);
    olive.click('Save');
    expect(olive.says()).toContain('you can no longer see it');
  });
});

describe('When the label is not as the panel knows it', () => {
  it('switched off: nothing is saved, and it is nobody’s fault', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    const [label] = desk.workspace.labels.labels;
    if (label !== undefined) desk.workspace.labels.disable(label);
    olive.click('Save');
    expect(olive.says()).toContain('Nothing was changed');
    expect(olive.says()).toContain('Tell your records team');
  });

  it('has a choice that the panel does not know: said in its own words, never called undecided', async () => {
    const desk = await aDesk();
    const { labelMap, label } = desk;
    const field = labelMap?.fields.recordClass;
    if (labelMap === undefined || field === undefined || label === undefined)
      throw new Error('There is no label');
    desk.workspace.applyLabel(desk.file('evaluation'), {
      ...label.apply({ code: 'CON-04' }),
      values: { [field]: ['CHOICEFROMTOMORROW'] },
    });
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    expect(olive.says()).toContain('The tag cannot be read');
    expect(olive.says()).toContain('the published label does not know');
    expect(olive.says()).not.toContain('Not yet decided');
    expect(olive.says()).toContain('a class that is newer than this panel. Leave it as it is');
    expect(olive.offers('Save')).toBe(false);
  });

  it('has a class that the schedule no longer has: choose again', async () => {
    const desk = await aDesk();
    const { label } = desk;
    if (label === undefined) throw new Error('There is no label');
    desk.workspace.applyLabel(desk.file('evaluation'), label.apply({ code: 'REG-01' }));
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    expect(olive.says()).toContain('REG-01 is not in the schedule that this panel knows');
  });

  it('was set by hand without a date', async () => {
    const desk = await aDesk();
    const { label } = desk;
    if (label === undefined) throw new Error('There is no label');
    desk.workspace.applyLabel(desk.file('evaluation'), label.apply({ code: 'CON-04' }));
    const olive = new Sitting(desk, OLIVE);
    olive.select('evaluation');
    expect(olive.says()).toContain('Decided, but a date is missing');
    expect(olive.offers('Give the date')).toBe(true);
  });

  it('and the properties disagree: two decisions, and somebody must choose', async () => {
    const desk = await aDesk();
    const { label } = desk;
    if (label === undefined) throw new Error('There is no label');
    desk.workspace.applyLabel(desk.file('evaluation'), label.apply({ code: 'CON-04' }));
    desk.file('evaluation').properties = { wtk: '1', 'wtk.class': 'FIN-01' };
    const beth = new Sitting(desk, BETH);
    beth.select('evaluation');
    expect(beth.says()).toContain('Two decisions disagree');
    expect(beth.says()).toContain('CON-04, the other FIN-01');
    beth.click('Save', { rename: undefined });
    expect(tagOn(desk, 'evaluation')?.code).toBe('CON-04');
    expect(desk.file('evaluation').properties ?? {}).toEqual({});
  });
});
