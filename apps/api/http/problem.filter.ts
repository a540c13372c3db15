import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, ProblemCode } from '#libs/contract/problem.js';
import { PROBLEMS } from '#libs/contract/problem.js';
import { renderNotFound } from '#libs/report/public-pages/not-found.js';
import { localeOf, messagesFor } from './locale.js';
import { ProblemError } from './problem-error.js';

/** What Fastify itself refuses before a handler runs. */
const FASTIFY_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'bodyTooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'notJson',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalidInput',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalidInput',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalidInput',
  FST_ERR_BAD_URL: 'notFound',
};

/** Every failed request ends here: as a problem of the contract (RFC 9457), in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const known = asProblem(error);
    if (known.code === 'unexpected') request.log.error({ err: error, url: request.url }, 'request failed');
    if (known.code === 'notFound' && !request.url.startsWith('/api/')) {
      void reply.status(404).type('text/html; charset=utf-8').send(renderNotFound(localeOf(request)));
      return;
    }
    const problem = problemOf(known, request);
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const fastify = FASTIFY_PROBLEMS[code];
  if (fastify === 'invalidInput' || error instanceof SyntaxError) {
    return new ProblemError('invalidInput', {
      errors: [{ pointer: '/body', found: (error as Error).message, expected: 'a JSON document' }],
    });
  }
  if (fastify) return new ProblemError(fastify);
  if (error instanceof HttpException) {
    if (error.getStatus() === 404) return new ProblemError('notFound');
    if (error.getStatus() === 413) return new ProblemError('bodyTooLarge');
    if (error.getStatus() === 415) return new ProblemError('notJson');
    if (error.getStatus() === 400) {
      return new ProblemError('invalidInput', {
        errors: [{ pointer: '/', found: error.message, expected: 'a well-formed request' }],
      });
    }
  }
  return new ProblemError('unexpected');
}

function problemOf(error: ProblemError, request: FastifyRequest): Problem {
  const words = messagesFor(request).problems[error.code];
  return {
    type: `urn:nendo:problem:${error.code}`,
    title: words.title,
    status: PROBLEMS[error.code],
    detail: words.detail,
    code: error.code,
    instance: `urn:nendo:request:${request.id}`,
    ...error.details,
  };
}
