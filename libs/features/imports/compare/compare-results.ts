import type { PackProblem } from '#libs/contract/imports.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { ResultPlaces } from '../check/check-results.js';
import { resultPlace } from '../check/check-results.js';
import type { Container } from '../containers/pack-files.js';
import { resultsName, shownName } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import { keepsItsReview } from '../own-review.js';
import type { PackResults, PackValue, PlanPack } from '../plan-pack.js';
import type { CycleState, RegisterState } from '../register/register-state.js';
import { resultRegisterAfter, resultValues } from '../register/result-values.js';
import type { ComparedRow, TableChanges } from './compare-tables.js';
import { compareTables } from './compare-tables.js';

/**
 * Years that were reviewed elsewhere become what the pack says. Years that were opened here have their own truth: the
 * pack may repeat it.
 */
export function compareResults(
  pack: PlanPack,
  container: Container,
  places: ResultPlaces,
  state: RegisterState | null,
): { readonly tables: readonly TableChanges[]; readonly problems: readonly PackProblem[] } {
  const titles = new Map(pack.items.map((item) => [item.key, item.title]));
  const row = ({ item, field, value }: PackValue): ComparedRow => ({
    key: `${item} ${field}`,
    title: titles.get(item) ?? '',
    columns: { value },
  });
  const register = state && resultRegisterAfter(state, pack);
  const compared = pack.results.map((results) => {
    const name = resultsName(results.from, results.to);
    const cycle = cycleOf(state, results);
    const before = register && cycle ? resultValues(register, cycle) : [];
    const table = compareTables(name, results.values.map(row), explicit(before, pack).map(row));
    // The marks that say nothing of their own are there all the same for a row that names them.
    const known = new Map(before.map((value) => [row(value).key, value.value]));
    const changes = table.changes.filter((change) => known.get(change.key) !== change.columns[0]?.to);
    const result = { ...table, changes, same: results.values.length - changes.length };
    if (!cycle || !keepsItsReview(cycle.cycle, state!.plan)) return { table: result, problems: [] };
    const file = shownName(container, name);
    const reviewed = new Set(state!.items.filter(({ id }) => cycle.sheets.some((sheet) => sheet.itemId === id)).map(({ key }) => key));
    const problems = results.values.flatMap((value): PackProblem[] => {
      const there = known.get(row(value).key) ?? '';
      const at = { file, row: places.get(resultPlace(name, value)) ?? null };
      if (!reviewed.has(value.item)) return [packProblem({ ...at, column: 'item' }, value.item, expected('sheetHere'))];
      return there === value.value
        ? []
        : [packProblem({ ...at, column: 'value' }, value.value, expected('reviewedHere', there))];
    });
    return { table: result, problems };
  });
  return { tables: compared.map(({ table }) => table), problems: compared.flatMap(({ problems }) => problems) };
}

export function cycleOf(
  state: Pick<RegisterState, 'cycles'> | null,
  { from, to }: Pick<PackResults, 'from' | 'to'>,
): CycleState | undefined {
  return state?.cycles.find(({ cycle }) => cycle.fiscalYearFrom === from && cycle.fiscalYearTo === to);
}

/** Without the proposed and assessed marks that are the settled one: a pack does not write these down. */
function explicit(values: readonly PackValue[], pack: PlanPack): PackValue[] {
  const grade = gradeField(pack.plan.template)?.key;
  const settled = new Map(values.filter(({ field }) => field === grade).map(({ item, value }) => [item, value]));
  return values.filter(
    ({ item, field, value }) =>
      !((field === `${grade}.proposed` || field === `${grade}.assessed`) && settled.get(item) === value),
  );
}
