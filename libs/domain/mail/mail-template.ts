import { textLength } from '../template/sheet-template.js';
import type { Locale } from '../text/localized-text.js';

/** The parts of a mail that a municipality words itself. What the mail is about is said by the program alone. */
export const TEMPLATE_PARTS = ['subjectPrefix', 'greeting', 'introduction', 'closing', 'signature'] as const;

export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** A municipality's words. A part that is empty stands as the program words it. */
export type MailTemplate = Readonly<Record<TemplatePart, string>>;

export const STANDARD_TEMPLATE: MailTemplate = { subjectPrefix: '', greeting: '', introduction: '', closing: '', signature: '' };

/** As people count: `textLength`. */
export const MAX_PART_LENGTH: Readonly<Record<TemplatePart, number>> = {
  subjectPrefix: 60,
  greeting: 100,
  introduction: 1000,
  closing: 1000,
  signature: 500,
};

export const PLACEHOLDERS = ['name', 'municipality', 'contact', 'plan', 'year'] as const;

/** What a template may leave open: filled in for each mail. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** How placeholders are written, in braces. Each may be written in either language. */
export const PLACEHOLDER_WORDS: Readonly<Record<Placeholder, Readonly<Record<Locale, string>>>> = {
  name: { ja: '氏名', en: 'name' },
  municipality: { ja: '自治体名', en: 'municipality' },
  contact: { ja: '担当', en: 'contact' },
  plan: { ja: '計画名', en: 'plan' },
  year: { ja: '年度', en: 'year' },
};

export type TemplateProblem =
  | { readonly code: 'templateTooLong'; readonly part: TemplatePart; readonly length: number; readonly max: number }
  | { readonly code: 'templateManyLines'; readonly part: TemplatePart }
  | { readonly code: 'placeholderUnknown'; readonly part: TemplatePart; readonly found: string; readonly allowed: readonly Placeholder[] }
  /** A brace without its partner. */
  | { readonly code: 'placeholderOpen'; readonly part: TemplatePart };

const BRACED = /\{([^{}]*)\}/g;
/** A subject is one line of the mail's header, a greeting one line of its text. */
const ONE_LINE: readonly TemplatePart[] = ['subjectPrefix', 'greeting'];

/** Everything that is wrong with a template, part by part. `allowed`: what its mails can fill in. */
export function templateProblems(template: MailTemplate, allowed: readonly Placeholder[]): TemplateProblem[] {
  return TEMPLATE_PARTS.flatMap((part): TemplateProblem[] => {
    const text = template[part];
    const max = MAX_PART_LENGTH[part];
    const length = textLength(text);
    const unknown = new Set([...text.matchAll(BRACED)].map(([, word]) => word!).filter((word) => !isAllowed(word, allowed)));
    return [
      ...(length > max ? [{ code: 'templateTooLong', part, length, max } as const] : []),
      ...(ONE_LINE.includes(part) && text.includes('\n') ? [{ code: 'templateManyLines', part } as const] : []),
      ...[...unknown].map((found) => ({ code: 'placeholderUnknown', part, found, allowed }) as const),
      ...(/[{}]/.test(text.replace(BRACED, '')) ? [{ code: 'placeholderOpen', part } as const] : []),
    ];
  });
}

/** The text with its placeholders filled in. What is filled in is never read again: braces in it stay. */
export function filledIn(text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  return text.replace(BRACED, (braced, word: string) => {
    const placeholder = placeholderOf(word);
    return (placeholder && values[placeholder]) ?? braced;
  });
}

/** As it is written in a template: {氏名}. */
export function writtenPlaceholder(placeholder: Placeholder, locale: Locale): string {
  return `{${PLACEHOLDER_WORDS[placeholder][locale]}}`;
}

function isAllowed(word: string, allowed: readonly Placeholder[]): boolean {
  const placeholder = placeholderOf(word);
  return placeholder !== undefined && allowed.includes(placeholder);
}

function placeholderOf(word: string): Placeholder | undefined {
  return PLACEHOLDERS.find((placeholder) => Object.values(PLACEHOLDER_WORDS[placeholder]).includes(word.trim()));
}
