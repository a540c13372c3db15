import type { Route, RouteStep } from '../review/route.js';
import type { SheetTemplate } from './sheet-template.js';
import { findField, gradeField } from './sheet-template.js';
import type { PlanRules, TemplateProblem } from './template-problems.js';

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
    return [
      { path: `template.fields.${index}.stage`, found: stage, expected: `a stage of the route: ${stages.join(', ')}` },
    ];
  });
}

function textProblems(step: RouteStep, before: Route, template: SheetTemplate, at: string): TemplateProblem[] {
  const { text, stage } = step;
  if (text === undefined) return [];
  const problem = (expected: string) => [{ path: `${at}.text`, found: text, expected }];
  if (before.some((other) => other.text === text)) return problem('a field that no other step names');
  const field = findField(template, text);
  return field?.kind === 'text' && field.stage === stage
    ? []
    : problem(`the key of a text field of the stage ${stage}`);
}

/** A route that grades needs a mark to give, and a grade needs somebody who settles it. */
function gradingProblems(template: SheetTemplate, route: Route): TemplateProblem[] {
  const grade = gradeField(template);
  const grading = route
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => step.stage === 'grade' || step.stage === 'opinion');
  if (grade && grading.length === 0) {
    const found = route.map((step) => step.stage).join(', ');
    return [{ path: 'route', found, expected: 'a stage grade or opinion, because the template has a grade' }];
  }
  if (grade) return [];
  return grading.map(({ step, index }) => ({
    path: `route.${index}.stage`,
    found: step.stage,
    expected: 'another stage: the template has no grade',
  }));
}
