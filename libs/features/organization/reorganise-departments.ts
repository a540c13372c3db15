import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { previewReorganisation, reorganiseDepartments } from '#libs/contract/departments.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { firstDayOf, fiscalYearOf, longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { startOfDay } from '#libs/domain/fiscal/local-date.js';
import type { Heir, PlacedDepartment, Reorganisation } from '#libs/domain/organization/reorganisation.js';
import { isNew, reorganise } from '#libs/domain/organization/reorganisation.js';
import { reorganisationProblems } from '#libs/domain/organization/reorganisation-problems.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import type { AffectedWork } from './affected-work.js';
import { busyDepartments, readAffectedWork } from './affected-work.js';
import { ChangeOrganization } from './change-organization.js';
import { moveAssignments } from './move-assignments.js';
import { hasBegun, lockEveryPlan, moveWork } from './move-work.js';
import type { Organization } from './organization.js';
import { writeOrganization } from './organization.js';
import type { PlannedReorganisation } from './planned-reorganisation.js';
import { previewOf } from './preview-of.js';
import { recordMove } from './record-move.js';

type Body = RouteInput<typeof reorganiseDepartments>['body'];
type Preview = RouteResponse<typeof previewReorganisation>;
type Done = RouteResponse<typeof reorganiseDepartments>;

/**
 * 機構改革, as one guided change. The departments and their lineage are written at once, being a matter of years;
 * open sheets and people move on the first day of the year, which may be today.
 */
@Injectable()
export class ReorganiseDepartments {
  constructor(
    private readonly changing: ChangeOrganization,
    private readonly clock: Clock,
    private readonly scheduled: ScheduledActions,
    private readonly history: History,
  ) {}

  preview(person: SignedIn, { state, ...reorganisation }: Body): Promise<Outcome<Preview>> {
    return this.changing.run(person, state, async (tx, organization): Promise<Outcome<Preview>> => {
      const affected = await this.affected(tx, reorganisation, organization);
      const refusals = this.refusals(reorganisation, organization, affected);
      if (refusals.length > 0) return refused(refusals);
      const atOnce = hasBegun(reorganisation.from, this.clock.today());
      return ok({ atOnce, ...(await previewOf(tx, reorganisation, organization, affected)) });
    });
  }

  confirm(person: SignedIn, { state, ...typed }: Body): Promise<Outcome<Done>> {
    return this.changing.run(person, state, async (tx, organization): Promise<Outcome<Done>> => {
      await lockEveryPlan(tx);
      const affected = await this.affected(tx, typed, organization);
      const refusals = this.refusals(typed, organization, affected);
      if (refusals.length > 0) return refused(refusals);
      const reorganisation = withIds(typed);
      const assignments = await moveAssignmentsAfterWriting(tx, reorganisation, organization);
      const planned = { reorganisation, assignments };
      return ok(
        hasBegun(reorganisation.from, this.clock.today())
          ? await this.moveNow(tx, person, organization, planned)
          : await this.moveLater(tx, person, organization, planned, affected),
      );
    });
  }

  private async moveNow(
    tx: TenantTransaction,
    person: SignedIn,
    organization: Organization,
    planned: PlannedReorganisation,
  ): Promise<Done> {
    const { reorganisation } = planned;
    const moved = await moveWork(tx, reorganisation);
    await this.record(tx, person, planned);
    const departments = reorganise(organization.departments, reorganisation);
    await recordMove(tx, this.history, asHistoryActor(person), { ...organization, departments }, reorganisation, moved);
    return { scheduledActionId: null, sheets: moved.sheets.length, people: moved.people };
  }

  private async moveLater(
    tx: TenantTransaction,
    person: SignedIn,
    organization: Organization,
    planned: PlannedReorganisation,
    affected: readonly AffectedWork[],
  ): Promise<Done> {
    const { from } = planned.reorganisation;
    const scheduledActionId = await this.scheduled.add(tx, {
      job: 'applyReorganisation',
      payload: planned,
      summary: summaryOf(planned.reorganisation, organization.departments),
      dueAt: startOfDay(firstDayOf(from)),
      requestedBy: person.accountId,
    });
    await this.record(tx, person, planned);
    const people = new Set(affected.flatMap((work) => work.people.map(({ id }) => id)));
    return { scheduledActionId, sheets: affected.flatMap(({ sheets }) => sheets).length, people: people.size };
  }

  private record(tx: TenantTransaction, person: SignedIn, { reorganisation }: PlannedReorganisation): Promise<void> {
    return this.history.append(tx, {
      actor: asHistoryActor(person),
      subject: { kind: 'organization', id: tx.municipalityId },
      action: 'reorganise',
      payload: reorganisation,
    });
  }

  private affected(tx: TenantTransaction, reorganisation: Reorganisation, organization: Organization) {
    return readAffectedWork(tx, reorganisation, organization, this.clock.today());
  }

  private refusals(
    reorganisation: Reorganisation,
    { departments }: Organization,
    affected: readonly AffectedWork[],
  ): ApiRefusal[] {
    const current: FiscalYear = fiscalYearOf(this.clock.today());
    return reorganisationProblems(reorganisation, {
      departments,
      years: { first: current - 1, last: current + 1 },
      busy: busyDepartments(reorganisation, affected),
    }).map(({ code, change, name }) => ({ code: 'departmentProblem', problem: code, change, name }));
  }
}

/** The new departments are there before anything refers to them. */
async function moveAssignmentsAfterWriting(
  tx: TenantTransaction,
  reorganisation: Reorganisation,
  organization: Organization,
): Promise<PlannedReorganisation['assignments']> {
  await writeOrganization(tx, organization, reorganise(organization.departments, reorganisation));
  const written = await moveAssignments(tx, reorganisation, organization);
  return written.map(({ itemId, since, departments, before }) => ({
    itemId,
    since,
    departments: [...departments],
    before: before && [...before],
  }));
}

/** The same with an id in the place of each key. */
function withIds({ from, changes }: Reorganisation): PlannedReorganisation['reorganisation'] {
  const keys = changes.flatMap(({ into }) => into.filter(isNew).map(({ key }) => key));
  const ids = new Map(keys.map((key) => [key, randomUUID() as string]));
  const idOf = (ref: string) => ids.get(ref) ?? ref;
  const named = (heir: Heir) =>
    isNew(heir)
      ? { key: idOf(heir.key), name: heir.name, parentId: heir.parentId === null ? null : idOf(heir.parentId) }
      : { departmentId: idOf(heir.departmentId) };
  return {
    from,
    changes: changes.map(({ kind, departments, into, given }) => ({
      kind,
      departments: [...departments],
      into: into.map(named),
      given: Object.fromEntries(Object.entries(given).map(([thing, taker]) => [thing, idOf(taker)])),
    })),
  };
}

/** 令和9年度の機構改革（政策企画課、財政課） */
function summaryOf({ from, changes }: Reorganisation, departments: readonly PlacedDepartment[]) {
  const ended = changes.flatMap((change) => change.departments);
  const made = changes.flatMap(({ into }) => into.filter(isNew).map(({ name }) => name));
  const names = departments.filter(({ id }) => ended.includes(id)).map(({ name }) => name);
  const shown = names.length > 0 ? names : made;
  return {
    ja: `${longFiscalYear(from, 'ja')}の機構改革（${shown.join('、')}）`,
    en: `Reorganisation of ${longFiscalYear(from, 'en')} (${shown.join(', ')})`,
  };
}
