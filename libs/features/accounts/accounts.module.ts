import { Module } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@Module({ providers: [AcceptInvitation, Sessions, SignIn], exports: [AcceptInvitation, Sessions, SignIn] })
export class AccountsModule {}
