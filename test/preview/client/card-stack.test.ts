import { describe, expect, it } from '@jest/globals';
import {
  navigate,
  seen,
  withInputs,
  withSeen,
  type Stack,
} from '../../../scripts/preview/client/card-stack.ts';
import type { Card, Navigation } from '../../../scripts/preview/client/google-json.ts';

const card = (name: string): Card => ({ name, sections: [] });
const stackOf = (...names: readonly string[]): Stack => names.map((name) => ({ card: card(name) }));
const names = (stack: Stack): readonly (string | undefined)[] => stack.map(({ card: { name } }) => name);

describe('the stack of cards', () => {
  it.each<[string, string[], Navigation[], string[]]>([
    ['takes a pushed card on top', ['home'], [{ pushCard: card('a') }], ['home', 'a']],
    ['takes the first card of all', [], [{ pushCard: card('a') }], ['a']],
    ['draws the top card again', ['home', 'a'], [{ updateCard: card('b') }], ['home', 'b']],
    ['goes back one', ['home', 'a', 'b'], [{ pop: true }], ['home', 'a']],
    ['never goes back from the root', ['home'], [{ pop: true }, { pop: true }], ['home']],
    ['goes back to the root', ['home', 'a', 'b'], [{ popToRoot: true }], ['home']],
    ['replaces everything', ['home', 'a'], [{ popToRoot: true }, { updateCard: card('b') }], ['b']],
    ['goes back and on', ['home', 'a'], [{ pop: true }, { pushCard: card('b') }], ['home', 'b']],
    ['goes back to a named card, the last of that name', ['home', 'a', 'x', 'a', 'b'], [{ popToCard: 'a' }], ['home', 'a', 'x', 'a']],
    ['stays where no card has the name', ['home', 'a'], [{ popToCard: 'gone' }], ['home', 'a']],
  ])('%s', (_, before, navigations, after) => {
    expect(names(navigate(stackOf(...before), navigations))).toEqual(after);
  }); // prettier-ignore

  it('keeps what was put in under a card that is pushed, and forgets it when the card is drawn again', () => {
    const inputs = new Map([['title', ['Minutes']]]);
    const kept = withInputs(stackOf('home', 'form'), inputs);
    const [, form] = navigate(kept, [{ pushCard: card('help') }, { pop: true }]);
    expect(form?.inputs).toBe(inputs);
    expect(navigate(kept, [{ updateCard: card('form') }]).at(-1)?.inputs).toBeUndefined();
    expect(withInputs(kept, undefined).at(-1)?.inputs).toBeUndefined();
  });

  it('shows what is selected instead of the homepage, which is as it was when nothing is selected any more', () => {
    const selected = { home: stackOf('home', 'teams'), context: stackOf('document') };
    expect(names(seen(selected))).toEqual(['document']);
    const further = withSeen(selected, stackOf('document', 'search'));
    expect(names(seen(further))).toEqual(['document', 'search']);
    expect(names(seen({ ...further, context: undefined }))).toEqual(['home', 'teams']);
  });
});
