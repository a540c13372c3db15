import { Module } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.js';
import { EnterByLink } from './enter-by-link.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@Module({ providers: [AcceptInvitation, EnterByLink, Sessions, SignIn], exports: [AcceptInvitation, EnterByLink, Sessions, SignIn] })
export class AccountsModule {}
