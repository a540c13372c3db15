import { cellKeysOf } from '#libs/domain/template/cells.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { PackIndicator, PackResults, PackValue, PlanPack } from './plan-pack.js';
import { resultCell, sheetYears } from './result-cell.js';

/**
 * The one form of all packs that say the same: lists in printed order, nothing said twice. What an export of the
 * imported pack gives.
 */
export function canonicalPack(pack: PlanPack): PlanPack {
  const itemPlace = new Map(pack.items.map((item, index) => [item.key, index]));
  const placeOf = (item: string) => itemPlace.get(item) ?? -1;
  const fields = pack.plan.template.fields.map((field) => field.key);
  const indicators = pack.indicators.map((indicator) => sortedPlaces(indicator, placeOf));
  return {
    ...pack,
    indicators: indicators.toSorted(
      (one, other) =>
        placeOf(one.places[0]!.item) - placeOf(other.places[0]!.item) ||
        one.places[0]!.position - other.places[0]!.position,
    ),
    schedules: pack.schedules.toSorted(
      (one, other) =>
        placeOf(one.item) - placeOf(other.item) || fields.indexOf(one.field) - fields.indexOf(other.field),
    ),
    assignments: pack.assignments.toSorted(
      (one, other) => placeOf(one.item) - placeOf(other.item) || one.since - other.since,
    ),
    results: pack.results
      .toSorted((one, other) => one.to - other.to || one.from - other.from)
      .map((results) => canonicalResults(results, pack, placeOf)),
  };
}

/** The item that enters it first, the others as they are printed. */
function sortedPlaces(indicator: PackIndicator, placeOf: (item: string) => number): PackIndicator {
  const [own, ...relisted] = indicator.places;
  return {
    ...indicator,
    places: [own!, ...relisted.toSorted((one, other) => placeOf(one.item) - placeOf(other.item))],
  };
}

function canonicalResults(results: PackResults, pack: PlanPack, placeOf: (item: string) => number): PackResults {
  const { template, plan } = { template: pack.plan.template, plan: pack.plan.plan };
  const years = sheetYears(plan.period, results);
  const grade = gradeField(template);
  const positions = new Map(
    pack.indicators.flatMap(({ key, places }) => places.map(({ item, position }) => [`${item} ${key}`, position] as const)),
  );
  const settled = new Map(
    results.values.filter(({ field }) => field === grade?.key).map(({ item, value }) => [item, value]),
  );
  const rank = ({ item, field }: PackValue): readonly number[] => {
    const cell = resultCell(template, field, years);
    switch (cell?.kind) {
      case 'cell':
        return [template.fields.indexOf(cell.field), cellKeysOf(cell.field, years).indexOf(cell.key)];
      case 'indicator':
        return [
          template.fields.findIndex(({ kind }) => kind === 'indicators'),
          positions.get(`${item} ${cell.indicator}`) ?? 0,
          cell.year,
        ];
      case 'assessed':
      case 'proposed':
      case 'settled':
        return [template.fields.indexOf(grade!), ['assessed', 'proposed', 'settled'].indexOf(cell.kind)];
      case undefined:
        return [template.fields.length];
    }
  };
  const values = results.values
    .filter(({ item, field, value }) => {
      const kind = resultCell(template, field, years)?.kind;
      return !((kind === 'proposed' || kind === 'assessed') && settled.get(item) === value);
    })
    .map((value) => ({ value, order: [placeOf(value.item), ...rank(value)] }))
    .toSorted((one, other) => compare(one.order, other.order));
  return { ...results, values: values.map(({ value }) => value) };
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at === -1 ? 0 : one[at]! - (other[at] ?? -1);
}
