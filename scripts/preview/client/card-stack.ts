import type { Card, Navigation } from './google-json.ts';

/** What stood in a card's inputs, by their names. A box that is not ticked has no name here. */
export type Inputs = ReadonlyMap<string, readonly string[]>;

/** A card of the stack. `inputs`: what the person had put in when they went on, where the click said to keep it. */
export interface Shown {
  readonly card: Card;
  readonly inputs?: Inputs;
}

/** Cards on top of each other, the last one seen. */
export type Stack = readonly Shown[];

/** The stack after some navigations. The root stays, whatever is popped; a name that is not there pops nothing. */
export const navigate = (stack: Stack, navigations: readonly Navigation[]): Stack =>
  navigations.reduce(step, stack);

function step(stack: Stack, navigation: Navigation): Stack {
  if ('pushCard' in navigation) return [...stack, { card: navigation.pushCard }];
  if ('updateCard' in navigation) return [...stack.slice(0, -1), { card: navigation.updateCard }];
  if ('popToCard' in navigation) {
    const at = stack.findLastIndex(({ card }) => card.name === navigation.popToCard);
    return at < 0 ? stack : stack.slice(0, at + 1);
  }
  return 'popToRoot' in navigation ? stack.slice(0, 1) : stack.slice(0, Math.max(1, stack.length - 1));
}

/** The stack with what stands in the top card's inputs, or without it where a click clears them. */
export const withInputs = (stack: Stack, inputs: Inputs | undefined): Stack => {
  const top = stack.at(-1);
  if (top === undefined) return stack;
  return [...stack.slice(0, -1), inputs === undefined ? { card: top.card } : { card: top.card, inputs }];
};

/**
 * The two stacks of a Workspace add-on: one that begins with the homepage, and while something is selected one for it,
 * which is seen instead. Leaving the selection throws the second away and shows the first as it was
 * (developers.google.com/workspace/add-ons/how-tos/navigation).
 */
export interface Stacks {
  readonly home: Stack;
  readonly context: Stack | undefined;
}

export const NO_CARDS: Stacks = { home: [], context: undefined };

export const seen = ({ home, context }: Stacks): Stack => context ?? home;

/** The stacks with another one to be seen: whichever is seen now is replaced. */
export const withSeen = (stacks: Stacks, stack: Stack): Stacks =>
  stacks.context === undefined ? { home: stack, context: undefined } : { home: stacks.home, context: stack };
