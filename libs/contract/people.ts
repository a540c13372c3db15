import { z } from 'zod';
import {
  fiscalYearSchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localizedTextSchema,
  MAX_ENTRIES,
  pageOf,
  pageQuerySchema,
  roleSchema,
  storableText,
  workStageSchema,
} from './common.js';
import { ADMINISTRATOR } from './cycles.js';
import { mailSettingsSchema } from './mail-settings.js';
import { route } from './route.js';
import { tableProblemSchema, tableUploadSchema } from './tables.js';

/** invited: has not chosen a password yet. inactive: may no longer sign in. */
export const PERSON_STATUSES = ['active', 'invited', 'inactive'] as const;
const personStatusSchema = z.enum(PERSON_STATUSES);

export const MAX_NAME_LENGTH = 100;
/** RFC 5321. */
export const MAX_EMAIL_LENGTH = 254;
/** More rows than any town hall has people. */
export const MAX_PEOPLE_ROWS = 1000;

const personParams = z.strictObject({ accountId: idSchema });
/** What the form started from: the answer is a refusal when somebody else has changed the person meanwhile. */
const fingerprint = storableText(200);

/** A role as an administrator gives it. */
export const grantInputSchema = z
  .strictObject({
    role: roleSchema,
    departmentId: idSchema.nullable(),
    /** null: for every plan. */
    planId: idSchema.nullable(),
    /** First and last day on which it counts; null: open. */
    validFrom: localDateSchema.nullable().default(null),
    validTo: localDateSchema.nullable().default(null),
  })
  .meta({ id: 'GrantInput' });

/** A role with the names of its scope, as lists show it. */
export const heldRoleSchema = z
  .object({
    role: roleSchema,
    department: z.string().nullable(),
    plan: localizedTextSchema.nullable(),
    /** The committee in which it is held; such a role is given and taken there. */
    committee: z.string().nullable(),
    validFrom: localDateSchema.nullable(),
    validTo: localDateSchema.nullable(),
  })
  .meta({ id: 'HeldRole' });

const scopesSchema = {
  /** until: its last fiscal year, where it has ended; those come last. */
  departments: z.array(z.object({ id: idSchema, name: z.string(), until: fiscalYearSchema.nullable() })),
  plans: z.array(z.object({ id: idSchema, name: localizedTextSchema })),
};

/** The invitation that waits for an answer. */
const invitationSchema = z.object({ sentAt: instantSchema, expiresAt: instantSchema, expired: z.boolean() }).nullable();

const personRowSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    department: z.string().nullable(),
    status: personStatusSchema,
    invitation: invitationSchema,
    roles: z.array(heldRoleSchema),
  })
  .meta({ id: 'PersonRow' });

export const listPeople = route({
  id: 'listPeople',
  method: 'GET',
  path: '/people',
  summary: 'The people of the municipality with their roles, by department and name.',
  access: ADMINISTRATOR,
  query: pageQuerySchema.extend({
    /** Part of a name or address. */
    q: storableText(MAX_EMAIL_LENGTH).optional(),
    departmentId: idSchema.optional(),
    role: roleSchema.optional(),
    status: personStatusSchema.optional(),
  }),
  status: 200,
  response: pageOf(personRowSchema).extend(scopesSchema),
  problems: ['notFound'],
});

export const readRoleScopes = route({
  id: 'readRoleScopes',
  method: 'GET',
  path: '/role-scopes',
  summary: 'The departments and plans in which a role can be given.',
  access: ADMINISTRATOR,
  status: 200,
  response: z.object(scopesSchema),
  problems: ['notFound'],
});

export const personDetailSchema = personRowSchema
  .omit({ roles: true })
  .extend({
    departmentId: idSchema.nullable(),
    /** Whether it is the account of whoever asks. */
    isSelf: z.boolean(),
    /** The roles that can be changed here. */
    grants: z.array(grantInputSchema.required()),
    /** Those held in committees. */
    committeeRoles: z.array(heldRoleSchema),
    /** As this person has chosen to be mailed. */
    mail: mailSettingsSchema,
    fingerprint: z.string(),
    ...scopesSchema,
  })
  .meta({ id: 'PersonDetail' });

export const readPersonDetail = route({
  id: 'readPersonDetail',
  method: 'GET',
  path: '/people/{accountId}',
  summary: 'One person with what can be changed.',
  access: ADMINISTRATOR,
  params: personParams,
  status: 200,
  response: personDetailSchema,
  problems: ['notFound'],
});

const personInput = {
  name: storableText(1000),
  email: storableText(1000),
  departmentId: idSchema.nullable(),
  grants: z.array(grantInputSchema).max(MAX_ENTRIES),
};

export const invitePerson = route({
  id: 'invitePerson',
  method: 'POST',
  path: '/people',
  summary: 'Add a person, and mail an invitation to choose a password.',
  access: ADMINISTRATOR,
  body: z.strictObject(personInput),
  status: 200,
  response: z.object({ accountId: idSchema }),
  problems: ['notFound', 'commandRefused'],
});

export const changePerson = route({
  id: 'changePerson',
  method: 'PUT',
  path: '/people/{accountId}',
  summary: 'Change a person’s name, address, department and roles. Roles held in committees stay as they are.',
  access: ADMINISTRATOR,
  params: personParams,
  body: z.strictObject({ ...personInput, fingerprint }),
  status: 200,
  response: z.object({ fingerprint: z.string() }),
  problems: ['notFound', 'commandRefused'],
});

