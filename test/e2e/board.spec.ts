import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { typeDay } from '../support/days.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

const ADMINISTRATOR = 'hirano.kanri@sakado.example.jp';
const HEADQUARTERS = 'ogawa.honbu@sakado.example.jp';

const screen = onScreen();

it('runs a year from its board: finds, extends, reminds, and closes nothing that is unfinished', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  await openBoard(page);

  // From a number of the matrix to its sheets, and back.
  await page.getByRole('link', { name: '情報政策課 評価(主管課) 1件' }).click();
  await page.getByText('調書（1件）').waitFor();
  await page.getByRole('link', { name: 'BPRの手法とICTの活用による業務改革' }).waitFor();
  await page.goBack();
  await page.getByText('調書（24件）').waitFor();

  await findAsTyped(page);
  await extendTwo(page);
  await remindTwice(page);
  await closeInVain(page);
  expect(troubles).toEqual([]);
}, 120_000);

it('settles many grades at once as they were proposed, and says which could not be settled', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, HEADQUARTERS);
  await openBoard(page);
  await recordOpinions(2);
  await page.getByLabel('段階', { exact: true }).selectOption('本部会');
  await page.getByRole('button', { name: 'しぼりこむ' }).click();
  await page.getByText('調書（3件）').waitFor();
  await page.getByLabel('このページの3件をすべて選ぶ').check();
  await page.getByRole('button', { name: '評価を決定する…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '評価を決定する' }).dblclick();
  await dialog.getByText('2件の評価を決定しました。').waitFor();
  await dialog.getByText('1件はできませんでした。').waitFor();
  await expect(dialog.getByRole('list', { name: 'できなかった調書とその理由' })).toHaveText(
    /「.*本部会意見.*」が書かれていません/,
  );
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '閉じる' }).click();
  await page.getByText('調書（1件）').waitFor();
  expect(troubles).toEqual([]);
}, 120_000);

async function openBoard(page: Page): Promise<void> {
  await page.getByRole('link', { name: '計画と年度' }).click();
  await page.getByRole('link', { name: /令和2年度の進行管理/ }).click();
  await page.getByRole('heading', { level: 1, name: '令和2年度の進行管理' }).waitFor();
}

/** Full width finds half width; the filter stands in the address. */
async function findAsTyped(page: Page): Promise<void> {
  await page.getByLabel('番号・取組項目の言葉').fill('ｂｐｒ　業務');
  await page.getByLabel('並べかた').selectOption('段階に長くとどまっている順');
  await page.getByRole('button', { name: 'しぼりこむ' }).click();
  await page.getByText('調書（1件）').waitFor();
  await expect(page).toHaveURL(/sort=longest/);
  await page.reload();
  await page.getByText('調書（1件）').waitFor();
  await expect(page.getByLabel('番号・取組項目の言葉')).toHaveValue('ｂｐｒ　業務');
  await page.getByRole('link', { name: 'しぼりこみをやめる' }).click();
  await page.getByText('調書（24件）').waitFor();
}

async function extendTwo(page: Page): Promise<void> {
  await page.getByLabel('1 産・学・官連携体制の推進 を選ぶ').check();
  await page.getByLabel('7 環境配慮施策の推進 を選ぶ').check();
  await page.getByText('2件を選んでいます').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '期限を延ばす…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await typeDay(dialog, /新しい期限/, '2026-06-10');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '期限を延ばす' }).click();
  // The reason leads to where it is put right.
  await dialog.getByRole('link', { name: /「評価\(主管課\)」の期限が「作成」の期限より前になっています。/ }).click();
  await page.keyboard.press('Space');
  await dialog.getByLabel('延ばす理由').fill('資料がそろうのを待つため。');
  await dialog.getByRole('button', { name: '期限を延ばす' }).click();
  await dialog.getByText('2件の期限を延ばしました。').waitFor();
  await dialog.getByRole('button', { name: '閉じる' }).click();
  const row = page.getByRole('row', { name: /産・学・官連携体制の推進/ });
  await row.getByText('6月10日(水)まで').waitFor();
  await row.getByText('延長', { exact: true }).waitFor();
}

/** The second time tells who was reminded today already. */
async function remindTwice(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const said of ['3人にメールを送りました。', '今日すでに督促した3人には送りませんでした']) {
    await page.getByRole('button', { name: '督促メールを送る…' }).click();
    await dialog.getByRole('button', { name: '督促メールを送る' }).click();
    await dialog.getByText(said).waitFor();
    await dialog.getByRole('button', { name: '閉じる' }).click();
  }
}

async function closeInVain(page: Page): Promise<void> {
  await page.getByRole('button', { name: '年度を締め切る…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '締め切る' }).click();
  const unfinished = dialog.getByRole('list', { name: '終わっていない調書' });
  await unfinished.waitFor();
  await expect(unfinished.getByRole('link')).toHaveCount(20);
  await expectAccessible(page);
  await unfinished.getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'No.1 産・学・官連携体制の推進' }).waitFor();
  await page.getByText('期限の延長').waitFor();
  await page.getByText('作成の期限: 5月20日(水) → 6月10日(水)').waitFor();
}

/** So many of the sheets in headquarters’ hands get an opinion; the others have none. */
async function recordOpinions(count: number): Promise<void> {
  const client = new ApiClient(screen.program.address, { email: HEADQUARTERS, password: DEMO_PASSWORD });
  const { waiting } = await client.call('myWork');
  const open = waiting.rows.filter(({ stage, cycle }) => stage === 'opinion' && cycle.fiscalYearTo === 2020);
  expect(open).toHaveLength(3);
  for (const { id } of open.slice(0, count)) {
    const { version } = await client.call('openSheet', { params: { sheetId: id } });
    await client.call('runCommand', { params: { sheetId: id }, body: { command: 'opine', version, text: 'このまま進めること。' } });
  }
}
