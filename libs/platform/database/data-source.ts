import type { EntitySchema, MigrationInterface } from 'typeorm';
import { DataSource } from 'typeorm';

type EntityClass = (new () => object) | EntitySchema;

/** The application's connection pool, as the role that owns nothing. */
export function applicationDataSource(url: string, pool: number, entities: readonly EntityClass[]): DataSource {
  return new DataSource({ ...connection(url), entities: [...entities], poolSize: pool });
}

/** The owner's connection, for migrations only. */
export function ownerDataSource(url: string, migrations: readonly (new () => MigrationInterface)[]): DataSource {
  return new DataSource({
    ...connection(url),
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    poolSize: 2,
  });
}

function connection(url: string) {
  return {
    type: 'postgres' as const,
    url,
    synchronize: false,
    logging: false,
    applicationName: 'nendo',
    // A hung statement or a forgotten transaction must not hold a sheet for ever.
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
  };
}