export const resendInvitation = route({
  id: 'resendInvitation',
  method: 'POST',
  path: '/people/{accountId}/invitations',
  summary: 'Mail a new link to choose a password; the links mailed before die. For somebody who has one: to set it anew.',
  access: ADMINISTRATOR,
  params: personParams,
  status: 200,
  response: z.object({ expiresAt: instantSchema }),
  problems: ['notFound', 'commandRefused'],
});

const handOverSchema = z.object({
  person: personRowSchema.pick({ id: true, name: true, email: true, department: true }),
  fingerprint: z.string(),
  roles: z.array(
    heldRoleSchema.extend({
      grantId: idSchema,
      /** Who else holds all of it today. */
      alsoHeldBy: z.array(z.string()),
    }),
  ),
  /** The sheets of running years that wait in a stage where this person acts; the first of them. */
  waiting: z.object({
    total: z.int(),
    sheets: z.array(
      z.object({
        id: idSchema,
        number: z.string(),
        title: z.string(),
        plan: localizedTextSchema,
        stage: workStageSchema,
        /** Nobody else can act on it. */
        alone: z.boolean(),
      }),
    ),
  }),
  /** Sheets of running years in which this person has written in their present round. */
  written: z.int(),
  candidates: z.array(z.object({ id: idSchema, name: z.string(), department: z.string().nullable() })),
});

export const previewDeactivation = route({
  id: 'previewDeactivation',
  method: 'GET',
  path: '/people/{accountId}/deactivation',
  summary: 'What a person holds, before the account is deactivated: roles, sheets that wait, who could take over.',
  access: ADMINISTRATOR,
  params: personParams,
  status: 200,
  response: handOverSchema,
  problems: ['notFound', 'commandRefused'],
});

export const deactivatePerson = route({
  id: 'deactivatePerson',
  method: 'POST',
  path: '/people/{accountId}/deactivation',
  summary: 'Deactivate an account: its sessions end at once, and its roles go to those who take over.',
  access: ADMINISTRATOR,
  params: personParams,
  body: z.strictObject({
    fingerprint,
    successors: z.array(z.strictObject({ grantId: idSchema, accountId: idSchema })).max(MAX_ENTRIES),
    /** Goes on even where somebody’s work would have nobody. */
    leaveUnheld: z.boolean(),
  }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'commandRefused'],
});

export const reactivatePerson = route({
  id: 'reactivatePerson',
  method: 'POST',
  path: '/people/{accountId}/reactivation',
  summary: 'Let a deactivated account sign in again, with the roles that it had.',
  access: ADMINISTRATOR,
  params: personParams,
  body: z.strictObject({ fingerprint }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'commandRefused'],
});

const peopleTableBody = { file: tableUploadSchema };

/** What a table of people would do. */
const peopleChangesSchema = z.object({
  invited: z.array(z.object({ name: z.string(), email: z.string(), roles: z.array(heldRoleSchema) })),
  /** People who are there already, with the roles they would get besides their own. */
  extended: z.array(z.object({ name: z.string(), email: z.string(), roles: z.array(heldRoleSchema) })),
  unchanged: z.int(),
});

export const previewPeople = route({
  id: 'previewPeople',
  method: 'POST',
  path: '/people-table/preview',
  summary: 'Whom a table of people would invite and which roles it would add, or everything that is wrong with it. Changes nothing.',
  access: ADMINISTRATOR,
  body: z.strictObject(peopleTableBody),
  status: 200,
  response: z.object({
    problems: z.array(tableProblemSchema),
    changes: peopleChangesSchema,
    /** To send with the table: it is refused when the table or the people have changed meanwhile. */
    fingerprint: z.string(),
  }),
  problems: ['notFound'],
});

export const applyPeople = route({
  id: 'applyPeople',
  method: 'POST',
  path: '/people-table',
  summary: 'Invite the people of a table as previewed: all of them, or nobody.',
  access: ADMINISTRATOR,
  body: z.strictObject({ ...peopleTableBody, fingerprint }),
  status: 200,
  response: z.object({ invited: z.int(), extended: z.int() }),
  problems: ['notFound', 'commandRefused'],
});

export const readPeopleTemplate = route({
  id: 'readPeopleTemplate',
  method: 'GET',
  path: '/people-table/template',
  summary: 'An empty table of people with its columns, to be filled in.',
  access: ADMINISTRATOR,
  query: z.strictObject({ format: z.enum(['csv', 'xlsx']) }),
  status: 200,
  response: z.object({ fileName: z.string(), mediaType: z.string(), content: z.base64() }),
  problems: ['notFound'],
});

export type PersonRow = z.output<typeof personRowSchema>;
export type PersonStatus = (typeof PERSON_STATUSES)[number];
export type PersonDetail = z.output<typeof personDetailSchema>;
export type HeldRole = z.output<typeof heldRoleSchema>;
export type GrantInput = z.output<typeof grantInputSchema>;
export type HandOver = z.output<typeof handOverSchema>;
export type PeopleChanges = z.output<typeof peopleChangesSchema>;
