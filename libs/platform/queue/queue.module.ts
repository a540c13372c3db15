import { Module } from '@nestjs/common';
import { JobBoard } from './job-board.js';
import { JobLedger } from './job-ledger.js';
import { LostJobs } from './lost-jobs.js';
import { QueueBackend } from './queue-backend.js';

@Module({ providers: [QueueBackend, JobLedger, LostJobs, JobBoard], exports: [QueueBackend, JobLedger, LostJobs, JobBoard] })
export class QueueModule {}
