import type { LicenceKey } from '../publication/licence.js';
import type { PlanRules } from './template-problems.js';

/** What of a plan is changed together for the years to come. Its period is the register's. */
export interface EditedRules extends Pick<PlanRules, 'template' | 'scales' | 'route'> {
  /** Of the plan, not of its years: publications from now on state it, whatever year they are of. Left out: none. */
  readonly licence?: LicenceKey | undefined;
}
