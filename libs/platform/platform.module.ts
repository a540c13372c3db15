import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { TenantDatabase } from './database/tenant-database.js';
import { Logger } from './logging/logger.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsServer } from './metrics/metrics-server.js';
import { Outbox } from './outbox/outbox.js';
import { ScheduledActions } from './scheduled/scheduled-actions.js';

/** What the launcher has made before any module exists. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly dataSource: DataSource;
}

/** Everything that the features stand on. Global, because every one of them needs it. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  static with(platform: Platform): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Config, useValue: platform.config },
        { provide: Clock, useValue: platform.clock },
        { provide: Logger, useValue: platform.logger },
        { provide: DataSource, useValue: platform.dataSource },
        TenantDatabase,
        Outbox,
        ScheduledActions,
        Metrics,
        MetricsServer,
      ],
      exports: [Config, Clock, Logger, DataSource, TenantDatabase, Outbox, ScheduledActions, Metrics],
    };
  }

  /** Last of all: whoever still needs the database has stopped by now. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
