import type { UnsavedCells } from '../draft/draft-saver.js';

/** What was typed into a sheet in one sitting and never reached the server. */
export interface KeptDraft {
  /** Of the sitting. */
  readonly id: string;
  /** When it was typed last. */
  readonly at: string;
  readonly cells: UnsavedCells;
}

const PREFIX = 'nendo.unsaved.';
/** Nobody comes back for what is older; it must not stay in a browser for ever. */
const KEPT_DAYS = 30;

/**
 * Unsaved text in the browser's storage, for the case that the page closes before it can be saved: by person and sheet,
 * so that nobody is shown what somebody else has typed, and by sitting, so that two tabs do not write over each other.
 * A browser that stores nothing loses nothing but this.
 */
export class KeptDrafts {
  readonly #prefix: string;

  constructor(
    accountId: string,
    sheetId: string,
    /** undefined: there is none. */
    private readonly storage: Storage | undefined,
    private readonly now: () => Date,
  ) {
    this.#prefix = `${PREFIX}${accountId}.${sheetId}.`;
  }

  /** Keeps what is not saved of a sitting; nothing, when all of it is. `at`: when it was typed, if not now. Whether it is kept. */
  keep(id: string, cells: UnsavedCells, at = this.now().toISOString()): boolean {
    try {
      if (Object.keys(cells).length === 0) this.storage?.removeItem(this.#prefix + id);
      else this.storage?.setItem(this.#prefix + id, JSON.stringify({ at, cells }));
      return this.storage !== undefined;
    } catch {
      return false; // Full, or closed to us.
    }
  }

  /** Of earlier sittings, the latest first. */
  earlier(): KeptDraft[] {
    return this.#keys()
      .filter((key) => key.startsWith(this.#prefix))
      .flatMap((key) => {
        const kept = this.#read(key);
        return kept ? [{ id: key.slice(this.#prefix.length), ...kept }] : [];
      })
      .toSorted((one, other) => other.at.localeCompare(one.at));
  }

  discard(id: string): void {
    this.keep(id, {});
  }

  /** Removes what is too old, whoever's it is. */
  tidy(): void {
    const oldest = new Date(this.now().getTime() - KEPT_DAYS * 86_400_000).toISOString();
    for (const key of this.#keys()) {
      if (key.startsWith(PREFIX) && (this.#read(key)?.at ?? '') < oldest) this.storage?.removeItem(key);
    }
  }

  #keys(): string[] {
    try {
      return Object.keys(this.storage ?? {});
    } catch {
      return [];
    }
  }

  #read(key: string): Omit<KeptDraft, 'id'> | null {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(key) ?? 'null');
      return isKept(kept) ? kept : null;
    } catch {
      return null;
    }
  }
}

/** Whatever else a browser holds under our names is nothing of ours. */
function isKept(kept: unknown): kept is Omit<KeptDraft, 'id'> {
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('cells' in kept)) return false;
  const { at, cells } = kept;
  return typeof at === 'string' && typeof cells === 'object' && cells !== null && Object.values(cells).every(isCell);
}

function isCell(cell: unknown): boolean {
  return (
    typeof cell === 'object' &&
    cell !== null &&
    'base' in cell &&
    'mine' in cell &&
    typeof cell.base === 'string' &&
    typeof cell.mine === 'string'
  );
}
