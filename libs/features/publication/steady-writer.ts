import { setTimeout as sleep } from 'node:timers/promises';

/** A few times a second. */
const PAUSE_MS = 300;

/** Writes the newest of many values again and again with pauses between; those that came too fast are left out. */
export class SteadyWriter<Value> {
  private newest: Value | undefined;
  private writing: Promise<void> | undefined;
  private readonly ended = new AbortController();

  constructor(private readonly write: (value: Value) => Promise<void>) {}

  put(value: Value): void {
    this.newest = value;
    if (this.writing) return;
    this.writing = this.writeAll();
    // Whoever ends it is told.
    this.writing.catch(() => undefined);
  }

  /** Nothing is written from now on. Throws what a write has thrown. */
  async end(): Promise<void> {
    this.ended.abort();
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    const { signal } = this.ended;
    while (!signal.aborted) {
      const value = this.newest;
      this.newest = undefined;
      if (value !== undefined) await this.write(value);
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
