import { z } from 'zod';
import { BOARD_SORTS } from '#libs/domain/review/board.js';
import { idSchema, stageSchema, storableText } from './common.js';

/** Stands for sheets without a lead department. */
export const NO_DEPARTMENT = 'none';

/** What of a board is listed, and in which order. */
export const boardFilter = {
  stage: stageSchema.optional(),
  /** The department that leads now; none: sheets that no department leads. */
  department: z.union([idSchema, z.literal(NO_DEPARTMENT)]).optional(),
  /** A section's key: its own sheets and those of the sections below it. */
  section: storableText(200).optional(),
  overdue: z.literal('true').optional(),
  sentBack: z.literal('true').optional(),
  /** Words of number and title, all of which are there. */
  text: storableText(200).optional(),
  sort: z.enum(BOARD_SORTS).optional(),
};
