import { it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import type { Role } from '#libs/domain/access/role.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';
import { eventually } from '../support/wait.js';

/** Each plan's published years and the year that runs. */
const PLANS = {
  '坂戸市 reform-action-plan': ['2019 published', '2020 running'],
  '入間市 mayor-pledges': ['2021 published', '2022 running'],
  '入間市 strategy-projects': ['2019 published', '2020 running'],
  '入間市 strategy-kpis': ['2022-2024 published', '2025 running'],
  '伊勢崎市 reform-plan': ['2020 published', '2021 published', '2022 published', '2023 published', '2024 running'],
};

const screen = onScreen();

async function account(municipality: string, role: Role, department?: string) {
  const { accounts } = await new ApiClient(screen.program.address).call('demoAccounts');
  const found = accounts.find(
    (person) =>
      person.municipality.ja === municipality &&
      person.role === role &&
      (department === undefined || person.department === department),
  );
  if (!found) throw new Error(`the demo has no ${role} of ${municipality}`);
  return { email: found.email, password: found.password };
}

async function pageOf(municipality: string, role: Role, department?: string) {
  return signInAs(screen.browser, screen.program.address, (await account(municipality, role, department)).email);
}

it('holds five plans of three cities: published years, and a running one with sheets in every stage', async () => {
  const seen: Record<string, string[]> = {};
  for (const city of ['坂戸市', '入間市', '伊勢崎市']) {
    const client = new ApiClient(screen.program.address, await account(city, 'administrator'));
    await eventually('the publications', async () => {
      const { plans } = await client.call('listPlans');
      for (const plan of plans) {
        seen[`${city} ${plan.key}`] = plan.cycles
          .map(({ fiscalYearFrom: from, fiscalYearTo: to, status }) => `${from === to ? to : `${from}-${to}`} ${status}`)
          .toSorted();
      }
      return plans.every((plan) => plan.cycles.every((cycle) => cycle.status !== 'closed'));
    });
    for (const plan of (await client.call('listPlans')).plans) {
      const running = plan.cycles.find((cycle) => cycle.status === 'running')!;
      const { stages } = await client.call('readBoard', { params: { cycleId: running.id } });
      expect(stages.filter(({ count }) => count === 0)).toEqual([]);
    }
  }
  expect(seen).toEqual(PLANS);
}, 120_000);

it('imports a plan pack on screen: what is wrong, what would change, and the change', async () => {
  const { page, troubles } = await pageOf('坂戸市', 'administrator');
  await page.getByRole('link', { name: '計画と年度', exact: true }).click();
  await page.getByRole('link', { name: '計画を取り込む' }).click();
  await page.getByRole('heading', { level: 1, name: '計画を取り込む' }).waitFor();
  await expectAccessible(page);

  await choose(page, { 'items.csv': (text) => text.replace('item-02,2,a,', 'item-02,2,nowhere,') });
  await page.getByText('直すところが1か所あります').waitFor();
  await page.getByText('何も取り込んでいません').waitFor();
  await page.getByRole('cell', { name: 'nowhere' }).waitFor();
  await expectAccessible(page);

  await choose(page, { 'items.csv': (text) => text.replace('シティプロモーションの推進', 'シティプロモーションの展開') });
  await page.getByText('シティプロモーションの展開').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^取り込む（追加0件、変更1件）/ }).click();
  await page.getByText('取り込みました').first().waitFor();
  expect(troubles).toEqual([]);
}, 60_000);

it('sets the years of a plan side by side', async () => {
  const { page, troubles } = await pageOf('伊勢崎市', 'division');
  await page.getByRole('link', { name: '計画と年度', exact: true }).click();
  await page.getByRole('link', { name: '年度比較' }).click();
  await page.getByRole('heading', { level: 1, name: '年度比較' }).waitFor();
  await page.getByText('92.16%').waitFor();
  await page.getByText('追加前').first().waitFor();
  await expectAccessible(page);
  expect(troubles).toEqual([]);
}, 60_000);

it('asks for a word about a value ten times last year’s, and shows it to the reviewer', async () => {
  const member = await pageOf('入間市', 'departmentMember', '商工観光課');
  const { page } = member;
  await openFirst(page, /観光資源の活用と観光基盤の整備/);
  const value = page.getByRole('textbox', { name: /R7末/ });
  await value.fill('0.48');
  await value.blur();
  await page.getByText(/\d+:\d+ に保存しました/).first().waitFor();
  await page.getByRole('radio', { name: /4\s*達成/ }).check();
  await page.getByRole('textbox', { name: /評価理由/ }).fill('茶畑の景観を生かした催しが市外の人にも知られた。');
  const word = page.getByRole('textbox', { name: /このままでよい理由/ }).first();
  await word.waitFor();
  await page.getByText(/10倍以上/).first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /へ提出する$/ }).click();
  await page.getByRole('alert').first().waitFor();
  await word.fill('調査の方法が変わり、点数の幅が広がったため。');
  await page.getByRole('button', { name: /へ提出する$/ }).click();
  await page.getByText(/提出しました/).first().waitFor();

  const division = await pageOf('入間市', 'division');
  await openFirst(division.page, /観光資源の活用と観光基盤の整備/);
  await division.page.getByText('調査の方法が変わり、点数の幅が広がったため。').first().waitFor();
  await expectAccessible(division.page);
  expect([...member.troubles, ...division.troubles]).toEqual([]);
}, 90_000);

it('shows amounts, schedules and the department’s own mark, and what an amount must look like', async () => {
  const { page, troubles } = await pageOf('伊勢崎市', 'departmentMember', '市民部市民課');
  await openFirst(page, /証明書コンビニ交付サービスの推進|マイナンバーカード/);
  const amount = page.getByRole('textbox', { name: /財政効果額（歳入）.*金額|財政効果額（歳入） R6/ }).first();
  await amount.fill('およそ百万円');
  await page.getByText(/金額として読めません/).first().waitFor();
  await expectAccessible(page);
  await amount.fill('1,234');
  await page.getByText(/金額として読めません/).first().waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
}, 60_000);

/** Opens the first of the reader's sheets with such a title. */
async function openFirst(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Chooses the files of Sakado's pack, some of them changed, and has them checked. */
async function choose(page: Page, changes: Readonly<Record<string, (text: string) => string>>): Promise<void> {
  const folder = path.join(projectRoot(), 'seeds', 'sakado-reform-action-plan');
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name, mimeType: 'text/plain', buffer: Buffer.from(changes[name]?.(text) ?? text) };
    }),
  );
  const remove = page.getByRole('button', { name: 'すべて外す' });
  if (await remove.isVisible()) await remove.click();
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.getByRole('button', { name: /内容を確認する|もう一度確認する/ }).click();
}
