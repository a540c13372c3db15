import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedField, FULL_ROUTE, SCALE, TEMPLATE, templateWith } from '../../../test/support/review.js';
import type { Route } from '../review/route.js';
import type { WorkStage } from '../review/stage.js';
import type { Field, SheetTemplate } from './sheet-template.js';
import type { PlanRules } from './template-problems.js';
import { templateProblems } from './template-problems.js';

const label = { ja: '項目' };
const SCALES = { progress: SCALE, policy: { ...SCALE, kind: 'policy' as const } };
const RULES: PlanRules = { template: TEMPLATE, scales: SCALES, route: FULL_ROUTE, period: { from: 2017, to: 2021 } };

const text = (key: string, rest: object = { stage: 'draft' }): Field => ({
  key,
  kind: 'text',
  label,
  maxLength: 10,
  ...rest,
});
const choice = (key: string, options: string[], rest: object = { stage: 'draft' }): Field => ({
  key,
  kind: 'choice',
  label,
  options: options.map((option) => ({ key: option, label })),
  ...rest,
});
const money = (rest: object): Field => ({
  key: 'revenue',
  kind: 'money',
  label,
  unit: { ja: '千円' },
  maxLength: 10,
  ...rest,
});
const schedule = (rest: object): Field => ({ key: 'schedule', kind: 'schedule', label, maxLength: 10, ...rest });

/** The template with these fields after its own: the first of them is number 11. */
const more = (...fields: Field[]): Partial<PlanRules> => ({
  template: { ...TEMPLATE, fields: [...TEMPLATE.fields, ...fields] },
});
const changed = (key: string, change: object): Partial<PlanRules> => ({
  template: templateWith(changedField(key, change)),
});
const without = (...keys: string[]): SheetTemplate => ({
  ...TEMPLATE,
  fields: TEMPLATE.fields.filter((field) => !keys.includes(field.key)),
});
const only = (...stages: WorkStage[]): Route => FULL_ROUTE.filter((step) => stages.includes(step.stage));
const saying = (stage: WorkStage, field: string): Route =>
  FULL_ROUTE.map((step) => (step.stage === stage ? { ...step, text: field } : step));

const problems = (change: Partial<PlanRules> = {}) =>
  templateProblems({ ...RULES, ...change }).map(({ path, found, expected }) => `${path}: ${found} → ${expected}`);

const LAST = `template.fields.${TEMPLATE.fields.length}`;

describe('a plan that can be', () => {
  it.each<[string, Partial<PlanRules>]>([
    ['as it is', {}],
    ['without a period', { period: undefined }],
    ['of one year', { period: { from: 2019, to: 2019 } }],
    [
      'with every kind of field',
      more(text('more'), choice('outlook', ['go-on', 'stop']), money({ stage: 'draft' }), schedule({ stage: 'draft' })),
    ],
    [
      'with a read-only field of each kind that is carried over',
      more(
        text('a', { carryOver: 'item' }),
        choice('b', ['x'], { carryOver: 'item' }),
        schedule({ carryOver: 'item' }),
      ),
    ],
    [
      'with a goal that was set the year before',
      more(text('next-goal'), text('goal', { carryOver: { previous: 'next-goal' } })),
    ],
    ['with a text that begins as it was', changed('achievements', { carryOver: { previous: 'achievements' } })],
    [
      'with a choice that has more options now',
      more(choice('was', ['x', 'y']), choice('is', ['y', 'x', 'z'], { carryOver: { previous: 'was' } })),
    ],
    ['with a reason beside some marks', changed('reason', { required: { grades: ['C', 'D'] } })],
    ['where the department grades itself first', changed('progress', { stage: 'draft' })],
    [
      'that settles in grade',
      { template: without('opinion', 'citizenComment', 'reply'), route: only('draft', 'grade') },
    ],
    [
      'that settles in opinion',
      { template: without('reason'), route: only('draft', 'approve', 'opinion', 'comment', 'reply') },
    ],
    [
      'that grades nothing',
      {
        template: without('progress', 'reason', 'opinion', 'citizenComment', 'reply'),
        route: only('draft', 'approve'),
        scales: {},
      },
    ],
  ])('%s', (_, change) => {
    expect(problems(change)).toEqual([]);
  });
});

