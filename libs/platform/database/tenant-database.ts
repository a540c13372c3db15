import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Statement } from './statement.js';
import { run, statement } from './statement.js';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DEADLOCK_DETECTED = '40P01';

const setMunicipality = statement(
  'set_municipality',
  `SELECT set_config('app.municipality_id', $1, true)`,
);

/**
 * A transaction that sees one municipality. Everything that touches a tenant's rows takes one of these as an argument,
 * so that no query can be made outside of it. `manager` is for administrative paths, `query` for named statements.
 */
export class TenantTransaction {
  constructor(
    readonly municipalityId: string,
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  async query<Row>(wanted: Statement, values: readonly unknown[]): Promise<Row[]> {
    return run<Row>(this.client, wanted, values);
  }

  /** The one row, or undefined. */
  async one<Row>(wanted: Statement, values: readonly unknown[]): Promise<Row | undefined> {
    const rows = await this.query<Row>(wanted, values);
    return rows[0];
  }
}

@Injectable()
export class TenantDatabase {
  constructor(private readonly source: DataSource) {}

  /**
   * Runs work in one transaction of one municipality; an exception rolls all of it back. Two that wait for each other's
   * rows: PostgreSQL ends one of them, which is done once more when the other has finished.
   */
  async transaction<T>(municipalityId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.once(municipalityId, work);
    } catch (error) {
      if (!isDeadlock(error)) throw error;
      return this.once(municipalityId, work);
    }
  }

  private async once<T>(municipalityId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client: PoolClient = await runner.connect();
      await runner.startTransaction();
      await run(client, setMunicipality, [municipalityId]);
      const result = await work(new TenantTransaction(municipalityId, runner.manager, client));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DEADLOCK_DETECTED;
}
