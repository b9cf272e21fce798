import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { closePanels, openPanel } from '../browser/open-panel.ts';
import type { PanelInBrowser } from '../browser/panel-in-browser.ts';
import { DOMAIN, smallWorkspace } from '../../workspace/small-workspace.ts';
import { scriptedDepartment } from '../scripted-department.ts';

/** A card with every kind of input, and buttons that answer in every way. */
const FORM = `
const action = (does, more) => ({ function: 'onAction', parameters: [{ key: 'does', value: does }], ...more });
const button = (text, does, more) => ({ text, onClick: { action: action(does, more) } });
const items = (...values) => values.map((value) => ({ text: 'Item ' + value, value, selected: value === '1' }));
const card = (title, ...widgets) => ({ name: title, header: { title }, sections: [{ widgets }] });
const form = (title) => card(title,
  { textInput: { name: 'title', label: 'Title', value: 'Minutes', onChangeAction: action('redraw', { persistValues: true }) } },
  { textInput: { name: 'note', label: 'Note' } },
  { dateTimePicker: { name: 'day', label: 'Day', type: 'DATE_ONLY', valueMsEpoch: '1556755200000' } },
  { selectionInput: { name: 'boxes', label: 'Boxes', type: 'CHECK_BOX', items: items('1', '2', '3') } },
  { selectionInput: { name: 'one', label: 'One of', type: 'RADIO_BUTTON', items: items('1', '2') } },
  { selectionInput: { name: 'list', label: 'List', type: 'DROPDOWN', items: items('1', '2') } },
  { selectionInput: { name: 'alone', type: 'CHECK_BOX', items: [{ text: 'Alone', value: 'yes', selected: false }] } },
  { buttonList: { buttons: [
    button('Send', 'send', { persistValues: true }), button('Send and clear', 'send'), button('Say', 'say', { persistValues: true }),
    button('Break', 'break'), button('Need a note', 'send', { requiredWidgets: ['note'] }) ] } },
);
const back = (navigations, notification) => ({ renderActions: { action: { ...(navigations ? { navigations } : {}), ...(notification ? { notification: { text: notification } } : {}) } } });
function onHomepage(event) {
  const isUnknown = event.docs !== undefined && event.docs.id === undefined;
  const consent = card('Consent', { buttonList: { buttons: [button('Show', 'ask')] } });
  return { action: { navigations: [{ pushCard: isUnknown ? consent : form('Form') }] } };
}
function onFileScopeGranted(event) { return { action: { navigations: [{ pushCard: card(event.docs.title, { textParagraph: { text: 'granted' } }) }] } }; }
function onItemsSelected(event) { return { action: { navigations: [{ pushCard: card('Selected', { textParagraph: { text: event.drive.selectedItems.map(({ title }) => title).join(', ') } }) }] } }; }
function onGuidance() { return back([{ pushCard: card('Guidance', { textParagraph: { text: 'Read me' } }) }]); }
function onAction(event) {
  const { parameters, formInputs } = event.commonEventObject;
  switch (parameters.does) {
    case 'send': return back([{ pushCard: card('Sent', { textParagraph: { text: JSON.stringify(formInputs).replace(/"/g, '&quot;') } }) }]);
    case 'redraw': return back([{ updateCard: form('Form of ' + formInputs.title.stringInputs.value[0]) }]);
    case 'say': return back(undefined, 'Said and done');
    case 'ask': return { renderActions: { hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } } } };
    default: return { renderActions: { action: {} } };
  }
}
`
  .replace('const onHomepage = (event) =>', 'function onHomepage(event) { return ')
  .replace("form('Form') }] } });", "form('Form') }] } }); }");

// A busy machine draws slowly.
jest.setTimeout(60_000);

const { workspace, files } = smallWorkspace();
let panel: PanelInBrowser;
beforeAll(async () => {
  panel = await openPanel({ department: await scriptedDepartment(workspace, FORM), as: `bea@${DOMAIN}` });
});
afterAll(closePanels);

