import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicFeeds } from '#libs/features/publication/public/public-feeds.js';
import { PublicSitemap } from '#libs/features/publication/public/public-sitemap.js';
import { Config } from '#libs/platform/config/config.js';
import { PublicPage } from '../http/handle.js';
import { ProblemError } from '../http/problem-error.js';
import { assertKeys, sendDocument } from './site-request.js';

const ATOM = 'application/atom+xml; charset=utf-8';
const XML = 'application/xml; charset=utf-8';

/** What feed readers and search engines ask for. */
@Controller()
export class FeedsController {
  constructor(
    private readonly feeds: PublicFeeds,
    private readonly sitemap: PublicSitemap,
    private readonly config: Config,
  ) {}

  @Get('/feed.atom')
  @PublicPage()
  feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return sendFound(request, reply, ATOM, [], () => this.feeds.all());
  }

  @Get('/:municipality/feed.atom')
  @PublicPage()
  feedOfMunicipality(@Req() request: FastifyRequest, @Param('municipality') key: string, @Res() reply: FastifyReply): Promise<void> {
    return sendFound(request, reply, ATOM, [key], () => this.feeds.ofMunicipality(key));
  }

  @Get('/:municipality/:plan/feed.atom')
  @PublicPage()
  feedOfPlan(@Req() request: FastifyRequest, @Param() { municipality, plan }: PlanKeys, @Res() reply: FastifyReply): Promise<void> {
    return sendFound(request, reply, ATOM, [municipality, plan], () => this.feeds.ofPlan(municipality, plan));
  }

  @Get('/sitemap.xml')
  @PublicPage()
  sitemapIndex(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return sendFound(request, reply, XML, [], () => this.sitemap.index());
  }

  @Get('/:municipality/:plan/sitemap.xml')
  @PublicPage()
  sitemapOfPlan(@Req() request: FastifyRequest, @Param() { municipality, plan }: PlanKeys, @Res() reply: FastifyReply): Promise<void> {
    return sendFound(request, reply, XML, [municipality, plan], () => this.sitemap.ofPlan(municipality, plan));
  }

  /** Filters and searches have no end: what they show stands on the pages, too. */
  @Get('/robots.txt')
  @PublicPage()
  async robots(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lines = [
      'User-agent: *',
      'Disallow: /app/',
      'Disallow: /api/',
      'Disallow: /*?',
      'Allow: /*?lang=',
      '',
      `Sitemap: ${new URL('/sitemap.xml', this.config.publicUrl).href}`,
    ];
    await sendDocument(request, reply, 'text/plain; charset=utf-8', `${lines.join('\n')}\n`);
  }
}

interface PlanKeys {
  readonly municipality: string;
  readonly plan: string;
}

/** What is found of these keys, or that nothing is there. */
async function sendFound(
  request: FastifyRequest,
  reply: FastifyReply,
  mediaType: string,
  keys: readonly string[],
  find: () => Promise<string | Buffer | undefined>,
): Promise<void> {
  assertKeys(...keys);
  const document = await find();
  if (document === undefined) throw new ProblemError('notFound');
  await sendDocument(request, reply, mediaType, document);
}
