import type { PackProblem } from '#libs/contract/imports.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { canonicalPack } from '../canonical-pack.js';
import type { Container, ReadFiles } from '../containers/pack-files.js';
import type { PlanPack } from '../plan-pack.js';
import { checkAssignments, checkDepartments } from './check-departments.js';
import { checkIndicators } from './check-indicators.js';
import { checkItems } from './check-items.js';
import { checkPlan } from './check-plan.js';
import { checkResults } from './check-results.js';
import { checkSchedules } from './check-schedules.js';
import { checkSections } from './check-sections.js';
import { ProblemList } from './problem-list.js';

/** A pack that was read: everything that is wrong with it, or the pack itself. Plain data, for a thread to hand over. */
export interface CheckedPack {
  readonly container: Container;
  /** As far as plan.yaml can be read. */
  readonly plan: {
    readonly key: string;
    readonly name: LocalizedText;
    readonly municipality: { readonly key: string; readonly name: LocalizedText };
  } | null;
  readonly problems: readonly PackProblem[];
  /** null when there are problems. */
  readonly pack: PlanPack | null;
  /** Where the rows of results stand: check-results.ts. */
  readonly places: ReadonlyMap<string, number>;
}

/** Understands a pack's files and checks all that can be checked without the database. */
export function checkPack({ files, problems: before }: ReadFiles): CheckedPack {
  const problems = new ProblemList(files.container, before);
  const plan = checkPlan(files, problems);
  const sections = checkSections(files, plan, problems);
  const items = checkItems(files, plan, sections, problems);
  const indicators = checkIndicators(files, items, problems);
  const schedules = checkSchedules(files, plan, items, problems);
  const departments = checkDepartments(files, problems);
  const assignments = checkAssignments(files, plan, items, problems);
  const { results, places } = checkResults(files, plan, items, indicators, problems);
  const found = problems.all();
  const head = plan && { key: plan.plan.key, name: plan.plan.name, municipality: plan.municipality };
  if (!plan || found.length > 0) return { container: files.container, plan: head, problems: found, pack: null, places };
  const pack: PlanPack = {
    plan,
    sections: sections.rows.map(({ value }) => value),
    items: items.rows.map(({ value }) => value),
    indicators: indicators.rows.map(({ value }) => value),
    schedules,
    departments,
    assignments,
    results,
  };
  return { container: files.container, plan: head, problems: [], pack: canonicalPack(pack), places };
}
