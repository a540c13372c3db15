import { z } from 'zod';
import { CHANGE_KINDS } from '#libs/domain/organization/reorganisation.js';
import {
  fiscalYearSchema,
  idSchema,
  instantSchema,
  localizedTextSchema,
  MAX_ENTRIES,
  stageSchema,
  storableText,
} from './common.js';
import { ADMINISTRATOR } from './cycles.js';
import { route } from './route.js';

const name = storableText(100);
/** Names what was read: a change is made only while the departments are as they were then. */
const state = z.string().min(1).max(100);
const departmentParams = z.strictObject({ departmentId: idSchema });

const linkSchema = z.object({ name: z.string(), fiscalYear: fiscalYearSchema });

export const departmentSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** The one that it belongs to in that year. */
    parentId: idSchema.nullable(),
    /** 0 at the top. */
    depth: z.int(),
    /** First and last fiscal year, as far as they are known. */
    since: fiscalYearSchema.nullable(),
    until: fiscalYearSchema.nullable(),
    /** Active accounts; null in other years than this one, for which nobody knows. */
    people: z.int().nullable(),
    /** Items alive in that year that it leads. */
    items: z.int(),
    /** What it came from and what it became, with the first year under the new name. */
    predecessors: z.array(linkSchema),
    successors: z.array(linkSchema),
    /** Nothing refers to it: it can be deleted. */
    unused: z.boolean(),
  })
  .meta({ id: 'Department' });

export const plannedReorganisationSchema = z
  .object({
    id: idSchema,
    fiscalYear: fiscalYearSchema,
    dueAt: instantSchema,
    requestedBy: z.string(),
    summary: localizedTextSchema,
  })
  .meta({ id: 'PlannedReorganisation' });

export const readDepartments = route({
  id: 'readDepartments',
  method: 'GET',
  path: '/departments',
  summary: 'The departments of a fiscal year as a tree, in printed order: parents before their children.',
  access: ADMINISTRATOR,
  query: z.strictObject({ fiscalYear: z.coerce.number().pipe(fiscalYearSchema).optional() }),
  status: 200,
  response: z.object({
    fiscalYear: fiscalYearSchema,
    /** The one that runs now. */
    currentYear: fiscalYearSchema,
    /** Years that differ or could be asked for. */
    years: z.array(fiscalYearSchema),
    state: z.string(),
    /** Departments belong to all plans: one plan's administrator only reads them. */
    mayChange: z.boolean(),
    departments: z.array(departmentSchema),
    planned: z.array(plannedReorganisationSchema),
  }),
});

const changed = z.object({ state: z.string() });

export const addDepartment = route({
  id: 'addDepartment',
  method: 'POST',
  path: '/departments',
  summary: 'Add a department that was left out. What begins with a reorganisation is made by one.',
  access: ADMINISTRATOR,
  body: z.strictObject({ state, name, parentId: idSchema.nullable() }),
  status: 201,
  response: changed.extend({ departmentId: idSchema }),
  problems: ['notFound', 'commandRefused'],
});

export const changeDepartment = route({
  id: 'changeDepartment',
  method: 'PUT',
  path: '/departments/{departmentId}',
  summary: 'Correct a department’s name or its place in the tree, in all its years.',
  access: ADMINISTRATOR,
  params: departmentParams,
  body: z.strictObject({ state, name, parentId: idSchema.nullable() }),
  status: 200,
  response: changed,
  problems: ['notFound', 'commandRefused'],
});

export const shiftDepartment = route({
  id: 'shiftDepartment',
  method: 'POST',
  path: '/departments/{departmentId}/shift',
  summary: 'Put a department before or behind the next one below the same parent in a fiscal year.',
  access: ADMINISTRATOR,
  params: departmentParams,
  body: z.strictObject({ state, fiscalYear: fiscalYearSchema, direction: z.enum(['up', 'down']) }),
  status: 200,
  response: changed,
  problems: ['notFound', 'commandRefused'],
});

