import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicationAddress, ReleasedFile } from '#libs/features/publication/public-site.js';
import { PublicSite } from '#libs/features/publication/public-site.js';
import { Config } from '#libs/platform/config/config.js';
import { FILTER_KEYS, filterReport, readFilter } from '#libs/report/filter-report.js';
import { liveAddress } from '#libs/report/public-address.js';
import { FILTER_ANCHOR, FILTER_ASKED } from '#libs/report/public-pages/filter-form.js';
import { renderFiltered } from '#libs/report/public-pages/filtered.js';
import { renderWithdrawn } from '#libs/report/public-pages/withdrawn.js';
import { PublicPage } from '../http/handle.js';
import { ProblemError } from '../http/problem-error.js';
import { downloadName } from './download-name.js';
import { addressOf, askedPage, readerOf, sendMade, sendPage } from './site-request.js';
import { isOpenData, openToScripts } from './open-data.js';
import type { PublicationPath } from './publication-path.js';
import { publicationPath } from './publication-path.js';
import { knownChecksums, sendTagged } from './tagged.js';

/** The files of released publications at stable addresses, live and by version, and a year's items narrowed down. */
@Controller()
export class PublicationFilesController {
  constructor(
    private readonly site: PublicSite,
    private readonly config: Config,
  ) {}

  // What is asked for is read from the address: the router leaves out the slash at its end.
  @Get(['/:municipality/:plan/:years', '/:municipality/:plan/:years/*'])
  @PublicPage()
  async file(@Req() request: FastifyRequest, @Param('years') _years: string, @Res() reply: FastifyReply): Promise<void> {
    const path = publicationPath(addressOf(request).path);
    if (!path) throw new ProblemError('notFound');
    if (asksForFilter(request, path)) await this.filtered(request, reply, path);
    else await this.send(request, reply, path);
  }

  private async send(request: FastifyRequest, reply: FastifyReply, path: PublicationPath): Promise<void> {
    const found = await this.site.file(path.address, path.names, knownChecksums(request));
    if (!found) throw new ProblemError('notFound');
    if (found.kind === 'withdrawn') {
      await sendPage(request, reply, renderWithdrawn(readerOf(request), found.withdrawal), 410);
      return;
    }
    const { file } = found;
    const { path: sent, query } = addressOf(request);
    // A page's links are relative to its folder, so its address ends in a slash.
    if (file.fileName.endsWith('index.html') && !sent.endsWith('/') && !sent.endsWith('/index.html')) {
      await reply.redirect(query.size === 0 ? `${sent}/` : `${sent}/?${query}`, 308);
      return;
    }
    this.describe(reply, path.address, file);
    await sendTagged(request, reply, file);
  }

  /** A fixed version never changes and may be kept for ever; the live one is asked about again each time. */
  private describe(reply: FastifyReply, address: PublicationAddress, file: ReleasedFile): void {
    const fixed = address.version !== null;
    void reply.header('cache-control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
    void reply.header('last-modified', file.releasedAt.toUTCString());
    if (file.format !== null && file.format !== 'html') {
      void reply.header('content-disposition', downloadName(address, file));
    }
    if (isOpenData(file)) openToScripts(reply);
    // Search engines show the newest version; whoever cites an old one still reads it.
    if (fixed && file.publication.hasLive) {
      const live = liveAddress({ ...address, ...file.publication }) + pagePath(file.fileName);
      void reply.header('link', `<${new URL(live, this.config.publicUrl).href}>; rel="canonical"`);
    }
  }

  private async filtered(request: FastifyRequest, reply: FastifyReply, path: PublicationPath): Promise<void> {
    const { path: sent, query } = addressOf(request);
    if (!sent.endsWith('/')) {
      await reply.redirect(`${sent}/?${query}`, 308);
      return;
    }
    if (FILTER_KEYS.every((key) => query.getAll(key).every((value) => value === ''))) {
      await reply.header('cache-control', 'no-cache').redirect(`${sent}#${FILTER_ANCHOR}`, 307);
      return;
    }
    const found = await this.site.report(path.address);
    if (!found) {
      await this.send(request, reply, path);
      return;
    }
    const { id, report: whole } = found;
    const { filter, ignored } = readFilter(whole, Object.fromEntries(FILTER_KEYS.map((key) => [key, query.getAll(key)])));
    // Its language is that of its folder, as for the page that it stands in for.
    const reader = { ...readerOf(request), locale: path.english ? ('en' as const) : ('ja' as const), chosen: path.english };
    await sendMade(request, reply, id, () =>
      renderFiltered({ whole, filtered: filterReport(whole, filter), filter, ignored, reader, page: askedPage(reader) }),
    );
  }
}

function asksForFilter(request: FastifyRequest, path: PublicationPath): boolean {
  const { query } = addressOf(request);
  return path.front && [FILTER_ASKED, ...FILTER_KEYS].some((name) => query.has(name));
}

function pagePath(fileName: string): string {
  return fileName.replace(/index\.html$/, '').split('/').map(encodeURIComponent).join('/');
}
