import { z } from 'zod';
import {
  commandNameSchema,
  cycleRefSchema,
  fiscalYearSchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localizedTextSchema,
  markSchema,
  pageOf,
  pageQuerySchema,
  roleSchema,
  smallRecord,
  stageSchema,
  typedText,
  workStageSchema,
} from './common.js';
import { lastYearSchema } from './last-year.js';
import { refusalSchema, warningSchema } from './refusal.js';
import { route } from './route.js';
import { sheetListSchema } from './sheet-queue.js';

const sendBackSchema = z.object({
  reason: z.string(),
  from: stageSchema,
  by: z.string(),
  at: instantSchema,
});

/** Who acts in a stage: the role, and by name the departments or committees that hold it; none where that says nothing. */
const holderSchema = z.object({ role: roleSchema, names: z.array(z.string()) });

/** A sheet as lists show it. */
export const sheetCardSchema = z
  .object({
    id: idSchema,
    number: z.string(),
    title: z.string(),
    leadDepartment: z.string().nullable(),
    cycle: cycleRefSchema,
    stage: stageSchema,
    round: z.int(),
    stageSince: instantSchema,
    /** Due date of the stage the sheet is in; null when ready. */
    dueOn: localDateSchema.nullable(),
    /** The due date is the sheet's own. */
    extended: z.boolean(),
    overdue: z.boolean(),
    /** Why the sheet came back, while it is in the stage it was sent back to. */
    sendBack: sendBackSchema.nullable(),
  })
  .meta({ id: 'SheetCard' });

/** An indicator over the plan's years up to now (libs/domain/indicator/series.ts); at: null is a gap, never zero. */
const seriesSchema = z.object({
  scale: z.enum(['numbers', 'milestones']),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  points: z.array(z.object({ fiscalYear: fiscalYearSchema, value: z.string(), at: z.number().nullable() })),
});

export const indicatorRowSchema = z
  .object({
    indicatorId: idSchema,
    /** Stable in the plan pack. */
    key: z.string(),
    name: z.string(),
    baseline: z.string(),
    target: z.string(),
    /** One for each of the field's years, in their order. */
    values: z.array(
      z.object({
        fiscalYear: fiscalYearSchema,
        /** As typed; empty when nothing was typed yet. */
        value: z.string(),
        /** Against the baseline. */
        trend: z.enum(['improved', 'worsened', 'unchanged', 'cannotSay']),
        /** Of the target. */
        reached: z.enum(['reached', 'notReached', 'cannotSay']),
      }),
    ),
    /** 再掲: entered on another item's sheet, shown here. */
    relisted: z.boolean(),
    /** The value of the year before this review, as typed; empty when none is known. */
    lastYear: z.string(),
    /** null: there is nothing to draw. */
    series: seriesSchema.nullable(),
  })
  .meta({ id: 'IndicatorRow' });

const fieldBase = {
  key: z.string(),
  /** The letter that the document prints: A … H. */
  letter: z.string().nullable(),
  label: localizedTextSchema,
  public: z.boolean(),
};

const contentBase = {
  ...fieldBase,
  /** The stage that writes it; null for what was carried over, read-only. */
  stage: workStageSchema.nullable(),
  required: z.boolean(),
  /** Required beside these grades only. */
  requiredBeside: z.array(z.string()),
  /** Whether the reader may write it now. */
  writable: z.boolean(),
  /** 転記: what it began with when the year was opened; from a field of last year's sheet, which is named. */
  carriedFrom: z
    .discriminatedUnion('source', [
      z.object({ source: z.literal('register') }),
      z.object({ source: z.literal('lastYear'), label: localizedTextSchema }),
    ])
    .nullable(),
};

const yearSchema = z.object({ fiscalYear: fiscalYearSchema, label: z.string() });

/** What is typed, by cell key (libs/domain/template/cells.ts). */
const cellsSchema = z.record(z.string(), z.string());

export const sheetFieldSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...fieldBase, kind: z.literal('title'), value: z.string() }),
    z.object({ ...fieldBase, kind: z.literal('departments'), names: z.array(z.string()) }),
    z.object({ ...contentBase, kind: z.literal('text'), value: z.string(), maxLength: z.int() }),
    z.object({
      ...contentBase,
      kind: z.literal('choice'),
      value: z.string(),
      options: z.array(z.object({ key: z.string(), label: localizedTextSchema })),
    }),
    z.object({
      ...contentBase,
      kind: z.literal('money'),
      unit: localizedTextSchema,
      years: z.array(yearSchema),
      cells: cellsSchema,
      maxLength: z.int(),
    }),
    z.object({
      ...contentBase,
      kind: z.literal('schedule'),
      years: z.array(yearSchema),
      cells: cellsSchema,
      maxLength: z.int(),
    }),
    z.object({
      ...fieldBase,
      kind: z.literal('indicators'),
      columns: z.object({
        name: localizedTextSchema,
        baseline: localizedTextSchema,
        target: localizedTextSchema,
      }),
      /** The printed years, each with its column's label; those of this cycle are the ones to be typed. */
      years: z.array(z.object({ fiscalYear: fiscalYearSchema, label: localizedTextSchema, ofCycle: z.boolean() })),
      /** The year before, where it is not printed and something is known of it. */
      lastYear: z.object({ fiscalYear: fiscalYearSchema, label: localizedTextSchema }).nullable(),
      rows: z.array(indicatorRowSchema),
      stage: workStageSchema,
      required: z.boolean(),
      maxLength: z.int(),
      /** Whether the reader may write the values now (those of relisted rows never). */
      writable: z.boolean(),
    }),
    z.object({
      ...fieldBase,
      kind: z.literal('grade'),
      marks: z.array(markSchema),
      scaleKind: z.enum(['achievement', 'policy']),
      /** The department's own mark, where the template asks for one. Its cell key is the field's key. */
      assessed: z.object({ value: z.string(), writable: z.boolean() }).nullable(),
      proposed: z.string().nullable(),
      settled: z.string().nullable(),
    }),
  ])
  .meta({ id: 'SheetField' });

