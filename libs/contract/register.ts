import { z } from 'zod';
import type { RegisterChange } from '#libs/domain/register/register-change.js';
import { fiscalYearSchema, idSchema, localizedTextSchema, storableText, typedText } from './common.js';
import { ADMINISTRATOR, STAFF, planSummarySchema } from './cycles.js';
import { route } from './route.js';

const planParams = z.strictObject({ planId: idSchema });
const keySchema = storableText(200);
const yearsSchema = z.object({ from: fiscalYearSchema, to: fiscalYearSchema });
const betterSchema = z.enum(['more', 'less']).nullable();

const optionSchema = z.object({ key: z.string(), label: localizedTextSchema });
const fieldSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), key: z.string(), label: localizedTextSchema, maxLength: z.int() }),
  z.object({ kind: z.literal('choice'), key: z.string(), label: localizedTextSchema, options: z.array(optionSchema) }),
]);

const itemEntrySchema = z.object({
  key: z.string(),
  number: z.string(),
  title: z.string(),
  section: z.string(),
  parent: z.string().nullable(),
  graded: z.boolean(),
  since: fiscalYearSchema.nullable(),
  end: z.object({ year: fiscalYearSchema, mergedInto: z.string().nullable(), reason: z.string() }).nullable(),
  splitFrom: z.string().nullable(),
  allRelated: z.boolean(),
  /** Department ids by the fiscal year from which they hold it (0: its beginning), the lead first. */
  assignments: z.array(z.object({ since: z.int(), departments: z.array(idSchema) })),
  /** What is carried over into its sheets, by field. */
  texts: z.record(z.string(), z.string()),
  /** The reviews in which it has a sheet. */
  reviews: z.array(yearsSchema),
});

/** libs/domain/register/register.ts */
export const registerSchema = z
  .object({
    plan: planSummarySchema,
    /** Of the plan's rules and register: a change names the one that it was made on. */
    version: z.int(),
    /** Whether the reader administers the plan. */
    mayChange: z.boolean(),
    /** Names of the sections' levels, outermost first. */
    levels: z.array(localizedTextSchema),
    /** What an item carries over into its sheets. */
    fields: z.array(fieldSchema),
    departments: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        since: fiscalYearSchema.nullable(),
        until: fiscalYearSchema.nullable(),
        successors: z.array(idSchema),
      }),
    ),
    sections: z.array(
      z.object({
        key: z.string(),
        parent: z.string().nullable(),
        label: z.string(),
        title: z.string(),
        preface: z.string(),
      }),
    ),
    items: z.array(itemEntrySchema),
    indicators: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        baseline: z.string(),
        target: z.string(),
        better: betterSchema,
        items: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Register' });

export const readRegister = route({
  id: 'readRegister',
  method: 'GET',
  path: '/plans/{planId}/register',
  summary: 'The plan’s register: sections, items with their lifetimes and departments, indicators, in printed order.',
  access: STAFF,
  params: planParams,
  status: 200,
  response: registerSchema,
  problems: ['notFound'],
});

/** How long a text may be is the register's own rule, which says so in words; this only keeps floods out. */
const typed = typedText(20_000);
const numbersSchema = z
  .record(keySchema, typed)
  .refine((numbers) => Object.keys(numbers).length <= 2000, 'at most 2000 items');
const departmentsSchema = z.array(idSchema).max(100);
const itemsSchema = z.array(keySchema).max(300);

const contentOfItem = {
  number: typed,
  title: typed,
  graded: z.boolean(),
  since: fiscalYearSchema.nullable(),
  texts: z.record(keySchema, typed),
};
const contentOfSection = { label: typed, title: typed, preface: typed };
const contentOfIndicator = { name: typed, baseline: typed, target: typed, better: betterSchema, items: itemsSchema };

/** libs/domain/register/register-change.ts */
export const registerChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('addItem'),
    ...contentOfItem,
    section: keySchema,
    parent: keySchema.nullable(),
    departments: departmentsSchema,
    allRelated: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('editItem'), item: keySchema, ...contentOfItem }),
  z.strictObject({ kind: z.literal('renumberItems'), numbers: numbersSchema }),
  z.strictObject({ kind: z.literal('moveItem'), item: keySchema, section: keySchema, before: keySchema.nullable() }),
  z.strictObject({
    kind: z.literal('assignItem'),
    item: keySchema,
    /** 0: from its beginning. */
    since: z.union([z.literal(0), fiscalYearSchema]),
    departments: departmentsSchema,
    allRelated: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('endItem'),
    item: keySchema,
    /** The last one that it is reviewed for. */
    year: fiscalYearSchema,
    /** null: it is abolished. */
    mergedInto: keySchema.nullable(),
    reason: typed,
  }),
  z.strictObject({
    kind: z.literal('splitItem'),
    item: keySchema,
    year: fiscalYearSchema,
    reason: typed,
    into: z.array(z.strictObject({ number: typed, title: typed })).max(50),
  }),
  z.strictObject({ kind: z.literal('resumeItem'), item: keySchema }),
  z.strictObject({ kind: z.literal('removeItem'), item: keySchema }),
  z.strictObject({ kind: z.literal('addSection'), parent: keySchema.nullable(), ...contentOfSection }),
  z.strictObject({ kind: z.literal('editSection'), section: keySchema, ...contentOfSection }),
  z.strictObject({ kind: z.literal('moveSection'), section: keySchema, before: keySchema.nullable() }),
  z.strictObject({ kind: z.literal('removeSection'), section: keySchema }),
  z.strictObject({ kind: z.literal('addIndicator'), ...contentOfIndicator }),
  z.strictObject({ kind: z.literal('editIndicator'), indicator: keySchema, ...contentOfIndicator }),
  z.strictObject({ kind: z.literal('removeIndicator'), indicator: keySchema }),
]);

export const changeRegister = route({
  id: 'changeRegister',
  method: 'POST',
  path: '/plans/{planId}/register/changes',
  summary: 'Make one change of the plan’s register. It shows from the next year that is opened; sheets stay as they are.',
  access: ADMINISTRATOR,
  params: planParams,
  body: z.strictObject({ version: z.int().min(1), change: registerChangeSchema }),
  status: 200,
  response: z.object({ version: z.int() }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export type RegisterView = z.output<typeof registerSchema>;

/** The contract and the domain speak of the same changes; this line stops compiling when they do not. */
type Carried = z.output<typeof registerChangeSchema>;
export const everyChangeIsCarried: Carried extends RegisterChange
  ? RegisterChange['kind'] extends Carried['kind']
    ? true
    : never
  : never = true;
