import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublishedFile } from '#libs/features/publication/public-site.js';
import { PublicSite } from '#libs/features/publication/public-site.js';
import { renderHome } from '#libs/report/public-pages/home.js';
import { PublicPage } from '../http/handle.js';
import { localeOf } from '../http/locale.js';
import { ProblemError } from '../http/problem-error.js';

interface Place {
  readonly municipality: string;
  readonly plan: string;
  readonly years: string;
  readonly version?: string;
  readonly file?: string;
}

const PAGE = 'index.html';

/** Nothing else is ever published, so nothing else is asked of the database. */
const KEY = /^[a-z][a-z0-9-]{0,99}$/;
const FILE = /^[\w.-]{1,100}$/;

/** The public site: the home page, and the files of released publications at stable addresses. */
@Controller()
export class SiteController {
  constructor(private readonly site: PublicSite) {}

  @Get('/')
  @PublicPage()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const html = renderHome(await this.site.directory(), localeOf(request));
    await reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  }

  @Get('/:municipality/:plan/:years')
  @PublicPage()
  live(@Req() request: FastifyRequest, @Param() place: Place, @Res() reply: FastifyReply): Promise<void> {
    return this.page(request, reply, place);
  }

  @Get('/:municipality/:plan/:years/v:version')
  @PublicPage()
  fixed(@Req() request: FastifyRequest, @Param() place: Place, @Res() reply: FastifyReply): Promise<void> {
    return this.page(request, reply, place);
  }

  @Get(['/:municipality/:plan/:years/:file', '/:municipality/:plan/:years/v:version/:file'])
  @PublicPage()
  async file(@Req() request: FastifyRequest, @Param() place: Place, @Res() reply: FastifyReply): Promise<void> {
    await send(request, reply, await this.site.file(address(place), place.file ?? PAGE), place.version !== undefined);
  }

  /** A page's links are relative to its folder, so its address ends in a slash. */
  private async page(request: FastifyRequest, reply: FastifyReply, place: Place): Promise<void> {
    const path = request.url.split('?')[0]!;
    const page = await this.site.file(address(place), PAGE);
    if (page && !path.endsWith('/')) await reply.redirect(`${path}/`, 308);
    else await send(request, reply, page, place.version !== undefined);
  }
}

function address(place: Place) {
  const version = place.version === undefined ? null : Number(place.version);
  if (version !== null && !(Number.isInteger(version) && version > 0 && version < 1_000_000)) {
    throw new ProblemError('notFound');
  }
  if (!KEY.test(place.municipality) || !KEY.test(place.plan) || !FILE.test(place.file ?? PAGE)) {
    throw new ProblemError('notFound');
  }
  return { municipality: place.municipality, plan: place.plan, years: place.years, version };
}

/** A fixed version never changes and may be kept for ever; the live one is asked about again each time. */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  file: PublishedFile | undefined,
  fixed: boolean,
): Promise<void> {
  if (!file) throw new ProblemError('notFound');
  const etag = `"${file.sha256}"`;
  void reply.header('etag', etag).header('cache-control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === etag) {
    await reply.status(304).send();
    return;
  }
  await reply.type(file.mediaType).send(file.body);
}
