import type { PlanRules } from './template-problems.js';

/** What of a plan is changed together for the years to come. Its period is the register's. */
export type EditedRules = Pick<PlanRules, 'template' | 'scales' | 'route'>;
