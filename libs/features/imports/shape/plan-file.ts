import { z } from 'zod';
import { ROLES } from '#libs/domain/access/role.js';
import { isLocalDate } from '#libs/domain/fiscal/local-date.js';
import { LICENCE_KEYS } from '#libs/domain/publication/licence.js';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import { REPORT_LAYOUTS } from '#libs/domain/template/sheet-template.js';
import { expected } from '../messages/messages.js';
import { addressKey, filled, fiscalYear, integer, key, localized, refined, truth } from './primitives.js';

/** plan.yaml: everything of a plan that is not a list. What its parts are to each other is checked afterwards. */

const MAX_TEXT = 20_000;

const workStage = z.enum(WORK_STAGES);
const symbol = filled(10);

const fieldBase = {
  key,
  letter: filled(3).optional(),
  label: localized,
  public: truth.optional(),
};

/** false says what leaving it out says. */
const always = truth.transform((word) => (word ? true : undefined));
const required = z.unknown().transform((value, context) => {
  const result = z.union([always, z.strictObject({ grades: z.array(symbol).min(1) })]).safeParse(value);
  if (result.success) return result.data;
  context.addIssue({ code: 'custom', params: { expected: expected('requiredRule') } });
  return z.NEVER;
});
const carryOver = z.unknown().transform((value, context) => {
  const result = z.union([z.literal('item'), z.strictObject({ previous: key })]).safeParse(value);
  if (result.success) return result.data;
  context.addIssue({ code: 'custom', params: { expected: expected('carryOverRule') } });
  return z.NEVER;
});

const contentBase = {
  ...fieldBase,
  stage: workStage.optional(),
  required: required.optional(),
  carryOver: carryOver.optional(),
};
const maxLength = integer(1, MAX_TEXT);

const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...fieldBase, kind: z.literal('title') }),
  z.strictObject({ ...fieldBase, kind: z.literal('departments') }),
  z.strictObject({ ...contentBase, kind: z.literal('text'), maxLength }),
  z.strictObject({
    ...contentBase,
    kind: z.literal('choice'),
    options: z.array(z.strictObject({ key, label: localized })).min(1),
  }),
  z.strictObject({ ...contentBase, kind: z.literal('money'), unit: localized, maxLength }),
  z.strictObject({ ...contentBase, kind: z.literal('schedule'), maxLength }),
  z.strictObject({
    ...fieldBase,
    kind: z.literal('indicators'),
    stage: workStage,
    required: truth.optional(),
    years: z.enum(['cycle', 'plan']).optional(),
    columns: z.strictObject({ name: localized, baseline: localized, target: localized, current: localized }),
  }),
  z.strictObject({ ...fieldBase, kind: z.literal('grade'), scale: key, stage: z.literal('draft').optional() }),
]);

/** A day of every year: 02-29 is not. */
const monthDay = refined(
  z.string(),
  (value) => /^\d\d-\d\d$/.test(value) && isLocalDate(`2001-${value}`),
  expected('monthDay'),
);

export const planFileSchema = z.strictObject({
  municipality: z.strictObject({ key: addressKey, name: localized }),
  plan: z.strictObject({
    key: addressKey,
    name: localized,
    period: z.strictObject({ from: fiscalYear, to: fiscalYear }),
    contact: localized,
    licence: z.enum(LICENCE_KEYS).optional(),
  }),
  levels: z.array(localized).min(1),
  scales: z
    .record(
      key,
      z.strictObject({
        kind: z.enum(['achievement', 'policy']),
        marks: z
          .array(
            z.strictObject({
              symbol,
              word: localized,
              tone: z.enum(['good', 'fair', 'behind', 'bad', 'neutral']),
            }),
          )
          .min(1),
      }),
    )
    .default({}),
  template: z.strictObject({
    title: localized,
    layout: z.enum(REPORT_LAYOUTS).optional(),
    fields: z.array(field).min(1),
  }),
  route: z
    .array(
      z.strictObject({
        stage: workStage,
        actor: z.strictObject({ role: z.enum(ROLES), scope: z.enum(['leadDepartment', 'plan']) }),
        text: key.optional(),
        due: monthDay,
        closing: z.enum(['advance', 'flag']).optional(),
      }),
    )
    .min(1),
});
