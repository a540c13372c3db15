import { MAX_EMAIL_LENGTH, MAX_NAME_LENGTH } from '#libs/contract/people.js';
import type { TableExpectation, TableProblem } from '#libs/contract/tables.js';
import type { TermedGrant } from '#libs/domain/access/grant-problems.js';
import { sameGrant } from '#libs/domain/access/grant-problems.js';
import { needsDepartment } from '#libs/domain/access/role.js';
import type { Role } from '#libs/domain/access/role.js';
import { textLength } from '#libs/domain/template/sheet-template.js';
import type { TableRow } from '#libs/platform/tables/read-table.js';
import { tableProblem } from '#libs/platform/tables/read-table.js';
import { isEmail, normalizedEmail, normalizedName } from '../person-input.js';
import { COLUMN, ROLE_WORDS, roleOf } from './people-table.js';

/** Somebody who is there already. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly grants: readonly TermedGrant[];
}

/** What rows are checked against. */
export interface Register {
  /** Those that have not ended. */
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly plans: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  /** By address. */
  readonly people: ReadonlyMap<string, KnownPerson>;
}

/** A person of the table: all rows with one address. */
export interface ListedPerson {
  readonly name: string;
  readonly email: string;
  /** The first one that was named. */
  readonly departmentId: string | null;
  readonly grants: readonly TermedGrant[];
  readonly known: KnownPerson | null;
}

interface ReadRow {
  readonly name: string;
  readonly email: string;
  readonly departmentId: string | null;
  readonly grant: TermedGrant;
}

/** The people of a table's rows, and everything that is wrong with these. */
export function checkPeople(
  rows: readonly TableRow[],
  register: Register,
): { readonly people: readonly ListedPerson[]; readonly problems: readonly TableProblem[] } {
  const problems: TableProblem[] = [];
  const people = new Map<string, ListedPerson>();
  for (const row of rows) {
    const read = new RowReader(row, register, problems).read();
    if (!read) continue;
    const before = people.get(read.email);
    const expectedName = register.people.get(read.email)?.name ?? before?.name;
    if (expectedName !== undefined && plainName(expectedName) !== plainName(read.name)) {
      problems.push(tableProblem(row.row, COLUMN.name, read.name, 'oneOf', [expectedName]));
    }
    if (before?.grants.some((grant) => sameGrant(grant, read.grant))) {
      problems.push(tableProblem(row.row, COLUMN.role, row.cells[COLUMN.role]!, 'once'));
    }
    people.set(read.email, merged(before, read, register));
  }
  return { people: [...people.values()], problems };
}

function merged(before: ListedPerson | undefined, { grant, ...read }: ReadRow, register: Register): ListedPerson {
  if (!before) return { ...read, grants: [grant], known: register.people.get(read.email) ?? null };
  return { ...before, departmentId: before.departmentId ?? read.departmentId, grants: [...before.grants, grant] };
}

/** 山田 花子 and 山田花子 are one name. */
function plainName(name: string): string {
  return name.replaceAll(/\s/gu, '');
}

/** Reads one row's cells; each that is wrong becomes a problem. */
class RowReader {
  constructor(
    private readonly row: TableRow,
    private readonly register: Register,
    private readonly problems: TableProblem[],
  ) {}

  /** Undefined when the row cannot be read whole. */
  read(): ReadRow | undefined {
    const before = this.problems.length;
    const name = this.name();
    const email = this.email();
    const role = this.role();
    const departmentId = this.department(role);
    const planId = this.plan();
    if (this.problems.length > before || role === undefined) return undefined;
    const scope = needsDepartment(role) ? departmentId : null;
    return { name, email, departmentId, grant: { role, departmentId: scope, planId, validFrom: null, validTo: null } };
  }

  private name(): string {
    const name = normalizedName(this.cell('name'));
    if (name === '') this.problem('name', 'required');
    if (textLength(name) > MAX_NAME_LENGTH) this.problem('name', 'atMostCharacters', [String(MAX_NAME_LENGTH)]);
    return name;
  }

  private email(): string {
    const email = normalizedEmail(this.cell('email'));
    if (email === '') this.problem('email', 'required');
    else if (email.length > MAX_EMAIL_LENGTH) this.problem('email', 'atMostCharacters', [String(MAX_EMAIL_LENGTH)]);
    else if (!isEmail(email)) this.problem('email', 'email');
    else if (this.register.people.get(email)?.active === false) this.problem('email', 'activePerson');
    return email;
  }

  private role(): Role | undefined {
    const word = this.cell('role');
    const role = roleOf(word);
    if (word === '') this.problem('role', 'required', ROLE_WORDS);
    else if (role === undefined) this.problem('role', 'oneOf', ROLE_WORDS);
    return role;
  }

  private department(role: Role | undefined): string | null {
    const name = this.cell('department');
    if (name === '') {
      if (role !== undefined && needsDepartment(role)) this.problem('department', 'required');
      return null;
    }
    const found = this.register.departments.find((department) => department.name === name);
    if (!found) this.problem('department', 'oneOf', this.register.departments.map((department) => department.name));
    return found?.id ?? null;
  }

  /** Blank: for every plan. Two plans of one name are told apart by their keys. */
  private plan(): string | null {
    const name = this.cell('plan');
    if (name === '') return null;
    const named = this.register.plans.filter((plan) => plan.name === name || plan.key === name);
    if (named.length === 1) return named[0]!.id;
    const { plans } = this.register;
    this.problem('plan', 'oneOf', named.length === 0 ? plans.map((plan) => plan.name) : named.map((plan) => plan.key));
    return null;
  }

  private cell(column: keyof typeof COLUMN): string {
    return this.row.cells[COLUMN[column]] ?? '';
  }

  private problem(column: keyof typeof COLUMN, expected: TableExpectation, allowed: readonly string[] = []): void {
    this.problems.push(tableProblem(this.row.row, COLUMN[column], this.cell(column), expected, allowed));
  }
}
