import { EXPLANATION_PREFIX } from '../check/warning.js';
import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { GradeScale } from '../grading/grade-scale.js';
import type { Route } from '../review/route.js';
import { routeTemplateProblems } from './route-template-problems.js';
import type { TemplateProblem } from './rule-problem.js';
import type { CellField, ChoiceField, Field, SheetTemplate } from './sheet-template.js';
import { gradeField, isCellField } from './sheet-template.js';

/** What a plan's sheets are made by, as plan.yaml has it. */
export interface PlanRules {
  readonly template: SheetTemplate;
  readonly scales: Readonly<Record<string, GradeScale>>;
  readonly route: Route;
  readonly period?: { readonly from: FiscalYear; readonly to: FiscalYear } | undefined;
}

/** The first part of cell keys and of results' rows that are no field's: explanations, and indicators' values. */
const RESERVED_KEYS = [EXPLANATION_PREFIX.slice(0, -1), 'indicators'];

/**
 * What is impossible in a plan's template together with its scales and route, so that a plan with it is never stored.
 * That each value is of the right type, and the route a route (routeProblems), is somebody else's to say.
 */
export function templateProblems(rules: PlanRules): TemplateProblem[] {
  const { fields } = rules.template;
  return [
    ...periodProblems(rules),
    ...scaleProblems(rules),
    ...fields.flatMap((field, index) => {
      const at = `template.fields.${index}`;
      return [
        ...keyProblems(field, fields.slice(0, index), at),
        ...(isCellField(field) ? cellFieldProblems(field, rules, at) : []),
      ];
    }),
    ...routeTemplateProblems(rules),
  ];
}

function periodProblems({ period }: PlanRules): TemplateProblem[] {
  if (!period || period.from <= period.to) return [];
  const expected = `a fiscal year from ${period.from} on`;
  return [{ path: 'plan.period.to', rule: 'periodReversed', found: String(period.to), expected }];
}

function scaleProblems({ scales, template }: PlanRules): TemplateProblem[] {
  const doubled = Object.entries(scales).flatMap(([key, { marks }]) =>
    repeated(marks.map(({ symbol }) => symbol)).map(({ index, value }): TemplateProblem => ({
      path: `scales.${key}.marks.${index}.symbol`,
      rule: 'symbolDoubled',
      found: value,
      expected: 'a symbol that no other mark of the scale has',
    })),
  );
  const grade = gradeField(template);
  if (!grade || Object.hasOwn(scales, grade.scale)) return doubled;
  const path = `template.fields.${template.fields.indexOf(grade)}.scale`;
  const expected = `one of the scales: ${Object.keys(scales).join(', ')}`;
  return [...doubled, { path, rule: 'scaleUnknown', found: grade.scale, expected }];
}

function keyProblems(field: Field, before: readonly Field[], at: string): TemplateProblem[] {
  const key = { path: `${at}.key`, found: field.key };
  const problems: TemplateProblem[] = [];
  if (before.some((other) => other.key === field.key))
    problems.push({ ...key, rule: 'keyDoubled', expected: 'a key that no other field has' });
  if (field.key.includes('.')) problems.push({ ...key, rule: 'keyWithDot', expected: 'a key without a dot' });
  const hasCells = isCellField(field) || field.kind === 'grade';
  if (hasCells && RESERVED_KEYS.includes(field.key)) {
    problems.push({ ...key, rule: 'keyReserved', expected: `a key other than ${RESERVED_KEYS.join(', ')}` });
  }
  const single = field.kind === 'title' || field.kind === 'grade' || field.kind === 'indicators';
  if (single && before.some((other) => other.kind === field.kind)) {
    const expected = `one field of the kind ${field.kind}`;
    problems.push({ path: `${at}.kind`, rule: 'kindDoubled', found: field.kind, expected });
  }
  return problems;
}

function cellFieldProblems(field: CellField, rules: PlanRules, at: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  if (field.stage === undefined && field.carryOver === undefined) {
    problems.push({
      path: `${at}.stage`,
      rule: 'neverFilled',
      found: '',
      expected: 'a stage, or carryOver: nothing would ever be in the field',
    });
  }
  problems.push(...carryOverProblems(field, rules, at), ...requiredProblems(field, rules, at));
  if (field.kind === 'choice') problems.push(...optionProblems(field, at));
  return problems;
}

function carryOverProblems(field: CellField, { template }: PlanRules, at: string): TemplateProblem[] {
  const { carryOver } = field;
  if (carryOver === undefined) return [];
  if (field.kind === 'money') {
    const found = carryOver === 'item' ? 'item' : carryOver.previous;
    const expected = 'no carryOver: an amount belongs to its fiscal year';
    return [{ path: `${at}.carryOver`, rule: 'moneyCarriedOver', found, expected }];
  }
  if (carryOver === 'item') return [];
  const source = template.fields.find((other) => other.key === carryOver.previous);
  const fits = source?.kind === field.kind && (field.kind !== 'choice' || offersAllOf(field, source as ChoiceField));
  if (fits) return [];
  const expected = field.kind === 'choice' ? 'a choice field with no other options' : `a ${field.kind} field`;
  const found = carryOver.previous;
  return [{ path: `${at}.carryOver.previous`, rule: 'sourceUnfit', found, expected: `the key of ${expected}` }];
}

function offersAllOf(field: ChoiceField, source: ChoiceField): boolean {
  return source.options.every(({ key }) => field.options.some((option) => option.key === key));
}

function requiredProblems({ required }: CellField, { template, scales }: PlanRules, at: string): TemplateProblem[] {
  if (required === undefined || required === true) return [];
  const grade = gradeField(template);
  if (!grade) {
    const expected = 'true: the template has no grade';
    return [{ path: `${at}.required`, rule: 'requiredWithoutGrade', found: 'grades', expected }];
  }
  const scale = Object.hasOwn(scales, grade.scale) ? scales[grade.scale] : undefined;
  const symbols = scale?.marks.map(({ symbol }) => symbol);
  if (!symbols) return [];
  return required.grades.flatMap((symbol, index) =>
    symbols.includes(symbol)
      ? []
      : [
          {
            path: `${at}.required.grades.${index}`,
            rule: 'markUnknown' as const,
            found: symbol,
            expected: `one of the marks: ${symbols.join(', ')}`,
          },
        ],
  );
}

function optionProblems({ options }: ChoiceField, at: string): TemplateProblem[] {
  return repeated(options.map(({ key }) => key)).map(({ index, value }) => ({
    path: `${at}.options.${index}.key`,
    rule: 'optionDoubled' as const,
    found: value,
    expected: 'a key that no other option of the field has',
  }));
}

/** The values that stand there for the second time or more. */
function repeated(values: readonly string[]): { index: number; value: string }[] {
  return values.map((value, index) => ({ index, value })).filter(({ index, value }) => values.indexOf(value) < index);
}
