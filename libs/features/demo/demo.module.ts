import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { DemoClock } from './demo-clock.js';
import { LoadDemo } from './load-demo.js';

/** Used in demo mode only: the launcher loads it, and the access guard hides its routes elsewhere. */
@Module({
  imports: [AccountsModule, ImportsModule, NotificationsModule],
  providers: [DemoClock, LoadDemo],
  exports: [DemoClock, LoadDemo],
})
export class DemoModule {}
