import { afterAll, beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright';
import { expectAccessible } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';
import { eventually } from '../support/wait.js';

/** The public site of the demo, as somebody reads it whose browser runs no scripts. */
const screen = onScreen();
let reader: Page;

beforeAll(async () => {
  const context = await screen.browser.newContext({ baseURL: screen.program.address, locale: 'ja-JP', javaScriptEnabled: false });
  reader = await context.newPage();
  await eventually('the publications', async () => {
    await reader.goto('/isesaki/reform-plan/');
    return (await reader.getByRole('link', { name: '令和2年度', exact: true }).count()) > 0;
  });
}, 60_000);

afterAll(() => reader.context().close());

it('leads from the home page to a plan, and compares two of its years', async () => {
  await reader.goto('/');
  await reader.getByRole('link', { name: '伊勢崎市', exact: true }).click();
  await reader.getByRole('heading', { level: 1, name: '伊勢崎市の計画の進行管理' }).waitFor();
  await reader.getByRole('heading', { name: '公表している計画' }).waitFor();
  await reader.getByRole('link', { name: '行政改革推進計画', exact: true }).click();
  await reader.getByRole('cell', { name: '92.16%' }).waitFor();
  await reader.getByRole('img', { name: '年度ごとの取組達成度の内訳' }).waitFor();

  await reader.getByRole('link', { name: '2つの年度を比べる' }).click();
  await reader.getByLabel('比べる年度（前）').selectOption('令和2年度');
  await reader.getByLabel('表示する項目').selectOption('追加');
  await reader.getByRole('button', { name: '表示する' }).click();
  await reader.getByRole('heading', { level: 1, name: '令和2年度と令和5年度の比較' }).waitFor();
  await expect(reader).toHaveURL(/from=2020/);
  await reader.getByRole('link', { name: /マイナンバーカード出張申請窓口の開設/ }).waitFor();
  await expect(reader.getByRole('link', { name: /情報システムの最適化/ })).toHaveCount(0);
  await reader.getByRole('link', { name: 'English' }).click();
  await reader.getByRole('heading', { level: 1, name: 'FY2020 and FY2023 compared' }).waitFor();
}, 60_000);

it('narrows a year’s items down at the year’s own address', async () => {
  await reader.goto('/sakado/reform-action-plan/2019/');
  await reader.getByText('項目を絞り込む').click();
  await reader.getByLabel('指標の変化').selectOption('悪化した指標がある');
  await reader.getByRole('checkbox', { name: 'D 停滞' }).check();
  await reader.getByRole('button', { name: '絞り込む' }).click();
  await reader.getByText('24件のうち、条件に当てはまる項目は').or(reader.getByText('条件に当てはまる項目はありません')).waitFor();
  await expect(reader).toHaveURL(/grade=D/);
  await expect(reader.getByRole('checkbox', { name: 'D 停滞' })).toBeChecked();
  await reader.getByRole('link', { name: 'English' }).click();
  await reader.getByText('English', { exact: true }).waitFor({ state: 'detached' });
  await expect(reader.getByRole('checkbox', { name: /^D / })).toBeChecked();
  await reader.getByRole('link', { name: '日本語' }).click();
  await reader.getByRole('link', { name: '条件をすべて外す' }).click();
  await expect(reader).toHaveURL(({ search }) => search === '');
  await reader.getByRole('heading', { level: 1, name: /進行管理集計表/ }).waitFor();
}, 60_000);

it('says in words that nothing was found', async () => {
  await reader.goto('/sakado/');
  await reader.getByRole('searchbox').fill('どこにもないことば');
  await reader.getByRole('button', { name: '検索' }).click();
  await reader.getByRole('heading', { name: '「どこにもないことば」を含む項目は見つかりませんでした' }).waitFor();
  await expect(reader.getByRole('searchbox')).toHaveValue('どこにもないことば');
}, 60_000);

it('is accessible on each kind of page, on a desk and on a telephone', async () => {
  // Axe is a script.
  const page = await (await screen.browser.newContext({ baseURL: screen.program.address, locale: 'ja-JP' })).newPage();
  for (const path of [
    '/',
    '/iruma/',
    '/isesaki/reform-plan/?lang=en',
    '/isesaki/reform-plan/compare/?from=2020&to=2023',
    '/sakado/reform-action-plan/2019/?grade=C&section=nowhere',
    '/search/?q=%E5%B8%82%E6%B0%91',
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.context().close();
}, 120_000);
