import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';
import type { InputError } from '#libs/contract/problem.js';
import type { Route } from '#libs/contract/route.js';
import { ROUTE } from './handle.js';
import { inputErrors, MAX_ERRORS } from './input-errors.js';
import { ProblemError } from './problem-error.js';

const PARTS = ['params', 'query', 'body'] as const;

/** The request's parameters, query and body, checked against the route's schemas. The errors are told at once. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route;
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const errors: InputError[] = [];
  const input: Record<string, unknown> = {};
  for (const part of PARTS) {
    const schema: ZodType | undefined = route[part];
    if (!schema) continue;
    const result = schema.safeParse(request[part]);
    if (result.success) input[part] = result.data;
    else errors.push(...inputErrors(result.error, part, request[part]));
    if (errors.length >= MAX_ERRORS) break;
  }
  if (errors.length > 0) throw new ProblemError('invalidInput', { errors: errors.slice(0, MAX_ERRORS) });
  return input;
});
