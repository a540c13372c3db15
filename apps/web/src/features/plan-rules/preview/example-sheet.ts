import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import type { SheetView } from '#libs/contract/sheets.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import { nextYear } from '../next-year.js';
import type { Example } from './example-field.js';
import { exampleField } from './example-field.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A sheet that there is not: how the example item's would look under these rules, in one stage. */
export function exampleSheet(view: PlanRulesView, rules: EditedRules, stage: Stage, example: Example['item']): SheetView {
  const year = nextYear(view);
  const { plan } = view;
  const years = { cycle: [year], plan: yearsBetween(plan.periodFrom, plan.periodTo) };
  return {
    id: NOBODY,
    version: 1,
    cycle: { id: NOBODY, planId: plan.id, planName: plan.name, fiscalYearFrom: year, fiscalYearTo: year, status: 'running' },
    section: [],
    number: example.number,
    title: example.title,
    leadDepartment: example.departments[0] ?? null,
    heldBy: null,
    graded: true,
    parent: null,
    parts: [],
    stage,
    round: 1,
    dueOn: null,
    extended: false,
    overdue: false,
    sendBack: null,
    route: rules.route.map((step) => ({ stage: step.stage, dueOn: null, extended: false })),
    holders: {},
    fields: rules.template.fields.map((field) => exampleField(field, { rules, item: example, years, stage })),
    lastYear: null,
    commands: [],
    incomplete: [],
    warnings: [],
    explaining: false,
    history: [],
    unseen: null,
  };
}
