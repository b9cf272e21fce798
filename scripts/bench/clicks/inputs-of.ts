import type { CardJson, WidgetJson } from '../../preview/render/card-json.ts';

/** Inputs as a person leaves them: a day, a text, or nothing for a box that is not ticked. */
export type Left = Readonly<Record<string, string | { readonly day: string } | undefined>>;

export const widgetsOf = (card: CardJson): readonly WidgetJson[] =>
  card.sections.flatMap(({ widgets }) => widgets);

/** What stands in a card's inputs when nobody has touched them. */
export function inputsOf(card: CardJson): Left {
  const inputs: Record<string, string | { readonly day: string }> = {};
  for (const { textInput, dateTimePicker, selectionInput } of widgetsOf(card)) {
    if (textInput?.value !== undefined) inputs[textInput.name] = textInput.value;
    if (dateTimePicker?.valueMsEpoch !== undefined) {
      const day = new Date(Number(dateTimePicker.valueMsEpoch)).toISOString().slice(0, 10);
      inputs[dateTimePicker.name] = { day };
    }
    const chosen = selectionInput?.items.find(({ selected }) => selected);
    if (selectionInput !== undefined && chosen !== undefined) inputs[selectionInput.name] = chosen.value;
  }
  return inputs;
}
