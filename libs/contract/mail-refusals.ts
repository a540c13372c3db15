import { z } from 'zod';
import type { TemplateProblem } from '#libs/domain/mail/mail-template.js';
import { PLACEHOLDERS, TEMPLATE_PARTS } from '#libs/domain/mail/mail-template.js';

/** language: that of the mail, in which its placeholders are written. */
const at = { part: z.enum(TEMPLATE_PARTS), language: z.enum(['ja', 'en']) };

/** Why a wording of mails is not taken (libs/domain/mail/mail-template.ts). */
export const MAIL_REFUSALS = [
  z.object({ code: z.literal('templateTooLong'), ...at, length: z.int(), max: z.int() }),
  z.object({ code: z.literal('templateManyLines'), ...at }),
  z.object({
    code: z.literal('placeholderUnknown'),
    ...at,
    found: z.string(),
    allowed: z.array(z.enum(PLACEHOLDERS)).readonly(),
  }),
  z.object({ code: z.literal('placeholderOpen'), ...at }),
] as const;

export type MailRefusal = z.output<(typeof MAIL_REFUSALS)[number]>;

/** The contract carries every problem of a template; this line stops compiling when one is missing. */
type Carried<T extends TemplateProblem> = T extends { code: MailRefusal['code'] } ? never : T;
export const everyTemplateProblemIsCarried: Carried<TemplateProblem> extends never ? true : never = true;
