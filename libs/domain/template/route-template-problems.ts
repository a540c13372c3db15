import type { Route, RouteStep } from '../review/route.js';
import type { SheetTemplate } from './sheet-template.js';
import { findField, gradeField } from './sheet-template.js';
import type { Rule, TemplateProblem } from './rule-problem.js';
import type { PlanRules } from './template-problems.js';

/** What a template and a route make impossible together. */
export function routeTemplateProblems({ template, route }: PlanRules): TemplateProblem[] {
  return [
    ...stageProblems(template, route),
    ...route.flatMap((step, index) => textProblems(step, route.slice(0, index), template, `route.${index}`)),
    ...gradingProblems(template, route),
  ];
}

function stageProblems(template: SheetTemplate, route: Route): TemplateProblem[] {
  const stages = route.map((step) => step.stage);
  return template.fields.flatMap((field, index) => {
    const stage = 'stage' in field ? field.stage : undefined;
    if (stage === undefined || stages.includes(stage)) return [];
    const expected = `a stage of the route: ${stages.join(', ')}`;
    return [{ path: `template.fields.${index}.stage`, rule: 'stageMissing' as const, found: stage, expected }];
  });
}

function textProblems(step: RouteStep, before: Route, template: SheetTemplate, at: string): TemplateProblem[] {
  const { text, stage } = step;
  if (text === undefined) return [];
  const problem = (expected: string, rule: Rule): TemplateProblem[] => [{ path: `${at}.text`, rule, found: text, expected }];
  if (before.some((other) => other.text === text)) return problem('a field that no other step names', 'textDoubled');
  const field = findField(template, text);
  return field?.kind === 'text' && field.stage === stage
    ? []
    : problem(`the key of a text field of the stage ${stage}`, 'textUnfit');
}

/** A route that grades needs a mark to give, and a grade needs somebody who settles it. */
function gradingProblems(template: SheetTemplate, route: Route): TemplateProblem[] {
  const grade = gradeField(template);
  const grading = route
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => step.stage === 'grade' || step.stage === 'opinion');
  if (grade && grading.length === 0) {
    const found = route.map((step) => step.stage).join(', ');
    const expected = 'a stage grade or opinion, because the template has a grade';
    return [{ path: 'route', rule: 'gradingMissing', found, expected }];
  }
  if (grade) return [];
  return grading.map(({ step, index }) => ({
    path: `route.${index}.stage`,
    rule: 'gradeMissing',
    found: step.stage,
    expected: 'another stage: the template has no grade',
  }));
}
