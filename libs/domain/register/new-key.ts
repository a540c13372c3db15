/** The next free key: item-25 behind item-24. */
export function newKey(prefix: string, entries: readonly { readonly key: string }[]): string {
  const taken = new Set(entries.map(({ key }) => key));
  let number = entries.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
