import { describe, expect, it } from '@jest/globals';
import { API } from '#libs/contract/api.js';
import type { Route } from '#libs/contract/route.js';
import { openApiDocument } from './openapi.js';

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
  readonly responses: Record<string, { readonly description: string }>;
  readonly requestBody?: unknown;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
}

const document = openApiDocument() as unknown as {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, unknown> };
};

const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

it('describes every route, each once', () => {
  expect(operations.map((operation) => operation.operationId).sort()).toEqual(Object.keys(API).sort());
});

it('refers to nothing that is not there', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
  expect(references.length).toBeGreaterThan(10);
  for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
});

describe.each(Object.values(API) as Route[])('$id', (route) => {
  const operation = document.paths[route.path]![route.method.toLowerCase()]!;

  it('says what comes back, and which problems can', () => {
    expect(operation.responses[String(route.status)]).toBeDefined();
    expect(operation.responses['500']!.description).toContain('unexpected');
    for (const problem of route.problems ?? []) {
      expect(Object.values(operation.responses).some(({ description }) => description.includes(problem))).toBe(true);
    }
  });

  it('says what it takes', () => {
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined);
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(described.map((parameter) => parameter.name)).toEqual(named);
  });

  it('says whether it needs a session', () => {
    const open = route.access === 'public' || route.access === 'demo';
    expect(operation.security === undefined).toBe(open);
    expect('401' in operation.responses).toBe(!open || route.id === 'signIn');
  });
});
