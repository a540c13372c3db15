import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { MAX_PACK_BYTES } from '#libs/contract/imports.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { writeNamedFiles } from '#libs/features/imports/containers/named-files.js';
import { writePackWorkbook } from '#libs/features/imports/containers/workbook.js';
import type { PlanPack } from '#libs/features/imports/plan-pack.js';
import { packFiles } from '#libs/features/imports/write-pack.js';
import { seed } from '../support/packs.js';
import { runDemoProgram } from '../support/program.js';
import { addOneOfEachRole } from '../support/second-municipality.js';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let administrator: ApiClient;
/** The demo's plan, with its past year. */
let pack: PlanPack;

beforeAll(async () => {
  program = await runDemoProgram();
  administrator = (await DemoYear.at(program.address, () => undefined)).first('administrator');
  ({ pack } = await seed('sakado-reform-action-plan'));
}, 60_000);

afterAll(() => program.stop());

const inBase64 = (content: Uint8Array) => Buffer.from(content).toString('base64');
const asFiles = (of: PlanPack) =>
  [...writeNamedFiles(packFiles(of, 'files'))].map(([name, content]) => ({ name, content: inBase64(content) }));
const asWorkbook = async (of: PlanPack) => [
  { name: '計画.xlsx', content: inBase64(await writePackWorkbook(packFiles(of, 'workbook'))) },
];

function titled(title: string): PlanPack {
  return { ...pack, items: pack.items.map((item, index) => (index === 0 ? { ...item, title } : item)) };
}

it('shows what would change, changes it when asked to, and only then', async () => {
  const files = await asWorkbook(titled('改めた名前'));
  const preview = await administrator.call('previewImport', { body: { files } });
  expect(preview).toMatchObject({ plan: { key: 'reform-action-plan', exists: true }, problems: [] });
  expect(preview.changes.find(({ file }) => file === 'items')).toMatchObject({ changed: 1, same: 23 });
  expect(preview.changes.find(({ file }) => file === 'results-2019')).toMatchObject({ added: pack.results[0]!.values.length });
  const { plans } = await administrator.call('listPlans');
  expect(plans[0]!.cycles).toEqual([]);

  const { fingerprint } = preview;
  const { planId } = await administrator.call('applyImport', { body: { files, fingerprint } });
  expect(planId).toBe(plans[0]!.id);
  await expect(administrator.call('applyImport', { body: { files, fingerprint } })).rejects.toThrow('packChanged');
  const again = await administrator.call('previewImport', { body: { files } });
  expect(again.changes.filter(({ added, changed }) => added + changed > 0)).toEqual([]);

  const years = await administrator.call('readPlanYears', { params: { planId } });
  expect(years.years.map(({ fiscalYearFrom, cycle, summary }) => [fiscalYearFrom, cycle?.status, summary?.total])).toEqual([
    [2017, undefined, undefined],
    [2018, undefined, undefined],
    [2019, 'closed', 24],
    [2020, undefined, undefined],
    [2021, undefined, undefined],
  ]);
  const [item] = years.sections[0]!.items;
  expect(item).toMatchObject({ title: '改めた名前', years: [{ state: 'blank' }, {}, { state: 'graded', symbol: 'B' }, {}, {}] });
});

it('asks again for a look only when something has changed, not when the same rows come in another order', async () => {
  const files = await asWorkbook(titled('もう一度改めた名前'));
  const { fingerprint } = await administrator.call('previewImport', { body: { files } });
  // Each table's rows written anew, the last ones first, and the planner told of them, as the database does by itself.
  for (const [table, column] of [['assignments', 'position'], ['item_indicators', 'position'], ['indicator_values', 'raw'], ['department_successors', 'position']] as const) {
    await program.database.asOwner(`
      DO $$ DECLARE place tid; BEGIN
        FOR place IN SELECT ctid FROM ${table} ORDER BY ctid DESC LOOP
          UPDATE ${table} SET ${column} = ${column} WHERE ctid = place;
        END LOOP;
      END $$`);
    await program.database.asOwner(`ANALYZE ${table}`);
  }
  expect(await administrator.call('previewImport', { body: { files } })).toMatchObject({ fingerprint });
});

