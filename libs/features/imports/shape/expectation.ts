import type { z } from 'zod';
import type { PackProblem } from '#libs/contract/imports.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { expected } from '../messages/messages.js';
import type { PackPlace } from '../pack-problem.js';
import { packProblem } from '../pack-problem.js';

type Issue = z.core.$ZodIssue;

/** A schema's issues as problems; `place` says where a path stands. */
export function shapeProblems(
  error: z.ZodError,
  value: unknown,
  place: (path: readonly string[]) => PackPlace,
): PackProblem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((name) => packProblem(place([...path, name]), name, expected('noSuchEntry')));
    }
    return [packProblem(place(path), shown(valueAt(value, path)), expectationOf(issue))];
  });
}

function expectationOf(issue: Issue): LocalizedText {
  switch (issue.code) {
    case 'custom':
      return (issue.params as { readonly expected: LocalizedText }).expected;
    case 'invalid_type':
      if (issue.expected === 'array') return expected('list');
      return issue.expected === 'string' ? expected('text') : expected('entries');
    case 'invalid_value':
      return expected('oneOf', issue.values.map(String));
    case 'invalid_key':
      return expected('key');
    case 'invalid_union':
      // Of a union told apart by one entry zod names the entry, not its values.
      return 'options' in issue && Array.isArray(issue.options) ? expected('oneOf', issue.options.map(String)) : expected('filled');
    case 'too_small':
      return expected('filled');
    case 'too_big':
      return expected('atMost', Number(issue.maximum));
    default:
      return expected('text');
  }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined),
    value,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
