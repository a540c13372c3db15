import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { ja } from '#libs/contract/messages/ja.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { listTransfers, transferTemplate } from '#libs/contract/transfers.js';
import { TRANSFER_COLUMNS } from '#libs/contract/transfers.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { whenOf } from '#libs/domain/staffing/days.js';
import { writeWorkbook } from '#libs/platform/archive/workbook.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { plannedTransfersSchema } from './planned-transfers.js';
import type { StaffMember } from './staff-state.js';
import { readStaff } from './staff-state.js';

type Listed = RouteResponse<typeof listTransfers>;
type Template = RouteResponse<typeof transferTemplate>;
type Container = RouteInput<typeof transferTemplate>['query']['container'];

const MEDIA_TYPES: Readonly<Record<Container, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

const readWaiting = statement(
  'transfer_list',
  `SELECT s.id, s.payload, s.requested_at AS "requestedAt", a.name AS "requestedBy" FROM scheduled_actions s
   JOIN accounts a ON a.municipality_id = s.municipality_id AND a.id = s.requested_by
   WHERE s.municipality_id = $1 AND s.job = 'applyPlannedTransfers' AND s.status = 'waiting'
   ORDER BY s.due_at, s.requested_at, s.id`,
);

/** What is planned, and the table by which it is planned. */
@Injectable()
export class TransferList {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn): Promise<Outcome<Listed>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Listed>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      const rows = await tx.query<{ id: string; payload: unknown; requestedAt: Date; requestedBy: string }>(readWaiting, [tx.municipalityId]);
      return ok({
        planned: rows.map(({ id, payload, requestedAt, requestedBy }) => {
          const { day, transfers } = plannedTransfersSchema.parse(payload);
          return {
            scheduledActionId: id,
            day,
            requestedBy,
            requestedAt: requestedAt.toISOString(),
            transfers: transfers.map(({ name, fromName, toName, to }) => ({ name, from: fromName, to: toName, leaves: to === 'leaves' })),
          };
        }),
      });
    });
  }

  async template(person: SignedIn, container: Container): Promise<Outcome<Template>> {
    if (!administersMunicipality(person)) return NOT_FOUND;
    const today = this.clock.today();
    const staff = await this.database.transaction(person.municipalityId, readStaff);
    const rows = [Object.values(TRANSFER_COLUMNS), ...staff.filter(isStaff).map((member) => rowOf(member, today))];
    const content =
      container === 'xlsx'
        ? await writeWorkbook([{ name: '異動', rows }])
        : // With the mark by which Excel knows that a file is UTF-8.
          Buffer.from(stringify(rows, { bom: true, record_delimiter: '\r\n' }), 'utf8');
    return ok({
      fileName: `transfers-${today}.${container}`,
      mediaType: MEDIA_TYPES[container],
      content: Buffer.from(content).toString('base64'),
    });
  }
}

/** Outside people sit in committees; nobody transfers them. */
function isStaff({ departmentId, held }: StaffMember): boolean {
  return departmentId !== null || held.some(({ role }) => role !== 'citizenCommittee');
}

function rowOf({ email, name, department, held }: StaffMember, today: LocalDate): string[] {
  const roles = held.filter((role) => whenOf(role, today) === 'running').map(({ role }) => ja.roles[role]);
  return [email, name, department ?? '', [...new Set(roles)].join(ja.separator), '', '', ''];
}
