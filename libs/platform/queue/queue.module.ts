import { Module } from '@nestjs/common';
import { QueueBackend } from './queue-backend.js';

@Module({ providers: [QueueBackend], exports: [QueueBackend] })
export class QueueModule {}
