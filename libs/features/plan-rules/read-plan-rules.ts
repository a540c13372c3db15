import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import { same } from '#libs/domain/template/same.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { departmentsOf, printedDepartments, readDepartments, readRegister } from '../plans/plan-register.read.js';
import { Plan } from '../plans/plan.entity.js';
import { readOpenedCycles, retiredFields } from './opened-rules.js';

/** The rules that a plan's next year opens with, beside those of its years. */
@Injectable()
export class ReadPlanRules {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn, planId: string): Promise<Outcome<PlanRulesView>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<PlanRulesView>> => {
      const plan = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, id: planId });
      if (!plan || !mayAdminister(person, planId)) return NOT_FOUND;
      const { id, name, periodFrom, periodTo, version } = plan;
      const cycles = await readOpenedCycles(tx, planId);
      const [latest] = cycles;
      const licence = plan.licence ?? undefined;
      // The licence is the plan's, whatever year it is.
      const rulesOf = (holder: RulesHolder): EditedRules => ({ ...ownRules(holder), licence });
      const rules = rulesOf(plan);
      return ok({
        plan: { id, name, periodFrom, periodTo },
        version,
        rules,
        retired: retiredFields(plan.template, cycles),
        cycles: cycles.map(({ cycle, ...opened }) => ({ ...cycle, sameRules: same(rulesOf(opened), rules) })),
        latest: latest ? rulesOf(latest) : null,
        example: await readExample(tx, planId, Math.min(latest ? latest.cycle.fiscalYearTo + 1 : periodFrom, periodTo)),
      });
    });
  }
}

type RulesHolder = Pick<EditedRules, 'template' | 'scales' | 'route'>;

function ownRules({ template, scales, route }: RulesHolder): RulesHolder {
  return { template, scales, route };
}

/** The first graded item of a year, as its sheet would take it over. */
async function readExample(tx: TenantTransaction, planId: string, year: FiscalYear): Promise<PlanRulesView['example']> {
  const items = (await readRegister(tx, planId)).filter((item) => lifeIn(item, year, year) === 'alive');
  const item = items.find(({ graded }) => graded) ?? items[0];
  if (!item) return null;
  const { number, title, texts, indicators } = item;
  return {
    number,
    title,
    departments: printedDepartments(item, departmentsOf(item, year, await readDepartments(tx))),
    texts,
    indicators: indicators.map(({ id, name, baseline, target, relisted }) => ({ id, name, baseline, target, relisted })),
  };
}
