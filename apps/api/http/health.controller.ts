import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublicPage } from './handle.js';
import { ProblemError } from './problem-error.js';

/** live: the process answers. ready: it can do its work, because the database answers too. */
@Controller('health')
export class HealthController {
  constructor(private readonly source: DataSource) {}

  @Get('live')
  @PublicPage()
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @PublicPage()
  async ready() {
    try {
      await this.source.query('SELECT 1');
    } catch {
      throw new ProblemError('notReady');
    }
    return { status: 'ready' };
  }
}
