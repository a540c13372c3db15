import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicPlans } from '#libs/features/publication/public/public-plans.js';
import { comparedYears } from '#libs/report/compared-years.js';
import { compareReports, MOVES } from '#libs/report/compare-reports.js';
import { renderCompare } from '#libs/report/public-pages/compare.js';
import { PublicPage } from '../http/handle.js';
import { ProblemError } from '../http/problem-error.js';
import { asked, askedPage, assertKeys, readerOf, sendMade, sentToFolder } from './site-request.js';

/** Two years of a plan side by side. */
@Controller()
export class CompareController {
  constructor(private readonly plans: PublicPlans) {}

  @Get('/:municipality/:plan/compare')
  @PublicPage()
  async compare(
    @Req() request: FastifyRequest,
    @Param('municipality') municipality: string,
    @Param('plan') planKey: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertKeys(municipality, planKey);
    const reader = readerOf(request);
    const wish = { from: asked(reader, 'from'), to: asked(reader, 'to') };
    const found = await this.plans.years(municipality, planKey, (plan) => comparedYears(plan.years, wish).years);
    if (!found) throw new ProblemError('notFound');
    if (await sentToFolder(request, reply)) return;
    const [before, after] = found.reports;
    const only = MOVES.find((move) => move === asked(reader, 'only')) ?? null;
    const { notices } = comparedYears(found.plan.years, wish);
    const { municipality: place, plan } = found;
    await sendMade(request, reply, [place, plan], () => {
      const compared = before && after ? { before, after, comparison: compareReports(before, after), only, page: askedPage(reader) } : null;
      return renderCompare(reader, { municipality: place, plan, compared, notices });
    });
  }
}
