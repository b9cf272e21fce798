/**
 * Does work for every item, at most `limit` at a time, and gives the answers in the order of the items.
 * The first error ends it: nothing new is begun, what runs is waited for, and the error is thrown.
 */
export async function inFlight<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  let failure: { readonly error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    while (next < items.length && failure === undefined) {
      const place = next++;
      try {
        answers[place] = await work(items[place] as Item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failure !== undefined) throw failure.error;
  return answers;
}
