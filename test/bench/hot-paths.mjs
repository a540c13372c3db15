// `npm run bench`: how long the three hot paths take over HTTP on a plan of 1,000 items, beside a baseline of the same
// run (a request that only finds out who is signed in). Quote the ratios; milliseconds are this machine's.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApiClient } from '#apps/cli/demo/api-client.js';
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
const ROUNDS = 300;
const PASSWORD = 'bench password';

const home = await mkdtemp(path.join(tmpdir(), 'nendo-bench-'));
await chmod(home, 0o755);
const postgres = await EmbeddedPostgres.start(path.join(home, 'postgres'));
await postgres.createDatabase('bench');
await migrate(postgres.url('bench'), MIGRATIONS);
await postgres.createApplicationLogin();
const url = postgres.applicationUrl('bench');
await fill(url);
const program = await start({ DATABASE_URL: url, PORT: String(await freePort()), LOG_LEVEL: 'warn' });
try {
  await measure(program.address);
} finally {
  await program.stop();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}

async function fill(applicationUrl) {
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
    { ...pack, items: many, indicators, results: [] },
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

async function measure(address) {
  const administrator = new ApiClient(address, { email: 'administrator@bench.example.jp', password: PASSWORD });
  const member = new ApiClient(address, { email: 'departmentmember@bench.example.jp', password: PASSWORD });
  const { plans } = await administrator.call('listPlans');
  const from = performance.now();
  const { sheets } = await administrator.call('openCycle', { params: { planId: plans[0].id }, body: { fiscalYear: 2019 } });
  console.log(`opening a year of ${sheets} sheets: ${(performance.now() - from).toFixed(0)} ms`);
  const { waiting } = await member.call('myWork');
  const params = { sheetId: waiting.rows[0].id };
  let { version } = await member.call('openSheet', { params });
  const cycleId = waiting.rows[0].cycle.id;

  const baseline = await median('baseline: who is signed in', () => member.call('readSession'));
  await median('my work', () => member.call('myWork'), baseline);
  await median('open a sheet', () => member.call('openSheet', { params }), baseline);
  await median('its place in the list', () => member.call('readSheetQueue', { params, query: { list: 'work' } }), baseline);
  await median('search', () => member.call('searchSheets', { query: { q: '市民　活用' } }), baseline);
  await median(
    'save a draft',
    async (round) => {
      ({ version } = await member.call('saveDraft', { params, body: { version, texts: { achievements: `取り組んだ。${round}` } } }));
    },
    baseline,
  );
  await median('the board', () => administrator.call('readBoard', { params: { cycleId } }), baseline);
}

async function median(name, work, baseline) {
  const times = [];
  for (let round = -20; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work(round);
    if (round >= 0) times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor(times.length * share)];
  const ratio = baseline === undefined ? '' : `  ${(at(0.5) / baseline).toFixed(1)} × baseline`;
  console.log(`${name.padEnd(28)} median ${at(0.5).toFixed(1)} ms, 95 % ${at(0.95).toFixed(1)} ms${ratio}`);
  return at(0.5);
}
