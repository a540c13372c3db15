/**
 * The order of a list after some of its rows were given in an order of their own: those come as given, each of the others
 * stays behind the row that it stood behind.
 */
export function mergedOrder(before: readonly string[], given: readonly string[]): string[] {
  const order = [...given];
  const placed = new Set(given);
  for (const [index, key] of before.entries()) {
    if (placed.has(key)) continue;
    placed.add(key);
    const ahead = before[index - 1];
    order.splice(ahead === undefined ? 0 : order.indexOf(ahead) + 1, 0, key);
  }
  return order;
}

/** The rows that stand elsewhere among those that were there before, with their places counted from 1. */
export function movedRows(
  before: readonly string[],
  given: readonly string[],
): Map<string, { readonly from: string; readonly to: string }> {
  const known = new Set(before);
  const after = mergedOrder(before, given).filter((key) => known.has(key));
  return new Map(
    after.flatMap((key, index) => {
      const from = before.indexOf(key);
      return from === index || !given.includes(key) ? [] : [[key, { from: String(from + 1), to: String(index + 1) }]];
    }),
  );
}