describe('the page beside Google’s panel', () => {
  it('is 300 pixels wide, and axe finds nothing wrong with it', async () => {
    await panel.go({});
    expect((await panel.page.locator('.panel').boundingBox())?.width).toBe(300);
    expect(await panel.axe()).toEqual([]);
  });

  it('sends what stands in the inputs as Google does', async () => {
    await panel.go({});
    await panel.tick('Item 3');
    await panel.click('Send');
    expect(JSON.parse((await panel.text()).replace(/^Sent\s*/, ''))).toEqual({
      title: { stringInputs: { value: ['Minutes'] } },
      day: { dateInput: { msSinceEpoch: '1556755200000' } },
      boxes: { stringInputs: { value: ['1', '3'] } },
      one: { stringInputs: { value: ['1'] } },
      list: { stringInputs: { value: ['1'] } },
    });
  });

  it.each([
    ['keeps what was put in where the click says so', 'Send', 'A note'],
    ['clears what was put in where the click does not', 'Send and clear', ''],
  ])('%s', async (_, name, note) => {
    await panel.go({});
    await panel.type('Note', 'A note');
    await panel.click(name);
    await panel.back();
    expect(await panel.title()).toBe('Form');
    expect(await panel.value('Note')).toBe(note);
  });

  it('draws a card again when an input changes, and leaves the keyboard where it was', async () => {
    await panel.go({});
    await panel.page.getByLabel('Title').fill('Agenda');
    await panel.page.keyboard.press('Enter');
    await panel.page.getByRole('heading', { name: 'Form of Agenda' }).waitFor();
    expect(await panel.page.evaluate('document.activeElement.dataset.name')).toBe('title');
  });

  it('goes from card to card by keyboard: the new card’s title has it', async () => {
    await panel.go({});
    const focused = (): Promise<string> =>
      panel.page.evaluate<string>('document.activeElement.textContent.trim()');
    await panel.page.getByRole('button', { name: 'Send', exact: true }).focus();
    await panel.page.keyboard.press('Enter');
    await panel.page.getByRole('heading', { name: 'Sent' }).waitFor();
    expect(await focused()).toBe('Sent');
    await panel.page.keyboard.press('Shift+Tab');
    await panel.page.keyboard.press('Shift+Tab');
    await panel.page.keyboard.press('Enter');
    await panel.page.getByRole('heading', { name: 'Form' }).waitFor();
    expect(await focused()).toBe('Form');
  });

  it('says a notice aloud, and holds a click back until what it needs is filled in', async () => {
    await panel.go({});
    await panel.click('Say');
    expect(await panel.notice()).toBe('Said and done');
    await panel.click('Need a note');
    expect([await panel.title(), await panel.notice()]).toEqual(['Form', 'Fill in what is missing first.']);
  });

  it('shows why Google would not show an answer, and starts again', async () => {
    await panel.go({});
    await panel.click('Break');
    expect(await panel.text()).toMatch(/Error with What to Keep[\s\S]*renderActions\.action/);
    expect(await panel.axe()).toEqual([]);
    await panel.click('Start again');
    await panel.page.getByRole('heading', { name: 'Form' }).waitFor();
  });

  it('shows what is selected, and the homepage as it was once nothing is', async () => {
    const { minutes, unlicensed } = files;
    await panel.select(minutes.name);
    expect(await panel.text()).toContain(minutes.name);
    expect(await panel.text()).not.toContain(unlicensed.name);
    expect(await panel.page.locator('.said').innerText()).toBe('The panel shows: Selected');
    await panel.page.locator(`#row-${minutes.id}`).uncheck();
    await panel.page.getByRole('heading', { name: 'Form' }).waitFor();
  });

  it('puts the cards of its menu on top', async () => {
    await panel.go({});
    await panel.menu('Guidance');
    expect(await panel.title()).toBe('Guidance');
    await panel.back();
    expect(await panel.title()).toBe('Form');
  });

  it('asks in an editor for the open document, once', async () => {
    await panel.open(files.minutes.name);
    expect(await panel.title()).toBe('Consent');
    await panel.click('Show');
    expect(await panel.axe()).toEqual([]);
    await panel.cancel();
    expect(await panel.title()).toBe('Consent');
    await panel.click('Show');
    await panel.allow();
    expect(await panel.title()).toBe(files.minutes.name);
    await panel.open(files.minutes.name);
    expect(await panel.title()).toBe('Form');
  });

  it('runs nothing that its own security policy forbids', () => {
    expect(panel.troubles).toEqual([]);
  });
});
