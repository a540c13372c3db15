import { z } from 'zod';
import { unprintableCharacters } from '#libs/domain/check/printable.js';
import { textLength } from '#libs/domain/template/sheet-template.js';
import { characterName } from '#libs/domain/text/character-name.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { expected } from '../messages/messages.js';

/**
 * Everything in a pack is a text, whichever container it comes from; these say what a text must look like and what it
 * means. Each carries what to expect instead (expectation.ts reads it back).
 */
export function refined<Output, Input>(
  schema: z.ZodType<Output, Input>,
  fits: (value: Output) => boolean,
  wanted: LocalizedText,
): z.ZodType<Output, Input> {
  return schema.refine(fits, { params: { expected: wanted }, abort: true });
}

const NAMED_CHARACTERS = 10;

/** What the database can hold: no NUL, no halves of surrogate pairs. */
function isStorable(value: string): boolean {
  return value.isWellFormed() && !value.includes('\u0000');
}

/** What no text of a pack may hold; undefined: nothing of it. */
export function unfitText(value: string): LocalizedText | undefined {
  if (!isStorable(value)) return expected('storable');
  const characters = unprintableCharacters(value);
  return characters.length > 0 ? expected('printable', characters.slice(0, NAMED_CHARACTERS).map(characterName)) : undefined;
}

/** A text of any length. */
export const storable = z.string().superRefine((value, context) => {
  const wanted = unfitText(value);
  if (wanted) context.addIssue({ code: 'custom', params: { expected: wanted }, continue: false });
});

/** Any text the database can hold, the empty one too. */
export function text(max: number) {
  return refined(storable, (value) => textLength(value) <= max, expected('atMost', max));
}

export function filled(max: number) {
  return refined(text(max), (value) => value.trim() !== '', expected('filled'));
}

export const MAX_KEY_LENGTH = 100;

export const key = refined(
  z.string(),
  (value) => /^[a-z][a-zA-Z0-9-]*$/.test(value) && value.length <= MAX_KEY_LENGTH,
  expected('key'),
);

/** Of a municipality or a plan: it stands in the addresses of what is published, which nobody should read out in two spellings. */
export const addressKey = refined(
  z.string(),
  (value) => /^[a-z][a-z0-9-]*$/.test(value) && value.length <= MAX_KEY_LENGTH,
  expected('addressKey'),
);

/** An empty cell is null. */
export function orEmpty<Output>(schema: z.ZodType<Output, string>): z.ZodType<Output | null, string> {
  // As a pipe a bad value keeps its own expectation; as a union it would be lost among those of the alternatives.
  return z.string().transform((value, context): Output | null => {
    if (value === '') return null;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ ...issue, input: value } as Parameters<typeof context.addIssue>[0]);
    return z.NEVER;
  });
}

export function integer(min: number, max: number) {
  return refined(
    z.string(),
    (value) => /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max,
    expected('integer', min, max),
  ).transform(Number);
}

/** As libs/contract/common.ts has it. */
export const fiscalYear = refined(
  z.string(),
  (value) => /^\d{4}$/.test(value) && Number(value) >= 1926 && Number(value) <= 2200,
  expected('fiscalYear'),
).transform(Number);

export const localized = z.strictObject({ ja: filled(500), en: filled(500).optional() });

export const truth = z.enum(['true', 'false']).transform((word) => word === 'true');
