import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import type { SheetField } from '#libs/contract/sheets.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { labelForYear, shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import { cellKeysOf } from '#libs/domain/template/cells.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { CellField, Field, GradeField, IndicatorsField } from '#libs/domain/template/sheet-template.js';
import { findField, MAX_INDICATOR_VALUE_LENGTH } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

/** What a field shows an example of. */
export interface Example {
  readonly rules: EditedRules;
  readonly item: NonNullable<PlanRulesView['example']>;
  readonly years: SheetYears;
  /** The stage whose writer looks at the sheet. */
  readonly stage: Stage;
}

/** A field as the sheet of the example item would show it in the next year, to the one who writes in that stage. */
export function exampleField(field: Field, example: Example): SheetField {
  const base = {
    key: field.key,
    letter: field.letter ?? null,
    label: forYear(field.label, yearOf(example)),
    public: field.public !== false,
  };
  switch (field.kind) {
    case 'title':
      return { ...base, kind: 'title', value: example.item.title };
    case 'departments':
      return { ...base, kind: 'departments', names: example.item.departments };
    case 'text':
      return { ...base, ...contentOf(field, example), kind: 'text', value: carried(field, example)[field.key] ?? '', maxLength: field.maxLength };
    case 'choice':
      return {
        ...base,
        ...contentOf(field, example),
        kind: 'choice',
        value: carried(field, example)[field.key] ?? '',
        options: field.options.map(({ key, label }) => ({ key, label })),
      };
    case 'money':
      return { ...base, ...cellsOf(field, example, example.years.cycle), kind: 'money', unit: field.unit, maxLength: field.maxLength };
    case 'schedule':
      return { ...base, ...cellsOf(field, example, example.years.plan), kind: 'schedule', maxLength: field.maxLength };
    case 'indicators':
      return { ...base, ...indicatorsOf(field, example) };
    case 'grade':
      return { ...base, ...gradeOf(field, example) };
  }
}

export function yearOf({ years }: Pick<Example, 'years'>): FiscalYear {
  return years.cycle.at(-1)!;
}

/** What the register has of the item; what last year's sheet would bring is not known. */
function carried(field: CellField, { item }: Example): Readonly<Record<string, string>> {
  return field.carryOver === 'item' ? item.texts : {};
}

function contentOf(field: CellField, example: Example) {
  const { stage } = example;
  return {
    stage: field.stage ?? null,
    required: field.required === true,
    requiredBeside: typeof field.required === 'object' ? [...field.required.grades] : [],
    writable: field.stage === stage,
    carriedFrom: carriedFrom(field, example),
  };
}

function carriedFrom({ carryOver }: CellField, example: Example) {
  if (carryOver === undefined) return null;
  if (carryOver === 'item') return { source: 'register' as const };
  const before = findField(example.rules.template, carryOver.previous);
  return before ? { source: 'lastYear' as const, label: forYear(before.label, yearOf(example) - 1) } : null;
}

function cellsOf(field: CellField, example: Example, years: readonly FiscalYear[]) {
  const texts = carried(field, example);
  return {
    ...contentOf(field, example),
    years: years.map((fiscalYear) => ({ fiscalYear, label: shortFiscalYear(fiscalYear) })),
    cells: Object.fromEntries(cellKeysOf(field, example.years).flatMap((key) => (texts[key] ? [[key, texts[key]]] : []))),
  };
}

function indicatorsOf(field: IndicatorsField, example: Example) {
  const { item, stage, years } = example;
  const printed = field.years === 'plan' ? years.plan : years.cycle;
  const { name, baseline, target, current } = field.columns;
  const year = yearOf(example);
  return {
    kind: 'indicators' as const,
    columns: { name: forYear(name, year), baseline: forYear(baseline, year), target: forYear(target, year) },
    years: printed.map((fiscalYear) => ({
      fiscalYear,
      label: forYear(current, fiscalYear),
      ofCycle: years.cycle.includes(fiscalYear),
    })),
    lastYear: null,
    rows: item.indicators.map(({ id, ...indicator }) => ({
      ...indicator,
      indicatorId: id,
      key: id,
      lastYear: '',
      series: null,
      values: printed.map((fiscalYear) => ({ fiscalYear, value: '', trend: 'cannotSay' as const, reached: 'cannotSay' as const })),
    })),
    stage: field.stage,
    required: field.required ?? false,
    maxLength: MAX_INDICATOR_VALUE_LENGTH,
    writable: field.stage === stage,
  };
}

function gradeOf(field: GradeField, { rules, stage }: Example) {
  const scale = rules.scales[field.scale];
  const first = scale?.marks[0]?.symbol ?? null;
  return {
    kind: 'grade' as const,
    marks: [...(scale?.marks ?? [])],
    scaleKind: scale?.kind ?? ('achievement' as const),
    assessed: field.stage === undefined ? null : { value: stage === 'draft' ? '' : (first ?? ''), writable: stage === 'draft' },
    proposed: null,
    settled: isSettledStage(stage) ? first : null,
  };
}

function forYear(text: LocalizedText, year: FiscalYear): LocalizedText {
  return { ja: labelForYear(text.ja, year), en: text.en === undefined ? undefined : labelForYear(text.en, year) };
}
