import { Global, Module } from '@nestjs/common';
import { History } from './history.js';

/** Global: every feature that changes something writes its history. */
@Global()
@Module({ providers: [History], exports: [History] })
export class AuditModule {}
