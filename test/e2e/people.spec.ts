import { it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expectAccessible, signInAs, visit } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

const ADMINISTRATOR = 'hirano.kanri@sakado.example.jp';
const EMAIL = 'arai.hana@sakado.example.jp';
const PASSWORD = 'mizuiro no kasa 3';
const HEADING = '氏名,メールアドレス,所属,役割,計画';

const screen = onScreen({ NENDO_DEMO: 'year' });

it('invites one and many, lets them in, changes roles, and hands over when somebody leaves', async () => {
  const admin = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  await inviteOne(admin.page);
  const link = await linkInMailbox(admin.page);
  const invited = await visit(screen.browser, screen.program.address);
  await choosePassword(invited.page, link);
  await expectDead(link);

  await inviteMany(admin.page);
  await changeRoles(admin.page);
  await invited.page.goto('/app/plans');
  await invited.page.getByRole('heading', { level: 1, name: '計画と年度' }).waitFor();

  await handOver(admin.page);
  await invited.page.goto('/app/plans');
  await invited.page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
  for (const visitor of [admin, invited]) expect(visitor.troubles).toEqual([]);
}, 240_000);

async function openPeople(page: Page): Promise<void> {
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: '職員', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '職員' }).waitFor();
}

/** What is wrong is told at once, with links to the fields. */
async function inviteOne(page: Page): Promise<void> {
  await openPeople(page);
  await page.getByRole('rowheader', { name: '岡本 誠司' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '職員を招待する' }).click();
  await page.getByRole('heading', { level: 1, name: '職員を招待する' }).waitFor();
  await page.getByRole('group', { name: '1つめの役割' }).getByLabel(/^役割/).selectOption('担当課 担当者');
  await page.getByRole('button', { name: '招待メールを送る' }).click();
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: /担当課が選ばれていません/ }).waitFor();
  await expectAccessible(page);
  await summary.getByRole('link', { name: /^氏名が書かれていません/ }).click();
  await page.keyboard.type('新井 花');
  await page.getByLabel(/^メールアドレス/).fill(EMAIL);
  await page.getByLabel('所属', { exact: true }).selectOption('財政課');
  await page.getByLabel(/^担当課/).selectOption('財政課');
  await page.getByRole('button', { name: '招待メールを送る' }).dblclick();
  await page.getByText('新井 花さんを招待しました。').waitFor();
  await page.getByRole('row', { name: /新井 花/ }).getByText('招待中').waitFor();
}

async function linkInMailbox(page: Page): Promise<string> {
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: 'メール', exact: true }).click();
  await page.getByText(/計画の進行管理\(Nendo\)へのご招待/).first().click();
  const body = await page.getByText(/\/app\/invitation#/).innerText();
  return new URL(/https?:\S+#\S+/.exec(body)![0]).href;
}

/** The program's own address may differ from the one in mails. */
function here(link: string): string {
  const { pathname, hash } = new URL(link);
  return `${pathname}${hash}`;
}

async function choosePassword(page: Page, link: string): Promise<void> {
  await page.goto(here(link));
  await page.getByRole('heading', { level: 1, name: 'パスワードを決める' }).waitFor();
  await page.getByText(EMAIL).waitFor();
  const field = page.getByLabel(/^パスワード※?/).first();
  await field.fill('nendo-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByRole('link', { name: /12文字以上/ }).click();
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(PASSWORD);
  await page.getByLabel('パスワードを表示する').check();
  await expect(field).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: '決めて始める' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'わたしの作業' }).waitFor();
  await page.getByText('パスワードを設定しました。').waitFor();
}

async function expectDead(link: string): Promise<void> {
  const { page, troubles } = await visit(screen.browser, screen.program.address);
  await page.goto(here(link));
  await page.getByRole('heading', { level: 1, name: 'このページは使えません' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'サインインへ' }).click();
  await page.getByText('パスワードを忘れたとき').click();
  await page.getByText(/管理者.*に連絡してください/).waitFor();
  expect(troubles).toEqual([]);
}

const table = (...rows: readonly string[]) => ({
  name: '職員.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${[HEADING, ...rows].join('\r\n')}\r\n`),
});

async function inviteMany(page: Page): Promise<void> {
  await openPeople(page);
  await page.getByRole('link', { name: '表でまとめて招待する' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSVファイル（.csv）' }).click();
  expect((await readFile(await (await downloading).path(), 'utf8')).trimEnd()).toBe(`\ufeff${HEADING}`);

  const file = page.locator('input[type=file]');
  await file.setInputFiles(table('山本 太郎,taro,財政課,担当者,', ',jiro@sakado.example.jp,,担当課長,'));
  await page.getByText('直すところが4か所あります').waitFor();
  await expectAccessible(page);
  await file.setInputFiles(
    table(
      '山本 太郎,taro@sakado.example.jp,財政課,担当課 担当者,',
      '山本 太郎,taro@sakado.example.jp,納税課,担当課長,',
      '岡本 誠司,okamoto.zaisei@sakado.example.jp,財政課,担当課長,',
    ),
  );
  await page.getByText('招待する人（1人）').waitFor();
  await page.getByRole('button', { name: '1人を招待し、1人に役割を追加する' }).click();
  await page.getByText('1人を招待しました。1人に役割を加えました。').waitFor();
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByLabel('氏名・メールアドレス').fill(name);
  await page.getByRole('button', { name: '絞り込む' }).click();
  await page.getByText('職員（1人）').waitFor();
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function changeRoles(page: Page): Promise<void> {
  await openPerson(page, '新井 花');
  await page.getByRole('button', { name: '役割を追加する' }).click();
  const second = page.getByRole('group', { name: '2つめの役割' });
  await second.getByLabel(/^役割/).selectOption('主管課');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('新井 花さんの登録を保存しました。').waitFor();
  await expect(page.getByRole('group', { name: '2つめの役割' }).getByLabel(/^役割/)).toHaveValue('division');
}

/** Somebody else holds the department's role; nobody is left without. */
async function handOver(page: Page): Promise<void> {
  await page.getByRole('link', { name: '利用を停止する…' }).click();
  await page.getByRole('heading', { level: 1, name: '新井 花さんの利用を停止する' }).waitFor();
  await page.getByText(/ほかに、岡本 誠司さんがこの役割をもっています/).waitFor();
  await expectAccessible(page);
  await page.getByLabel('すべての役割を引き継ぐ人').selectOption({ label: '森田 彩香（政策企画課）' });
  await page.getByRole('button', { name: '利用を停止する', exact: true }).click();
  await page.getByText('新井 花さんの利用を停止しました。').waitFor();
  await expectAccessible(page);
  await openPeople(page);
  await openPerson(page, '森田 彩香');
  await page.getByRole('group', { name: '3つめの役割' }).waitFor();
}
