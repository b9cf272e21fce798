import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { lightsProperties } from '#policy/lights/team-lights.ts';
import { aDesk } from './desk/a-desk.ts';
import { BETH, COMMERCIAL, ELI, OLIVE, VIC } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';

describe('The homepage in Drive', () => {
  it('says what needs doing and how long it takes', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.home();
    expect(olive.says()).toMatch(/\d+ to decide[^]*About [^]*of work/);
    expect(olive.says()).toContain('Invoice from Beta Ltd');
    expect(olive.offers('Queue')).toBe(false);
    olive.click('Invoice from Beta Ltd');
    expect(olive.says()).toContain('FIN-01');
  });

  it('takes two clicks from a line of the list to a document decided and named', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.home();
    olive.click('Invoice from Beta Ltd');
    olive.click('Save');
    expect(olive.clicks).toBe(2);
    expect(desk.file('note').name).toBe('2026-06-11 Invoice from Beta Ltd');
    olive.click('Next document');
    expect(olive.says()).not.toContain('Invoice from Beta Ltd');
  });

  it('has nothing to do where all is decided', async () => {
    const desk = await aDesk();
    const vic = new Sitting(desk, VIC);
    vic.home();
    expect(vic.says()).toContain('All your recent documents are decided');
  });
});

describe('A list that Google cut short', () => {
  it.each([
    ['home', (beth: Sitting) => { beth.home(); }],
    ['my documents', (beth: Sitting) => { beth.menu('onMyDocuments'); }],
  ])('never says that all is decided: %s', async (_, open) => {
    const beth = new Sitting(await aDesk({ faults: 'incomplete-search' }), BETH);
    open(beth);
    expect(beth.says()).not.toContain('All your recent documents are decided');
    expect(beth.says()).toContain('Nothing waits here');
    expect(beth.says()).toContain('Google did not look everywhere');
  }); // prettier-ignore

  it('says so of one with documents in it, and of a queue', async () => {
    const desk = await aDesk({ faults: 'incomplete-search' });
    const olive = new Sitting(desk, OLIVE);
    olive.home();
    expect(olive.says()).toMatch(/\d\+ to decide[^]*Google did not look everywhere/);
    const beth = new Sitting(desk, BETH);
    beth.home();
    beth.click('Queue');
    expect(beth.says()).toContain('Google did not look everywhere');
  });

  it('says among which documents nothing waits, where there are more', async () => {
    const desk = await aDesk();
    for (let at = 0; at < 110; at += 1)
      desk.workspace.files.addFile({
        name: `Old note ${at}`,
        mimeType: 'application/pdf',
        drive: COMMERCIAL,
        createdTime: Date.parse('2019-05-02T09:00:00Z'),
      });
    const vic = new Sitting(desk, VIC);
    vic.home();
    expect(vic.says()).not.toContain('All your recent documents are decided');
    expect(vic.says()).toContain('Among the 100 documents that you changed last.');
  });
});

describe('My undecided documents', () => {
  it('leave out what is decided by its case, and what only others have touched', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.menu('onMyDocuments');
    expect(olive.says()).toContain('Copy of ITT eval FINAL v2');
    expect(olive.says()).not.toContain('Letter to supplier');
    const beth = new Sitting(desk, BETH);
    beth.menu('onMyDocuments');
    expect(beth.says()).toContain('All your recent documents are decided');
    expect(beth.says()).not.toContain('Invoice from Beta Ltd');
  });
});

describe('A manager’s queue', () => {
  it('is for information managers and deputies, in drives they belong to', async () => {
    const desk = await aDesk();
    const beth = new Sitting(desk, BETH);
    beth.home();
    beth.click('Queue');
    expect(beth.says()).toContain('Copy of ITT eval FINAL v2');
    expect(beth.says()).not.toContain('Invoice from Beta Ltd');
    expect(JSON.stringify(beth.card)).toContain(`mailto:${encodeURIComponent(OLIVE)}`);
    beth.click('Copy of ITT eval FINAL v2');
    beth.click('Save');
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT eval v2.0');
  });

  it('shows and counts nothing of a drive that its manager is no member of', async () => {
    const desk = await aDesk();
    const drive = desk.workspace.files.drive(COMMERCIAL);
    if (drive !== undefined) desk.workspace.files.removeDriveMember(drive, BETH);
    const beth = new Sitting(desk, BETH);
    beth.home();
    beth.click('Queue');
    expect(beth.says()).toContain('You are not a member of this drive');
    expect(beth.says()).not.toContain('ITT');
  });
});

describe('My teams', () => {
  it('show the lights that stand in drives the person can open, as words, and no others', async () => {
    const desk = await aDesk();
    desk.workspace.files.addFile({
      name: 'What to Keep lights',
      mimeType: 'application/json',
      drive: COMMERCIAL,
      createdTime: Date.parse('2026-11-01T09:00:00Z'),
      properties: lightsProperties({
        team: 'commercial',
        publishedOn: plainDate('2026-11-01'),
        lights: { 'nonstandard-names': 'amber', 'unsaved-information': 'red' },
      }),
    });
    const olive = new Sitting(desk, OLIVE);
    olive.menu('onMyTeams');
    expect(olive.says()).toContain('As published on 1 November 2026');
    expect(olive.says()).toContain('Amber');
    const outsider = new Sitting(desk, ELI);
    const drive = desk.workspace.files.drive(COMMERCIAL);
    if (drive !== undefined) desk.workspace.files.removeDriveMember(drive, ELI);
    outsider.menu('onMyTeams');
    expect(outsider.says()).toContain('No lights have been published to your drives yet');
  });

  it('remember which team the person says is theirs, and nothing else', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.menu('onMyTeams');
    olive.change('team', { team: 'commercial' });
    expect(olive.notice).toBe('Your team is Commercial.');
    olive.menu('onGuidance');
    expect(olive.says()).toContain('Commercial\nWrite to them');
    olive.select('note');
    olive.click('Your team’s list');
    expect(olive.says()).toContain('Commercial: your list');
  });

  it('are asked for where nothing is known of a person', async () => {
    const olive = new Sitting(await aDesk(), OLIVE);
    olive.select('note');
    olive.click('Your team’s list');
    expect(olive.says()).toContain('Your team is not known');
  });
});
