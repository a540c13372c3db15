import type { Conflict } from '#libs/contract/problem.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { isProblem } from '../../../api/problem.js';
import { realConflicts } from './real-conflicts.js';

/** Texts by field key, and indicator values by `indicators.<indicator id>`: the names that conflicts use too. */
export type DraftValues = Readonly<Record<string, string>>;

export interface DraftBase {
  readonly version: number;
  readonly values: DraftValues;
  readonly incomplete: readonly ApiRefusal[];
}

export interface DraftSnapshot {
  readonly values: DraftValues;
  readonly state: 'clean' | 'unsaved' | 'saving' | 'failed' | 'conflict';
  readonly savedAt: string | null;
  readonly failure: unknown;
  readonly conflicts: readonly Conflict[];
  readonly incomplete: readonly ApiRefusal[];
}

export interface SavedDraft {
  readonly version: number;
  readonly savedAt: string;
  readonly incomplete: readonly ApiRefusal[];
}

export type SendDraft = (version: number, changed: DraftValues) => Promise<SavedDraft>;

const DELAY_MS = 1500;

/** A save that finds a newer version without a real conflict is sent again on top of it, this often. */
const MAX_REBASES = 3;

/**
 * Saves what is being written: a while after typing, one save at a time because each needs the version that the one
 * before it made. Keeps every word until the server has it.
 */
export class DraftSaver {
  #version: number;
  #saved: DraftValues;
  /** Texts that the server refused for what they are: not sent again until they change. */
  #refused = new Map<string, string>();
  #snapshot: DraftSnapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #listeners = new Set<() => void>();

  constructor(
    base: DraftBase,
    private readonly send: SendDraft,
    private readonly delay = DELAY_MS,
  ) {
    this.#version = base.version;
    this.#saved = base.values;
    this.#snapshot = {
      values: base.values,
      state: 'clean',
      savedAt: null,
      failure: null,
      conflicts: [],
      incomplete: base.incomplete,
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = () => this.#snapshot;

  get version(): number {
    return this.#version;
  }

  get unsaved(): boolean {
    return this.#changedKeys().length > 0;
  }

  change(key: string, text: string): void {
    const values = { ...this.#snapshot.values, [key]: text };
    this.#show({ values, ...(this.#snapshot.state === 'conflict' ? {} : { state: 'unsaved' as const }) });
    this.#schedule();
  }

  /** Saves at once; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.unsaved || this.#running) {
      if (!(await (this.#running ?? this.#save()))) return false;
    }
    return true;
  }

  /** Settles one conflict; after the last one, what was chosen is saved on top of the other's version. */
  resolve(field: string, choice: 'mine' | 'theirs', currentVersion: number): void {
    const conflict = this.#snapshot.conflicts.find((candidate) => candidate.field === field);
    if (!conflict) return;
    this.#saved = { ...this.#saved, [field]: conflict.theirs };
    const values =
      choice === 'theirs' ? { ...this.#snapshot.values, [field]: conflict.theirs } : this.#snapshot.values;
    const conflicts = this.#snapshot.conflicts.filter((candidate) => candidate !== conflict);
    this.#show({ values, conflicts });
    if (conflicts.length > 0) return;
    this.#version = currentVersion;
    this.#show({ state: this.unsaved ? 'unsaved' : 'clean', failure: null });
    void this.flush();
  }

  /** Takes over the sheet as read again, except what is being written. */
  rebase(base: DraftBase): void {
    if (base.version < this.#version) return;
    const changed = this.#changedKeys();
    const diverged = changed.some((key) => (base.values[key] ?? '') !== (this.#saved[key] ?? ''));
    // With the old version the next save is told of the conflict; with the new one it would overwrite unseen.
    if (diverged) return;
    const mine = Object.fromEntries(changed.map((key) => [key, this.#snapshot.values[key] ?? '']));
    this.#version = base.version;
    this.#saved = base.values;
    this.#show({ values: { ...base.values, ...mine }, incomplete: base.incomplete });
  }

  async #save(): Promise<boolean> {
    this.#running = this.#attempt(MAX_REBASES);
    try {
      return await this.#running;
    } finally {
      this.#running = null;
    }
  }

  async #attempt(rebasesLeft: number): Promise<boolean> {
    if (this.#snapshot.conflicts.length > 0) return false;
    const changed = this.#sendable();
    if (Object.keys(changed).length === 0) return !this.unsaved;
    this.#show({ state: 'saving' });
    try {
      this.#accept(changed, await this.send(this.#version, changed));
      return true;
    } catch (failure) {
      return this.#recover(failure, changed, rebasesLeft);
    }
  }

  #accept(sent: DraftValues, { version, savedAt, incomplete }: SavedDraft): void {
    this.#version = version;
    this.#saved = { ...this.#saved, ...sent };
    const refusedLeft = this.unsaved && Object.keys(this.#sendable()).length === 0;
    this.#show({
      savedAt,
      incomplete,
      ...(refusedLeft
        ? { state: 'failed' as const }
        : { state: this.unsaved ? ('unsaved' as const) : ('clean' as const), failure: null }),
    });
  }

  async #recover(failure: unknown, sent: DraftValues, rebasesLeft: number): Promise<boolean> {
    if (isProblem(failure, 'staleVersion') && failure.problem.currentVersion !== undefined) {
      const conflicts = realConflicts(failure.problem.conflicts ?? [], this.#saved);
      if (conflicts.length > 0) {
        this.#show({ state: 'conflict', failure, conflicts });
        return false;
      }
      if (rebasesLeft > 0) {
        this.#version = failure.problem.currentVersion;
        return this.#attempt(rebasesLeft - 1);
      }
    }
    this.#show({ state: 'failed', failure });
    const named = isProblem(failure, 'commandRefused') ? refusedKeys(failure.problem.refusals ?? [], sent) : [];
    for (const key of named) this.#refused.set(key, sent[key] ?? '');
    if (named.length > 0 && named.length < Object.keys(sent).length) await this.#attempt(rebasesLeft);
    return false;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#running) this.#schedule();
      else void this.#save().then((saved) => (saved && this.unsaved ? this.#schedule() : undefined));
    }, this.delay);
  }

  #changedKeys(): string[] {
    const { values } = this.#snapshot;
    return Object.keys(values).filter((key) => values[key] !== (this.#saved[key] ?? ''));
  }

  #sendable(): DraftValues {
    const { values } = this.#snapshot;
    const keys = this.#changedKeys().filter((key) => this.#refused.get(key) !== values[key]);
    return Object.fromEntries(keys.map((key) => [key, values[key] ?? '']));
  }

  #show(change: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function refusedKeys(refusals: readonly ApiRefusal[], sent: DraftValues): string[] {
  const fields = refusals.flatMap((refusal) => ('field' in refusal ? [refusal.field] : []));
  return Object.keys(sent).filter((key) => fields.includes(key));
}
