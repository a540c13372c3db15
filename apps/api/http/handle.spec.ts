import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { METHOD_METADATA, MODULE_METADATA } from '@nestjs/common/constants.js';
import { API } from '#libs/contract/api.js';
import type { Route } from '#libs/contract/route.js';
import { ApiModule } from '../api.module.js';
import { PUBLIC_PAGE, ROUTE } from './handle.js';

type Handler = (...args: never[]) => unknown;

const controllers = Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, ApiModule) as { prototype: object; name: string }[];

const handlers = controllers.flatMap(({ prototype, name }) =>
  Object.getOwnPropertyNames(prototype)
    .map((method) => ({ name: `${name}.${method}`, handler: Object.getOwnPropertyDescriptor(prototype, method)!.value as Handler }))
    .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler)),
);

it('finds the handlers', () => {
  expect(handlers.length).toBeGreaterThan(20);
});

it.each(handlers)('$name says who may use it', ({ handler }) => {
  const route = Reflect.getMetadata(ROUTE, handler) as Route | undefined;
  const page = Reflect.getMetadata(PUBLIC_PAGE, handler) === true;
  expect(page).toBe(route === undefined);
});

it('serves every route of the contract, each once', () => {
  const served = handlers
    .map(({ handler }) => (Reflect.getMetadata(ROUTE, handler) as Route | undefined)?.id)
    .filter((id) => id !== undefined);
  expect([...served].sort()).toEqual(Object.keys(API).sort());
});

it('gives each route the id under which the contract lists it', () => {
  for (const [key, route] of Object.entries(API)) expect(route.id).toBe(key);
});
