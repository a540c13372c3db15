import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Logger } from '../logging/logger.js';
import { Metrics } from './metrics.js';

interface BacklogRow {
  /** Its key. */
  readonly municipality: string;
  readonly measure: 'jobs' | 'oldestJob' | 'mails' | 'scheduled';
  readonly state: string;
  readonly value: number;
}

/**
 * What waits in the tables of every municipality, counted by one query when somebody asks. A function counts that sees
 * every municipality's rows and answers numbers alone (directory.backlog).
 */
@Injectable()
export class BacklogGauges {
  private reading: Promise<void> | undefined;
  private readonly up: Gauge;
  private readonly gauges: Readonly<Record<BacklogRow['measure'], Gauge>>;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly logger: Logger,
    { registry }: Metrics,
  ) {
    const gauge = (name: string, help: string, ...labels: string[]) =>
      new Gauge({ name, help, labelNames: ['municipality', ...labels], registers: [registry], collect: () => this.readOnce() });
    this.up = new Gauge({
      name: 'nendo_database_up',
      help: '1 when the backlog could be counted',
      registers: [registry],
      collect: () => this.readOnce(),
    });
    this.gauges = {
      jobs: gauge(
        'nendo_jobs',
        'Jobs that are not done. open: asked for; unrelayed: the queue has not been told; overdue: open for 5 minutes; exhausted: given up',
        'state',
      ),
      oldestJob: gauge('nendo_oldest_job_seconds', 'How long ago the oldest open job was asked for'),
      mails: gauge('nendo_mails', 'Mails that are not sent; uncertain ones wait for a person', 'state'),
      scheduled: gauge('nendo_scheduled_overdue', 'Scheduled actions that were due 5 minutes ago and are not settled'),
    };
  }

  /** All gauges are collected at once, and share one query. */
  private readOnce(): Promise<void> {
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async read(): Promise<void> {
    for (const gauge of Object.values(this.gauges)) gauge.reset();
    try {
      const rows: BacklogRow[] = await this.source.query('SELECT * FROM directory.backlog($1)', [this.clock.now()]);
      for (const { municipality, measure, state, value } of rows) {
        const labels = measure === 'jobs' || measure === 'mails' ? { municipality, state } : { municipality };
        this.gauges[measure].set(labels, value);
      }
      this.up.set(1);
    } catch (err) {
      this.logger.error({ err }, 'The backlog could not be counted');
      this.up.set(0);
    }
  }
}