it.each(['xlsx', 'zip'] as const)('gives the plan away as %s, which imported again changes nothing', async (container) => {
  const { plans } = await administrator.call('listPlans');
  const exported = await administrator.call('exportPlan', { params: { planId: plans[0]!.id }, query: { container } });
  expect(exported.fileName).toBe(`sakado-reform-action-plan.${container}`);
  const files = [{ name: exported.fileName, content: exported.content }];
  const { problems, changes } = await administrator.call('previewImport', { body: { files } });
  expect(problems).toEqual([]);
  expect(changes.filter(({ added, changed, left }) => added + changed + left > 0)).toEqual([]);
});

it('takes a folder in an archive, and says everything that is wrong at once', async () => {
  const files = writeNamedFiles(packFiles(pack, 'files'));
  const wrong = Object.fromEntries([...files].map(([name, content]) => [`坂戸/${name}`, content]));
  wrong['坂戸/items.csv'] = Buffer.from(Buffer.from(files.get('items.csv')!).toString().replace('item-01,1,a', 'item-01,1,z'));
  wrong['坂戸/notes.txt'] = Buffer.from('x');
  wrong['__MACOSX/坂戸/._items.csv'] = Buffer.from('x');
  const body = { files: [{ name: 'pack.zip', content: inBase64(zipSync(wrong)) }] };
  const preview = await administrator.call('previewImport', { body });
  expect(preview.problems.map(({ file, row, column, found }) => [file, row, column, found])).toEqual([
    ['notes.txt', null, '', '坂戸/notes.txt'],
    ['items.csv', 2, 'section', 'z'],
  ]);
  expect(preview).toMatchObject({ changes: [], fingerprint: '', plan: { exists: true } });
  await expect(administrator.call('applyImport', { body: { ...body, fingerprint: '' } })).rejects.toThrow('packChanged');
});

it('refuses a key with capital letters where it would stand in an address, and says so', async () => {
  const files = asFiles({ ...pack, plan: { ...pack.plan, plan: { ...pack.plan.plan, key: 'reformPlan' } } });
  const { problems } = await administrator.call('previewImport', { body: { files } });
  expect(problems.map(({ file, column, found, expected }) => [file, column, found, expected.ja])).toEqual([
    ['plan.yaml', 'plan.key', 'reformPlan', expect.stringContaining('大文字は使えません')],
  ]);
});

