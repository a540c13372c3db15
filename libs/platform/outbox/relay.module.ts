import { Module } from '@nestjs/common';
import { QueueModule } from '../queue/queue.module.js';
import { OutboxRelay } from './relay.js';

@Module({ imports: [QueueModule], providers: [OutboxRelay], exports: [OutboxRelay] })
export class RelayModule {}
