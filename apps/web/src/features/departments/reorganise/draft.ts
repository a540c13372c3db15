import type { ChangeKind } from '#libs/domain/organization/reorganisation.js';
import type { DepartmentRow, ReorganisationBody } from '../api.js';

type BodyChange = ReorganisationBody['changes'][number] & Pick<DraftChange, 'given'>;

/** Who takes over, as it is being typed. `departmentId` empty: a new one, with the name. */
export interface DraftHeir {
  readonly key: string;
  readonly departmentId: string;
  readonly name: string;
  /** Empty: at the top. */
  readonly parentId: string;
}

/** A change as it is being typed; departments not chosen yet are empty. */
export interface DraftChange {
  /** Of this change alone, also for the controls on the screen. */
  readonly key: string;
  readonly kind: ChangeKind;
  readonly departments: readonly string[];
  readonly heirs: readonly DraftHeir[];
  /** By the id of an item or a person: the key or id of its heir. */
  readonly given: Readonly<Record<string, string>>;
}

const ROWS: Readonly<Record<ChangeKind, { readonly departments: number; readonly heirs: number }>> = {
  created: { departments: 0, heirs: 1 },
  renamed: { departments: 1, heirs: 1 },
  merged: { departments: 2, heirs: 1 },
  split: { departments: 1, heirs: 2 },
  moved: { departments: 1, heirs: 1 },
  abolished: { departments: 1, heirs: 1 },
};

/** `number` has not been used in this draft. */
export function newChange(kind: ChangeKind, number: number): DraftChange {
  const { departments, heirs } = ROWS[kind];
  return {
    key: `change-${number}`,
    kind,
    departments: Array.from({ length: departments }, () => ''),
    heirs: Array.from({ length: heirs }, (_, index) => newHeir(number, index)),
    given: {},
  };
}

/** Keys are `new-` and a number: a hundred heirs a change are enough. */
export function newHeir(number: number, index: number): DraftHeir {
  return { key: `new-${number * 100 + index + 1}`, departmentId: '', name: '', parentId: '' };
}

/** With a department chosen: those that are made of it belong, unless said otherwise, where it does. */
export function withDepartment(change: DraftChange, index: number, id: string, rows: readonly DepartmentRow[]): DraftChange {
  const parentId = rows.find((row) => row.id === id)?.parentId ?? '';
  const made = change.kind === 'merged' || change.kind === 'split';
  return {
    ...change,
    departments: change.departments.with(index, id),
    heirs: change.heirs.map((heir) => (made && heir.parentId === '' ? { ...heir, parentId } : heir)),
    // What was given away was another department's.
    given: {},
  };
}

/** The id or key that an heir is given things by. */
export function heirRef({ key, departmentId }: DraftHeir): string {
  return departmentId === '' ? key : departmentId;
}

/** What the server is asked: a renamed one stays where it is, a moved one keeps its name. */
export function changeBody(change: DraftChange, rows: readonly DepartmentRow[]): BodyChange {
  const chosen = change.departments.filter((id) => id !== '');
  const before = rows.find(({ id }) => id === chosen[0]);
  const into = change.heirs.flatMap((heir): BodyChange['into'] => {
    if (heir.departmentId !== '') return [{ departmentId: heir.departmentId }];
    if (change.kind === 'abolished') return [];
    const placed = { key: heir.key, name: heir.name.trim(), parentId: heir.parentId === '' ? null : heir.parentId };
    if (change.kind === 'renamed') return [{ ...placed, parentId: before?.parentId ?? null }];
    return [change.kind === 'moved' ? { ...placed, name: before?.name ?? '' } : placed];
  });
  const staying = new Set(change.heirs.map(({ departmentId }) => departmentId));
  // Whoever takes others in does not end.
  const departments = change.kind === 'merged' ? chosen.filter((id) => !staying.has(id)) : chosen;
  return { kind: change.kind, departments, into, given: change.given };
}
