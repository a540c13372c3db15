import type { Conflict } from '#libs/contract/problem.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RaisedWarning } from '#libs/contract/sheets.js';
import { EXPLANATION_PREFIX } from '#libs/domain/check/warning.js';
import { mergedTexts } from '#libs/domain/text/merged-texts.js';
import { threeWay } from '#libs/domain/text/three-way.js';
import { isProblem } from '../../../api/problem.js';
import { explanationsOf } from './explanations.js';

/** Texts by cell key, and indicator values by `indicators.<id>.<fiscal year>`: the names that conflicts use too. */
export type DraftValues = Readonly<Record<string, string>>;

/** What is typed and not saved yet, with what stood there when it was begun. */
export type UnsavedCells = Readonly<Record<string, { readonly base: string; readonly mine: string }>>;

export interface DraftBase {
  readonly version: number;
  readonly values: DraftValues;
  readonly incomplete: readonly ApiRefusal[];
  readonly warnings: readonly RaisedWarning[];
  /** Whether the warnings may be explained: each is then a cell among the values. */
  readonly explaining: boolean;
}

export interface DraftSnapshot {
  readonly values: DraftValues;
  readonly state: 'clean' | 'unsaved' | 'saving' | 'failed' | 'conflict';
  readonly savedAt: string | null;
  readonly failure: unknown;
  readonly conflicts: readonly Conflict[];
  readonly incomplete: readonly ApiRefusal[];
  readonly warnings: readonly RaisedWarning[];
}

export interface SavedDraft {
  readonly version: number;
  readonly savedAt: string;
  readonly incomplete: readonly ApiRefusal[];
  readonly warnings: readonly RaisedWarning[];
}

/** The sheet as it is on the server now. */
export interface FreshDraft {
  readonly base: DraftBase;
  /** Puts it on the screen: called once nothing that was typed can get lost by that. */
  readonly show: () => void;
}

export interface DraftServer {
  readonly send: (version: number, changed: DraftValues) => Promise<SavedDraft>;
  readonly read: () => Promise<FreshDraft>;
}

const DELAY_MS = 1500;

/** A save that meets a newer version without a conflict of texts is sent again on top of it, this often. */
const MAX_REBASES = 3;

/**
 * Saves what is being written: a while after typing, one save at a time because each needs the version that the one
 * before it made. Keeps every word until the server has it.
 */
export class DraftSaver {
  #version: number;
  #saved: DraftValues;
  #explaining: boolean;
  /** Texts that the server refused for what they are: not sent again until they change. */
  #refused = new Map<string, string>();
  #snapshot: DraftSnapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #listeners = new Set<() => void>();

