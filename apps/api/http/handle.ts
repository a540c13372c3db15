import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata } from '@nestjs/common';
import type { Route } from '#libs/contract/route.js';

/** Metadata key under which a handler's route declaration is found. */
export const ROUTE = 'nendo:route';

const METHODS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } as const;

/** Serves a route of the contract: its method, path, status, access and schemas come from the declaration alone. */
export function Handle(route: Route): MethodDecorator {
  const path = `/api${route.path.replace(/\{(\w+)\}/g, ':$1')}`;
  return applyDecorators(METHODS[route.method](path), HttpCode(route.status), SetMetadata(ROUTE, route));
}

/** Metadata key of handlers outside of the contract: pages, files, health. */
export const PUBLIC_PAGE = 'nendo:public-page';

/** Says that anyone may read this: a page or a file of the public site, or a health check. */
export function PublicPage(): MethodDecorator {
  return SetMetadata(PUBLIC_PAGE, true);
}
