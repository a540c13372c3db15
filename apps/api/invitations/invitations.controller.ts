import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { acceptInvitation, readInvitation } from '#libs/contract/invitations.js';
import type { RouteInput } from '#libs/contract/route.js';
import { AcceptInvitation } from '#libs/features/accounts/accept-invitation.js';
import { Config } from '#libs/platform/config/config.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { setSessionCookie } from '../http/session-cookie.js';

@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: AcceptInvitation,
    private readonly config: Config,
  ) {}

  @Handle(readInvitation)
  async read(@Input() { body }: RouteInput<typeof readInvitation>) {
    return { invitation: await this.invitations.read(body.token) };
  }

  @Handle(acceptInvitation)
  async accept(
    @Input() { body }: RouteInput<typeof acceptInvitation>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSessionCookie(reply, this.config, valueOf(await this.invitations.accept(body.token, body.password)));
  }
}
