import { Injectable } from '@nestjs/common';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { listPeople } from '#libs/contract/people.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { PersonSqlRow } from './person-columns.js';
import { PERSON_COLUMNS, PERSON_FROM, PERSON_STATUS, personRowOf } from './person-columns.js';
import { readScopes } from './role-scopes.js';

type People = RouteResponse<typeof listPeople>;

/** A part of a name or address is enough, in either case, with or without the space in the name. */
const FILTER = `a.municipality_id = $1
   AND ($2::text IS NULL OR strpos(lower(a.email || ' ' || a.name || ' ' || regexp_replace(a.name, '\\s', '', 'g')), lower($2)) > 0)
   AND ($3::uuid IS NULL OR a.department_id = $3 OR EXISTS (SELECT FROM role_grants g
         WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id AND g.department_id = $3))
   AND ($4::text IS NULL OR EXISTS (SELECT FROM role_grants g
         WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id AND g.role = $4))
   AND ($5::text IS NULL OR ${PERSON_STATUS} = $5)`;

const readRows = statement(
  'people_list',
  `SELECT ${PERSON_COLUMNS} ${PERSON_FROM} WHERE ${FILTER}
   ORDER BY a.active DESC, d.position NULLS LAST, a.name, a.id LIMIT ${PAGE_SIZE} OFFSET $6`,
);
const countRows = statement('people_count', `SELECT count(*)::int AS total FROM accounts a WHERE ${FILTER}`);

/** 職員の一覧. */
@Injectable()
export class PeopleList {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, query: RouteInput<typeof listPeople>['query']): Promise<Outcome<People>> {
    const { municipalityId } = person;
    const wanted = [municipalityId, query.q?.trim() || null, query.departmentId, query.role, query.status].map((value) => value ?? null);
    return this.database.transaction(municipalityId, async (tx): Promise<Outcome<People>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      const { total } = (await tx.one<{ total: number }>(countRows, wanted))!;
      const page = pageWithin(query.page, total);
      const rows = await tx.query<PersonSqlRow>(readRows, [...wanted, (page - 1) * PAGE_SIZE]);
      const now = this.clock.now();
      const people = rows.map((row) => personRowOf(row, now));
      return ok({ rows: people, total, page, pageSize: PAGE_SIZE, ...(await readScopes(tx)) });
    });
  }
}