describe('who may', () => {
  it('nobody imports the plan of another municipality', async () => {
    const { pack: other } = await seed('iruma-mayor-pledges');
    const body = { files: asFiles(other) };
    for (const call of [
      administrator.call('previewImport', { body }),
      administrator.call('applyImport', { body: { ...body, fingerprint: 'x' } }),
    ]) {
      await expect(call).rejects.toThrow(/commandRefused.*otherMunicipality.*入間市 \(iruma\).*坂戸市 \(sakado\)/);
    }
    const rows = await program.database.asOwner('SELECT key FROM municipalities');
    expect(rows).toEqual([{ key: 'sakado' }]);
  });

  it('the administrator of one plan imports that one only', async () => {
    const [sakado] = await program.database.asOwner<{ id: string }>('SELECT id FROM municipalities');
    const { plans } = await administrator.call('listPlans');
    const people = await addOneOfEachRole(program.database, sakado!.id, 'one-plan.example.jp');
    await program.database.asOwner(
      `UPDATE role_grants SET plan_id = $1 WHERE role = 'administrator'
         AND account_id = (SELECT id FROM accounts WHERE email = $2)`,
      [plans[0]!.id, people.administrator.email],
    );
    const ofOnePlan = new ApiClient(program.address, people.administrator);
    const own = await ofOnePlan.call('previewImport', { body: { files: asFiles(pack) } });
    expect(own.plan).toMatchObject({ exists: true });
    // What all plans share is not theirs to change.
    const renamed = { ...pack, plan: { ...pack.plan, municipality: { key: 'sakado', name: { ja: '改名市' } } } };
    const refused = await ofOnePlan.call('previewImport', { body: { files: asFiles(renamed) } });
    expect(refused.problems).toMatchObject([{ file: 'plan.yaml', column: 'municipality.name.ja', found: '改名市' }]);
    const allowed = await administrator.call('previewImport', { body: { files: asFiles(renamed) } });
    expect(allowed.problems).toEqual([]);

    const another = { ...pack, plan: { ...pack.plan, plan: { ...pack.plan.plan, key: 'another-plan' } } };
    await expect(ofOnePlan.call('previewImport', { body: { files: asFiles(another) } })).rejects.toThrow('404');
    const preview = await administrator.call('previewImport', { body: { files: asFiles(another) } });
    expect(preview.plan).toMatchObject({ key: 'another-plan', exists: false });
    const { planId } = await administrator.call('applyImport', { body: { files: asFiles(another), fingerprint: preview.fingerprint } });
    await expect(ofOnePlan.call('previewImport', { body: { files: asFiles(another) } })).rejects.toThrow('404');
    await expect(ofOnePlan.call('exportPlan', { params: { planId }, query: { container: 'zip' } })).rejects.toThrow('404');
  });
});

/** The answer to a body that only says how long it would be: a server that refuses one does not wait for it. */
function statusOfLength(path: string, length: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': length };
    const asked = request(`${program.address}${path}`, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode);
      asked.destroy();
    });
    asked.once('error', reject);
    asked.flushHeaders();
  });
}

describe('what is sent', () => {
  const send = (body: string) =>
    fetch(`${program.address}/api/imports/preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body,
    });
  let cookie: string;
  beforeAll(async () => {
    const { accounts } = await new ApiClient(program.address).call('demoAccounts');
    const { email } = accounts.find(({ role }) => role === 'administrator')!;
    const response = await fetch(`${program.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: DEMO_PASSWORD }),
    });
    cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
  });

  it('may be as large as a pack may be, and no larger', async () => {
    const large = (bytes: number) => JSON.stringify({ files: [{ name: 'items.csv', content: inBase64(Buffer.alloc(bytes, 'key,number\n')) }] });
    const allowed = await send(large(MAX_PACK_BYTES));
    expect(allowed.status).toBe(200);
    expect(((await allowed.json()) as { problems: unknown[] }).problems.length).toBeGreaterThan(0);
    expect(await statusOfLength('/api/imports/preview', large(MAX_PACK_BYTES + 200_000).length)).toBe(413);
  }, 60_000);

  it('other requests stay small', async () => {
    expect(await statusOfLength('/api/session', 3_000_000)).toBe(413);
  });

  it.each([
    ['a bomb', 'pack.zip', () => zipSync({ 'items.csv': new Uint8Array(100_000_000) }), 'a smaller file'],
    ['no workbook', 'pack.xlsx', () => Buffer.from('key,title'), 'a whole, undamaged file'],
    ['macros', 'pack.xlsx', () => zipSync({ 'xl/vbaProject.bin': Buffer.from('x') }), 'a workbook without macros, embedded objects and links to other files'],
  ])('%s is a problem, not an error, and nobody else waits for it', async (_, name, content, expected) => {
    const answer = send(JSON.stringify({ files: [{ name, content: inBase64(content()) }] }));
    expect((await fetch(`${program.address}/health/live`)).status).toBeLessThan(500);
    const { problems } = (await (await answer).json()) as { problems: { file: string; expected: { en: string } }[] };
    expect(problems.map((problem) => [problem.file, problem.expected.en])).toEqual([[name, expected]]);
  });
});
