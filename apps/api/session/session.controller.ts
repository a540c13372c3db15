import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteInput } from '#libs/contract/route.js';
import type { Viewer } from '#libs/contract/session.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { readSession, signIn, signOut } from '#libs/contract/session.js';
import { Sessions } from '#libs/features/accounts/sessions.js';
import { SignIn } from '#libs/features/accounts/sign-in.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { rolesOf } from '#libs/features/accounts/signed-in.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { ProblemError } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';
import { clearSessionCookie, sessionCookie, setSessionCookie } from '../http/session-cookie.js';

@Controller()
export class SessionController {
  constructor(
    private readonly signInService: SignIn,
    private readonly sessions: Sessions,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Handle(signIn)
  async signIn(
    @Input() { body }: RouteInput<typeof signIn>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Viewer> {
    const result = await this.signInService.attempt(body.email, body.password, body.municipality ?? null);
    if (result.outcome === 'tooManyAttempts') throw new ProblemError('tooManyAttempts');
    const person = result.outcome === 'signedIn' ? await this.sessions.find(result.cookie) : null;
    if (result.outcome !== 'signedIn' || !person) throw new ProblemError('signInFailed');
    setSessionCookie(reply, this.config, result.cookie);
    return this.viewer(person);
  }

  @Handle(readSession)
  read(@Person() person: SignedIn): Viewer {
    return this.viewer(person);
  }

  @Handle(signOut)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const cookie = sessionCookie(request, this.config);
    if (cookie !== undefined) await this.sessions.end(cookie);
    clearSessionCookie(reply, this.config);
  }

  private viewer(person: SignedIn): Viewer {
    return {
      accountId: person.accountId,
      name: person.name,
      email: person.email,
      department: person.department,
      roles: rolesOf(person),
      administersMunicipality: administersMunicipality(person),
      deputyFor: person.deputyFor.map(({ name, until }) => ({ name, until })),
      municipality: person.municipality,
      now: this.clock.now().toISOString(),
      demo: this.config.demo !== null,
    };
  }
}
