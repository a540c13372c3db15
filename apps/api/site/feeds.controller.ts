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
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDocument(request, reply, ATOM, await this.feeds.all());
  }

  @Get('/:municipality/feed.atom')
  @PublicPage()
  async ofMunicipality(@Req() request: FastifyRequest, @Param('municipality') key: string, @Res() reply: FastifyReply): Promise<void> {
    assertKeys(key);
    await sendDocument(request, reply, ATOM, known(await this.feeds.ofMunicipality(key)));
  }

  @Get('/:municipality/:plan/feed.atom')
  @PublicPage()
  async ofPlan(
    @Req() request: FastifyRequest,
    @Param('municipality') municipality: string,
    @Param('plan') plan: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertKeys(municipality, plan);
    await sendDocument(request, reply, ATOM, known(await this.feeds.ofPlan(municipality, plan)));
  }

  @Get('/sitemap.xml')
  @PublicPage()
  async sitemapIndex(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDocument(request, reply, XML, known(await this.sitemap.index()));
  }

  @Get('/:municipality/:plan/sitemap.xml')
  @PublicPage()
  async sitemapOfPlan(
    @Req() request: FastifyRequest,
    @Param('municipality') municipality: string,
    @Param('plan') plan: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertKeys(municipality, plan);
    await sendDocument(request, reply, XML, known(await this.sitemap.ofPlan(municipality, plan)));
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

function known<Document>(document: Document | undefined): Document {
  if (document === undefined) throw new ProblemError('notFound');
  return document;
}