  constructor(
    base: DraftBase,
    private readonly server: DraftServer,
    private readonly delay = DELAY_MS,
  ) {
    this.#version = base.version;
    this.#saved = base.values;
    this.#explaining = base.explaining;
    this.#snapshot = {
      values: base.values,
      state: 'clean',
      savedAt: null,
      failure: null,
      conflicts: [],
      incomplete: base.incomplete,
      warnings: base.warnings,
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

  get unsavedCells(): UnsavedCells {
    const { values } = this.#snapshot;
    return Object.fromEntries(
      this.#changedKeys().map((key) => [key, { base: this.#saved[key] ?? '', mine: values[key] ?? '' }]),
    );
  }

  /**
   * Takes back what was typed in an earlier sitting and never saved. Where the sheet has changed since, it becomes a
   * conflict; to what is being typed now it is added. Cells that can no longer be written come back.
   */
  restore(cells: UnsavedCells): UnsavedCells {
    const { values, conflicts } = this.#snapshot;
    const wanted = Object.entries(cells).flatMap(([field, { base, mine }]) => {
      const theirs = this.#saved[field];
      if (theirs === undefined) return [];
      const typed = values[field] ?? theirs;
      const yours = typed === theirs || typed === mine ? mine : mergedTexts(mine, typed);
      const outcome = threeWay(base, theirs, yours);
      return outcome === 'mine' || outcome === 'conflict' ? [{ field, yours, theirs, outcome }] : [];
    });
    const fresh = wanted.filter(({ outcome }) => outcome === 'conflict').map(({ field, yours, theirs }) => ({ field, yours, theirs }));
    const others = conflicts.filter(({ field }) => !fresh.some((one) => one.field === field));
    this.#show({
      values: { ...values, ...Object.fromEntries(wanted.map(({ field, yours }) => [field, yours])) },
      conflicts: [...others, ...fresh],
      ...(others.length + fresh.length > 0 ? { state: 'conflict' as const } : wanted.length > 0 ? { state: 'unsaved' as const } : {}),
    });
    if (this.unsaved) this.#schedule();
    return Object.fromEntries(Object.entries(cells).filter(([field]) => this.#saved[field] === undefined));
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

  /** Settles one conflict, by one of both texts or by one made of them; after the last one, what was chosen is saved. */
  resolve(field: string, choice: 'mine' | 'theirs' | { readonly merged: string }): void {
    const conflict = this.#snapshot.conflicts.find((candidate) => candidate.field === field);
    if (!conflict) return;
    const { values } = this.#snapshot;
    this.#show({
      values: choice === 'mine' ? values : { ...values, [field]: choice === 'theirs' ? conflict.theirs : choice.merged },
      conflicts: this.#snapshot.conflicts.filter((candidate) => candidate !== conflict),
    });
    if (this.#snapshot.conflicts.length > 0) return;
    this.#show({ state: this.unsaved ? 'unsaved' : 'clean', failure: null });
    void this.flush();
  }

  /**
   * Takes over the sheet as read again, except what is being written; where somebody else has changed that too, it
   * becomes a conflict. false, and nothing is taken over, when a field that is being written can no longer be.
   */
  rebase(base: DraftBase): boolean {
    if (base.version < this.#version) return true;
    const changed = this.#changedKeys();
    if (changed.some((key) => !mayBeWritten(key, base))) return false;
    const { values, state } = this.#snapshot;
    const conflicts = changed.flatMap((field): Conflict[] => {
      const yours = values[field] ?? '';
      const theirs = base.values[field];
      if (theirs === undefined) return [];
      const theyChanged = theirs !== this.#saved[field] || this.#snapshot.conflicts.some((one) => one.field === field);
      return theyChanged && theirs !== yours ? [{ field, yours, theirs }] : [];
    });
    const mine = Object.fromEntries(changed.map((key) => [key, values[key] ?? '']));
    this.#version = base.version;
    this.#saved = base.values;
    this.#explaining = base.explaining;
    this.#show({
      values: { ...base.values, ...mine },
      incomplete: base.incomplete,
      warnings: base.warnings,
      conflicts,
      state: conflicts.length > 0 ? 'conflict' : state,
    });
    return true;
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
      this.#accept(changed, await this.server.send(this.#version, changed));
      return true;
    } catch (failure) {
      return this.#recover(failure, changed, rebasesLeft);
    }
  }

  #accept(sent: DraftValues, { version, savedAt, incomplete, warnings }: SavedDraft): void {
    this.#version = version;
    this.#saved = { ...this.#saved, ...sent };
    if (this.#explaining) this.#takeIn(explanationsOf(warnings));
    const refusedLeft = this.unsaved && Object.keys(this.#sendable()).length === 0;
    this.#show({
      savedAt,
      incomplete,
      warnings,
      ...(refusedLeft
        ? { state: 'failed' as const }
        : { state: this.unsaved ? ('unsaved' as const) : ('clean' as const), failure: null }),
    });
  }

  /** A warning that a save has raised brings a cell of its own. What is being typed into one stays. */
  #takeIn(explanations: DraftValues): void {
    const { values } = this.#snapshot;
    const untouched = Object.entries(explanations).filter(([key]) => (values[key] ?? '') === (this.#saved[key] ?? ''));
    this.#saved = { ...this.#saved, ...explanations };
    this.#show({ values: { ...values, ...Object.fromEntries(untouched) } });
  }

  async #recover(failure: unknown, sent: DraftValues, rebasesLeft: number): Promise<boolean> {
    if (isProblem(failure, 'staleVersion') && rebasesLeft > 0 && (await this.#catchUp())) {
      return this.#attempt(rebasesLeft - 1);
    }
    this.#show({ state: 'failed', failure });
    const named = isProblem(failure, 'commandRefused') ? refusedKeys(failure.problem.refusals ?? [], sent) : [];
    for (const key of named) this.#refused.set(key, sent[key] ?? '');
    if (named.length > 0 && named.length < Object.keys(sent).length) await this.#attempt(rebasesLeft);
    return false;
  }

  /** Reads the sheet again and takes it over; false when that is not possible now. */
  async #catchUp(): Promise<boolean> {
    try {
      const { base, show } = await this.server.read();
      if (!this.rebase(base)) return false;
      show();
      return true;
    } catch {
      return false;
    }
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

/** A warning may have gone meanwhile; what was being said of it is kept all the same. */
function mayBeWritten(key: string, base: DraftBase): boolean {
  return base.values[key] !== undefined || (base.explaining && key.startsWith(EXPLANATION_PREFIX));
}

function refusedKeys(refusals: readonly ApiRefusal[], sent: DraftValues): string[] {
  const fields = refusals.flatMap((refusal) => ('field' in refusal ? [refusal.field] : []));
  return Object.keys(sent).filter((key) => fields.includes(key));
}