export const availableCommandSchema = z
  .object({
    name: commandNameSchema,
    /** Where the sheet goes; for sendBack the stages to choose from. */
    to: z.array(stageSchema),
  })
  .meta({ id: 'AvailableCommand' });

export const historyEntrySchema = z
  .object({
    seq: z.int(),
    at: instantSchema,
    actor: z.object({ kind: z.enum(['account', 'job', 'command-line']), name: z.string() }),
    /** 代理: names of the absent in whose place it was done. */
    inPlaceOf: z.array(z.string()),
    /** open, saveDraft, extendDueDates, saveWorkbook (a draft that came in a workbook), or a command's name. */
    action: z.string(),
    round: z.int(),
    from: stageSchema.nullable(),
    to: stageSchema.nullable(),
    reason: z.string().nullable(),
    grade: z.string().nullable(),
    /** By cell key, or indicators.<id>.<fiscal year>. */
    changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
    /** Due dates that were extended. */
    dueDates: z.array(z.object({ stage: workStageSchema, from: localDateSchema.nullable(), to: localDateSchema })),
  })
  .meta({ id: 'HistoryEntry' });

const sheetLinkSchema = z.object({ sheetId: idSchema, number: z.string(), title: z.string() });

export const raisedWarningSchema = z
  .object({ key: z.string(), warning: warningSchema, explanation: z.string() })
  .meta({ id: 'RaisedWarning' });

export const sheetViewSchema = z
  .object({
    id: idSchema,
    version: z.int(),
    cycle: cycleRefSchema,
    section: z.array(z.object({ level: localizedTextSchema, label: z.string(), title: z.string() })),
    number: z.string(),
    title: z.string(),
    leadDepartment: z.string().nullable(),
    /** The department that holds its work now, where it has another name than was printed. */
    heldBy: z.string().nullable(),
    /** false: it takes a value and no grade, because its parts are graded. */
    graded: z.boolean(),
    /** The sheet that this one is a part of. */
    parent: sheetLinkSchema.nullable(),
    parts: z.array(sheetLinkSchema.extend({ stage: stageSchema, grade: z.string().nullable() })),
    stage: stageSchema,
    round: z.int(),
    dueOn: localDateSchema.nullable(),
    /** The due date is the sheet's own. */
    extended: z.boolean(),
    overdue: z.boolean(),
    sendBack: sendBackSchema.nullable(),
    /** The plan's route, to show where the sheet stands. An imported year has no due dates. */
    route: z.array(z.object({ stage: workStageSchema, dueOn: localDateSchema.nullable(), extended: z.boolean() })),
    /** Who acts in the stages of the route, today. */
    holders: z.partialRecord(workStageSchema, holderSchema),
    fields: z.array(sheetFieldSchema),
    /** null: the item was not reviewed before, or not for the reader to see. */
    lastYear: lastYearSchema.nullable(),
    /** What the viewer can do now. The screens show exactly these. */
    commands: z.array(availableCommandSchema),
    /** What is still missing before the stage's work can be handed on. */
    incomplete: z.array(refusalSchema),
    /** 点検: what asks for a word, with the word that was given. Its cell key is explanation.<key>. */
    warnings: z.array(raisedWarningSchema),
    /** Whether the viewer may explain them now. */
    explaining: z.boolean(),
    /** Newest first. */
    history: z.array(historyEntrySchema),
    /** What others have changed since the viewer last saw the sheet: how many places, since when, after which entry. */
    unseen: z.object({ seq: z.int(), since: instantSchema, places: z.int() }).nullable(),
  })
  .meta({ id: 'SheetView' });

/** What waits for somebody. */
export const waitingSheetSchema = sheetCardSchema
  .extend({
    /** The department that holds its work now, where a reorganisation gave it another name than was printed. */
    heldBy: z.string().nullable(),
  })
  .meta({ id: 'WaitingSheet' });

