import type { z } from 'zod';
import type { InputError } from '#libs/contract/problem.js';

type Issue = z.core.$ZodIssue;

const MAX_SHOWN = 80;

/** Nobody reads more, and a request made of errors should not cost more than one made of words. */
export const MAX_ERRORS = 50;

/** Each issue as where it is, what was found there and what was expected. */
export function inputErrors(error: z.ZodError, part: string, input: unknown): InputError[] {
  return error.issues.slice(0, MAX_ERRORS).flatMap((issue): InputError[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MAX_ERRORS).map((key) => ({
        pointer: pointer([part, ...issue.path, key]),
        found: shown(valueAt(input, [...issue.path, key])),
        expected: 'no field of this name',
      }));
    }
    return [{ pointer: pointer([part, ...issue.path]), found: shown(valueAt(input, issue.path)), expected: expectation(issue) }];
  });
}

/** RFC 6901. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    input,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}… (${text.length} characters)` : text;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_union':
      return 'one of the forms that /api/openapi.json describes';
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'invalid_format':
      return issue.format;
    default:
      return issue.message;
  }
}
