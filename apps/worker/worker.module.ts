import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/features/audit/audit.module.js';
import { OperationsModule } from '#libs/features/operations/operations.module.js';
import { BacklogGauges } from '#libs/platform/metrics/backlog-gauges.js';
import { RelayModule } from '#libs/platform/outbox/relay.module.js';
import type { JobFeature } from '#libs/platform/queue/job-feature.js';
import type { JobHandler } from '#libs/platform/queue/job-handler.js';
import { JOB_HANDLERS } from '#libs/platform/queue/job-handler.js';
import { JobRunner } from '#libs/platform/queue/job-runner.js';
import { QueueModule } from '#libs/platform/queue/queue.module.js';
import { Schedule } from '#libs/platform/queue/schedule.js';
import { WorkerRuntime } from './worker-runtime.js';

@Module({})
export class WorkerModule {
  /** The features whose jobs this process runs: together every job of JOBS, or nothing starts. */
  static with(features: readonly JobFeature[]): DynamicModule {
    return {
      module: WorkerModule,
      imports: [AuditModule, QueueModule, RelayModule, OperationsModule, ...features.map((feature) => feature.module)],
      providers: [
        {
          provide: JOB_HANDLERS,
          inject: features.flatMap((feature) => [...feature.handlers]),
          useFactory: (...handlers: JobHandler[]) => handlers,
        },
        JobRunner,
        Schedule,
        BacklogGauges,
        WorkerRuntime,
      ],
      exports: [WorkerRuntime, JobRunner],
    };
  }
}