/** What somebody handed on: it is no longer their turn. */
export const handedOnSheetSchema = sheetCardSchema
  .omit({ sendBack: true })
  .extend({
    /** null: it is ready, nobody has anything to do. */
    holder: holderSchema.nullable(),
    /** Whether the reader may open it: outside people no longer, once it went back. */
    readable: z.boolean(),
    /** Whether the reader can still take it back. */
    withdrawable: z.boolean(),
  })
  .meta({ id: 'HandedOnSheet' });

export const HANDED_ON_PAGE_SIZE = 10;

export type WaitingSheet = z.output<typeof waitingSheetSchema>;
export type HandedOnSheet = z.output<typeof handedOnSheetSchema>;
export type StageHolder = z.output<typeof holderSchema>;
export type SheetCard = z.output<typeof sheetCardSchema>;
export type SheetField = z.output<typeof sheetFieldSchema>;
export type IndicatorRow = z.output<typeof indicatorRowSchema>;
export type HistoryEntry = z.output<typeof historyEntrySchema>;
export type RaisedWarning = z.output<typeof raisedWarningSchema>;
export type AvailableCommand = z.output<typeof availableCommandSchema>;
export type SheetView = z.output<typeof sheetViewSchema>;

const version = z.int().min(1);
const sheetParams = z.strictObject({ sheetId: idSchema });

/** Longer than any field may be, so that the field's own rule gives the clear answer. */
const MAX_TEXT = 50_000;

/** One grade's symbol: A, ◎, 4. null where the sheet takes no grade. */
const gradeSymbol = z.string().min(1).max(10).nullable();

/** <indicator id>.<fiscal year> */
const INDICATOR_CELL = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{4}$/;

export const myWork = route({
  id: 'myWork',
  method: 'GET',
  path: '/my-work',
  summary: 'What waits for me, sent-back ones first, then by due date; and what I handed on.',
  access: 'signedIn',
  query: pageQuerySchema.extend({ handedOnPage: pageQuerySchema.shape.page }),
  status: 200,
  response: z.object({ waiting: pageOf(waitingSheetSchema), handedOn: pageOf(handedOnSheetSchema) }),
});

export const openSheet = route({
  id: 'openSheet',
  method: 'GET',
  path: '/sheets/{sheetId}',
  summary: 'One sheet with everything its page shows: fields, commands, history.',
  access: 'signedIn',
  params: sheetParams,
  status: 200,
  response: sheetViewSchema,
  problems: ['notFound'],
});

export const saveDraft = route({
  id: 'saveDraft',
  method: 'PATCH',
  path: '/sheets/{sheetId}/draft',
  summary: 'Save texts and indicator values of the stage the sheet is in. Moves nothing.',
  access: 'signedIn',
  // Of the stage in which they act, which for outside people is their comment.
  byLink: true,
  params: sheetParams,
  body: z.strictObject({
    version,
    /** By cell key; only what changed need be sent. */
    texts: smallRecord(z.string().max(200), typedText(MAX_TEXT)).default({}),
    /** By <indicator id>.<fiscal year>: the value as typed. */
    indicators: smallRecord(z.string().regex(INDICATOR_CELL), typedText(MAX_TEXT)).default({}),
  }),
  status: 200,
  response: z.object({
    version: z.int(),
    savedAt: instantSchema,
    incomplete: z.array(refusalSchema),
    warnings: z.array(raisedWarningSchema),
  }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

/** With every command: the version that was read, and the list to go on with; without one, what waits for the person. */
const acting = { version, list: sheetListSchema.optional() };

export const commandBodySchema = z
  .discriminatedUnion('command', [
    z.strictObject({ command: z.literal('submit'), ...acting }),
    z.strictObject({ command: z.literal('approve'), ...acting }),
    z.strictObject({ command: z.literal('propose'), ...acting, grade: gradeSymbol }),
    z.strictObject({ command: z.literal('opine'), ...acting, text: typedText(MAX_TEXT) }),
    z.strictObject({ command: z.literal('settle'), ...acting, grade: gradeSymbol }),
    z.strictObject({ command: z.literal('comment'), ...acting, text: typedText(MAX_TEXT) }),
    z.strictObject({ command: z.literal('reply'), ...acting, text: typedText(MAX_TEXT) }),
    z.strictObject({
      command: z.literal('sendBack'),
      ...acting,
      to: workStageSchema,
      reason: typedText(MAX_TEXT),
    }),
    z.strictObject({ command: z.literal('withdraw'), ...acting }),
  ])
  .meta({ id: 'Command' });

export const runCommand = route({
  id: 'runCommand',
  method: 'POST',
  path: '/sheets/{sheetId}/commands',
  summary: 'Submit, approve, propose, opine, settle, comment, reply, send back or withdraw.',
  access: 'signedIn',
  params: sheetParams,
  body: commandBodySchema,
  status: 200,
  response: z.object({
    version: z.int(),
    stage: stageSchema,
    round: z.int(),
    /** The next sheet of the list that waits for the same person; null: nothing there waits any more. */
    nextSheetId: idSchema.nullable(),
  }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});
