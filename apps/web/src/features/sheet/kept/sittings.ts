/** Browsers have locks over HTTPS only. */
const locks = 'locks' in navigator ? navigator.locks : undefined;
const PREFIX = 'nendo.sitting.';

/** Lets the other tabs see that this sitting goes on, until the function that comes back is called or the page ends, however it does. */
export function holdSitting(id: string): () => void {
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  void locks?.request(PREFIX + id, () => closed).catch(() => undefined); // Without it, the others only ask more than they need to.
  return close;
}

/** The sittings that go on in this browser; null: it cannot say. */
export async function openSittings(): Promise<ReadonlySet<string> | null> {
  try {
    const { held = [] } = (await locks?.query()) ?? {};
    return locks ? new Set(held.map(({ name = '' }) => name.slice(PREFIX.length))) : null;
  } catch {
    return null;
  }
}