describe('what can’t be', () => {
  const draftOnly = without('reason', 'opinion', 'citizenComment', 'reply');

  it.each<[string, Partial<PlanRules>, string[]]>([
    [
      'a period that ends before it begins',
      { period: { from: 2019, to: 2018 } },
      ['plan.period.to: 2018 → a fiscal year from 2019 on'],
    ],
    ['a key twice', more(text('remarks')), [`${LAST}.key: remarks → a key that no other field has`]],
    ['a key with a dot', more(text('remarks.2019')), [`${LAST}.key: remarks.2019 → a key without a dot`]],
    [
      'a field called explanation',
      more(text('explanation')),
      [`${LAST}.key: explanation → a key other than explanation, indicators`],
    ],
    [
      'a cell field called indicators',
      {
        template: {
          ...TEMPLATE,
          fields: [...without('indicators').fields, money({ key: 'indicators', stage: 'draft' })],
        },
      },
      ['template.fields.10.key: indicators → a key other than explanation, indicators'],
    ],
    [
      'two titles',
      more({ key: 'subtitle', kind: 'title', label }),
      [`${LAST}.kind: title → one field of the kind title`],
    ],
    [
      'two grades',
      more({ key: 'grade', kind: 'grade', label, scale: 'policy' }),
      [`${LAST}.kind: grade → one field of the kind grade`],
    ],
    [
      'two fields of indicators',
      more({ ...changedField('indicators', { key: 'more' }) }),
      [`${LAST}.kind: indicators → one field of the kind indicators`],
    ],
    [
      'a scale that is not there, whatever marks its fields name',
      { ...changed('progress', { scale: 'toString' }), scales: SCALES },
      ['template.fields.7.scale: toString → one of the scales: progress, policy'],
    ],
    [
      'a mark twice, also in a scale that nobody uses',
      { scales: { ...SCALES, policy: { kind: 'policy', marks: [...SCALE.marks, ...SCALE.marks.slice(0, 2)] } } },
      [
        'scales.policy.marks.4.symbol: A → a symbol that no other mark of the scale has',
        'scales.policy.marks.5.symbol: B → a symbol that no other mark of the scale has',
      ],
    ],
    [
      'a field required beside a mark that is not of the scale',
      changed('reason', { required: { grades: ['D', 'Ｄ', '×'] } }),
      [
        'template.fields.6.required.grades.1: Ｄ → one of the marks: A, B, C, D',
        'template.fields.6.required.grades.2: × → one of the marks: A, B, C, D',
      ],
    ],
    [
      'a field required beside a mark without a grade',
      {
        template: { ...TEMPLATE, fields: [text('achievements', { stage: 'draft', required: { grades: ['D'] } })] },
        route: only('draft'),
      },
      ['template.fields.0.required: grades → true: the template has no grade'],
    ],
    [
      'a field of a stage that the route does not have',
      { route: only('draft', 'approve', 'opinion', 'comment', 'reply') },
      ['template.fields.6.stage: grade → a stage of the route: draft, approve, opinion, comment, reply'],
    ],
    [
      'indicators of a stage that the route does not have',
      { ...changed('indicators', { stage: 'approve' }), route: FULL_ROUTE.filter((step) => step.stage !== 'approve') },
      ['template.fields.5.stage: approve → a stage of the route: draft, grade, opinion, comment, reply'],
    ],
    [
      'a text that goes nowhere',
      { route: saying('opinion', 'nothing') },
      ['route.3.text: nothing → the key of a text field of the stage opinion'],
    ],
    [
      'a text that goes to a field of another stage',
      { route: saying('opinion', 'remarks') },
      ['route.3.text: remarks → the key of a text field of the stage opinion'],
    ],
    [
      'a text that goes to what is no text',
      { ...more(choice('verdict', ['yes'], { stage: 'opinion' })), route: saying('opinion', 'verdict') },
      ['route.3.text: verdict → the key of a text field of the stage opinion'],
    ],
    [
      'a field that two steps write',
      { route: saying('reply', 'citizenComment') },
      ['route.5.text: citizenComment → a field that no other step names'],
    ],
    [
      'a field that nothing is ever in',
      more(text('empty', {})),
      [`${LAST}.stage:  → a stage, or carryOver: nothing would ever be in the field`],
    ],
    [
      'a carry-over from nowhere',
      more(text('goal', { carryOver: { previous: 'nothing' } })),
      [`${LAST}.carryOver.previous: nothing → the key of a text field`],
    ],
    [
      'a carry-over from another kind',
      more(schedule({ carryOver: { previous: 'achievements' } })),
      [`${LAST}.carryOver.previous: achievements → the key of a schedule field`],
    ],
    [
      'a carry-over from a choice with an option that the field does not have',
      more(choice('is', ['x'], { carryOver: { previous: 'was' } }), choice('was', ['x', 'y'])),
      [`${LAST}.carryOver.previous: was → the key of a choice field with no other options`],
    ],
    [
      'money that the register holds',
      more(money({ carryOver: 'item' })),
      [`${LAST}.carryOver: item → no carryOver: an amount belongs to its fiscal year`],
    ],
    [
      'money that was of another year',
      more(money({ carryOver: { previous: 'revenue' } })),
      [`${LAST}.carryOver: revenue → no carryOver: an amount belongs to its fiscal year`],
    ],
    [
      'an option twice',
      more(choice('outlook', ['go-on', 'stop', 'go-on'])),
      [`${LAST}.options.2.key: go-on → a key that no other option of the field has`],
    ],
    [
      'a grade that nobody settles',
      { template: draftOnly, route: only('draft', 'approve') },
      ['route: draft, approve → a stage grade or opinion, because the template has a grade'],
    ],
    [
      'a route that grades without a grade',
      { template: without('progress') },
      [
        'route.2.stage: grade → another stage: the template has no grade',
        'route.3.stage: opinion → another stage: the template has no grade',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('is named all at once, with the places of plan.yaml', () => {
    const fields = [text('a.b', { stage: 'grade', required: { grades: ['D'] } }), choice('a.b', ['x', 'x'], {})];
    expect(
      templateProblems({ template: { title: label, fields }, scales: {}, route: only('draft', 'opinion') }).map(
        ({ path }) => path,
      ),
    ).toEqual([
      'template.fields.0.key',
      'template.fields.0.required',
      'template.fields.1.key',
      'template.fields.1.key',
      'template.fields.1.stage',
      'template.fields.1.options.1.key',
      'template.fields.0.stage',
      'route.1.text',
      'route.1.stage',
    ]);
  });
});

describe('any plan made of good parts', () => {
  it('has no problem whatever stages it leaves out, as long as something settles its grade', () => {
    fc.assert(
      fc.property(fc.subarray([...FULL_ROUTE.slice(1)]), (later) => {
        const route = [FULL_ROUTE[0]!, ...later];
        const stages = route.map((step) => step.stage);
        const fields = TEMPLATE.fields.filter(
          (field) => !('stage' in field) || field.stage === undefined || stages.includes(field.stage),
        );
        const settled = stages.includes('grade') || stages.includes('opinion');
        expect(problems({ template: { ...TEMPLATE, fields }, route })).toHaveLength(settled ? 0 : 1);
      }),
    );
  });
});
