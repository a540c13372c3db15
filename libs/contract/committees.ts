import { z } from 'zod';
import { idSchema, localDateSchema, localizedTextSchema, storableText } from './common.js';
import { ADMINISTRATOR } from './cycles.js';
import { listedPersonSchema } from './listed-person.js';
import { route } from './route.js';

export const COMMITTEE_ROLES = ['headquarters', 'citizenCommittee'] as const;
const committeeRole = z.enum(COMMITTEE_ROLES);
const committeeParams = z.strictObject({ committeeId: idSchema });
const days = { from: localDateSchema.nullable(), to: localDateSchema.nullable() };

export const committeeSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    role: committeeRole,
    /** null: for every plan. */
    plan: z.object({ id: idSchema, name: localizedTextSchema }).nullable(),
  })
  .meta({ id: 'Committee' });

export const committeeMemberSchema = z
  .object({
    ...listedPersonSchema.shape,
    /** Whether the person can sign in: invited and notInvited have no password yet. */
    standing: z.enum(['active', 'invited', 'notInvited', 'inactive']),
  })
  .meta({ id: 'CommitteeMember' });

export const committeeTermSchema = z
  .object({ ...days, when: z.enum(['planned', 'running', 'over']), members: z.array(committeeMemberSchema) })
  .meta({ id: 'CommitteeTerm' });

export const listCommittees = route({
  id: 'listCommittees',
  method: 'GET',
  path: '/committees',
  summary: 'The committees with their members of today, and what a new one can be made of.',
  access: ADMINISTRATOR,
  status: 200,
  response: z.object({
    committees: z.array(
      committeeSchema.extend({
        members: z.int(),
        /** The last day of the running term; null: open, or none runs. */
        until: localDateSchema.nullable(),
        /** The first day of a term that is planned. */
        renewsOn: localDateSchema.nullable(),
      }),
    ),
    plans: z.array(z.object({ id: idSchema, name: localizedTextSchema })),
    /** Who holds a committee's role today, and sits in none. */
    holders: z.array(z.object({ name: z.string(), role: committeeRole, planId: idSchema.nullable() })),
  }),
  problems: ['notFound'],
});

export const createCommittee = route({
  id: 'createCommittee',
  method: 'POST',
  path: '/committees',
  summary: 'Found a committee, with those who hold its role already as its members, or without.',
  access: ADMINISTRATOR,
  body: z.strictObject({
    name: storableText(200),
    role: committeeRole,
    planId: idSchema.nullable(),
    /** Those who hold the role for just these plans and sit in no committee become its members. */
    withHolders: z.boolean(),
  }),
  status: 201,
  response: z.object({ committeeId: idSchema, members: z.int() }),
  problems: ['notFound', 'commandRefused'],
});

export const readCommittee = route({
  id: 'readCommittee',
  method: 'GET',
  path: '/committees/{committeeId}',
  summary: 'A committee with all of its terms, and the people who can become members.',
  access: ADMINISTRATOR,
  params: committeeParams,
  status: 200,
  response: z.object({
    committee: committeeSchema,
    /** Names the members and terms as they are now: whoever changes them says what they have seen. */
    state: z.string(),
    /** The latest first. */
    terms: z.array(committeeTermSchema),
    /** The running years that have a stage for this committee. */
    runningYears: z.int(),
    people: z.array(listedPersonSchema),
  }),
  problems: ['notFound'],
});

export const renameCommittee = route({
  id: 'renameCommittee',
  method: 'PATCH',
  path: '/committees/{committeeId}',
  summary: 'Give a committee another name.',
  access: ADMINISTRATOR,
  params: committeeParams,
  body: z.strictObject({ name: storableText(200), seenName: storableText(200) }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const renewCommittee = route({
  id: 'renewCommittee',
  method: 'POST',
  path: '/committees/{committeeId}/terms',
  summary: '改選: from a day on, these are the members. Terms that would still run end the day before.',
  access: ADMINISTRATOR,
  params: committeeParams,
  body: z.strictObject({
    state: storableText(100),
    from: storableText(20),
    /** Empty: open. */
    to: storableText(20),
    accountIds: z.array(idSchema).max(200),
    /** People without an account: they get one, and no password before they are invited. */
    newMembers: z.array(z.strictObject({ name: storableText(200), email: storableText(254) })).max(50),
    /** Nobody at all, while years run that need the committee: only if it is said once more. */
    evenEmpty: z.boolean(),
  }),
  status: 200,
  response: z.object({ members: z.int(), accounts: z.int() }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const takeBackTerm = route({
  id: 'takeBackTerm',
  method: 'POST',
  path: '/committees/{committeeId}/take-back-term',
  summary: 'Take back the term that is planned; the one before it runs on as it did.',
  access: ADMINISTRATOR,
  params: committeeParams,
  body: z.strictObject({ state: storableText(100) }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export type Committee = z.output<typeof committeeSchema>;
export type CommitteeMember = z.output<typeof committeeMemberSchema>;
export type CommitteeTerm = z.output<typeof committeeTermSchema>;
