import { z } from 'zod';
import { REMARK_STAGES } from '#libs/domain/review/remark.js';
import {
  cycleRefSchema,
  fiscalYearSchema,
  gradeSummarySchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localizedTextSchema,
  markSchema,
  pageOf,
  pageQuerySchema,
  storableText,
  typedText,
} from './common.js';
import { COMMITTEE_ROLES } from './committees.js';
import { route } from './route.js';
import { sheetViewSchema } from './sheets.js';

/** Who may sit in a meeting of the headquarters: its members, and those who run the year. */
const MEETING_READERS = ['headquarters', 'division', 'administrator'] as const;
const REMARK_READERS = ['headquarters', 'citizenCommittee', 'division', 'administrator'] as const;

const remarkStageSchema = z.enum(REMARK_STAGES);
const sheetParams = z.strictObject({ sheetId: idSchema });

/** Longer than a remark may be, so that the rule of the domain gives the clear answer. */
const MAX_TEXT = 50_000;

/** 所見: the remarks of a committee on one sheet, of all rounds of one stage. */
export const remarksSchema = z
  .object({
    stage: remarkStageSchema,
    /** The sheet's present round. */
    round: z.int(),
    maxLength: z.int(),
    /** By round, then by name. */
    said: z.array(
      z.object({ name: z.string(), mine: z.boolean(), round: z.int(), text: z.string(), savedAt: instantSchema }),
    ),
    /** The reader's own one of the present round, while it may be written; version 0: there is none yet. */
    own: z.object({ version: z.int(), text: z.string() }).nullable(),
  })
  .meta({ id: 'Remarks' });

export const meetingItemSchema = z
  .object({
    /** As its page shows it, without the history. */
    sheet: sheetViewSchema,
    sectionKey: z.string(),
    /** The mark that was settled in the plan's review before this one. */
    previous: z.object({ fiscalYearFrom: fiscalYearSchema, fiscalYearTo: fiscalYearSchema, mark: markSchema }).nullable(),
    remarks: remarksSchema,
  })
  .meta({ id: 'MeetingItem' });

const countsSchema = z.object({
  /** Sheets. */
  total: z.int(),
  /** Not proposed yet. */
  before: z.int(),
  /** With the headquarters. */
  waiting: z.int(),
  /** The headquarters have handed them on. */
  settled: z.int(),
});

export const meetingSchema = z
  .object({
    cycle: cycleRefSchema,
    /** Of the headquarters' stage. */
    dueOn: localDateSchema.nullable(),
    /** Who sits in the headquarters today, by name. */
    members: z.array(
      z.object({
        name: z.string(),
        department: z.string().nullable(),
        /** Names of the committees; none: the role alone. */
        committees: z.array(z.string()),
        /** 代理: names of the absent. */
        inPlaceOf: z.array(z.string()),
      }),
    ),
    counts: countsSchema,
    /** The marks proposed to the headquarters, of what waits there. */
    proposed: gradeSummarySchema,
    /** The marks that count, of what was settled. */
    settled: gradeSummarySchema,
    marks: z.array(markSchema),
    scaleKind: z.enum(['achievement', 'policy']),
    /** As the document prints them; depth 0 is the top. The counts include the sections below. */
    sections: z.array(
      countsSchema.extend({
        key: z.string(),
        depth: z.int(),
        level: localizedTextSchema,
        label: z.string(),
        title: z.string(),
      }),
    ),
    items: pageOf(meetingItemSchema),
  })
  .meta({ id: 'Meeting' });

export const readMeeting = route({
  id: 'readMeeting',
  method: 'GET',
  path: '/cycles/{cycleId}/meeting',
  summary: '議事: what the headquarters read, remark on and settle, in the order of the plan’s sections.',
  access: MEETING_READERS,
  params: z.strictObject({ cycleId: idSchema }),
  query: pageQuerySchema.extend({
    /** A section's key: its own sheets and those of the sections below it. */
    section: storableText(200).optional(),
  }),
  status: 200,
  response: meetingSchema,
  problems: ['notFound'],
});

/** For the citizen committee's stage, too: `stage` says whose remarks are meant. */
export const readSheetRemarks = route({
  id: 'readSheetRemarks',
  method: 'GET',
  path: '/sheets/{sheetId}/remarks',
  summary: '所見: what the members of a committee have said of a sheet. For the committee and those who run the year.',
  access: REMARK_READERS,
  params: sheetParams,
  query: z.strictObject({ stage: remarkStageSchema }),
  status: 200,
  response: remarksSchema,
  problems: ['notFound'],
});

/**
 * One remark for each member, sheet, stage and round; its writer may change it until the sheet has left the stage. The
 * sheet's own version stays: whoever compiles the opinion meanwhile is not disturbed.
 */
export const saveSheetRemark = route({
  id: 'saveSheetRemark',
  method: 'PUT',
  path: '/sheets/{sheetId}/remark',
  summary: 'Save one’s own remark on a sheet, in the stage and round that it is in. An empty text takes it back.',
  access: COMMITTEE_ROLES,
  params: sheetParams,
  body: z.strictObject({
    stage: remarkStageSchema,
    round: z.int().min(1),
    /** Of one's own remark; 0: there was none. */
    version: z.int().min(0),
    text: typedText(MAX_TEXT),
  }),
  status: 200,
  response: z.object({ version: z.int(), savedAt: instantSchema }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export type Remarks = z.output<typeof remarksSchema>;
export type MeetingItem = z.output<typeof meetingItemSchema>;
export type Meeting = z.output<typeof meetingSchema>;
export type MeetingCounts = z.output<typeof countsSchema>;
