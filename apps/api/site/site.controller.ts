import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicSite } from '#libs/features/publication/public-site.js';
import { PublicPlans } from '#libs/features/publication/public/public-plans.js';
import { PublicSearch } from '#libs/features/publication/public/public-search.js';
import { renderHome } from '#libs/report/public-pages/home.js';
import { renderMunicipality } from '#libs/report/public-pages/municipality.js';
import { renderPlan } from '#libs/report/public-pages/plan.js';
import { renderSearch } from '#libs/report/public-pages/search.js';
import type { SearchPage } from '#libs/report/public-pages/search.js';
import { PublicPage } from '../http/handle.js';
import { ProblemError } from '../http/problem-error.js';
import { asked, askedPage, assertKeys, readerOf, sendMade, sendPage, sentToFolder } from './site-request.js';

/** More would not be one item's key. */
const MAX_KEY = 200;

/** The pages around the publications: home, municipalities, plans, search. Made when they are asked for. */
@Controller()
export class SiteController {
  constructor(
    private readonly site: PublicSite,
    private readonly plans: PublicPlans,
    private readonly searching: PublicSearch,
  ) {}

  @Get('/')
  @PublicPage()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(request, reply, renderHome(await this.site.directory(), readerOf(request)));
  }

  @Get('/search')
  @PublicPage()
  async search(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (await sentToFolder(request, reply)) return;
    await found(request, reply, (question) => this.searching.everywhere(question));
  }

  @Get('/:municipality')
  @PublicPage()
  async municipality(@Req() request: FastifyRequest, @Param('municipality') key: string, @Res() reply: FastifyReply): Promise<void> {
    assertKeys(key);
    const known = await this.plans.ofMunicipality(key);
    if (!known) throw new ProblemError('notFound');
    if (await sentToFolder(request, reply)) return;
    await sendPage(request, reply, renderMunicipality(readerOf(request), known.municipality, known.plans));
  }

  @Get('/:municipality/search')
  @PublicPage()
  async searchWithin(@Req() request: FastifyRequest, @Param('municipality') key: string, @Res() reply: FastifyReply): Promise<void> {
    assertKeys(key);
    if (await sentToFolder(request, reply)) return;
    await found(request, reply, (question) => this.searching.within(key, question));
  }

  @Get('/:municipality/:plan')
  @PublicPage()
  async plan(
    @Req() request: FastifyRequest,
    @Param('municipality') municipality: string,
    @Param('plan') plan: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertKeys(municipality, plan);
    const model = await this.plans.plan(municipality, plan);
    if (!model) throw new ProblemError('notFound');
    if (await sentToFolder(request, reply)) return;
    const { municipality: place, plan: live } = model;
    await sendMade(request, reply, [place, live], () => renderPlan(readerOf(request), model));
  }

  /** A short address for letters and posters: the item in the newest year that has it. */
  @Get('/:municipality/:plan/items/:item')
  @PublicPage()
  async item(
    @Param('municipality') municipality: string,
    @Param('plan') plan: string,
    @Param('item') item: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertKeys(municipality, plan);
    if (item.length > MAX_KEY || /\p{Cc}/u.test(item) || !item.isWellFormed()) throw new ProblemError('notFound');
    const address = await this.plans.item(municipality, plan, item);
    if (address === undefined) throw new ProblemError('notFound');
    await reply.header('cache-control', 'no-cache').redirect(address, 307);
  }
}

async function found(
  request: FastifyRequest,
  reply: FastifyReply,
  search: (question: { words: string; page: number; locale: 'ja' | 'en' }) => Promise<SearchPage | undefined>,
): Promise<void> {
  const reader = readerOf(request);
  const question = { words: asked(reader, 'q'), page: askedPage(reader), locale: reader.locale };
  const answer = await search(question);
  if (!answer) throw new ProblemError('notFound');
  await sendPage(request, reply, renderSearch(reader, answer), answer.problem === 'tooLong' ? 400 : 200);
}
