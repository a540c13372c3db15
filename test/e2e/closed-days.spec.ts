import { beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { typeDay } from '../support/days.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';
import { eventually } from '../support/wait.js';

const ADMINISTRATOR = 'hirano.kanri@sakado.example.jp';
const screen = onScreen({ NENDO_DEMO: 'year' });
let cycleId: string;

beforeAll(async () => {
  const year = await DemoYear.at(screen.program.address, () => undefined);
  cycleId = await year.open();
  await year.review(cycleId);
}, 120_000);

const moveClock = (now: string) => new ApiClient(screen.program.address).call('moveClock', { body: { now } });

async function looksRightAt(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

it('closes the offices on days of their own, opens them on a holiday, and sets the time of the reminders', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: '閉庁日とお知らせの時刻' }).click();
  await page.getByRole('heading', { level: 1, name: '閉庁日とお知らせの時刻' }).waitFor();
  await page.getByRole('row', { name: /令和2年12月29日\(火\) 年末年始 年末年始 変えられません/ }).waitFor();

  await page.getByRole('button', { name: '閉庁日を追加' }).click();
  await page.getByRole('alert').getByRole('link', { name: '閉庁日の名前を入力してください。' }).waitFor();
  await typeDay(page, '最初の日', '2020-08-10');
  await typeDay(page, '最後の日', '2020-08-14');
  await page.getByRole('textbox', { name: '名前' }).fill('夏季の一斉休業');
  // A holiday among them stays one; a second press adds nothing.
  await page.getByRole('button', { name: '閉庁日を追加' }).dblclick();
  await page.getByText('閉庁日を4日追加しました。').waitFor();
  await page.getByRole('row', { name: /令和2年8月14日\(金\) 夏季の一斉休業 閉庁日/ }).waitFor();

  await page.getByRole('button', { name: '8月10日(月)の「山の日」に開庁する' }).click();
  await page.getByText('8月10日(月)の「山の日」は、開庁する日になりました。').waitFor();
  await page.getByRole('button', { name: '8月10日(月)の「山の日」を閉庁に戻す' }).waitFor();
  await page.getByRole('button', { name: '8月11日(火)の「夏季の一斉休業」の名前を変える' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '名前' }).fill('市制施行記念日');
  await page.getByRole('dialog').getByRole('button', { name: '名前を変える' }).click();
  await page.getByText('8月11日(火)の閉庁日の名前を「市制施行記念日」に変えました。').waitFor();
  await page.getByRole('button', { name: '8月12日(水)の「夏季の一斉休業」を削除' }).click();
  await page.getByText('8月12日(水)の「夏季の一斉休業」を閉庁日から削除しました。').waitFor();

  await page.getByRole('combobox', { name: '時刻' }).selectOption('08:30');
  await page.getByRole('button', { name: '時刻を保存' }).click();
  await page.getByText('期限のお知らせの時刻を08:30にしました。').waitFor();
  await page.reload();
  await expect(page.getByRole('combobox', { name: '時刻' })).toHaveValue('08:30');
  await looksRightAt(page, 1280);
  await looksRightAt(page, 375);

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('combobox', { name: '年度' }).selectOption({ label: '令和3年度' });
  await page.getByRole('button', { name: '表示する' }).click();
  const next = page.getByRole('region', { name: /^令和3年度の閉庁日と祝日/ });
  await next.waitFor();
  await expect(next.getByText('夏季の一斉休業')).toHaveCount(0);
  expect(troubles).toEqual([]);
}, 60_000);

it('publishes at the time that was chosen', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  await page.goto(`/app/cycles/${cycleId}/publish`);
  await page.getByLabel('日時を決めて公表する（予約）').check();
  await typeDay(page, '公表する日', '2020-04-01');
  await page.getByRole('button', { name: /^令和2年4月1日.*第1版を公表する/ }).click();
  await page.getByRole('alert').getByRole('link', { name: /すでに過ぎています/ }).click();
  await expect(page.locator('#publish-on :focus')).toBeVisible();
  await looksRightAt(page, 1280);
  await looksRightAt(page, 375);
  await typeDay(page, '公表する日', '2020-07-10');
  await page.getByRole('button', { name: '令和2年7月10日(金) 09:00に第1版を公表する' }).dblclick();
  await page.getByText('令和2年7月10日(金) 09:00に公表する予約があります').waitFor();
  await page.getByRole('link', { name: '予約を見る' }).click();
  await page.getByRole('heading', { name: '待っている予約（1件）' }).waitFor();
  await page.getByRole('row', { name: /令和元年度を公表する/ }).waitFor();

  await moveClock('2020-07-10T09:00:00+09:00');
  await eventually('the publication', async () => {
    await page.goto(`/app/cycles/${cycleId}/publish`);
    await page.getByRole('heading', { name: '公表した版' }).waitFor();
    return page.getByText('公開中', { exact: true }).isVisible();
  });
  await expect(page.getByText('公表する予約があります')).toHaveCount(0);
  expect(troubles).toEqual([]);
}, 60_000);
