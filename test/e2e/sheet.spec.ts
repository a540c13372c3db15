import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

/** 財政課 writes this one, for the second year. */
const TITLE = 'No.5 各種団体等の自立促進';
const MEMBER = 'okamoto.zaisei@sakado.example.jp';
const COLLEAGUE = 'sakamoto.suishin@sakado.example.jp';
const LAST_YEAR = /事務局の移管に向けた団体との協議を続けたが/;

const screen = onScreen();

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

const done = (page: Page) => page.getByRole('textbox', { name: /R2年度取組内容/ });
const goal = (page: Page) => page.getByRole('textbox', { name: /R3年度目標/ });
const saved = (page: Page) => page.getByText(/\d+:\d+ に保存しました/).waitFor();

/** Presses a button by keyboard alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

/** As after copying in another program. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

it('is written beside last year’s, with what was copied from Excel and Word', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, MEMBER);
  await openSheet(page);
  await page.getByText('転記: 前年度の調書の「R2年度目標」の内容です。').waitFor();
  await page.getByRole('img', { name: '「団体補助金額」の推移' }).waitFor();
  await expectAccessible(page);

  const before = await done(page).inputValue();
  await press(page, '前回の「R1年度取組内容」をこの欄に写す');
  await page.getByText('写しました。今回の内容に直してください。').waitFor();
  await expect(done(page)).toHaveValue(LAST_YEAR);
  await expect.poll(() => done(page).inputValue()).toContain(before);
  await press(page, '「R1年度取組内容」を写す前に戻す');
  await expect(done(page)).toHaveValue(before);

  await done(page).fill('');
  await paste(page, '移行の\u00a0手順を\u00ad定めた。\r\n3団体と\u200b協議した。');
  await expect(done(page)).toHaveValue('移行の 手順を定めた。\n3団体と協議した。');
  await page.getByText('公表での見え方を確かめる').first().click();
  await page.getByRole('columnheader', { name: 'R2年度取組内容 (D)' }).waitFor();
  await page.getByRole('cell', { name: '移行の 手順を定めた。 3団体と協議した。' }).waitFor();

  await page.getByRole('textbox', { name: /各種団体の自主運営 現状値 \(R2末\)/ }).focus();
  await paste(page, '継続実施\r\n74,100千円\r\nはみ出した行\r\n');
  await page.getByText('貼り付けた内容を2か所の欄に入れました。').waitFor();
  await page.getByText('1か所は、入れる欄がないため貼り付けていません。').waitFor();
  await expect(page.getByRole('textbox', { name: /団体補助金額 現状値 \(R2末\)/ })).toHaveValue('74,100千円');
  await saved(page);
  await page.reload();
  await expect(done(page)).toHaveValue('移行の 手順を定めた。\n3団体と協議した。');
  expect(troubles).toEqual([]);
  await page.context().close();
}, 60_000);

it('lets two tabs be merged without losing a word', async () => {
  const { page: first, troubles } = await signInAs(screen.browser, screen.program.address, MEMBER);
  await openSheet(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await goal(second).waitFor();

  await goal(first).fill('補助金の交付基準を見直す。');
  await saved(first);
  await goal(second).fill('移行の期限を団体ごとに決める。');
  await second.getByText('ほかの人が同じところを先に変更しました').waitFor();
  await press(second, 'まとめて直す（R3年度目標）');
  const merged = second.getByRole('textbox', { name: 'まとめた文（R3年度目標）' });
  await expect(merged).toHaveValue('補助金の交付基準を見直す。\n移行の期限を団体ごとに決める。');
  await expect(second.locator('textarea:focus')).toBeVisible();
  await expectAccessible(second);
  await merged.fill('補助金の交付基準を見直し、移行の期限を団体ごとに決める。');
  await press(second, 'まとめた文を使う（R3年度目標）');
  await saved(second);

  await first.bringToFront();
  await first.reload();
  await expect(goal(first)).toHaveValue('補助金の交付基準を見直し、移行の期限を団体ごとに決める。');
  expect(troubles).toEqual([]);
  await first.context().close();
}, 60_000);

it('keeps what was typed without a network, over a closed page, for its writer alone', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, MEMBER);
  const context = page.context();
  await openSheet(page);
  const address = page.url();
  const before = await done(page).inputValue();

  await context.setOffline(true);
  await done(page).fill(`${before}\n通信が切れている間に書いた。`);
  await page.getByRole('alert').getByText('保存できませんでした').waitFor();
  await context.setOffline(false);
  await saved(page); // By itself, as soon as there is a network again.

  await context.setOffline(true);
  await done(page).fill(`${before}\n保存される前に画面を閉じた。`);
  await page.getByRole('alert').getByText('保存できませんでした').waitFor();
  await page.getByRole('link', { name: 'わたしの作業', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'この画面に残る' }).click();
  await page.close();
  await context.setOffline(false);

  const other = await context.newPage();
  await other.goto(address);
  await other.getByText('保存されていない書きかけがあります').waitFor();
  await expectAccessible(other);
  await signInInstead(other, COLLEAGUE);
  await other.goto(address);
  await other.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await expect(other.getByText('保存される前に画面を閉じた。')).toHaveCount(0);

  await signInInstead(other, MEMBER);
  await other.goto(address);
  await press(other, '書きかけを取り戻す');
  await saved(other);
  await other.reload();
  await expect(done(other)).toHaveValue(`${before}\n保存される前に画面を閉じた。`);
  await expect(other.getByText('保存されていない書きかけがあります')).toHaveCount(0);
  expect(troubles).toEqual([]);
  await context.close();
}, 60_000);

/** On the same machine, in the same browser. */
async function signInInstead(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: 'サインアウト' }).or(page.getByRole('link', { name: 'サインアウト' })).first().click();
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'わたしの作業' }).waitFor();
}
