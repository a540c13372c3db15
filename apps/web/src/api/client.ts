import type { Api } from '#libs/contract/api.js';
import type { Problem } from '#libs/contract/problem.js';
import type { RouteBody, RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { RouteId } from './endpoints.js';
import { ENDPOINTS } from './endpoints.js';
import { outsidePress } from './outside-press.js';
import { ApiProblem, ConnectionFailure } from './problem.js';

type Given<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : { readonly [K in Name]: Value };

/** Page 1 need not be said. */
type QueryOf<Query> = Query extends { page: number } ? Omit<Query, 'page'> & { readonly page?: number } : Query;

export type RequestInput<Id extends RouteId> = Given<'params', RouteInput<Api[Id]>['params']> &
  Given<'query', QueryOf<RouteInput<Api[Id]>['query']>> &
  Given<'body', RouteBody<Api[Id]>>;

export type ResponseOf<Id extends RouteId> = RouteResponse<Api[Id]>;
export type BodyOf<Id extends RouteId> = RouteBody<Api[Id]>;

type InputArgument<Id extends RouteId> =
  object extends RequestInput<Id> ? [input?: RequestInput<Id>] : [input: RequestInput<Id>];

interface PlainInput {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  readonly body?: unknown;
}

const TIMEOUT_MS = 30_000;

/** A whole plan takes its time, over a slow line above all. */
const LONGER_MS: Readonly<Partial<Record<RouteId, number>>> = {
  previewImport: 180_000,
  applyImport: 180_000,
  exportPlan: 180_000,
  downloadOfflineDrafts: 180_000,
  previewOfflineDrafts: 180_000,
  applyOfflineDrafts: 180_000,
};

/** Calls a route of the API. Throws ApiProblem when it refuses and ConnectionFailure when it does not answer. */
export function request<Id extends RouteId>(id: Id, ...[input]: InputArgument<Id>): Promise<ResponseOf<Id>> {
  return outsidePress(answerOf(id, input ?? {}));
}

async function answerOf<Id extends RouteId>(id: Id, given: PlainInput): Promise<ResponseOf<Id>> {
  const [method, path] = ENDPOINTS[id];
  const response = await send(urlOf(path, given), {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    signal: AbortSignal.timeout(LONGER_MS[id] ?? TIMEOUT_MS),
  });
  if (!response.ok) throw await failureOf(response);
  return (response.status === 204 ? undefined : await jsonOf(response)) as ResponseOf<Id>;
}

function urlOf(path: string, { params = {}, query = {} }: PlainInput): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return `/api${filled}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin' });
  } catch (cause) {
    throw new ConnectionFailure(cause);
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ConnectionFailure(cause);
  }
}

async function failureOf(response: Response): Promise<Error> {
  const body = await jsonOf(response);
  return isProblemBody(body) ? new ApiProblem(body) : new ConnectionFailure(`status ${response.status}`);
}

function isProblemBody(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}
