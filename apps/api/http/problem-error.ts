import type { Problem, ProblemCode } from '#libs/contract/problem.js';
import type { Outcome } from '#libs/contract/outcome.js';

type Details = Partial<Pick<Problem, 'errors' | 'refusals' | 'conflicts' | 'currentVersion'>>;

/** Ends a request with a problem of the contract. An answer to the caller, not an error of the program. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: Details = {},
  ) {
    super(code);
  }
}

/** The value of an outcome; everything else becomes its problem. */
export function valueOf<T>(outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'ok':
      return outcome.value;
    case 'notFound':
      throw new ProblemError('notFound');
    case 'stale':
      throw new ProblemError('staleVersion', {
        currentVersion: outcome.currentVersion,
        conflicts: [...outcome.conflicts],
      });
    case 'refused':
      throw new ProblemError('commandRefused', { refusals: [...outcome.refusals] });
    case 'alreadyPublishing':
      throw new ProblemError('alreadyPublishing');
  }
}
