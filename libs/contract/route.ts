import type { ZodType, z } from 'zod';
import type { Role } from '#libs/domain/access/role.js';
import type { ProblemCode } from './problem.js';

/**
 * Who may call a route. public: anyone. demo: anyone, in demo mode only. signedIn: every account.
 * A list: accounts that hold one of the roles. What of a municipality's data a caller sees is decided further in.
 */
export type Access = 'public' | 'demo' | 'signedIn' | readonly Role[];

/** One HTTP route, declared once: the server registers, guards and validates by it, OpenAPI and the client read it. */
export interface Route<
  Params extends ZodType = ZodType,
  Query extends ZodType = ZodType,
  Body extends ZodType = ZodType,
  Response extends ZodType = ZodType,
> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api, with {names} for parameters. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** Whether those who entered by a link in a mail may call it, too. Left out: no. */
  readonly byLink?: true;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly status: 200 | 201 | 202 | 204;
  readonly response: Response;
  /** The problems beyond those that every route can have (unauthenticated, forbidden, invalid input, unexpected). */
  readonly problems?: readonly ProblemCode[];
}

export function route<
  const Id extends string,
  Params extends ZodType = z.ZodUndefined,
  Query extends ZodType = z.ZodUndefined,
  Body extends ZodType = z.ZodUndefined,
  Response extends ZodType = z.ZodUndefined,
>(declaration: Route<Params, Query, Body, Response> & { readonly id: Id }) {
  return declaration;
}

export interface RouteInput<R extends Route> {
  readonly params: R extends Route<infer P> ? z.output<P> : never;
  readonly query: R extends Route<ZodType, infer Q> ? z.output<Q> : never;
  readonly body: R extends Route<ZodType, ZodType, infer B> ? z.output<B> : never;
}

export type RouteResponse<R extends Route> =
  R extends Route<ZodType, ZodType, ZodType, infer Response> ? z.output<Response> : never;

export type RouteBody<R extends Route> = R extends Route<ZodType, ZodType, infer B> ? z.input<B> : never;
