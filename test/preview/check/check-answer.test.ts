import { describe, expect, it } from '@jest/globals';
import { checkAnswer, type AnswerSetting } from '../../../scripts/preview/check/check-answer.ts';
import { judgeCard } from '../judge/card-proto-judge.ts';

const SETTING: AnswerSetting = {
  functions: new Set(['onAction']),
  openLinkUrlPrefixes: ['https://drive.google.com/'],
  host: 'DRIVE',
};

const onClick = { action: { function: 'onAction', parameters: [{ key: 'action', value: 'home' }] } };
const paragraph = { textParagraph: { text: 'Keep <b>6 years</b>.' } };
const box = (name: string): object => ({ textInput: { name, label: 'Title' } });
const selection = (count: number): object => ({
  selectionInput: {
    name: 'list',
    type: 'DROPDOWN',
    items: Array.from({ length: count }, (_, n) => ({ text: `Item ${n}`, value: `${n}`, selected: n === 0 })),
  },
});
const buttons = (button: object): object => ({ buttonList: { buttons: [button] } });
const day = (valueMsEpoch: string): object => ({
  dateTimePicker: { name: 'day', label: 'Day', type: 'DATE_ONLY', valueMsEpoch },
});

const cardOf = (...widgets: readonly object[]): Record<string, unknown> => ({
  header: { title: 'What to Keep' },
  sections: [{ widgets }],
});
const check = (card: object, setting = SETTING): readonly string[] =>
  checkAnswer({ action: { navigations: [{ pushCard: card }] } }, 'trigger', setting).map(
    ({ path, message }) => `${path.replace('action.navigations[0].pushCard.', '')}: ${message}`,
  );

const FIRST = 'sections[0].widgets[0]';

describe('a card that Google would draw', () => {
  const good = {
    ...cardOf(
      paragraph,
      { decoratedText: { text: 'Decided', startIcon: { materialIcon: { name: 'check_circle' } }, onClick } },
      buttons({ text: 'Save', onClick, type: 'FILLED' }),
      buttons({ text: 'Open', onClick: { openLink: { url: 'https://drive.google.com/x' } } }),
      buttons({ text: 'Ask', onClick: { openLink: { url: 'mailto:records@example.gov.uk' } } }),
      box('title'),
      selection(100),
      day('1556755200000'),
      { divider: {} },
    ),
    fixedFooter: { primaryButton: { text: 'Save', onClick } },
  };

  it('is not refused', () => {
    expect(check(good)).toEqual([]);
  });

  it('is a card to Google too', () => {
    expect(judgeCard(good)).toEqual([]);
  });
});

describe('a card that Google would refuse or cut', () => {
  it.each<[string, object, string, RegExp]>([
    ['has a field that does not exist', { ...cardOf(paragraph), colour: 'red' }, 'colour', /no field/],
    ['has a field for Chat only', cardOf({ textParagraph: { text: 'a', maxLines: 2 } }), `${FIRST}.textParagraph.maxLines`, /Chat/],
    ['has chips', cardOf({ chipList: { chips: [] } }), `${FIRST}.chipList`, /Chat/],
    ['has columns', cardOf({ columns: {} }), `${FIRST}.columns`, /no columns/],
    ['has a carousel', cardOf({ carousel: {} }), `${FIRST}.carousel`, /Chat/],
    ['has an empty widget', cardOf({}), FIRST, /exactly one of/],
    ['has two widgets in one', cardOf({ ...paragraph, divider: {} }), FIRST, /textParagraph and divider/],
    ['has a text that is a number', cardOf({ textParagraph: { text: 7 } }), `${FIRST}.textParagraph.text`, /text/],
    ['has a text without end', cardOf({ textParagraph: { text: 'a'.repeat(4_001) } }), `${FIRST}.textParagraph.text`, /longer/],
    ['has an unknown tag', cardOf({ textParagraph: { text: '<script>x' } }), `${FIRST}.textParagraph.text`, /<script>/],
    ['has a tag left open', cardOf({ textParagraph: { text: '<b>bold' } }), `${FIRST}.textParagraph.text`, /never closed/],
    ['has no sections', { header: { title: 'A' }, sections: [] }, 'sections', /needs a section/],
    ['has an empty section', { sections: [{ header: 'A', widgets: [] }] }, 'sections[0].widgets', /needs a widget/],
    ['has a header without title', { ...cardOf(paragraph), header: { subtitle: 'A' } }, 'header.title', /text/],
    ['has 101 widgets', cardOf(...Array.from({ length: 101 }, () => paragraph)), 'sections', /101 widgets/],
    ['has a selection of 101', cardOf(selection(101)), `${FIRST}.selectionInput.items`, /at most 100/],
    ['has a selection of none', cardOf(selection(0)), `${FIRST}.selectionInput.items`, /something/],
    ['has two inputs of one name', cardOf(box('a'), box('a')), 'sections[0].widgets[1].textInput.name', /'a'/],
    ['has an input without label', cardOf({ textInput: { name: 'a' } }), `${FIRST}.textInput`, /label/],
    ['has a day at noon', cardOf(day('1556798400000')), `${FIRST}.dateTimePicker`, /00:00 UTC/],
    ['has a button that does nothing', cardOf(buttons({ text: 'A' })), `${FIRST}.buttonList.buttons[0].onClick`, /object/],
    ['has a click that does two things', cardOf(buttons({ text: 'A', onClick: { ...onClick, openLink: { url: 'mailto:a@b.c' } } })), `${FIRST}.buttonList.buttons[0].onClick`, /exactly one/],
    ['hands over a number', cardOf(buttons({ text: 'A', onClick: { action: { function: 'onAction', parameters: [{ key: 'n', value: 1 }] } } })), `${FIRST}.buttonList.buttons[0].onClick.action.parameters[0].value`, /text/],
    ['calls what the script lacks', cardOf(buttons({ text: 'A', onClick: { action: { function: 'gone' } } })), `${FIRST}.buttonList.buttons[0].onClick.action.function`, /'gone'/],
    ['links outside the manifest', cardOf(buttons({ text: 'A', onClick: { openLink: { url: 'https://elsewhere.example/' } } })), `${FIRST}.buttonList.buttons[0].onClick.openLink.url`, /Prefixes/],
    ['links to a script', cardOf(buttons({ text: 'A', onClick: { openLink: { url: 'javascript:alert(1)' } } })), `${FIRST}.buttonList.buttons[0].onClick.openLink.url`, /Prefixes/],
    ['links outside in its text', cardOf({ textParagraph: { text: '<a href="https://elsewhere.example/">A</a>' } }), `${FIRST}.textParagraph.text`, /Prefixes/],
    ['has a footer without main button', { ...cardOf(paragraph), fixedFooter: { secondaryButton: { text: 'A', onClick } } }, 'fixedFooter.primaryButton', /expected object/],
    ['has an image over http', cardOf({ image: { imageUrl: 'http://example.gov.uk/a.png', altText: 'A' } }), `${FIRST}.image.imageUrl`, /https/],
    ['has a button and an arrow in a row', cardOf({ decoratedText: { text: 'a', button: { text: 'A', onClick }, endIcon: { materialIcon: { name: 'star' } } } }), `${FIRST}.decoratedText`, /Only one/],
  ])('%s', (_, card, path, message) => {
    const found = check(card);
    expect(found.map((refusal) => refusal.slice(0, path.length + 1))).toEqual([`${path}:`]);
    expect(found[0]?.slice(path.length)).toMatch(message);
  }); // prettier-ignore
});

