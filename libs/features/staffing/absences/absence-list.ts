import { Injectable } from '@nestjs/common';
import type { listAbsences } from '#libs/contract/absences.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { whenOf } from '#libs/domain/staffing/days.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { listedStaff } from '../listed-people.js';

type Listed = RouteResponse<typeof listAbsences>;
type ListedAbsence = Listed['absences'][number];

const OVER_SHOWN = 50;

const listed = (table: string, department: string) =>
  `jsonb_build_object('accountId', ${table}.id, 'name', ${table}.name, 'email', ${table}.email, 'department', ${department}.name)`;
const OF_READER = `($3::uuid IS NULL OR account_id = $3 OR deputy_id = $3)`;

const readAbsences = statement(
  'absence_list',
  `SELECT b.id, ${listed('a', 'd')} AS person, ${listed('e', 'f')} AS deputy, b.from_on::text AS "fromOn", b.to_on::text AS "toOn"
   FROM (
     (SELECT * FROM absences WHERE municipality_id = $1 AND to_on >= $2::date AND ${OF_READER})
     UNION ALL
     (SELECT * FROM absences WHERE municipality_id = $1 AND to_on < $2::date AND ${OF_READER}
      ORDER BY to_on DESC, id LIMIT ${OVER_SHOWN})) b
   JOIN accounts a ON a.municipality_id = b.municipality_id AND a.id = b.account_id
   LEFT JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id
   JOIN accounts e ON e.municipality_id = b.municipality_id AND e.id = b.deputy_id
   LEFT JOIN departments f ON f.municipality_id = e.municipality_id AND f.id = e.department_id
   ORDER BY b.to_on < $2::date, CASE WHEN b.to_on >= $2::date THEN b.from_on END, b.to_on DESC, a.name, b.id`,
);

/** 不在と代理: one's own, and for administrators everybody's. */
@Injectable()
export class AbsenceList {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn): Promise<Listed> {
    const today = this.clock.today();
    const everybody = administersMunicipality(person);
    return this.database.transaction(person.municipalityId, async (tx) => {
      const rows = await tx.query<Omit<ListedAbsence, 'when' | 'mine'>>(readAbsences, [
        tx.municipalityId,
        today,
        everybody ? null : person.accountId,
      ]);
      return {
        absences: rows.map((row) => ({
          ...row,
          when: whenOf({ from: row.fromOn, to: row.toOn }, today),
          mine: everybody || row.person.accountId === person.accountId,
        })),
        people: await listedStaff(tx, today),
        everybody,
      };
    });
  }
}
