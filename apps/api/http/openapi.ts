import type { ZodType } from 'zod';
import type { ZodOpenApiObject, ZodOpenApiOperationObject } from 'zod-openapi';
import { createDocument } from 'zod-openapi';
import { API } from '#libs/contract/api.js';
import type { ProblemCode } from '#libs/contract/problem.js';
import { problemSchema, PROBLEMS } from '#libs/contract/problem.js';
import type { Access, Route } from '#libs/contract/route.js';

/** The API's description, made from the declarations that the server validates by. */
export function openApiDocument() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Nendo',
      version: '0.1.0',
      description: 'The yearly review of a local government’s plans. Problems are answered as RFC 9457.',
    },
    servers: [{ url: '/api' }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'nendo' } },
    },
    paths: paths(),
  });
}

function paths(): NonNullable<ZodOpenApiObject['paths']> {
  const result: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of Object.values(API) as Route[]) {
    (result[route.path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return result;
}

function operation(route: Route): ZodOpenApiOperationObject {
  return {
    operationId: route.id,
    summary: route.summary,
    description: `Who: ${who(route.access)}.`,
    ...(needsSession(route.access) ? { security: [{ session: [] }] } : {}),
    requestParams: {
      ...(route.params ? { path: route.params as never } : {}),
      ...(route.query ? { query: route.query as never } : {}),
    },
    ...(route.body ? { requestBody: { content: { 'application/json': { schema: route.body } } } } : {}),
    responses: {
      [String(route.status)]: success(route.status, route.response),
      ...problemResponses(route),
    } as ZodOpenApiOperationObject['responses'],
  };
}

function success(status: number, schema: ZodType) {
  return status === 204
    ? { description: 'Done.' }
    : { description: 'Done.', content: { 'application/json': { schema } } };
}

/** One response a status, naming every problem that comes with it. */
function problemResponses(route: Route) {
  const codes: ProblemCode[] = [
    ...(needsSession(route.access) ? (['unauthenticated'] as const) : []),
    ...(Array.isArray(route.access) ? (['forbidden'] as const) : []),
    ...(route.access === 'demo' ? (['notFound'] as const) : []),
    ...(route.method === 'GET' ? [] : (['crossSite'] as const)),
    ...(route.params || route.query || route.body ? (['invalidInput'] as const) : []),
    ...(route.body ? (['bodyTooLarge', 'notJson'] as const) : []),
    ...(route.problems ?? []),
    'unexpected',
  ];
  const responses: Record<string, object> = {};
  for (const status of new Set(codes.map((code) => PROBLEMS[code]))) {
    const ofStatus = [...new Set(codes.filter((code) => PROBLEMS[code] === status))];
    responses[String(status)] = {
      description: ofStatus.join(', '),
      content: { 'application/problem+json': { schema: problemSchema } },
    };
  }
  return responses;
}

function needsSession(access: Access): boolean {
  return access !== 'public' && access !== 'demo';
}

function who(access: Access): string {
  if (access === 'public') return 'anyone';
  if (access === 'demo') return 'anyone, in demo mode';
  if (access === 'signedIn') return 'everyone signed in';
  return access.join(', ');
}
