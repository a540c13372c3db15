import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { applyTransfers, previewTransfers, Transfer as ShownTransfer } from '#libs/contract/transfers.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { isLocalDate, startOfDay } from '#libs/domain/fiscal/local-date.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import { whenOf } from '#libs/domain/staffing/days.js';
import type { NewRole } from '#libs/domain/staffing/transfer.js';
import { vacancies } from '#libs/domain/staffing/transfer.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import type { ReadTable } from '#libs/platform/tables/read-table.js';
import { readTable } from '#libs/platform/tables/read-table.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { readDepartments } from '../../plans/plan-register.read.js';
import { dayRefusals } from '../local-day.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';
import { carryOut } from './carry-out.js';
import type { PlannedTransfers } from './planned-transfers.js';
import type { ReadTransfer, ReadTransfers } from './read-transfers.js';
import { readTransfers, TRANSFER_TABLE } from './read-transfers.js';
import type { StaffMember } from './staff-state.js';
import { readPlannedDays, readStaff } from './staff-state.js';

type PreviewBody = RouteInput<typeof previewTransfers>['body'];
type Preview = RouteResponse<typeof previewTransfers>;
type ApplyBody = RouteInput<typeof applyTransfers>['body'];
type Applied = RouteResponse<typeof applyTransfers>;

interface Looked extends ReadTransfers {
  readonly vacant: readonly Omit<NewRole, 'planId'>[];
  readonly departments: readonly LinkedDepartment[];
  readonly fingerprint: string;
}

/** 異動: one table moves many people; look first, then do what was looked at, whole or not at all. */
@Injectable()
export class Transfers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly scheduled: ScheduledActions,
    private readonly history: History,
  ) {}

  async preview(person: SignedIn, { table: upload, day }: PreviewBody): Promise<Outcome<Preview>> {
    if (!administersMunicipality(person)) return NOT_FOUND;
    if (!isLocalDate(day)) return refused(dayRefusals({ only: day }));
    const { table, problems } = await readTable(upload, TRANSFER_TABLE);
    if (problems.length > 0) return ok({ ...NOTHING, problems: [...problems] });
    const looked = await this.database.transaction(person.municipalityId, (tx) => this.look(tx, table, day));
    if (looked.problems.length > 0) return ok({ ...NOTHING, problems: [...looked.problems] });
    const named = namesIn(looked.departments);
    return ok({
      problems: [],
      transfers: looked.transfers.map((transfer) => shown(transfer, named)),
      unchanged: looked.unchanged,
      vacancies: looked.vacant.map(named),
      fingerprint: looked.fingerprint,
    });
  }

  async apply(person: SignedIn, { table: upload, day, fingerprint }: ApplyBody): Promise<Outcome<Applied>> {
    if (!administersMunicipality(person)) return NOT_FOUND;
    if (!isLocalDate(day)) return refused(dayRefusals({ only: day }));
    const { table } = await readTable(upload, TRANSFER_TABLE);
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Applied>> => {
      await takeOrganizationTurn(tx);
      const looked = await this.look(tx, table, day);
      // A table with problems has never had a fingerprint, nor one that moves nobody.
      if (looked.fingerprint === '' || looked.fingerprint !== fingerprint) return refused([{ code: 'transfersChanged' }]);
      const today = this.clock.today();
      const now = looked.transfers.filter(({ transfer }) => transfer.day <= today);
      const later = looked.transfers.filter(({ transfer }) => transfer.day > today);
      const outcome = await carryOut(tx, now.map(({ transfer }) => transfer), today);
      if (outcome.kind === 'refused') return outcome;
      for (const planned of byDay(later)) await this.plan(tx, person, planned);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'municipality', id: tx.municipalityId },
        action: 'applyTransfers',
        payload: { done: now.map(noted), planned: later.map(noted) },
      });
      return ok({ done: now.length, planned: later.length });
    });
  }

  private async look(tx: TenantTransaction, table: ReadTable, day: LocalDate): Promise<Looked> {
    const today = this.clock.today();
    const staff = await readStaff(tx);
    const departments = await readDepartments(tx);
    const read = readTransfers(table.rows, { staff, departments, plannedDays: await readPlannedDays(tx), day, today });
    const vacant = vacanciesOf(staff, read.transfers, today);
    const known = read.problems.length > 0 || read.transfers.length === 0 ? '' : fingerprintOf(read.transfers, vacant);
    return { ...read, vacant, departments, fingerprint: known };
  }

  private async plan(tx: TenantTransaction, person: SignedIn, planned: PlannedTransfers): Promise<void> {
    const count = planned.transfers.length;
    await this.scheduled.add(tx, {
      job: 'applyPlannedTransfers',
      payload: planned,
      summary: { ja: `人事異動（${count}人）`, en: count === 1 ? 'Transfer of one person' : `Transfers of ${count} people` },
      dueAt: startOfDay(planned.day),
      requestedBy: person.accountId,
    });
  }
}

const NOTHING = { transfers: [], unchanged: 0, vacancies: [], fingerprint: '' };

function vacanciesOf(staff: readonly StaffMember[], transfers: readonly ReadTransfer[], today: LocalDate): Looked['vacant'] {
  const moving = new Map(transfers.map(({ person, effect }) => [person.accountId, effect]));
  const before = staff.flatMap(({ held }) => held).filter((role) => whenOf(role, today) === 'running');
  const after = [
    ...before.filter(({ accountId }) => !moving.has(accountId)),
    ...transfers.flatMap(({ effect }) => [...effect.kept, ...effect.begun]),
  ];
  return vacancies(before, after);
}

/** Names what would be done: as long as it is the same, it is what was looked at. */
function fingerprintOf(transfers: readonly ReadTransfer[], vacant: Looked['vacant']): string {
  const done = transfers.map(({ transfer, effect: { ended, begun, kept } }) => {
    const ids = (roles: readonly { readonly id: string }[]) => roles.map(({ id }) => id);
    return { ...transfer, ended: ids(ended), begun, kept: ids(kept) };
  });
  return createHash('sha256').update(JSON.stringify({ done, vacant })).digest('hex');
}

function byDay(transfers: readonly ReadTransfer[]): PlannedTransfers[] {
  const days = [...new Set(transfers.map(({ transfer }) => transfer.day))].sort();
  return days.map((day) => ({
    day,
    transfers: transfers
      .filter(({ transfer }) => transfer.day === day)
      .map(({ person, transfer: { accountId, to }, toName }) => ({ accountId, to, name: person.name, fromName: person.department, toName })),
  }));
}

function namesIn(departments: readonly LinkedDepartment[]) {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return ({ role, departmentId }: Omit<NewRole, 'planId'>) => ({
    role,
    department: departmentId === null ? null : (names.get(departmentId) ?? null),
  });
}

function shown({ row, person, transfer, toName, effect }: ReadTransfer, named: ReturnType<typeof namesIn>): ShownTransfer {
  return {
    row,
    name: person.name,
    email: person.email,
    day: transfer.day,
    leaves: transfer.to === 'leaves',
    from: person.department,
    to: toName,
    ended: effect.ended.map(named),
    begun: effect.begun.map(named),
    kept: effect.kept.map(named),
  };
}

function noted({ person, transfer }: ReadTransfer): object {
  return { ...transfer, name: person.name, from: person.department };
}
