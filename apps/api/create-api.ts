import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { DynamicModule, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { LogController } from 'fastify';
import { applyImport, MAX_PACK_BYTES, previewImport } from '#libs/contract/imports.js';
import { applyPeople, previewPeople } from '#libs/contract/people.js';
import { MAX_TABLE_BYTES } from '#libs/contract/tables.js';
import { applyTransfers, previewTransfers } from '#libs/contract/transfers.js';
import { applyOfflineDrafts, MAX_WORKBOOK_BYTES, previewOfflineDrafts } from '#libs/contract/offline-drafts.js';
import { MailSettingsOfPeople } from '#libs/features/notifications/mail-settings.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { NestLogger } from '#libs/platform/logging/logger.js';
import { Metrics } from '#libs/platform/metrics/metrics.js';
import type { Platform } from '#libs/platform/platform.module.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { ApiModule } from './api.module.js';
import { serveOneClick } from './mail-settings/one-click.js';
import { serveStaffApplication } from './site/staff-application.js';

/** More than any sheet, less than what would hold up the others. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** A plan pack in base64, which takes a third more, and what stands around it. */
const PACK_BODY_LIMIT = Math.ceil((MAX_PACK_BYTES * 4) / 3) + 64 * 1024;
/** A workbook of drafts likewise, with the choices between texts. */
const TABLE_BODY_LIMIT = Math.ceil((MAX_TABLE_BYTES * 4) / 3) + 64 * 1024;
const WORKBOOK_BODY_LIMIT = Math.ceil((MAX_WORKBOOK_BYTES * 4) / 3) + 1024 * 1024;

/** Brotli's best takes seconds for what this does in milliseconds. */
const BROTLI_QUALITY = 5;

/** By address, as the router knows it. */
const UPLOAD_LIMITS = new Map<string, number>([
  ...[previewImport, applyImport].map((route) => [addressOf(route), PACK_BODY_LIMIT] as const),
  ...[previewPeople, applyPeople, previewTransfers, applyTransfers].map((route) => [addressOf(route), TABLE_BODY_LIMIT] as const),
  ...[previewOfflineDrafts, applyOfflineDrafts].map((route) => [addressOf(route), WORKBOOK_BODY_LIMIT] as const),
]);

function addressOf({ path }: { readonly path: string }): string {
  return `/api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

@Module({})
class RootModule {}

/** The HTTP side of the program, ready to listen. `others` run in the same process: the embedded default adds the worker. */
export async function createApi(
  platform: Platform,
  others: readonly (Type | DynamicModule)[] = [],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    trustProxy: false,
    genReqId: () => randomUUID(),
    loggerInstance: platform.logger.pino,
    // One line a request, when it is done: logRequests.
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const root: DynamicModule = { module: RootModule, imports: [PlatformModule.with(platform), ApiModule, ...others] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(platform.logger.pino),
    abortOnError: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Published pages carry their styles with them, so that a saved page still looks right.
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
  });
  await app.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  logRequests(fastify);
  measureRequests(fastify, app.get(Metrics));
  allowUploads(fastify);
  await app.register(fastifyStatic, { serve: false, root: projectRoot() });
  serveStaffApplication(fastify);
  serveOneClick(fastify, () => app.get(MailSettingsOfPeople, { strict: false }));
  await app.init();
  // Only JSON comes in.
  fastify.removeContentTypeParser('text/plain');
  fastify.removeContentTypeParser('application/x-www-form-urlencoded');
  return app;
}

/** Uploads have a limit of their own; the routes' handlers are registered by Nest, later. */
function allowUploads(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const limit = UPLOAD_LIMITS.get(route.url);
    if (limit !== undefined) route.bodyLimit = limit;
  });
}

/** Health checks ask every few seconds and would hide everyone else. */
function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { url } = request.routeOptions;
    if (!url?.startsWith('/health/')) metrics.requestAnswered(request.method, url, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}

/** One line a request, with the id that problems carry. */
function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        url: request.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}
