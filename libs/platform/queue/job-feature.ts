import type { Type } from '@nestjs/common';
import type { JobHandler } from './job-handler.js';

/** What a feature gives to the worker: its module, and the job handlers that the module exports. */
export interface JobFeature {
  readonly module: Type;
  readonly handlers: readonly Type<JobHandler>[];
}
