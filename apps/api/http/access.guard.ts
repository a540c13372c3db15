import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Route } from '#libs/contract/route.js';
import { Sessions } from '#libs/features/accounts/sessions.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { rolesOf } from '#libs/features/accounts/signed-in.js';
import { Config } from '#libs/platform/config/config.js';
import { PUBLIC_PAGE, ROUTE } from './handle.js';
import { ProblemError } from './problem-error.js';
import { setPerson } from './request-person.js';
import { sessionCookie } from './session-cookie.js';

/** Denies every request that its route's declaration does not allow; a handler without a declaration serves nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const handler = context.getHandler();
    if (Reflect.getMetadata(PUBLIC_PAGE, handler) === true) return true;
    const route = Reflect.getMetadata(ROUTE, handler) as Route | undefined;
    if (!route) throw new ProblemError('forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method !== 'GET') refuseOtherSites(request);
    await this.admit(request, route);
    return true;
  }

  private async admit(request: FastifyRequest, { access, byLink }: Pick<Route, 'access' | 'byLink'>): Promise<void> {
    if (access === 'public') return;
    if (access === 'demo') {
      if (!this.config.demo) throw new ProblemError('notFound');
      return;
    }
    const person = await this.personOf(request);
    if (!person) throw new ProblemError('unauthenticated');
    if (person.byLink && !byLink) throw new ProblemError('forbidden');
    setPerson(request, person);
    if (access === 'signedIn') return;
    if (!rolesOf(person).some((role) => access.includes(role))) throw new ProblemError('forbidden');
  }

  private async personOf(request: FastifyRequest): Promise<SignedIn | null> {
    const cookie = sessionCookie(request, this.config);
    return cookie === undefined ? null : this.sessions.find(cookie);
  }
}

/**
 * Cross-site request forgery: browsers say where a request comes from (Fetch Metadata, and Origin in older ones), and
 * a page of another site cannot make them say otherwise. Programs that are no browser send neither.
 */
function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ProblemError('crossSite');
  const origin = request.headers.origin;
  if (origin !== undefined && hostOf(origin) !== request.headers.host) throw new ProblemError('crossSite');
}

/** Undefined for the opaque origin "null" and for what is no address. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
