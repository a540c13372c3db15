import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import { rulesProblems } from '#libs/domain/template/form-problems.js';
import { rulesChanges } from '#libs/domain/template/rules-changes.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockPlan } from '../plans/locked-plan.read.js';
import { Plan } from '../plans/plan.entity.js';
import { kindsOf, readOpenedCycles, retiredFields } from './opened-rules.js';

const update = statement(
  'plan_rules_update',
  `UPDATE plans SET template = $3, scales = $4, route = $5, licence = $6, version = version + 1
   WHERE municipality_id = $1 AND id = $2`,
);

/** Changes what the years to come are opened with. Every year that is open has its own copy, and keeps it. */
@Injectable()
export class ChangePlanRules {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: History,
  ) {}

  change(
    person: SignedIn,
    planId: string,
    { version, rules }: { readonly version: number; readonly rules: EditedRules },
  ): Promise<Outcome<{ version: number }>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<{ version: number }>> => {
      const locked = await lockPlan(tx, planId);
      if (!locked || !mayAdminister(person, planId)) return NOT_FOUND;
      const plan = await tx.manager.findOneByOrFail(Plan, { municipalityId: tx.municipalityId, id: planId });
      const changes = rulesChanges({ ...plan, licence: plan.licence ?? undefined }, rules);
      // A second click, or an answer that was lost: what was wanted is so already.
      if (changes.length === 0) return ok({ version: locked.version });
      if (locked.version !== version) return { kind: 'stale', currentVersion: locked.version, conflicts: [] };
      const retired = retiredFields(plan.template, await readOpenedCycles(tx, planId));
      const problems = rulesProblems(rules, kindsOf([...retired, ...plan.template.fields]));
      if (problems.length > 0) return refused(problems.map((problem) => ({ code: 'ruleBroken', ...problem })));
      const parts = [rules.template, rules.scales, rules.route].map(asJson);
      await tx.query(update, [tx.municipalityId, planId, ...parts, rules.licence ?? null]);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'plan', id: planId },
        action: 'changeRules',
        payload: { version: version + 1, changes },
      });
      return ok({ version: version + 1 });
    });
  }
}

/** PostgreSQL takes an array for one of its own. */
function asJson(part: unknown): string {
  return JSON.stringify(part);
}
