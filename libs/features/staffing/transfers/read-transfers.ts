import { z } from 'zod';
import { ja } from '#libs/contract/messages/ja.js';
import type { TableProblem } from '#libs/contract/tables.js';
import { LEAVES, TRANSFER_COLUMNS } from '#libs/contract/transfers.js';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { isLocalDate } from '#libs/domain/fiscal/local-date.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import { existsIn } from '#libs/domain/organization/department-lineage.js';
import type { PostRole, Transfer, TransferEffect } from '#libs/domain/staffing/transfer.js';
import { administersFrom, POST_ROLES, transferEffect } from '#libs/domain/staffing/transfer.js';
import type { TableRow, TableRules } from '#libs/platform/tables/read-table.js';
import { tableProblem } from '#libs/platform/tables/read-table.js';
import type { StaffMember } from './staff-state.js';
import { targetOf } from './transfer-target.js';

const COLUMNS = TRANSFER_COLUMNS;

export const TRANSFER_TABLE: TableRules = {
  needed: [COLUMNS.email, COLUMNS.name, COLUMNS.department],
  optional: [COLUMNS.presentDepartment, COLUMNS.presentRoles, COLUMNS.role, COLUMNS.day],
  maxRows: 5000,
};

const ROLE_WORDS: ReadonlyMap<string, PostRole> = new Map([
  ...POST_ROLES.map((role): [string, PostRole] => [ja.roles[role], role]),
  ['担当者', 'departmentMember'],
]);

/** What the rows are judged by. */
export interface TransferState {
  readonly staff: readonly StaffMember[];
  readonly departments: readonly LinkedDepartment[];
  /** By account id. */
  readonly plannedDays: ReadonlyMap<string, LocalDate>;
  /** For rows without a day of their own. */
  readonly day: LocalDate;
  readonly today: LocalDate;
}

/** A row that moves somebody. */
export interface ReadTransfer {
  readonly row: number;
  readonly person: StaffMember;
  readonly transfer: Transfer;
  readonly toName: string | null;
  readonly effect: TransferEffect;
}

export interface ReadTransfers {
  readonly problems: readonly TableProblem[];
  readonly transfers: readonly ReadTransfer[];
  readonly unchanged: number;
}

/** The transfers that a table's rows ask for, or everything that is wrong with them. */
export function readTransfers(rows: readonly TableRow[], state: TransferState): ReadTransfers {
  const problems: TableProblem[] = [];
  const seen = new Set<string>();
  const transfers: ReadTransfer[] = [];
  for (const row of rows) {
    const person = personOf(row, state, seen, problems);
    if (isLeftAlone(row)) continue;
    const read = transferOf(row, person, state, problems);
    if (read && (read.transfer.to === 'leaves' || isMove(read))) transfers.push(read);
  }
  return { problems, transfers, unchanged: rows.length - transfers.length };
}

/** Nothing was filled in: most rows of the template stay so. */
function isLeftAlone({ cells }: TableRow): boolean {
  return [COLUMNS.department, COLUMNS.role, COLUMNS.day].every((column) => cellOf(cells, column) === '');
}

function isMove({ person, transfer: { to }, effect }: ReadTransfer): boolean {
  return to !== 'leaves' && (to.departmentId !== person.departmentId || effect.ended.length + effect.begun.length > 0);
}

function personOf(row: TableRow, { staff }: TransferState, seen: Set<string>, problems: TableProblem[]): StaffMember | undefined {
  const email = cellOf(row.cells, COLUMNS.email).toLowerCase();
  const name = cellOf(row.cells, COLUMNS.name);
  const person = staff.find((member) => member.email === email);
  const problem = (...[column, found, expected, allowed]: ProblemOfRow) => problems.push(tableProblem(row.row, column, found, expected, allowed));
  if (email === '') problem(COLUMNS.email, '', 'required');
  else if (!z.email().safeParse(email).success) problem(COLUMNS.email, email, 'email');
  else if (seen.has(email)) problem(COLUMNS.email, email, 'once');
  else if (!person) problem(COLUMNS.email, email, 'registeredAddress');
  seen.add(email);
  if (name === '') problem(COLUMNS.name, '', 'required');
  else if (person && plain(person.name) !== plain(name)) problem(COLUMNS.name, name, 'registeredName', [person.name]);
  return person;
}

type ProblemOfRow = [column: string, found: string, expected: TableProblem['expected'], allowed?: string[]];

function transferOf(row: TableRow, person: StaffMember | undefined, state: TransferState, problems: TableProblem[]): ReadTransfer | null {
  const before = problems.length;
  const problem = (...[column, found, expected, allowed]: ProblemOfRow) => problems.push(tableProblem(row.row, column, found, expected, allowed));
  const [wanted, roleWord, typedDay] = [COLUMNS.department, COLUMNS.role, COLUMNS.day].map((column) => cellOf(row.cells, column)) as [string, string, string];

  const day = typedDay === '' ? state.day : dayOf(typedDay);
  if (day === null) problem(COLUMNS.day, typedDay, 'date');
  const role = roleWord === '' ? null : ROLE_WORDS.get(roleWord);
  if (role === undefined) problem(COLUMNS.role, roleWord, 'oneOf', POST_ROLES.map((known) => ja.roles[known]));
  const department = departmentOf(wanted, person, day ?? state.day, state);
  if (department === undefined) problem(COLUMNS.department, wanted, 'departmentOrLeaving');
  if (wanted === LEAVES && person && administersFrom(day ?? state.day, person.held)) problem(COLUMNS.department, LEAVES, 'administratorStays');
  const needsDepartment = roleWord === '' || (role !== null && role !== 'division');
  if (wanted === '' && (roleWord === '' || (needsDepartment && department === null && person))) problem(COLUMNS.department, '', 'required');
  const planned = person && state.plannedDays.get(person.accountId);
  if (planned !== undefined) problem(COLUMNS.email, person!.email, 'noPlannedTransfer', [planned]);

  if (!person || problems.length > before || day === null || role === undefined || department === undefined) return null;
  const to = wanted === LEAVES ? 'leaves' : { departmentId: department?.id ?? null, role };
  const transfer: Transfer = { accountId: person.accountId, day, to };
  return { row: row.row, person, transfer, toName: department?.name ?? null, effect: transferEffect(transfer, person.held) };
}

/** Left open: where the person's present one is by then. undefined: there is none of this name on the day, or no single one. */
function departmentOf(
  name: string,
  person: StaffMember | undefined,
  day: LocalDate,
  { departments, today }: TransferState,
): LinkedDepartment | null | undefined {
  if (name === LEAVES) return null;
  const typed = departments.find((department) => department.name === name && existsIn(department, fiscalYearOf(day)))?.id;
  const id = name === '' ? (person?.departmentId ?? null) : typed;
  return id === null || id === undefined ? id : targetOf(id, day, today, departments);
}

/** 2026-04-01 or, as spreadsheets save a day, 2026/4/1. */
function dayOf(typed: string): LocalDate | null {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed);
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  return isLocalDate(day) ? day : null;
}

function cellOf(cells: TableRow['cells'], column: string): string {
  return cells[column] ?? '';
}

/** 山田　直樹 and 山田直樹 are one name. */
function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
