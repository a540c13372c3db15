import { Module } from '@nestjs/common';
import { QueueModule } from '#libs/platform/queue/queue.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PublicationModule } from '../publication/publication.module.js';
import { Sweep } from './sweep.js';

@Module({ imports: [NotificationsModule, PublicationModule, QueueModule], providers: [Sweep], exports: [Sweep] })
export class OperationsModule {}