export const removeDepartment = route({
  id: 'removeDepartment',
  method: 'DELETE',
  path: '/departments/{departmentId}',
  summary: 'Delete a department that nothing refers to.',
  access: ADMINISTRATOR,
  params: departmentParams,
  query: z.strictObject({ state }),
  status: 200,
  response: changed,
  problems: ['notFound', 'commandRefused'],
});

/** A department's id, or a key: the id-to-be of one that the reorganisation makes. */
const ref = z.union([idSchema, z.string().regex(/^new-[1-9]\d{0,3}$/)]);

const heirSchema = z.union([
  z.strictObject({ departmentId: ref }),
  z.strictObject({ key: ref, name, parentId: ref.nullable() }),
]);

export const changeSchema = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    /** Those that end. */
    departments: z.array(idSchema).max(MAX_ENTRIES),
    /** Who takes over: one that is there, or a new one. */
    into: z.array(heirSchema).max(MAX_ENTRIES),
    /** Of a split: by the id of an item or account, who of `into` takes it over. The first one does with the rest. */
    given: z.record(idSchema, ref).default({}),
  })
  .meta({ id: 'DepartmentChange' });

export const reorganisationSchema = z
  .strictObject({
    state,
    /** Counts from April 1st of this year. */
    from: fiscalYearSchema,
    changes: z.array(changeSchema).max(MAX_ENTRIES),
  })
  .refine(({ changes }) => {
    const keys = changes.flatMap(({ into }) => into.flatMap((heir) => ('key' in heir ? [heir.key] : [])));
    return new Set(keys).size === keys.length && keys.every((key) => key.startsWith('new-'));
  }, 'keys that begin with new-, each once')
  .meta({ id: 'Reorganisation' });

const movedItemSchema = z.object({
  id: idSchema,
  plan: localizedTextSchema,
  number: z.string(),
  title: z.string(),
  /** false: it takes part only. */
  leads: z.boolean(),
  /** Where its open sheets stand, which move with it. */
  sheets: z.array(stageSchema),
});

const movedPersonSchema = z.object({ id: idSchema, name: z.string(), email: z.string() });

export const previewReorganisation = route({
  id: 'previewReorganisation',
  method: 'POST',
  path: '/departments/reorganisations/preview',
  summary: 'What a reorganisation would move, and what stays. Changes nothing.',
  access: ADMINISTRATOR,
  body: reorganisationSchema,
  status: 200,
  response: z.object({
    /** It has begun already: confirming moves everything at once, else on the first day of the year. */
    atOnce: z.boolean(),
    changes: z.array(
      z.object({
        items: z.array(movedItemSchema),
        /** Open sheets by stage. */
        sheets: z.array(z.object({ stage: stageSchema, count: z.int() })),
        people: z.array(movedPersonSchema),
      }),
    ),
    /** Reviews of earlier years, which keep the names of their time. */
    kept: z.array(
      z.object({
        plan: localizedTextSchema,
        fiscalYearFrom: fiscalYearSchema,
        fiscalYearTo: fiscalYearSchema,
        departments: z.array(z.string()),
      }),
    ),
  }),
  problems: ['notFound', 'commandRefused'],
});

export const reorganiseDepartments = route({
  id: 'reorganiseDepartments',
  method: 'POST',
  path: '/departments/reorganisations',
  summary: 'Reorganise: open sheets, items and people move, at once or on the first day of the fiscal year.',
  access: ADMINISTRATOR,
  body: reorganisationSchema,
  status: 200,
  response: z.object({
    /** The scheduled action that will move everything; null when it has moved. */
    scheduledActionId: idSchema.nullable(),
    sheets: z.int(),
    people: z.int(),
  }),
  problems: ['notFound', 'commandRefused'],
});

export const cancelReorganisation = route({
  id: 'cancelReorganisation',
  method: 'POST',
  path: '/departments/reorganisations/{reorganisationId}/cancel',
  summary: 'Take back a planned reorganisation before its day, with the departments that it made.',
  access: ADMINISTRATOR,
  params: z.strictObject({ reorganisationId: idSchema }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'commandRefused'],
});

export type Department = z.output<typeof departmentSchema>;
export type PlannedReorganisation = z.output<typeof plannedReorganisationSchema>;
