import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RouteInput } from '#libs/contract/route.js';
import { enterByLink, readSignInLink, requestSignInLink } from '#libs/contract/sign-in-links.js';
import { EnterByLink } from '#libs/features/accounts/enter-by-link.js';
import { RequestSignInLink } from '#libs/features/notifications/request-sign-in-link.js';
import { Config } from '#libs/platform/config/config.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { ProblemError } from '../http/problem-error.js';
import { setSessionCookie } from '../http/session-cookie.js';

/** Longer than writing a mail takes: the time of the answer does not tell whether there was one to write. */
const ANSWER_MS = 400;

@Controller()
export class SignInLinksController {
  constructor(
    private readonly links: EnterByLink,
    private readonly requests: RequestSignInLink,
    private readonly config: Config,
  ) {}

  @Handle(readSignInLink)
  async read(@Input() { body }: RouteInput<typeof readSignInLink>) {
    return { link: await this.links.read(body.token) };
  }

  @Handle(enterByLink)
  async enter(
    @Input() { body }: RouteInput<typeof enterByLink>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const entry = await this.links.press(body.token);
    if (entry.outcome === 'dead') throw new ProblemError('notFound');
    if (entry.outcome === 'tooManyAttempts') throw new ProblemError('tooManyAttempts');
    setSessionCookie(reply, this.config, entry.cookie);
  }

  @Handle(requestSignInLink)
  async request(@Input() { body }: RouteInput<typeof requestSignInLink>): Promise<void> {
    await Promise.all([this.requests.ask(body.email), pause(ANSWER_MS)]);
  }
}
