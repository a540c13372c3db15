import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { needsDepartment } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Account } from '../accounts/account.entity.js';
import { DEMO_PASSWORD } from '../accounts/demo-password.js';
import { Department } from '../accounts/department.entity.js';
import { hashPassword } from '../accounts/password.js';
import { readPeople } from '../accounts/person.read.js';
import { RoleGrantRow } from '../accounts/role-grant.entity.js';
import type { HistoryActor } from '../audit/history.js';
import { Cycle } from '../cycles/cycle.entity.js';
import { ImportPlanPack } from '../imports/import-plan-pack.js';
import { readPlanPack } from '../imports/read-plan-pack.js';
import { Municipality } from '../municipalities/municipality.entity.js';
import { Plan } from '../plans/plan.entity.js';
import { readPublications } from '../publication/publication-list.read.js';
import { RequestPublication } from '../publication/request-publication.js';
import type { DemoPerson } from './demo-people.js';
import { readDemoPeople } from './demo-people.js';
import type { DemoScript } from './demo-script.js';
import { SEEDS } from './demo-script.js';
import { PlayNextYear } from './play-next-year.js';
import { value } from './play-sheet.js';

const LOADER: HistoryActor = { kind: 'command-line', id: 'demo', name: 'demo' };

const readUndone = statement(
  'demo_undone',
  `SELECT seq FROM history_entries WHERE municipality_id = $1 AND action = 'undoOpening' AND payload->>'planId' = $2 LIMIT 1`,
);

/** Loads the demo's plans and people. What an earlier start has loaded, and what was done with it since, stays. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly packs: ImportPlanPack,
    private readonly nextYear: PlayNextYear,
    private readonly publishing: RequestPublication,
  ) {}

  async load(script: DemoScript): Promise<void> {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const loaded: LoadedPlan[] = [];
    for (const step of script.plans) loaded.push({ ...(await this.plan(step)), step });
    for (const municipality of await this.source.getRepository(Municipality).find()) {
      const people = await readDemoPeople(municipality.key);
      await this.database.transaction(municipality.id, (tx) => this.addPeople(tx, people, passwordHash));
    }
    for (const { municipalityId, plan, step } of loaded) if (step.results) await this.publish(municipalityId, plan);
    // One municipality's history goes forward in time.
    const running = loaded.filter(({ step }) => step.next).toSorted((one, other) => openedAt(one) - openedAt(other));
    for (const { municipalityId, plan, step } of running) {
      if (await this.isUnopened(municipalityId, plan)) await this.nextYear.play(municipalityId, plan, step.next!);
    }
  }

  private async plan(step: DemoScript['plans'][number]): Promise<Omit<LoadedPlan, 'step'>> {
    const pack = await readPlanPack(path.join(SEEDS, step.pack));
    const { municipality, plan } = pack.plan;
    const known = await this.source.getRepository(Municipality).findOneBy({ key: municipality.key });
    const find = (municipalityId: string) =>
      this.database.transaction(municipalityId, (tx) => tx.manager.findOneBy(Plan, { municipalityId, key: plan.key }));
    const before = known && (await find(known.id));
    if (before) return { municipalityId: known.id, plan: before };
    const municipalityId = await this.packs.import(step.results ? pack : { ...pack, results: [] }, LOADER);
    return { municipalityId, plan: (await find(municipalityId))! };
  }

  /** Nobody has opened a year of it, nor taken an opening back. */
  private isUnopened(municipalityId: string, plan: Plan): Promise<boolean> {
    return this.database.transaction(municipalityId, async (tx) => {
      const opened = await tx.manager.existsBy(Cycle, { municipalityId, planId: plan.id, origin: 'opened' });
      return !opened && !(await tx.one(readUndone, [municipalityId, plan.id]));
    });
  }

  /** Asks for the publication of every finished year that has none. */
  private async publish(municipalityId: string, plan: Plan): Promise<void> {
    const [administrator, cycles] = await this.database.transaction(municipalityId, async (tx) => {
      const people = await readPeople(tx, this.clock.today());
      const closed = await tx.manager.find(Cycle, {
        // Only what the demo has brought: years that people close are theirs to publish.
        where: { municipalityId, planId: plan.id, status: 'closed', origin: 'imported' },
        order: { fiscalYearTo: 'ASC' },
      });
      const unpublished: Cycle[] = [];
      for (const cycle of closed) if ((await readPublications(tx, cycle.id)).length === 0) unpublished.push(cycle);
      return [people.find((person) => person.grants.some(({ role }) => role === 'administrator'))!, unpublished];
    });
    for (const cycle of cycles) value(await this.publishing.request(administrator, cycle.id, cycle.version, ''));
  }

  private async addPeople(tx: TenantTransaction, people: readonly DemoPerson[], passwordHash: string): Promise<void> {
    const { municipalityId } = tx;
    const departments = await tx.manager.findBy(Department, { municipalityId });
    const plans = await tx.manager.findBy(Plan, { municipalityId });
    for (const person of people) {
      if (await tx.manager.existsBy(Account, { municipalityId, email: person.email })) continue;
      const accountId = randomUUID();
      const departmentId = departments.find(({ name }) => name === person.department)?.id ?? null;
      await tx.manager.insert(Account, {
        municipalityId,
        id: accountId,
        email: person.email,
        name: person.name,
        passwordHash,
        departmentId,
        active: true,
      });
      await tx.manager.insert(RoleGrantRow, {
        municipalityId,
        id: randomUUID(),
        accountId,
        role: person.role,
        departmentId: needsDepartment(person.role) ? departmentId : null,
        planId: person.plan === null ? null : plans.find(({ key }) => key === person.plan)!.id,
      });
    }
  }
}

interface LoadedPlan {
  readonly municipalityId: string;
  readonly plan: Plan;
  readonly step: DemoScript['plans'][number];
}

function openedAt({ step }: LoadedPlan): number {
  return step.next!.openedAt.getTime();
}
