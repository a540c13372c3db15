import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { changeRegister } from '#libs/domain/register/change-register.js';
import type { RegisterChange } from '#libs/domain/register/register-change.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockPlan } from '../plans/locked-plan.read.js';
import { Plan } from '../plans/plan.entity.js';
import { readPlanRegister } from './plan-register.js';
import { differences } from './register-differences.js';
import { writeRegister } from './write-register.js';

/** One change of a plan's register. Sheets that are there keep what they took over. */
@Injectable()
export class ChangePlanRegister {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: History,
  ) {}

  change(
    person: SignedIn,
    planId: string,
    version: number,
    change: RegisterChange,
  ): Promise<Outcome<{ version: number }>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<{ version: number }>> => {
      const locked = await lockPlan(tx, planId);
      if (!locked || !mayAdminister(person, planId)) return NOT_FOUND;
      if (locked.version !== version) return { kind: 'stale', currentVersion: locked.version, conflicts: [] };
      const key = { municipalityId: tx.municipalityId, id: planId };
      const { register, rules } = await readPlanRegister(tx, await tx.manager.findOneByOrFail(Plan, key));
      const changed = changeRegister(register, change, rules);
      if (!changed.ok) return refused(changed.problems);
      const differing = differences(register, changed.register);
      await writeRegister(tx, planId, differing);
      await tx.manager.update(Plan, key, { version: version + 1 });
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'plan', id: planId },
        action: change.kind,
        payload: { change, from: differing.from, to: differing.to },
      });
      return ok({ version: version + 1 });
    });
  }
}
