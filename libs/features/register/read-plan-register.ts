import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RegisterView } from '#libs/contract/register.js';
import { isStaff, mayAdminister } from '#libs/domain/access/role.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readPlanSummary } from '../plans/plan-list.read.js';
import { Plan } from '../plans/plan.entity.js';
import { readPlanRegister } from './plan-register.js';

/** The whole register: whoever looks at it filters and reads its notes without asking again. */
@Injectable()
export class ReadPlanRegister {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn, planId: string): Promise<Outcome<RegisterView>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<RegisterView>> => {
      const summary = await readPlanSummary(tx, planId);
      const plan = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, id: planId });
      if (!summary || !plan || !isStaff(person, planId)) return NOT_FOUND;
      const { register, rules, departments } = await readPlanRegister(tx, plan);
      return ok({
        plan: summary,
        version: plan.version,
        mayChange: mayAdminister(person, planId),
        levels: plan.levels,
        fields: rules.fields.map(({ key, label, ...field }) =>
          field.kind === 'text'
            ? { kind: 'text', key, label, maxLength: field.maxLength }
            : { kind: 'choice', key, label, options: field.options.map((option) => ({ ...option })) },
        ),
        departments: departments.map((department) => ({ ...department, successors: [...department.successors] })),
        sections: register.sections.map((section) => ({ ...section })),
        items: register.items.map((item) => ({
          ...item,
          texts: Object.fromEntries(rules.fields.flatMap(({ key }) => (item.texts[key] ? [[key, item.texts[key]]] : []))),
          assignments: item.assignments.map(({ since, departments: held }) => ({ since, departments: [...held] })),
          reviews: [...(rules.sheets.get(item.key) ?? [])],
        })),
        indicators: register.indicators
          .filter(({ items }) => items.length > 0)
          .map((indicator) => ({ ...indicator, items: [...indicator.items] })),
      });
    });
  }
}
