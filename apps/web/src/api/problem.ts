import type { Problem, ProblemCode } from '#libs/contract/problem.js';

/** The server answered, and said what is wrong. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
  }

  is(code: ProblemCode): boolean {
    return this.problem.code === code;
  }
}

/** No answer, or none that this program understands: the network, a proxy, a server that is being restarted. */
export class ConnectionFailure extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'ConnectionFailure';
  }
}

export function isProblem(error: unknown, code: ProblemCode): error is ApiProblem {
  return error instanceof ApiProblem && error.is(code);
}
