import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { renderReportSchema, SCHEMA_ADDRESS, SCHEMA_MEDIA_TYPE } from '#libs/report/report-json-schema.js';
import { PublicPage } from '../http/handle.js';
import { openToScripts } from './open-data.js';

/** What published files look like, for whoever reads them by program. It gains at most properties with a default. */
@Controller()
export class SchemasController {
  private readonly schema = renderReportSchema();

  @Get(SCHEMA_ADDRESS)
  @Header('content-type', SCHEMA_MEDIA_TYPE)
  @Header('cache-control', 'public, max-age=86400')
  @PublicPage()
  report(@Res({ passthrough: true }) reply: FastifyReply): string {
    openToScripts(reply);
    return this.schema;
  }
}
