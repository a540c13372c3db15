import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { PublicationModule } from '../publication/publication.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoClock } from './demo-clock.js';
import { LoadDemo } from './load-demo.js';
import { PlayNextYear } from './play-next-year.js';

/** Used in demo mode only: the launcher loads it, and the access guard hides its routes elsewhere. */
@Module({
  imports: [AccountsModule, CyclesModule, ImportsModule, OperationsModule, PublicationModule, SheetsModule],
  providers: [DemoAccounts, DemoClock, LoadDemo, PlayNextYear],
  exports: [DemoAccounts, DemoClock, LoadDemo],
})
export class DemoModule {}
