import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { start } from '#apps/cli/start.js';
import { Account } from '#libs/features/accounts/account.entity.js';
import { Department } from '#libs/features/accounts/department.entity.js';
import { hashPassword } from '#libs/features/accounts/password.js';
import { RoleGrantRow } from '#libs/features/accounts/role-grant.entity.js';
import { History } from '#libs/features/audit/history.js';
import { ENTITIES } from '#libs/features/entities.js';
import { ImportPlanPack } from '#libs/features/imports/import-plan-pack.js';
import { readPlanPack } from '#libs/features/imports/read-plan-pack.js';
import { SystemClock } from '#libs/platform/clock/clock.js';
import { applicationDataSource } from '#libs/platform/database/data-source.js';
import { migrate } from '#libs/platform/database/migrate.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { EmbeddedPostgres } from '#libs/platform/embedded/embedded-postgres.js';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { MIGRATIONS } from '#migrations/migrations.js';

const ITEMS = 1_000;
export const PASSWORD = 'bench password';

/** Runs the program in this process with a plan of 1,000 items, while `measure` asks its address. reviewed: with the results of a year. */
export async function withLargePlan({ reviewed = false }, measure) {
  const home = await mkdtemp(path.join(tmpdir(), 'nendo-bench-'));
  await chmod(home, 0o755);
  const postgres = await EmbeddedPostgres.start(path.join(home, 'postgres'));
  await postgres.createDatabase('bench');
  await migrate(postgres.url('bench'), MIGRATIONS);
  await postgres.createApplicationLogin();
  const url = postgres.applicationUrl('bench');
  await fill(url, reviewed);
  const program = await start({ DATABASE_URL: url, PORT: String(await freePort()), LOG_LEVEL: 'warn' });
  try {
    await measure(program.address);
  } finally {
    await program.stop();
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function fill(applicationUrl, reviewed) {
  const source = await applicationDataSource(applicationUrl, 4, ENTITIES).initialize();
  const tenants = new TenantDatabase(source);
  const clock = new SystemClock();
  const pack = await readPlanPack('seeds/sakado-reform-action-plan');
  const many = Array.from({ length: ITEMS }, (_, index) => ({
    ...pack.items[index % pack.items.length],
    key: `item-${index + 1}`,
    number: String(index + 1),
  }));
  const indicators = many.map((item, index) => ({ key: `indicator-${index}`, name: `指標${index}`, places: [{ item: item.key, position: 1 }], baseline: '52件', target: '62件', better: null }));
  const municipalityId = await new ImportPlanPack(source, tenants, new History(clock), clock).import(
    { ...pack, items: many, indicators, results: reviewed ? pack.results.map((results) => ofEach(many, pack, results)) : [] },
    { kind: 'command-line', id: 'bench', name: 'bench' },
  );
  const passwordHash = await hashPassword(PASSWORD);
  await tenants.transaction(municipalityId, async (tx) => {
    const department = await tx.manager.findOneByOrFail(Department, { municipalityId, name: '政策企画課' });
    for (const role of ['administrator', 'departmentMember']) {
      const id = randomUUID();
      await tx.manager.insert(Account, { municipalityId, id, email: `${role.toLowerCase()}@bench.example.jp`, name: role, passwordHash, departmentId: department.id });
      await tx.manager.insert(RoleGrantRow, { municipalityId, id: randomUUID(), accountId: id, role, departmentId: role === 'administrator' ? null : department.id, planId: null });
    }
  });
  await source.destroy();
}

/** What the results say of each item of the pack, of all those that were made like it. */
function ofEach(many, pack, results) {
  const values = many.flatMap(({ key }, index) =>
    results.values
      .filter(({ item, field }) => item === pack.items[index % pack.items.length].key && !field.startsWith('indicators.'))
      .map((value) => ({ ...value, item: key })),
  );
  const measured = many.map(({ key }, index) => ({ item: key, field: `indicators.indicator-${index}.${results.to}`, value: `${50 + (index % 20)}件` }));
  return { ...results, values: [...values, ...measured] };
}
