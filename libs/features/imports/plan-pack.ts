import { z } from 'zod';
import { ROLES } from '#libs/domain/access/role.js';
import { routeProblems } from '#libs/domain/review/route.js';
import { WORK_STAGES } from '#libs/domain/review/stage.js';

const key = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'a key: small letter first, then letters, digits, hyphens');
const localized = z.strictObject({ ja: z.string().min(1), en: z.string().optional() });
const workStage = z.enum(WORK_STAGES);
const fieldBase = { key, letter: z.string().max(3).optional(), label: localized };

const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...fieldBase, kind: z.enum(['title', 'departments']) }),
  z.strictObject({
    ...fieldBase,
    kind: z.literal('text'),
    stage: workStage.optional(),
    required: z.boolean().optional(),
    maxLength: z.int().min(1).max(20_000),
    carryOver: z.literal('item').optional(),
  }),
  z.strictObject({
    ...fieldBase,
    kind: z.literal('indicators'),
    stage: workStage,
    required: z.boolean().optional(),
    columns: z.strictObject({ name: localized, baseline: localized, target: localized, current: localized }),
  }),
  z.strictObject({ ...fieldBase, kind: z.literal('grade'), scale: key }),
]);

const route = z
  .array(
    z.strictObject({
      stage: workStage,
      actor: z.strictObject({ role: z.enum(ROLES), scope: z.enum(['leadDepartment', 'plan']) }),
      text: key.optional(),
      due: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a month and day: MM-DD'),
    }),
  )
  .superRefine((steps, context) => {
    for (const message of routeProblems(steps)) context.addIssue({ code: 'custom', message });
  });

/** plan.yaml: everything of a plan that is not a list. */
export const planFileSchema = z.strictObject({
  municipality: z.strictObject({ key, name: localized }),
  plan: z.strictObject({
    key,
    name: localized,
    period: z.strictObject({ from: z.int(), to: z.int() }),
    contact: localized,
  }),
  levels: z.array(localized).min(1),
  scales: z.record(
    z.string(),
    z.strictObject({
      kind: z.enum(['achievement', 'policy']),
      marks: z
        .array(
          z.strictObject({
            symbol: z.string().min(1).max(10),
            word: localized,
            tone: z.enum(['good', 'fair', 'behind', 'bad', 'neutral']),
          }),
        )
        .min(1),
    }),
  ),
  template: z.strictObject({ title: localized, fields: z.array(field).min(1) }),
  route,
});

const position = z.coerce.number().int();

/** The CSV files' rows: column by column, everything a string in the file. */
export const sectionRowSchema = z.object({
  key,
  parent: z.string(),
  level: position,
  label: z.string(),
  title: z.string().min(1),
});

/** Columns beyond these are the carried-over texts, by field key. */
export const itemRowSchema = z
  .object({ key, number: z.string().min(1), section: key, title: z.string().min(1), departments: z.string() })
  .catchall(z.string());

export const indicatorRowSchema = z.object({
  key,
  name: z.string().min(1),
  /** Where it is printed: item@position, the first one enters it: item-01@3;item-06@2. */
  items: z.string().regex(/^[\w-]+@\d+(;[\w-]+@\d+)*$/, 'item@position, separated by ;'),
  baseline: z.string(),
  target: z.string(),
});

export interface PlanPack {
  readonly plan: z.output<typeof planFileSchema>;
  readonly sections: readonly z.output<typeof sectionRowSchema>[];
  readonly items: readonly z.output<typeof itemRowSchema>[];
  readonly indicators: readonly z.output<typeof indicatorRowSchema>[];
}

/** One thing wrong with a pack: where, what was found and what was expected. */
export interface PackProblem {
  readonly file: string;
  /** Counted from 1 with the heading, as a spreadsheet shows it; null for plan.yaml. */
  readonly row: number | null;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(
      `The plan pack can't be used:\n${problems
        .map(({ file, row, column, found, expected }) => {
          const place = row === null ? `${file}, ${column}` : `${file}, row ${row}, ${column}`;
          return `  ${place}: found ${JSON.stringify(found)}, expected ${expected}`;
        })
        .join('\n')}`,
    );
  }
}