describe('an answer', () => {
  const card = cardOf(paragraph);
  const rendered = (action: object): object => ({ renderActions: { action } });
  const pushed = { navigations: [{ pushCard: card }] };
  const asked = {
    renderActions: { hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } } },
  };

  it.each<[string, unknown, 'trigger' | 'click' | 'menu', boolean]>([
    ['a trigger with a card', { action: pushed }, 'trigger', true],
    ['a trigger in a click’s shape', rendered(pushed), 'trigger', false],
    ['a trigger that draws a card again', { action: { navigations: [{ updateCard: card }] } }, 'trigger', false],
    ['a trigger with nothing', undefined, 'trigger', false],
    ['a menu entry with a card', rendered(pushed), 'menu', true],
    ['a menu entry that goes back', rendered({ navigations: [{ pop: true }] }), 'menu', false],
    ['a menu entry with nothing', undefined, 'menu', false],
    ['a click with a card', rendered(pushed), 'click', true],
    ['a click that draws the only card again', rendered({ navigations: [{ popToRoot: true }, { updateCard: card }] }), 'click', true],
    ['a click with a notice', rendered({ notification: { text: 'Saved' } }), 'click', true],
    ['a click with a link', rendered({ link: { url: 'https://drive.google.com/x' } }), 'click', true],
    ['a click with nothing', undefined, 'click', true],
    ['a click with an empty action', rendered({}), 'click', false],
    ['a click in a trigger’s shape', { action: pushed }, 'click', false],
    ['a click with two navigations in one', rendered({ navigations: [{ pop: true, pushCard: card }] }), 'click', false],
  ])('%s', (_, answer, calledBy, isFine) => {
    expect(checkAnswer(answer, calledBy, SETTING).length === 0).toBe(isFine);
  }); // prettier-ignore

  it('asks for the open document in an editor, and not in Drive, which has none', () => {
    expect(checkAnswer(asked, 'click', { ...SETTING, host: 'DOCS' })).toEqual([]);
    expect(checkAnswer(asked, 'click', SETTING)).toHaveLength(1);
  });
});

describe('the judge', () => {
  it.each<[string, object, RegExp]>([
    ['an unknown field', { sections: [{ widgets: [{ textParagraph: { txt: 'a' } }] }] }, /txt is not in TextParagraph/],
    ['a wrong type', { header: { title: 7 } }, /is no string/],
    ['an unknown word', { sections: [{ widgets: [{ textInput: { name: 'a', type: 'WIDE' } }] }] }, /is no word of/],
    ['two of what excludes each other', { sections: [{ widgets: [{ textParagraph: {}, divider: {} }] }] }, /takes one/],
  ])('finds %s', (_, card, message) => {
    expect(judgeCard(card).join()).toMatch(message);
  }); // prettier-ignore
});
