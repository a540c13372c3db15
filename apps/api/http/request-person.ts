import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';

const people = new WeakMap<FastifyRequest, SignedIn>();

export function setPerson(request: FastifyRequest, person: SignedIn): void {
  people.set(request, person);
}

/** Who asks: set by the access guard on every route that is not public. */
export const Person = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const person = people.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!person) throw new Error('a public route asks who is signed in');
  return person;
});
