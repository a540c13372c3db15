import { Module } from '@nestjs/common';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@Module({ providers: [Sessions, SignIn], exports: [Sessions, SignIn] })
export class AccountsModule {}
